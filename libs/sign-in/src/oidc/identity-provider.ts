import {
  allowInsecureRequests,
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomPKCECodeVerifier,
  type Configuration,
} from 'openid-client';
import { newToken } from '../token.js';
import { clientProof } from './client-proof.js';
import { guardedFetch } from './guarded-fetch.js';
import { asksForMore, identityIn, type ProvenIdentity } from './proven-identity.js';
import { ProviderRefused, type ProviderRefusal } from './provider-refused.js';
import type { ProviderSettings } from './provider-settings.js';

const ANSWERS_WITHIN_S = 8;
/** What a provider says of itself is asked for again after so long: it moves its addresses now and then. */
const KNOWN_FOR_MS = 3_600_000;

/** What the answer to one question is held against. Each is 256 random bits. */
export type Question = { readonly state: string; readonly nonce: string; readonly verifier: string };

/**
 * Asks one provider who somebody is: authorization code with PKCE. The provider is not called before somebody wants in,
 * so that one that is down stops nothing else. Everything throws `ProviderRefused`.
 */
export class IdentityProvider {
  private known: { readonly until: number; readonly configuration: Configuration } | undefined;
  private readonly origins: ReadonlySet<string>;

  constructor(
    readonly settings: ProviderSettings,
    /** Where it sends people back: exactly this stands in its register too. */
    private readonly redirectUri: string,
  ) {
    this.origins = new Set([settings.issuer, ...settings.origins].map((address) => new URL(address).origin));
  }

  /** Where the browser goes to be asked. */
  async ask(): Promise<{ readonly location: string; readonly question: Question }> {
    const configuration = await this.configuration();
    const question = { state: newToken(), nonce: newToken(), verifier: randomPKCECodeVerifier() };
    const { levels, scopes, maxAge } = this.settings;
    const location = buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri,
      scope: scopes.join(' '),
      state: question.state,
      nonce: question.nonce,
      code_challenge: await calculatePKCECodeChallenge(question.verifier),
      code_challenge_method: 'S256',
      ...(maxAge !== undefined && { max_age: String(maxAge) }),
      ...(levels.length > 0 && { acr_values: levels.join(' ') }),
    });
    return { location: location.href, question };
  }

  /** Whom the browser was sent back with: `query` as it came. */
  async answered(query: URLSearchParams, question: Question): Promise<ProvenIdentity> {
    const configuration = await this.configuration();
    try {
      return identityIn(await this.claims(configuration, query, question), this.settings);
    } catch (error) {
      throw refusalFor(error);
    }
  }

  private async claims(configuration: Configuration, query: URLSearchParams, question: Question) {
    const back = new URL(this.redirectUri);
    back.search = query.toString();
    const tokens = await authorizationCodeGrant(configuration, back, {
      expectedState: question.state,
      expectedNonce: question.nonce,
      pkceCodeVerifier: question.verifier,
      idTokenExpected: true,
      ...(this.settings.maxAge !== undefined && { maxAge: this.settings.maxAge }),
    });
    const claims = tokens.claims()!;
    const hasMore = configuration.serverMetadata().userinfo_endpoint !== undefined;
    if (!hasMore || !asksForMore(claims, this.settings)) return claims;
    // What the id token says is about this very sign-in, and holds before what is said of the person in general.
    return { ...(await fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims };
  }

  private async configuration(): Promise<Configuration> {
    const now = Date.now();
    if (this.known && this.known.until > now) return this.known.configuration;
    const { issuer, clientId, proof, signedUserInfo } = this.settings;
    const address = new URL(issuer);
    try {
      const configuration = await discovery(
        address,
        clientId,
        signedUserInfo ? { userinfo_signed_response_alg: 'RS256' } : undefined,
        await clientProof(proof),
        {
          [customFetch]: guardedFetch(this.origins),
          timeout: ANSWERS_WITHIN_S,
          // Signatures are checked although the tokens come straight from the provider: a key that leaks elsewhere, or a
          // proxy that reads along, is then not enough.
          execute: [
            enableNonRepudiationChecks,
            ...(address.protocol === 'http:' ? [allowInsecureRequests] : []),
          ],
        },
      );
      this.assertAtHome(configuration);
      this.known = { until: now + KNOWN_FOR_MS, configuration };
      return configuration;
    } catch (error) {
      throw refusalFor(error, 'unreachable');
    }
  }

  /** Said at once, and not first when somebody has signed in there. */
  private assertAtHome(configuration: Configuration): void {
    const { authorization_endpoint, token_endpoint, jwks_uri } = configuration.serverMetadata();
    for (const address of [authorization_endpoint, token_endpoint, jwks_uri])
      if (!address || !this.origins.has(new URL(address).origin))
        throw new ProviderRefused('unreachable', { told: `${address} is not among its addresses` });
  }
}

/** The library wraps what our own calls throw. */
function refusalFor(error: unknown, why: ProviderRefusal = 'answer-wrong'): ProviderRefused {
  if (error instanceof ProviderRefused) return error;
  if (error instanceof Error && error.cause instanceof ProviderRefused) return error.cause;
  if (error instanceof AuthorizationResponseError) return new ProviderRefused('declined', { cause: error });
  return new ProviderRefused(why, { cause: error });
}
