/** The configuration is not what it should be: one sentence for the operator. */
export class ConfigurationWrong extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigurationWrong';
  }
}
