import { both, counted } from '@drivbank/wording';

export const messages = {
  title: both('Revision', 'Audit'),
  lead: both(
    'Anteckningar som revisorer har skrivit, och vad som har svarats.',
    'Notes that auditors have written, and what has been answered.',
  ),
  count: (n: number, open: number) => {
    const { sv, en } = counted(n, both('anteckning', 'note'), both('anteckningar', 'notes'));
    return both(`${sv}, ${open} utan svar`, `${en}, ${open} without an answer`);
  },
  nothingNoted: both('Inget är antecknat ännu.', 'Nothing is noted yet.'),
  whose: both('Vems', 'Whose'),
  mine: both('Mina', 'Mine'),
  everybodys: both('Alla revisorers', 'All auditors’'),
  status: both('Svar', 'Answer'),
  all: both('Alla', 'All'),
  open: both('Utan svar', 'Without an answer'),
  answered: both('Besvarade', 'Answered'),
  replaced: both('Ersatta', 'Replaced'),
  none: both(
    'Ingen anteckning här ännu. På en process sida skriver en revisor anteckningar, om hela processen eller om en händelse i historiken.',
    'No note here yet. On the page of a process an auditor writes notes, about all of it or about an event of its history.',
  ),
  more: both('Visa fler', 'Show more'),
  note: (number: string) => both(`Anteckning ${number}`, `Note ${number}`),
  about: (event: number) => both(`om händelse ${event}`, `about event ${event}`),
  replaces: (number: string) => both(`ersätter anteckning ${number}`, `replaces note ${number}`),
  replacedBy: (number: string) => both(`ersatt av anteckning ${number}`, `replaced by note ${number}`),
  waits: both('Inget svar ännu', 'No answer yet'),
  answer: both('Svar', 'Answer'),
  replace: both('Skriv en som ersätter', 'Write one in its place'),
  noteThis: (event: number) => both(`Anteckna om händelse ${event}`, `Write a note about event ${event}`),
};
