import { both, type Bilingual } from '@drivbank/wording';

/** Somebody asks for more than anybody needs; shortly he may again. */
export class TooManyRequests extends Error {
  constructor(
    readonly what: 'requests' | 'streams',
    readonly retryAfterS: number,
  ) {
    super(TOO_MANY[what].en);
    this.name = 'TooManyRequests';
  }
}

export const TOO_MANY: Readonly<Record<TooManyRequests['what'], Bilingual>> = {
  requests: both(
    'Det har kommit för många frågor på kort tid. Vänta en stund och försök igen.',
    'There were too many requests in a short time. Wait a little and try again.',
  ),
  streams: both(
    'Sidor i för många webbläsare följer redan med åt dig. Stäng någon av dem.',
    'Pages in too many browsers already follow along for you. Close one of them.',
  ),
};
