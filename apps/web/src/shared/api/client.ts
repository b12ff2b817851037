import type { components, paths } from '@drivbank/http-api';
import createClient from 'openapi-fetch';
import { cell } from '../state/cell';
import { Problem, problemIn, UNREACHABLE } from './problem';

/** A named shape of the API's document: `Shape<'ProcessCard'>`. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];

type WithMethod<Method extends 'get' | 'post'> = {
  [P in keyof paths]: paths[P] extends Record<Method, object> ? P : never;
}[keyof paths];
type Given<Operation, Key extends string> = Operation extends { parameters: Record<Key, infer Value> }
  ? Value
  : Operation extends { parameters: Partial<Record<Key, infer Value>> }
    ? Exclude<Value, undefined>
    : never;
type InPath<Operation> = [Given<Operation, 'path'>] extends [never]
  ? { readonly path?: never }
  : { readonly path: Given<Operation, 'path'> };

export type ReadPath = WithMethod<'get'>;
export type Asked<P extends ReadPath> = InPath<paths[P]['get']> & {
  readonly query?: Given<paths[P]['get'], 'query'>;
};
export type Answer<P extends ReadPath> = paths[P]['get'] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

export type WishPath = WithMethod<'post'>;
export type Body<P extends WishPath> = paths[P]['post'] extends {
  requestBody: { content: { 'application/json': infer Content } };
}
  ? Content
  : never;
export type Addressed<P extends WishPath> = InPath<paths[P]['post']>;
/** A request, with a body where it takes one. */
export type Asking<P extends WishPath> = Addressed<P> &
  ([Body<P>] extends [never] ? { readonly body?: undefined } : { readonly body: Body<P> });

/** What a request without a key of its own is answered with. */
export type Told<P extends WishPath> = paths[P]['post'] extends {
  responses: { 200: { content: { 'application/json': infer Content } } };
}
  ? Content
  : never;

/** Who asks, and how the world stood when they asked. */
export type Circumstances = {
  readonly personId?: string | undefined;
  readonly asKnownAt?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Where people sign in, a cookie says who asks, and nobody may say it himself. */
let named = true;
export const nobodyNamesHimself = (): void => void (named = false);

/** Told whenever the server asks to sign in: the session is over. */
export const signedOut = cell<{ readonly times: number }>({ times: 0 });

/** Where the log was after our last write: reads that carry it show it. */
let position: string | undefined;

const client = createClient<paths>({
  baseUrl: '/api/v1',
  querySerializer: ({ filters, ...named }: Record<string, unknown>) =>
    new URLSearchParams(
      Object.entries({ ...named, ...(filters as object) })
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => [name, String(value)]),
    ).toString(),
});

type Fetched = { readonly data?: unknown; readonly error?: unknown; readonly response: Response };
/** The types of `read` and `give` are those of the API's document; here their parts are put together. */
type Fetching = (path: string, init: object) => Promise<Fetched>;
const [get, post] = [client.GET as unknown as Fetching, client.POST as unknown as Fetching];

export const headersFor = ({ personId }: Circumstances): Record<string, string> => ({
  'drivbank-client': 'ui',
  ...(named && personId !== undefined && { 'drivbank-act-as': personId }),
  ...(position !== undefined && { 'drivbank-position': position }),
});

/** Throws `Problem`. */
export async function read<P extends ReadPath>(
  path: P,
  { path: inPath, query }: Asked<P>,
  circumstances: Circumstances = {},
): Promise<Answer<P>> {
  const { asKnownAt, signal } = circumstances;
  return answerOf(
    get(path, {
      params: { path: inPath, query: { ...query, asKnownAt } },
      headers: headersFor(circumstances),
      signal,
    }),
  );
}

export type Wish<P extends WishPath> = Addressed<P> & {
  readonly to: P;
  readonly body: Body<P>;
  readonly personId: string;
  /** One key for one intention: a repeat after a lost answer is recognised. */
  readonly idempotencyKey: string;
  /** The revision that was decided on, where the command asks for one. */
  readonly seen?: number | undefined;
};

/** Sends a command. Throws `Problem`. */
export async function give<P extends WishPath>(wish: Wish<P>): Promise<Shape<'Accepted'>> {
  const { to, path, body, idempotencyKey, seen } = wish;
  const accepted = await answerOf<Shape<'Accepted'>>(
    post(to, {
      params: { path },
      body,
      headers: {
        ...headersFor(wish),
        'idempotency-key': idempotencyKey,
        ...(seen !== undefined && { 'if-match': `"${seen}"` }),
      },
    }),
  );
  // A job that is run again is nothing that is written.
  if ('position' in accepted) position = accepted.position;
  return accepted;
}

/** Asks for something that is no command to what is recorded. Throws `Problem`. */
export const ask = <P extends WishPath>(to: P, asked: Asking<P>) =>
  answerOf<Told<P>>(
    post(to, {
      params: { path: asked.path },
      ...(asked.body !== undefined && { body: asked.body }),
      headers: headersFor({}),
    }),
  );

async function answerOf<T>(asking: Promise<Fetched>): Promise<T> {
  const { data, error, response } = await asking.catch((cause: unknown) => {
    throw cause instanceof DOMException ? cause : new Problem({ ...UNREACHABLE });
  });
  if (response.ok) return data as T;
  const problem = problemIn(error, response);
  if (problem.code === 'SignInNeeded') signedOut.set({ times: signedOut.get().times + 1 });
  throw problem;
}
