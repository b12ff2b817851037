import { both, type Bilingual } from './language.js';

/** Why a document is not taken. */
export type FileRefusal =
  | 'off'
  | 'name'
  | 'type'
  | 'content'
  | 'empty'
  | 'too-large'
  | 'too-packed'
  | 'damaged'
  | 'encrypted'
  | 'macros'
  | 'infected'
  | 'broken-off';

const REFUSALS: Readonly<Record<FileRefusal, Bilingual>> = {
  off: both(
    'Dokument tas inte emot i den här installationen. Lämna in kontrollsumman.',
    'Documents are not taken by this installation. Hand in the checksum.',
  ),
  name: both(
    'Filen behöver ett namn med en ändelse, som utvärdering.pdf.',
    'The file needs a name with an ending, as evaluation.pdf.',
  ),
  type: both(
    'Den sortens fil tas inte emot. PDF, bilder, text och dokument från Office eller LibreOffice går bra.',
    'That kind of file is not taken. PDF, pictures, text and documents of Office or LibreOffice are.',
  ),
  content: both(
    'Filen innehåller något annat än vad ändelsen i dess namn säger. Text ska vara UTF-8.',
    'The file holds something else than the ending of its name says. Text must be UTF-8.',
  ),
  empty: both('Filen är tom.', 'The file is empty.'),
  'too-large': both('Filen är för stor.', 'The file is too large.'),
  'too-packed': both(
    'Dokumentet blir för stort när det packas upp, eller har för många delar.',
    'The document becomes too large when it is unpacked, or has too many parts.',
  ),
  damaged: both(
    'Filen är skadad eller inte hel. Spara den på nytt och försök igen.',
    'The file is damaged or not whole. Save it anew and try again.',
  ),
  encrypted: both(
    'Dokumentet är skyddat med lösenord. Ta bort skyddet, så att alla som får se underlaget kan läsa det.',
    'The document is protected by a password. Remove it, so that all who may see the evidence can read it.',
  ),
  macros: both(
    'Dokumentet innehåller makron. Spara det utan dem, eller som PDF.',
    'The document holds macros. Save it without them, or as PDF.',
  ),
  infected: both(
    'Virusskyddet släppte inte in filen. Hör med den som sköter driften.',
    'The virus scanner did not let the file in. Ask whoever runs the installation.',
  ),
  'broken-off': both('Filen kom inte fram hel. Försök igen.', 'The file did not arrive whole. Try again.'),
};

export const fileRefusalWording = (why: FileRefusal): Bilingual => REFUSALS[why];

const KIBI = 1_024;

/** A size as people say it: `3,4 MB`, `3.4 MB`. */
export function sizeWording(bytes: number): Bilingual {
  const [value, unit] =
    bytes < KIBI ? [bytes, 'B'] : bytes < KIBI ** 2 ? [bytes / KIBI, 'kB'] : [bytes / KIBI ** 2, 'MB'];
  const words = (language: string) =>
    `${value.toLocaleString(language, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
  return both(words('sv'), words('en'));
}
