import { both } from '@drivbank/wording';

export const messages = {
  title: both('Vad jag har läst under sekretess', 'What I have read under secrecy'),
  none: both(
    'Du har inte läst någon sekretessmarkerad process.',
    'You have not read any process with a secrecy mark.',
  ),
  unseen: both('En process som du inte ser längre', 'A process that you do not see any more'),
  more: both('Visa fler', 'Show more'),
};
