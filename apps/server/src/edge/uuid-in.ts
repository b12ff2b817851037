import { NotFound } from '@drivbank/application';

/** An id from an address. What is no id names nothing, so it is a 404 like every unknown id. */
export function uuidIn(value: string, what: NotFound['what']): string {
  const id = value.toLowerCase();
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id)) throw new NotFound(what);
  return id;
}
