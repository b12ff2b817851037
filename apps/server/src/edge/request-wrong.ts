import type { Bilingual } from '@drivbank/wording';

/** A request that cannot be understood or lacks something; nothing was done. */
export class RequestWrong extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: Bilingual,
    readonly errors: readonly { readonly pointer: string; readonly detail: string }[] = [],
  ) {
    super(detail.en);
    this.name = 'RequestWrong';
  }
}
