import type { AskedBy } from '@drivbank/application';
import type { FastifyRequest } from 'fastify';
import { operationOf } from '../access/access.js';

/** A request as the security log knows it. */
export const askedBy = (request: FastifyRequest): AskedBy => ({
  address: request.ip,
  asked: operationOf(request),
  traceId: request.id,
});
