import type { Language } from '@drivbank/domain';
import type { FastifyRequest } from 'fastify';
import { languageChosen } from '../first-page/first-page.js';

type Asked = Pick<FastifyRequest, 'headers' | 'query'>;

/** By the address, else as chosen in the web app, else as the browser prefers; Swedish for all others. */
export const publicLanguage = (request: Asked): Language =>
  languageInAddress(request) ??
  languageChosen(request) ??
  preferred(request.headers['accept-language']) ??
  'sv';

/** What a link to the next page has to carry on. */
export function languageInAddress({ query }: Pick<Asked, 'query'>): Language | undefined {
  const { lang } = (query ?? {}) as { readonly lang?: unknown };
  return lang === 'sv' || lang === 'en' ? lang : undefined;
}

/** RFC 9110, 12.5.4: the one of the two that weighs most. */
export function preferred(header = ''): Language | undefined {
  const asked = header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const weight = parameters.find((one) => one.startsWith('q='))?.slice(2);
    return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
  });
  const known = asked.filter(
    ({ language, weight }) => (language === 'sv' || language === 'en') && weight > 0,
  );
  const [best] = known.toSorted((a, b) => b.weight - a.weight);
  return best?.language as Language | undefined;
}
