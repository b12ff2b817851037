import type { CustomFetch } from 'openid-client';
import { ProviderRefused } from './provider-refused.js';
import { isSafeAddress } from './provider-settings.js';

const BYTES_MAX = 262_144;

type Sent = NonNullable<RequestInit['body']>;

/**
 * Calls the addresses of one provider and no others, wherever its own documents point: what it says cannot make this
 * server look at other machines. Redirects are not followed, and nothing is read that is longer than such answers are.
 */
export const guardedFetch =
  (origins: ReadonlySet<string>): CustomFetch =>
  async (address, { body, headers, method, signal }) => {
    const url = new URL(address);
    if (!origins.has(url.origin) || !isSafeAddress(url))
      throw new ProviderRefused('unreachable', { told: `${url.origin} is not among its addresses` });
    try {
      const asked = { method, headers, redirect: 'manual', signal: signal ?? null } as const;
      const response = await fetch(url, { ...asked, ...(body != null && { body: body as Sent }) });
      if (response.status >= 500)
        throw new ProviderRefused('unreachable', { told: `it answers ${response.status}` });
      return await short(response);
    } catch (cause) {
      throw cause instanceof ProviderRefused ? cause : new ProviderRefused('unreachable', { cause });
    }
  };

async function short(response: Response): Promise<Response> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > BYTES_MAX) throw new ProviderRefused('unreachable', { told: 'its answer is too long' });
    parts.push(part);
  }
  const { status, headers } = response;
  return new Response(parts.length > 0 ? Buffer.concat(parts) : null, { status, headers });
}
