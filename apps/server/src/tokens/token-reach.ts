import type { ByToken } from '@drivbank/contracts';
import type { TokenLimits } from '@drivbank/domain';
import { both } from '@drivbank/wording';
import type { FastifyRequest } from 'fastify';
import { RequestWrong } from '../edge/request-wrong.js';

/**
 * Throws where a token does not reach, whatever its person may. What it may reach is still judged by what the person
 * may; another process than its own then does not exist.
 */
export function assertReaches(
  { scope, processId }: TokenLimits,
  asked: ByToken,
  params: FastifyRequest['params'],
): void {
  if (asked === 'never') throw NEVER_BY_TOKEN;
  if (asked === 'read') return;
  const isToProcess = (params as { processId?: string } | undefined)?.processId !== undefined;
  if (scope === 'read' || (processId !== null && !isToProcess)) throw TOKEN_TOO_NARROW;
}

const NEVER_BY_TOKEN = new RequestWrong(
  403,
  'NeverByToken',
  both(
    'Det här gör ingen nyckel. En människa loggar in och gör det själv.',
    'No token does this. A person signs in and does it.',
  ),
);

const TOKEN_TOO_NARROW = new RequestWrong(
  403,
  'TokenTooNarrow',
  both('Så långt räcker inte nyckeln.', 'The token does not reach that far.'),
  [],
  { 'www-authenticate': 'Bearer realm="drivbank", error="insufficient_scope"' },
);
