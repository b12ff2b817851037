import { both, counted } from '@drivbank/wording';

const events = (n: number) => counted(n, both('händelse', 'event'), both('händelser', 'events'));

export const messages = {
  title: both('Historik', 'History'),
  search: both('Sök i historiken', 'Search the history'),
  level: both('Visa som', 'Show as'),
  story: both('Berättelse', 'Story'),
  events: both('Händelser', 'Events'),
  raw: both('Rådata', 'Raw'),
  about: both('Handlar om', 'About'),
  who: both('Vem', 'Who'),
  everybody: both('Alla', 'Everybody'),
  found: (n: number, all: number) => {
    const { sv, en } = events(all);
    return n === all
      ? both(`${sv}, senast först`, `${en}, newest first`)
      : both(`${n} av ${sv}`, `${n} of ${en}`);
  },
  none: both('Ingen händelse svarar mot det du söker.', 'No event matches what you are looking for.'),
  clear: both('Visa allt', 'Show everything'),
  older: (n: number) => both(`Visa äldre (${n} till)`, `Show older (${n} more)`),
  notPrinted: (n: number) => {
    const { sv, en } = events(n);
    return both(`${sv} som är äldre är inte med här.`, `${en}, older ones, are not shown here.`);
  },
  recorded: both('registrerat', 'recorded'),
  number: both('Nummer', 'Number'),
  kind: both('Händelse', 'Event'),
  happened: both('Hände', 'Happened'),
  recordedAt: both('Registrerat', 'Recorded'),
  actor: both('Av', 'By'),
  via: (token: string) => both(`via ${token}`, `via ${token}`),
  source: both('Källa', 'Source'),
  asKnown: (n: number) => both(`Visa sidan som efter händelse ${n}`, `Show the page as after event ${n}`),
};
