import { both } from '@drivbank/wording';

export const messages = {
  again: both('Försök igen', 'Try again'),
  unshown: both('Sidan kunde inte visas.', 'The page could not be shown.'),
  failed: both('Sidan kan inte visas', 'The page cannot be shown'),
  quote: (id: string) =>
    both(`Ange numret ${id} om du berättar om felet.`, `Quote ${id} when you report it.`),
  waiting: both('Hämtar …', 'Fetching …'),
  stillWaiting: both('Hämtar. Det tar längre tid än vanligt.', 'Fetching. It takes longer than usual.'),
  broken: both('Något gick fel på sidan', 'Something went wrong on this page'),
  brokenLead: both(
    'Det som du har sparat är sparat. Läs om sidan; händer det igen, berätta för den som sköter driften.',
    'What you have saved is saved. Load the page again; if it happens again, tell whoever runs the system.',
  ),
  reload: both('Läs om sidan', 'Load the page again'),
  undo: both('Ångra', 'Undo'),
  close: both('Stäng', 'Close'),
};
