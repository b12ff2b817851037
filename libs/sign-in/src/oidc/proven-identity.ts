import { isNationalNumber } from './national-number.js';
import { ProviderRefused } from './provider-refused.js';
import type { ProviderSettings } from './provider-settings.js';

/** Who has signed in at a provider. */
export type ProvenIdentity = {
  readonly issuer: string;
  readonly identifiedBy: ProviderSettings['identifiedBy'];
  readonly identity: string;
  /** What the provider calls him: to be shown, never to find him by. */
  readonly name: string | undefined;
  /** Whether he has shown a second factor there. */
  readonly secondFactor: boolean;
};

export type Claims = Readonly<Record<string, unknown>>;

const NAME_MAX = 200;
const IDENTITY_MAX = 255;

/** Throws `ProviderRefused` for whom it does not name well enough. */
export function identityIn(claims: Claims, settings: ProviderSettings): ProvenIdentity {
  const { issuer, identifiedBy, levels } = settings;
  if (levels.length > 0 && !levels.includes(String(claims['acr'])))
    throw new ProviderRefused('level-too-low');
  const identity = identityClaim(claims, settings)?.trim();
  if (!identity || identity.length > IDENTITY_MAX)
    throw new ProviderRefused(identifiedBy === 'affiliation' ? 'no-affiliation' : 'answer-wrong');
  if (isNationalNumber(identity)) throw new ProviderRefused('national-number');
  const secondFactor = hasSecondFactor(claims, settings);
  return { issuer, identifiedBy, identity, name: nameIn(claims), secondFactor };
}

/** Whether the id token alone does not tell what is asked for. */
export const asksForMore = (claims: Claims, settings: ProviderSettings): boolean =>
  nameIn(claims) === undefined || identityClaim(claims, settings) === undefined;

function identityClaim(claims: Claims, { identifiedBy, affiliationClaim }: ProviderSettings) {
  const claim = claims[identifiedBy === 'affiliation' ? affiliationClaim : 'sub'];
  return typeof claim === 'string' ? claim : undefined;
}

function hasSecondFactor({ acr, amr }: Claims, { secondFactor }: ProviderSettings): boolean {
  const methods = Array.isArray(amr) ? amr : [];
  return (
    secondFactor.levels.includes(String(acr)) ||
    secondFactor.methods.some((method) => methods.includes(method))
  );
}

/** `name`, or made of its parts. */
function nameIn({ name, given_name: given, family_name: family }: Claims): string | undefined {
  const parts =
    typeof name === 'string' ? [name] : [given, family].filter((part) => typeof part === 'string');
  return parts.join(' ').trim().slice(0, NAME_MAX) || undefined;
}
