import { both } from '@drivbank/wording';

export const messages = {
  export: both('Ladda ner', 'Download'),
  csvExcel: both('CSV för Excel (svenska)', 'CSV for Excel (Swedish)'),
  csvPlain: both('CSV (RFC 4180)', 'CSV (RFC 4180)'),
  svg: both('Bild (SVG)', 'Picture (SVG)'),
  png: both('Bild (PNG)', 'Picture (PNG)'),
  notOnRecord: both(
    'Ingen fil gjordes: det gick inte att anteckna den i säkerhetsloggen. Försök igen om en stund.',
    'No file was made: it could not be put on record in the security log. Try again in a while.',
  ),
  print: both('Skriv ut', 'Print'),
  asTable: both('Visa som tabell', 'Show as a table'),
  asPicture: both('Visa som bild', 'Show as a picture'),
  asOf: (when: string, number: number) =>
    both(`Läget ${when}, händelse ${number}`, `As of ${when}, event ${number}`),
  cards: (here: number, all: number) => both(`${here} av ${all} visas`, `${here} of ${all} are shown`),
  moreCards: both('Visa fler', 'Show more'),
  drawing: both('Ritar …', 'Drawing …'),
};
