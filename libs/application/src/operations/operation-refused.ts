/** Work for the operator was not done; nothing was changed, or what was done can be gone on with. */
export class OperationRefused extends Error {
  constructor(
    readonly sv: string,
    readonly en: string,
  ) {
    super(en);
    this.name = 'OperationRefused';
  }
}
