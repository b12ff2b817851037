import type { Bilingual } from '@drivbank/wording';

/** What is wrong with one field, where (RFC 6901), in both languages. */
export type FieldProblem = { readonly pointer: string; readonly detail: string; readonly detailEn: string };

/** A request that cannot be understood or lacks something; nothing was done. */
export class RequestWrong extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: Bilingual,
    readonly errors: readonly FieldProblem[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail.en);
    this.name = 'RequestWrong';
  }
}
