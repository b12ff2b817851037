import {
  ActorUnknown,
  actorByChoice,
  peopleList,
  readerOf,
  whatNeedsMe,
  type Engine,
} from '@drivbank/application';
import { EVERYTHING, type Language } from '@drivbank/domain';
import type { Markup } from '@drivbank/wording';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Brand } from '../edge/brand.js';
import { cookieIn } from '../edge/cookie.js';
import { said } from '../logging/said.js';
import { door } from './door.js';
import { house, type House } from './house.js';
import { needsList } from './needs-list.js';

/** Set by the web app: what the server must know of its reader before the app can ask anything. */
const LANGUAGE_COOKIE = 'drivbank-language';
const PERSON_COOKIE = 'drivbank-person';

type Parts = {
  readonly engine: Pick<Engine, 'reading' | 'keyring' | 'accounts' | 'desk' | 'clock'>;
  readonly demonstration: boolean;
  readonly brand: Brand;
  readonly log: Logger;
};

/**
 * What needs the reader, in words that are there before the web app is, and for whoever runs no scripts; for whoever
 * is not signed in, where the door is.
 */
export class FirstPage {
  constructor(private readonly parts: Parts) {}

  /** Nothing where the web app alone knows what to show; neither where the words fail, which the app will tell. */
  async for(request: FastifyRequest): Promise<Markup | undefined> {
    if (request.url !== '/') return undefined;
    try {
      return await this.read(request);
    } catch (error) {
      if (error instanceof ActorUnknown) return undefined;
      this.parts.log.error({ traceId: request.id, route: '/', error: said(error) }, 'unexpected');
      return undefined;
    }
  }

  private async read(request: FastifyRequest): Promise<Markup | undefined> {
    const { engine, demonstration, brand } = this.parts;
    const language = languageOf(request);
    const frame: House = { language, demonstration, brand };
    const { accounts } = engine;
    if (accounts && !request.login)
      return door(frame, {
        setUp: await accounts.hasAdministrator(),
        elsewhere: accounts.providers.offered.length > 0,
      });
    const personId = await this.readerAt(request);
    if (personId === undefined) return undefined;
    const { sight } = await readerOf(engine, personId);
    const needs = await whatNeedsMe(await engine.reading.moment({ sight }), engine.keyring, personId);
    return needs.processes === 0 ? undefined : house(frame, needsList(needs, language));
  }

  private async readerAt({ login, headers }: FastifyRequest): Promise<string | undefined> {
    const { accounts, reading, keyring } = this.parts.engine;
    if (accounts) return login?.owesSecondFactor ? undefined : login?.session.personId;
    const { items } = await peopleList(await reading.moment({ sight: EVERYTHING }), keyring);
    return actorByChoice(items, cookieIn({ headers }, PERSON_COOKIE))?.id;
  }
}

const languageOf = (request: FastifyRequest): Language =>
  cookieIn(request, LANGUAGE_COOKIE) === 'en' ? 'en' : 'sv';
