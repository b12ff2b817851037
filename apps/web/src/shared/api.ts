import type { Reads } from '@drivbank/contracts';
import type { z } from 'zod';

export type Read<Name extends keyof typeof Reads> = (typeof Reads)[Name] extends z.ZodType
  ? z.output<(typeof Reads)[Name]>
  : never;

/** What the server refused, in its own words. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: { readonly sv: string; readonly en: string },
    readonly errors: readonly { readonly pointer: string; readonly detail: string }[],
    readonly traceId: string,
  ) {
    super(detail.en);
    this.name = 'Problem';
  }
}

/** Where the log was after our last write: reads that carry it show it. */
let position: string | undefined;

const UNREACHABLE = {
  sv: 'Servern svarar inte. Det du har skrivit finns kvar här. Försök igen om en stund.',
  en: 'The server does not answer. What you have typed is still here. Try again shortly.',
};

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, init);
  } catch {
    throw new Problem(0, 'Unreachable', UNREACHABLE, [], '');
  }
  const body = (await response.json()) as Record<string, unknown>;
  if (response.ok) return body as T;
  const { code, detail, detailEn, errors = [], traceId } = body as unknown as ProblemBody;
  throw new Problem(response.status, code, { sv: detail, en: detailEn ?? detail }, errors, traceId);
}

type ProblemBody = {
  code: string;
  detail: string;
  detailEn?: string;
  errors?: Problem['errors'];
  traceId: string;
};

const headersFor = (personId: string | undefined): Record<string, string> => ({
  'drivbank-client': 'ui',
  ...(personId !== undefined && { 'drivbank-act-as': personId }),
  ...(position !== undefined && { 'drivbank-position': position }),
});

export const read = <T>(path: string, personId?: string): Promise<T> =>
  ask<T>(path, { headers: headersFor(personId) });

export type Wish = {
  readonly path: string;
  readonly body: unknown;
  readonly personId: string;
  /** One key for one intention: a repeat after a lost answer is recognised. */
  readonly idempotencyKey: string;
  readonly seen?: number | undefined;
};

export async function give({ path, body, personId, idempotencyKey, seen }: Wish): Promise<Read<'accepted'>> {
  const accepted = await ask<Read<'accepted'>>(path, {
    method: 'POST',
    headers: {
      ...headersFor(personId),
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey,
      ...(seen !== undefined && { 'if-match': `"${seen}"` }),
    },
    body: JSON.stringify(body),
  });
  position = accepted.position;
  return accepted;
}
