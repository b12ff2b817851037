import type { Engine } from '@drivbank/application';
import type { FastifyRequest } from 'fastify';
import { askedFor } from './route-of.js';

const ALWAYS = /^\/(health|metrics)(\/|$|\?)/;

/** The views are still being built from the log; asking again shortly is right. */
export class StartingUp extends Error {
  constructor() {
    super('The views are still being built from the log');
    this.name = 'StartingUp';
  }
}

/** A node whose views are behind from the start would show yesterday as today. */
export const onlyWhenCaughtUp =
  (follower: Engine['follower']) =>
  async (request: FastifyRequest): Promise<void> => {
    if (!follower.hasCaughtUp && !ALWAYS.test(askedFor(request))) throw new StartingUp();
  };
