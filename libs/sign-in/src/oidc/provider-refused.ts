/** Why what a provider has said lets nobody in. */
export type ProviderRefusal =
  /** It does not answer, or with what is no answer. */
  | 'unreachable'
  /** It has said no: mostly because whoever was there did not want to go on. */
  | 'declined'
  /** It is not what was asked, not signed by it, not for us, or too old. */
  | 'answer-wrong'
  | 'level-too-low'
  | 'no-affiliation'
  /** What would be kept is a personnummer or samordningsnummer. */
  | 'national-number';

export class ProviderRefused extends Error {
  constructor(
    readonly why: ProviderRefusal,
    /** In our own words, which are nobody's data, for whoever runs the server. */
    { told = why, ...options }: { readonly told?: string; readonly cause?: unknown } = {},
  ) {
    super(`The provider's answer is refused: ${told}`, options);
    this.name = 'ProviderRefused';
  }
}
