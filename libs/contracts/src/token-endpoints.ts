import { ADMINISTRATORS, ask, NOTHING, read, type Endpoint } from './endpoint.js';
import { issuedToken, issueToken, ownTokens, tokenList } from './tokens.js';

/** Tokens for programs: one's own, and for administrators those of others. */
export const TOKEN_ENDPOINTS: readonly Endpoint[] = [
  read(
    '/account/tokens',
    'accounts',
    { sv: 'Mina nycklar för program', en: 'My tokens for programs' },
    ownTokens,
    NOTHING,
    'signed-in',
  ),
  ask(
    '/account/tokens',
    {
      sv: 'Skapa en nyckel för program: den visas den här gången',
      en: 'Issue a token for programs: it is shown this once',
    },
    'signed-in',
    issueToken,
    issuedToken,
  ),
  ask('/account/tokens/{tokenId}/revoke', { sv: 'Dra in en nyckel', en: 'Revoke a token' }, 'signed-in'),
  read(
    '/tokens',
    'accounts',
    { sv: 'Allas nycklar för program', en: 'Everybody’s tokens for programs' },
    tokenList,
    NOTHING,
    ADMINISTRATORS,
  ),
  ask(
    '/accounts/{personId}/tokens/{tokenId}/revoke',
    { sv: 'Dra in någons nyckel', en: 'Revoke somebody’s token' },
    ADMINISTRATORS,
  ),
];
