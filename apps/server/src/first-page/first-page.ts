import {
  ActorUnknown,
  actorByChoice,
  boardAtAGlance,
  peopleList,
  readerOf,
  whatNeedsMe,
  type Engine,
  type Moment,
} from '@drivbank/application';
import { EVERYTHING, WHO_MAY_GIVE, type Doer, type Language } from '@drivbank/domain';
import type { Markup } from '@drivbank/wording';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Brand } from '../edge/brand.js';
import { cookieIn } from '../edge/cookie.js';
import { said } from '../logging/said.js';
import { board } from './board.js';
import { door } from './door.js';
import { house, type House } from './house.js';
import { needsList } from './needs-list.js';

/** Set by the web app: what the server must know of its reader before the app can ask anything. */
const LANGUAGE_COOKIE = 'drivbank-language';
const PERSON_COOKIE = 'drivbank-person';

type Parts = {
  readonly engine: Pick<Engine, 'reading' | 'keyring' | 'accounts' | 'desk' | 'clock' | 'follower'>;
  readonly demonstration: boolean;
  readonly brand: Brand;
  readonly log: Logger;
};

/** Screens that say something before the app is there. */
const TOLD = ['/', '/portfolio'] as const;
type Told = (typeof TOLD)[number];

const BEGINNERS: readonly Doer[] = WHO_MAY_GIVE.innovationProcess!['InitiateProcess']!;

type Reader = { readonly personId: string; readonly language: Language };

/**
 * What needs the reader, or the board, in words that are there before the web app is, and for whoever runs no scripts;
 * for whoever is not signed in, where the door is.
 */
export class FirstPage {
  constructor(private readonly parts: Parts) {}

  /** Nothing where the web app alone knows what to show; neither where the words fail, which the app will tell. */
  async for(request: FastifyRequest): Promise<Markup | undefined> {
    const place = TOLD.find((one) => one === request.url);
    if (!place) return undefined;
    try {
      return await this.read(request, place);
    } catch (error) {
      if (error instanceof ActorUnknown) return undefined;
      this.parts.log.error({ traceId: request.id, route: place, error: said(error) }, 'unexpected');
      return undefined;
    }
  }

  private async read(request: FastifyRequest, place: Told): Promise<Markup | undefined> {
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
    const { sight, held } = await readerOf(engine, { personId });
    const moment = await engine.reading.moment({ sight });
    const content = await this.contentOf(place, moment, { personId, language });
    const mayBegin = held.some(({ role }) => BEGINNERS.includes(role));
    return content && house(frame, { place, mayBegin, content });
  }

  /** Nothing while there is no process: what to do then, the app says. */
  private async contentOf(place: Told, moment: Moment, { personId, language }: Reader) {
    const { keyring } = this.parts.engine;
    if (place === '/portfolio') {
      const glance = await boardAtAGlance(moment, keyring);
      return glance.total === 0 ? undefined : board(glance, language);
    }
    const needs = await whatNeedsMe(moment, keyring, personId);
    return needs.processes === 0 ? undefined : needsList(needs, language);
  }

  private async readerAt({ login, headers }: FastifyRequest): Promise<string | undefined> {
    const { accounts, reading, keyring } = this.parts.engine;
    if (accounts) return login?.owesSecondFactor ? undefined : login?.session.personId;
    const { items } = await peopleList(await reading.moment({ sight: EVERYTHING }), keyring);
    return actorByChoice(items, toldBy({ headers }, PERSON_COOKIE))?.id;
  }
}

/** As the reader has chosen it in the web app, which leaves a cookie. */
export const languageOf = (request: FastifyRequest): Language => languageChosen(request) ?? 'sv';

/** The same, and undefined for who has chosen none. */
export function languageChosen(request: Pick<FastifyRequest, 'headers'>): Language | undefined {
  const told = toldBy(request, LANGUAGE_COOKIE);
  return told === 'en' || told === 'sv' ? told : undefined;
}

/** Over TLS it says so under a name that no other host can set. */
const toldBy = (request: Pick<FastifyRequest, 'headers'>, name: string) =>
  cookieIn(request, `__Host-${name}`) ?? cookieIn(request, name);
