import { both } from '@drivbank/wording';

/** Texts of the note that a process has a secrecy mark. */
export const messages = {
  marked: (provision: string) => both(`Sekretessmarkerad: ${provision}`, `Secrecy mark: ${provision}`),
  noted: (authority: string, day: string, person: string) =>
    both(`${authority}, ${day}, genom ${person}.`, `${authority}, ${day}, by ${person}.`),
  means: both(
    'En varning, inget beslut. Vem som läser processen antecknas.',
    'A warning, no decision. Who reads the process is put on record.',
  ),
};
