import { sql } from 'kysely';
import type { ViewQueries } from './kysely.js';
import { swedishOrder } from './swedish-order.js';
import type { Tables } from './views.js';

/** Which columns of a table a caller may filter and sort by, under which names. */
export type ListSpec = {
  readonly table: keyof Tables;
  /** Public name → column. Every field takes `name=value,value`, `name.from=` and `name.to=`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Fields of whole numbers: a filter by one takes nothing else. */
  readonly numbers: readonly string[];
  /** Fields in words: sorted as a Swedish dictionary is, whatever the case. */
  readonly words: readonly string[];
  /** Columns searched by `q`, anywhere in the text and whatever the case. */
  readonly searched: readonly string[];
  /** JSON arrays of ids: `name=id` means that the list holds it. */
  readonly lists: Readonly<Record<string, string>>;
  /** Makes the order total. */
  readonly key: readonly string[];
  readonly sort: string;
};

export type ListRequest = {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort?: string | undefined;
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

export type Listed<Row> = {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly next: string | null;
};

/** The caller asked for a field, an order or a place that is not there. */
export class ListRequestWrong extends Error {
  constructor(
    readonly parameter: string,
    readonly why: string,
  ) {
    super(`${parameter}: ${why}`);
    this.name = 'ListRequestWrong';
  }
}

type Place = readonly (string | number | null)[];

/**
 * One page of a table by the one grammar of all lists. The cursor is the place of the last row, so that rows that come
 * in between are neither skipped nor doubled. Rows without a value of the sorted field come last.
 */
export async function listRows<Row>(
  queries: ViewQueries,
  spec: ListSpec,
  request: ListRequest,
): Promise<Listed<Row>> {
  const order = orderOf(spec, request.sort);
  const by = orderedBy(order);
  const filtered = filteredBy(spec, request);
  const direction = sql.raw(order.descending ? 'DESC' : 'ASC');
  const keys = spec.key.map((key) => sql`${sql.ref(key)} ASC`);
  const place = request.cursor === undefined ? undefined : placeOf(request.cursor, spec, request);
  const rows = await sql<Row & Record<string, string | number | null>>`
    SELECT * FROM ${sql.table(spec.table)} WHERE ${filtered} ${place ? sql`AND ${after(spec, order, place)}` : sql``}
    ORDER BY ${by} IS NULL, ${by} ${direction}, ${sql.join(keys)}
    LIMIT ${request.limit + 1}`.execute(queries);
  const counted = await sql<{ total: number }>`
    SELECT count(*) AS total FROM ${sql.table(spec.table)} WHERE ${filtered}`.execute(queries);

  const shown = rows.rows.slice(0, request.limit);
  const last = shown.at(-1);
  const more = rows.rows.length > request.limit && last !== undefined;
  const cursor = more
    ? cursorAt(
        [placed(last[order.column] ?? null, order), ...spec.key.map((key) => last[key] ?? null)],
        spec,
        request,
      )
    : null;
  return { rows: shown, total: counted.rows[0]!.total, next: cursor };
}

type Order = { readonly column: string; readonly descending: boolean; readonly inWords: boolean };

const orderedBy = ({ column, inWords }: Order) =>
  inWords ? sql`swedish_order(${sql.ref(column)})` : sql.ref(column);

const placed = (value: string | number | null, { inWords }: Order) =>
  inWords && typeof value === 'string' ? swedishOrder(value) : value;

function orderOf(spec: ListSpec, sort = spec.sort): Order {
  const descending = sort.startsWith('-');
  const name = descending ? sort.slice(1) : sort;
  const column = Object.hasOwn(spec.fields, name) ? spec.fields[name] : undefined;
  if (!column)
    throw new ListRequestWrong(
      'sort',
      `one of ${Object.keys(spec.fields).join(', ')}, with - for descending`,
    );
  return { column, descending, inWords: spec.words.includes(name) };
}

function filteredBy(spec: ListSpec, { filters, q }: ListRequest) {
  const conditions = Object.entries(filters).map(([parameter, value]) => {
    const [name = '', bound, ...more] = parameter.split('.');
    const list = Object.hasOwn(spec.lists, name) ? spec.lists[name] : undefined;
    const column = Object.hasOwn(spec.fields, name) ? spec.fields[name] : undefined;
    const values = value.split(',');
    if (list && bound === undefined)
      return sql`EXISTS (SELECT 1 FROM json_each(${sql.ref(list)}) WHERE value IN (${sql.join(values)}))`;
    if (!column) throw new ListRequestWrong(parameter, 'no such filter');
    const known = (text: string) => (spec.numbers.includes(name) ? wholeNumber(text, parameter) : text);
    if (bound === undefined) return sql`${sql.ref(column)} IN (${sql.join(values.map(known))})`;
    if (bound === 'from' && more.length === 0) return sql`${sql.ref(column)} >= ${known(value)}`;
    if (bound === 'to' && more.length === 0) return sql`${sql.ref(column)} <= ${known(value)}`;
    throw new ListRequestWrong(parameter, 'only .from and .to');
  });
  if (q !== undefined) {
    const pattern = `%${q.toLocaleLowerCase('sv').replace(/[\\%_]/g, '\\$&')}%`;
    const matches = spec.searched.map(
      (column) => sql`swedish_lower(${sql.ref(column)}) LIKE ${pattern} ESCAPE '\\'`,
    );
    conditions.push(sql`(${sql.join(matches, sql` OR `)})`);
  }
  return conditions.length > 0 ? sql.join(conditions, sql` AND `) : sql`1`;
}

function wholeNumber(text: string, parameter: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw new ListRequestWrong(parameter, 'a whole number');
  return Number(text);
}

/** Rows behind the place, in the order of the page. */
function after(spec: ListSpec, order: Order, [value, ...keys]: Place) {
  const by = orderedBy(order);
  const beyond = sql`(${sql.join(spec.key.map((key) => sql.ref(key)))}) > (${sql.join(keys.map((key) => sql`${key}`))})`;
  if (value === null) return sql`${by} IS NULL AND ${beyond}`;
  const further = order.descending ? sql`${by} < ${value}` : sql`${by} > ${value}`;
  return sql`(${further} OR ${by} IS NULL OR (${by} = ${value} AND ${beyond}))`;
}

/** A cursor belongs to one question: with other filters or another order it would skip rows without a word. */
const questionOf = (spec: ListSpec, { filters, sort, q }: ListRequest) =>
  JSON.stringify([spec.table, Object.entries(filters).sort(), sort ?? spec.sort, q ?? null]);

function cursorAt(place: Place, spec: ListSpec, request: ListRequest): string {
  return Buffer.from(JSON.stringify([questionOf(spec, request), ...place])).toString('base64url');
}

function placeOf(cursor: string, spec: ListSpec, request: ListRequest): Place {
  const wrong = () => new ListRequestWrong('cursor', 'not a cursor of this list with these filters');
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw wrong();
  }
  if (!Array.isArray(parsed) || parsed.length !== spec.key.length + 2) throw wrong();
  const [question, ...place] = parsed as unknown[];
  if (question !== questionOf(spec, request)) throw wrong();
  if (!place.every((part) => part === null || typeof part === 'string' || typeof part === 'number'))
    throw wrong();
  return place as Place;
}
