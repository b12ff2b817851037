import { listQuery } from '@drivbank/contracts';
import { parsed } from './parsed.js';

/** The one grammar of lists: what is not one of its own words is a filter. */
export function listRequest(query: unknown) {
  const { asKnownAt, q, sort, cursor, limit, ...filters } = parsed(listQuery, query);
  return { asKnownAt, q, sort, cursor, limit, filters: filters as Record<string, string> };
}
