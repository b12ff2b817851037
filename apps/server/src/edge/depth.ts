import { both } from '@drivbank/wording';
import type { FastifyRequest } from 'fastify';
import { RequestWrong } from './request-wrong.js';

/** No body that the contracts know is half as deep: whatever walks through one needs no more stack than that. */
const DEPTH_MAX = 32;

/** Refuses a body whose lists and objects stand in one another deeper than that. A file that is on its way is neither. */
export async function assertNotDeep({ body, raw }: FastifyRequest): Promise<void> {
  if (body !== raw && isDeeper(body, DEPTH_MAX)) throw TOO_DEEP;
}

function isDeeper(body: unknown, most: number): boolean {
  let layer = nestedIn([body]);
  for (let depth = 1; layer.length > 0; depth++) {
    if (depth > most) return true;
    layer = nestedIn(layer.flatMap((value) => Object.values(value)));
  }
  return false;
}

const nestedIn = (values: readonly unknown[]) =>
  values.filter((value): value is object => typeof value === 'object' && value !== null);

const TOO_DEEP = new RequestWrong(
  400,
  'RequestTooDeep',
  both(
    `Det som skickades har fler än ${DEPTH_MAX} nivåer i varandra.`,
    `What was sent has more than ${DEPTH_MAX} levels in one another.`,
  ),
);
