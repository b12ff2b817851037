import { sameToken } from '@drivbank/sign-in';
import type { FastifyRequest } from 'fastify';

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/**
 * Whether the request comes from a program on this machine that could read the data directory, and from no
 * gateway.
 */
export const isOperator =
  (secret: string) =>
  ({ headers, socket }: Pick<FastifyRequest, 'headers' | 'socket'>): boolean => {
    const shown = [headers['drivbank-operator']].flat()[0];
    const forwarded = headers['x-forwarded-for'] ?? headers.forwarded;
    return (
      shown !== undefined &&
      forwarded === undefined &&
      LOOPBACK.includes(socket.remoteAddress ?? '') &&
      sameToken(shown, secret)
    );
  };
