import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Configuration } from '../config.js';
import { ConfigurationWrong } from '../configuration-wrong.js';

/** A municipality's own name, colour and logo in the web app. */
export type Brand = {
  readonly name: string | undefined;
  /** `#rrggbb`, readable on the light grounds. */
  readonly colour: string | undefined;
  readonly logo: Logo | undefined;
};

type Logo = { readonly content: Buffer; readonly type: string };

export const LOGO_PATH = '/brand/logo';
const LOGO_BYTES_MAX = 200_000;
const LOGO_TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** Reads the logo. Throws `ConfigurationWrong` with one sentence for the operator. */
export function brandOf({ name, colour, logoFile }: Configuration['brand']): Brand {
  return { name, colour, logo: logoFile === undefined ? undefined : logoIn(logoFile) };
}

function logoIn(file: string): Logo {
  const type = LOGO_TYPES[extname(file).toLowerCase()];
  if (!type) throw new ConfigurationWrong(`DRIVBANK_BRAND_LOGO: ${file} is neither .svg, .png nor .webp`);
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new ConfigurationWrong(`DRIVBANK_BRAND_LOGO: there is no file ${file}`);
  if (size > LOGO_BYTES_MAX)
    throw new ConfigurationWrong(
      `DRIVBANK_BRAND_LOGO: ${file} has ${size} bytes; at most ${LOGO_BYTES_MAX} are served`,
    );
  return { type, content: readFileSync(file) };
}

/** As the content of an attribute of the page. */
export const brandInPage = ({ name, colour, logo }: Brand): string =>
  JSON.stringify({ name, colour, ...(logo && { logo: LOGO_PATH }) })
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');

export function serveLogo(fastify: FastifyInstance, { logo }: Brand): void {
  if (!logo) return;
  fastify.get(LOGO_PATH, (_, reply) =>
    reply.type(logo.type).header('cache-control', 'max-age=3600').send(logo.content),
  );
}
