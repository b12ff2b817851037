import type { Grant } from '../person/person.js';
import { NEED_SECOND_FACTOR } from '../roles.js';
import type { Issued, TokenScope } from './api-token.js';

/** What a token leaves of what its person may. */
export type TokenLimits = {
  readonly tokenId: string;
  readonly scope: TokenScope;
  /** The one process that there is; null: all that the person sees. */
  readonly processId: string | null;
  readonly secondFactor: boolean;
};

export const limitsOf = (tokenId: string, { scope, processId, secondFactor }: Issued): TokenLimits => ({
  tokenId,
  scope,
  processId,
  secondFactor,
});

/**
 * The roles of its person that a token acts in: never an administrator's, so that whoever becomes one has not armed his
 * programs; and none that takes a second factor when nobody had shown one.
 */
export const grantsByToken = (
  held: readonly Grant[],
  { secondFactor }: Pick<TokenLimits, 'secondFactor'>,
): readonly Grant[] =>
  held.filter(({ role }) => role !== 'administrator' && (secondFactor || !NEED_SECOND_FACTOR.includes(role)));
