import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Acting as ActingAs, Identity } from '@drivbank/application';
import type { Sight } from '@drivbank/domain';
import { both } from '@drivbank/wording';
import type { FastifyRequest } from 'fastify';
import { identityOf } from './identity.js';
import { RequestWrong } from './request-wrong.js';
import { correlationIdOf } from './trace-id.js';

const POSITION = 'drivbank-position';

const KEY_MAX = 200;
/** One number where the log is a file; two, of twenty digits, where it is in an event store. */
const A_POSITION = /^\d{1,20}(\/\d{20})?$/;

/** What every command carries besides its body. */
export type CallerOf = {
  readonly identity: Identity;
  readonly idempotencyKey: string;
  readonly seen: number | undefined;
  readonly source: 'ui' | 'api' | 'cli';
  readonly correlationId: string;
};

const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

function idempotencyKeyOf(request: FastifyRequest): string {
  const key = headerOf(request, 'idempotency-key')?.trim();
  if (!key || key.length > KEY_MAX)
    throw new RequestWrong(
      400,
      'IdempotencyKeyMissing',
      both(
        `Skicka ett eget värde i huvudet Idempotency-Key, högst ${KEY_MAX} tecken, så att en upprepning känns igen.`,
        `Send a value of your own in the header Idempotency-Key, at most ${KEY_MAX} characters, so that a repeat is recognised.`,
      ),
    );
  return key;
}

function seenBy(request: FastifyRequest): number | undefined {
  const header = headerOf(request, 'if-match')?.trim();
  if (header === undefined) return undefined;
  const revision = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (revision === undefined)
    throw new RequestWrong(
      400,
      'IfMatchWrong',
      both(
        'If-Match ska vara en version inom citattecken, som "12".',
        'If-Match takes one quoted revision, as "12".',
      ),
    );
  return Number(revision);
}

const sourceOf = (request: FastifyRequest): CallerOf['source'] => {
  const client = headerOf(request, 'drivbank-client');
  return client === 'ui' || client === 'cli' ? client : 'api';
};

export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): CallerOf => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    identity: identityOf(request),
    idempotencyKey: idempotencyKeyOf(request),
    seen: seenBy(request),
    source: sourceOf(request),
    correlationId: correlationIdOf(request.id),
  };
});

export const Acting = createParamDecorator((_: unknown, context: ExecutionContext): Identity =>
  identityOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** What a reader may see, who he is where he has said it, and the position that he has written himself and wants to see. */
export type ReaderOf = {
  readonly sight: Sight;
  readonly acting: ActingAs | undefined;
  readonly position: string | undefined;
};

export const AsReader = createParamDecorator((_: unknown, context: ExecutionContext): ReaderOf => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const position = headerOf(request, POSITION);
  if (position !== undefined && !A_POSITION.test(position))
    throw new RequestWrong(
      400,
      'PositionWrong',
      both('Drivbank-Position är inte ett läge i loggen.', 'Drivbank-Position is no position in the log.'),
    );
  const { reads } = request;
  if (!reads) throw new Error(`${request.routeOptions.url} reads, and its access asks nobody who he is`);
  return { ...reads, position };
});

/** A change must name what it was decided on, so that nobody writes over what he has not seen. */
export function requireSeen({ seen }: CallerOf): number {
  if (seen === undefined)
    throw new RequestWrong(
      428,
      'IfMatchMissing',
      both(
        'Skicka If-Match med den version du såg (ETag), så att du inte skriver över någon annans ändring.',
        'Send If-Match with the version that you saw (ETag), so that you do not overwrite what you have not seen.',
      ),
    );
  return seen;
}
