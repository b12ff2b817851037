import { z } from 'zod';
import { done } from './accounts.js';
import type { Summary } from './process-command-words.js';
import { readQuery } from './queries.js';
import * as Reads from './reads.js';

/** One operation of the HTTP API: what the document says of it, and what the server validates. */
export type Endpoint = {
  readonly method: 'get' | 'post';
  /** Under `/api/v1`, with `{names}` of its parameters. */
  readonly path: string;
  readonly tag: 'processes' | 'deadlines' | 'directory' | 'messages' | 'accounts' | 'operations';
  readonly summary: Summary;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Absent where the answer is no JSON document: a stream. */
  readonly answer?: z.ZodType;
  /** Commands take Idempotency-Key; commands to something that exists take If-Match. */
  readonly takes: 'nothing' | 'idempotency-key' | 'if-match';
};

export const read = (
  path: string,
  tag: Endpoint['tag'],
  summary: Summary,
  answer: z.ZodType,
  query = readQuery as z.ZodObject,
) => ({ method: 'get', path, tag, summary, answer, query, takes: 'nothing' }) satisfies Endpoint;

export const create = (
  path: string,
  tag: Endpoint['tag'],
  summary: Summary,
  body: z.ZodType,
  answer: z.ZodType = Reads.accepted,
) =>
  ({
    method: 'post',
    path,
    tag,
    summary,
    body,
    answer,
    takes: 'idempotency-key',
  }) satisfies Endpoint;

type Commands = Readonly<Record<string, { readonly summary: Summary; readonly body: z.ZodType }>>;

export const commands = (
  path: string,
  tag: Endpoint['tag'],
  table: Commands,
  takes: Endpoint['takes'],
): Endpoint[] =>
  Object.entries(table).map(([key, { summary, body }]) => ({
    method: 'post',
    path: `${path}/${key}`,
    tag,
    summary,
    body,
    answer: Reads.accepted,
    takes,
  }));

export const task = (path: string, summary: Summary, body?: z.ZodType): Endpoint => ({
  method: 'post',
  path,
  tag: 'operations',
  summary,
  ...(body && { body }),
  takes: 'nothing',
});

export const ask = (
  path: string,
  summary: Summary,
  body: z.ZodType | undefined = undefined,
  answer: z.ZodType = done,
): Endpoint => ({
  method: 'post',
  path,
  tag: 'accounts',
  summary,
  ...(body && { body }),
  answer,
  takes: 'nothing',
});

export const items = <T extends z.ZodType>(id: string, item: T) =>
  z.object({ items: z.array(item), asOf: Reads.asOf }).meta({ id });

export const NOTHING = z.strictObject({});
