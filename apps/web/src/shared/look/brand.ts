import { LIGHT_GROUNDS, readableOn } from '@drivbank/contracts';
import { TOKENS, type Scheme, type Tokens } from './tokens';

/** Whose house it is: set by the operator, written into the page by the server. */
export type Brand = {
  readonly name?: string;
  readonly colour?: string;
  readonly logo?: string;
};

const inPage = document.querySelector<HTMLMetaElement>('meta[name=brand]')?.content;
export const brand: Brand = inPage?.startsWith('{') ? (JSON.parse(inPage) as Brand) : {};

/** The municipality's colour in the place of the leaf, as bright or dark as each scheme asks. */
export function branded(scheme: Scheme, colour = brand.colour): Tokens {
  const tokens = TOKENS[scheme];
  if (colour === undefined) return tokens;
  const strict = scheme.startsWith('contrast');
  const grounds = scheme === 'light' ? LIGHT_GROUNDS : [tokens.raised, tokens.ground, tokens.leafWash];
  const leaf = readableOn(colour, [...grounds, tokens.leafWash], strict ? 7 : undefined);
  return { ...tokens, leaf, onLeaf: readableOn(tokens.onLeaf, [leaf], strict ? 7 : undefined) };
}
