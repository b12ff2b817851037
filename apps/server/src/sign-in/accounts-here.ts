import type { Accounts, Engine, From } from '@drivbank/application';
import { both } from '@drivbank/wording';
import type { FastifyRequest } from 'fastify';
import { RequestWrong } from '../edge/request-wrong.js';
import { askedBy } from '../security/asked-by.js';
import { SECOND_FACTOR_NEEDED, SIGN_IN_NEEDED } from '../access/guard.js';

const CLIENT_MAX = 200;

/** Throws where nobody signs in. */
export function accountsHere({ accounts }: Engine): Accounts {
  if (!accounts) throw NOBODY_SIGNS_IN;
  return accounts;
}

/** The login session of the request. Throws where there is none. */
export function loginOf({ login }: FastifyRequest) {
  if (!login) throw SIGN_IN_NEEDED;
  return login;
}

/** The same, and nothing is owed: for what changes the ways into an account. */
export function provenLoginOf(request: FastifyRequest) {
  const login = loginOf(request);
  if (login.owesSecondFactor) throw SECOND_FACTOR_NEEDED;
  return login;
}

export const fromOf = (request: FastifyRequest): From => ({
  ...askedBy(request),
  client: (request.headers['user-agent'] ?? '').slice(0, CLIENT_MAX),
});

const NOBODY_SIGNS_IN = new RequestWrong(
  409,
  'NobodySignsIn',
  both(
    'Ingen loggar in på den här servern: den är ett prov. Starta den utan DRIVBANK_SIGN_IN=trial.',
    'Nobody signs in on this server: it is a trial. Start it without DRIVBANK_SIGN_IN=trial.',
  ),
);
