import type { Problem } from './problems.js';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Begäran är felaktig',
  401: 'Den som handlar saknas',
  403: 'Inte tillåtet',
  404: 'Finns inte',
  405: 'Metoden stöds inte',
  408: 'Tog för lång tid',
  409: 'Går inte i det här läget',
  412: 'Ändrad av någon annan',
  413: 'För stort',
  415: 'Formatet stöds inte',
  421: 'Fel adress',
  422: 'Kan inte behandlas',
  428: 'Version saknas',
  429: 'För många försök',
  431: 'För stort',
  500: 'Fel i servern',
  503: 'Inte tillgängligt just nu',
  507: 'Disken är full',
};

/** A problem as it is sent: `application/problem+json` (RFC 9457). */
export const problemBody = (
  { status, code, detail, retryable = false, errors = [], extra }: Problem,
  traceId: string,
) => ({
  ...extra,
  type: `/problems/${code}`,
  title: TITLES[status] ?? code,
  status,
  detail: detail.sv,
  detailEn: detail.en,
  code,
  ...(errors.length > 0 && { errors }),
  traceId,
  retryable,
});
