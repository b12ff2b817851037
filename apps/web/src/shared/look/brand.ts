import { branded, type Scheme, type Tokens } from '@drivbank/contracts';

/** Whose house it is: set by the operator, written into the page by the server. */
export type Brand = {
  readonly name?: string;
  readonly colour?: string;
  readonly logo?: string;
};

const inPage = document.querySelector<HTMLMetaElement>('meta[name=brand]')?.content;
export const brand: Brand = inPage?.startsWith('{') ? (JSON.parse(inPage) as Brand) : {};

/** The colours of a scheme in this house. */
export const coloursOf = (scheme: Scheme): Tokens => branded(scheme, brand.colour);
