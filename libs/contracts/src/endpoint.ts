import { z } from 'zod';
import { done } from './accounts.js';
import type { Summary } from './process-command-words.js';
import { readQuery } from './queries.js';
import * as Reads from './reads.js';

/** A command by its name, and what it is given to. */
type Gives = { readonly gives: string; readonly to: string };

/**
 * Who may ask, and this is the only source. `anybody`: strangers too. `signed-in`: whoever is, even while he owes a
 * second factor. `known`: whoever holds a role today; the answer shows what his roles let him see. Roles: whoever
 * holds one of them for the whole deployment. A command: whoever the rules of its aggregate let. `operator`: whoever
 * is on the server's own machine.
 */
export type Access =
  'anybody' | 'signed-in' | 'known' | 'operator' | Gives | { readonly roles: readonly string[] };

export const ADMINISTRATORS: Access = { roles: ['administrator'] };

/** One operation of the HTTP API: what the document says of it, and what the server validates. */
export type Endpoint = {
  readonly method: 'get' | 'post';
  /** Under `/api/v1`, with `{names}` of its parameters. */
  readonly path: string;
  readonly tag: 'processes' | 'deadlines' | 'directory' | 'messages' | 'accounts' | 'operations';
  readonly summary: Summary;
  readonly access: Access;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** A file as it is, in the place of a JSON document. */
  readonly bytes?: 'taken' | 'given';
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
  access: Access = 'known',
) => ({ method: 'get', path, tag, summary, answer, query, access, takes: 'nothing' }) satisfies Endpoint;

export const create = (
  path: string,
  tag: Endpoint['tag'],
  summary: Summary,
  access: Access,
  body: z.ZodType,
  answer: z.ZodType = Reads.accepted,
) =>
  ({
    method: 'post',
    path,
    tag,
    summary,
    access,
    body,
    answer,
    takes: 'idempotency-key',
  }) satisfies Endpoint;

type Commands = Readonly<
  Record<string, { readonly command: string; readonly summary: Summary; readonly body: z.ZodType }>
>;

export const commands = (
  path: string,
  tag: Endpoint['tag'],
  to: string,
  table: Commands,
  takes: Endpoint['takes'],
): Endpoint[] =>
  Object.entries(table).map(([key, { command, summary, body }]) => ({
    method: 'post',
    path: `${path}/${key}`,
    tag,
    summary,
    access: { gives: command, to },
    body,
    answer: Reads.accepted,
    takes,
  }));

export const task = (path: string, summary: Summary, body?: z.ZodType): Endpoint => ({
  method: 'post',
  path,
  tag: 'operations',
  summary,
  access: 'operator',
  ...(body && { body }),
  takes: 'nothing',
});

export const ask = (
  path: string,
  summary: Summary,
  access: Access,
  body: z.ZodType | undefined = undefined,
  answer: z.ZodType = done,
): Endpoint => ({
  method: 'post',
  path,
  tag: 'accounts',
  summary,
  access,
  ...(body && { body }),
  answer,
  takes: 'nothing',
});

export const items = <T extends z.ZodType>(id: string, item: T) =>
  z.object({ items: z.array(item), asOf: Reads.asOf }).meta({ id });

export const NOTHING = z.strictObject({});
