import { both } from '@drivbank/wording';

export const messages = {
  lost: (since: string) =>
    both(
      `Ingen kontakt med servern sedan ${since}. Det du ser gällde då; det du skriver finns kvar.`,
      `No contact with the server since ${since}. What you see held then; what you type is kept.`,
    ),
  slow: both('Servern svarar långsamt just nu.', 'The server is slow to answer right now.'),
};
