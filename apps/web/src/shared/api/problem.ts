import { both, type Bilingual } from '@drivbank/wording';

type Parts = {
  readonly status: number;
  readonly code: string;
  readonly detail: Bilingual;
  readonly errors?: readonly {
    readonly pointer: string;
    readonly detail: string;
    readonly detailEn: string;
  }[];
  readonly traceId?: string;
  /** When the server asks to be asked again, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
};

/** What the server refused, in its own words. Status 0 means that it did not answer. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: Bilingual;
  readonly errors: NonNullable<Parts['errors']>;
  readonly traceId: string;
  readonly retryAfterMs: number | undefined;

  constructor({ status, code, detail, errors = [], traceId = '', retryAfterMs }: Parts) {
    super(detail.en);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.errors = errors;
    this.traceId = traceId;
    this.retryAfterMs = retryAfterMs;
  }

  /** The same request may succeed later without anybody changing anything. */
  get passes(): boolean {
    return this.status === 0 || this.status === 503;
  }
}

export const UNREACHABLE: Parts = {
  status: 0,
  code: 'Unreachable',
  detail: both(
    'Servern svarar inte. Det du har skrivit finns kvar här.',
    'The server does not answer. What you have typed is still here.',
  ),
};

type Told = {
  readonly code?: string;
  readonly detail?: string;
  readonly detailEn?: string;
  readonly errors?: Parts['errors'];
  readonly traceId?: string;
};

/** The problem in an answer (RFC 9457), or what can be said of an answer that is none. */
export function problemIn(body: unknown, { status, headers }: Pick<Response, 'status' | 'headers'>): Problem {
  const told: Told = typeof body === 'object' && body !== null ? body : {};
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  const detail =
    told.detail === undefined
      ? both(`Servern svarade med fel ${status}.`, `The server answered with error ${status}.`)
      : both(told.detail, told.detailEn ?? told.detail);
  return new Problem({
    status,
    code: told.code ?? 'Unexpected',
    detail,
    retryAfterMs: Number.isFinite(seconds) ? seconds * 1_000 : undefined,
    ...(told.errors && { errors: told.errors }),
    ...(told.traceId && { traceId: told.traceId }),
  });
}
