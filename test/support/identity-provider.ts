import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SignJWT, type JWTPayload } from 'jose';
import Provider, { type Adapter, type ClientMetadata, type Configuration } from 'oidc-provider';

/** Somebody who can sign in there: what he is called, and how he shows it. */
export type Somebody = {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly acr?: string;
  readonly amr?: readonly string[];
};

/** What is done to the answers of the real provider before they leave. */
export type Tricks = {
  /** Claims of the id token, signed anew with the provider's own key. */
  readonly claims?: (claims: JWTPayload) => JWTPayload;
  readonly signedWith?: 'another key' | 'nothing';
  readonly discovery?: (document: Record<string, unknown>) => Record<string, unknown>;
  readonly userInfo?: (claims: Record<string, unknown>) => Record<string, unknown>;
  /** Answers everything itself. */
  readonly instead?: (response: ServerResponse) => void;
};

type Wanted = {
  readonly client: ClientMetadata;
  readonly people: Readonly<Record<string, Somebody>>;
  readonly settings?: Configuration;
};

/** oidc-provider in this process, with a page to sign in on, behind a door that can lie. */
export class IdentityProvider {
  tricks: Tricks = {};
  private readonly key = rsa();
  private inner!: Server;

  private constructor(
    private readonly outer: Server,
    readonly issuer: string,
  ) {}

  static async start({ client, people, settings }: Wanted): Promise<IdentityProvider> {
    const outer = createServer();
    const own = new IdentityProvider(outer, await listening(outer));
    const provider = new Provider(own.issuer, {
      jwks: { keys: [{ ...own.key.export({ format: 'jwk' }), kid: 'first', alg: 'RS256', use: 'sig' }] },
      cookies: { keys: [randomUUID()] },
      features: { devInteractions: { enabled: false } },
      ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, id) => {
        const { claims } = people[id]!;
        return { accountId: id, claims: async () => ({ sub: id, ...claims }) };
      },
      async loadExistingGrant({ oidc }) {
        const grant = new oidc.provider.Grant({
          clientId: oidc.client!.clientId,
          accountId: oidc.session!.accountId!,
        });
        grant.addOIDCScope([...oidc.requestParamScopes].join(' '));
        await grant.save();
        return grant;
      },
      ...settings,
    });
    // Clients of the configuration are copied into another realm than a test's, where their keys are not recognised.
    const { adapter } = provider.Client as unknown as { readonly adapter: Adapter };
    await adapter.upsert(client.client_id!, client, 3_600);
    provider.proxy = true;
    const answer = provider.callback();
    own.inner = createServer((request, response) => {
      const isPage = request.url?.startsWith('/interaction/');
      void (isPage ? signInPage(provider, people, request, response) : answer(request, response));
    });
    const inside = await listening(own.inner);
    outer.on('request', (request, response) => void own.pass(inside, request, response));
    return own;
  }

  async close(): Promise<void> {
    for (const server of [this.outer, this.inner]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  private async pass(inside: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { instead } = this.tricks;
    if (instead) return instead(response);
    const { method = 'GET', url = '/', headers } = request;
    const { connection: _, host, ...kept } = headers as Record<string, string>;
    const answer = await fetch(inside + url, {
      method,
      redirect: 'manual',
      headers: { ...kept, 'x-forwarded-host': host!, 'x-forwarded-proto': 'http' },
      ...(method === 'POST' && { body: await text(request) }),
    });
    const body = await this.tampered(url, await answer.text());
    const { 'content-length': __, ...told } = Object.fromEntries(answer.headers);
    response.writeHead(answer.status, { ...told, 'set-cookie': answer.headers.getSetCookie() }).end(body);
  }

  private async tampered(url: string, body: string): Promise<string> {
    const { discovery, userInfo } = this.tricks;
    const changed = (change: (document: never) => unknown) =>
      JSON.stringify(change(JSON.parse(body) as never));
    if (discovery && url.startsWith('/.well-known/')) return changed(discovery);
    if (userInfo && url.startsWith('/me')) return changed(userInfo);
    if (!url.startsWith('/token') || !body.includes('id_token')) return body;
    const answer = JSON.parse(body) as { id_token: string };
    return JSON.stringify({ ...answer, id_token: await this.signedAnew(answer.id_token) });
  }

  private async signedAnew(token: string): Promise<string> {
    const { claims = (same: JWTPayload) => same, signedWith } = this.tricks;
    const payload = claims(
      JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as JWTPayload,
    );
    if (signedWith === 'nothing') return `${encoded({ alg: 'none' })}.${encoded(payload)}.`;
    const header = { alg: 'RS256', kid: 'first' };
    return new SignJWT(payload).setProtectedHeader(header).sign(signedWith ? rsa() : this.key);
  }
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const rsa = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Whoever names somebody who is known there is him. */
async function signInPage(
  provider: Provider,
  people: Wanted['people'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
    return;
  }
  const form = new URLSearchParams(await text(request));
  const accountId = form.get('who') ?? '';
  const { acr, amr } = people[accountId] ?? {};
  const login = { accountId, ...(acr !== undefined && { acr }), ...(amr && { amr: [...amr] }) };
  const result = form.has('no') ? { error: 'access_denied' } : { login };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

const PAGE = `<!doctype html><html lang="en"><title>The provider</title><main><h1>The provider</h1>
<form method="post"><label>Who are you? <input name="who"></label>
<button>Sign in there</button><button name="no" value="no">Cancel</button></form></main></html>`;
