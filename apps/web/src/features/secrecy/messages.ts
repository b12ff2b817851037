import { both } from '@drivbank/wording';

export const messages = {
  title: both('Sekretess', 'Secrecy'),
  lead: both(
    'Vilka processer som är sekretessmarkerade, och vem som läser dem utan att ha en roll i dem. Allt här står i säkerhetsloggen.',
    'Which processes have a secrecy mark, and who reads them without a role in them. All of it stands in the security log.',
  ),
  onlyWithAccounts: both(
    'Här loggar ingen in, så alla ser alla processer.',
    'Nobody signs in here, so everybody sees every process.',
  ),

  readings: both('Läsning utan roll i processen', 'Reading without a role in the process'),
  noReadings: both('Ingen har läst så.', 'Nobody has read like that.'),
  process: (id: string) => both(`Process ${id}`, `Process ${id}`),
  toProcess: both('Till processen', 'To the process'),
  byGround: (person: string) => both(`${person}, enligt grund`, `${person}, by a ground`),
  byBreaking: (person: string) => both(`${person}, nödöppning`, `${person}, breaking the glass`),
  asked: (when: string) =>
    both(
      `Begärd ${when}. Väntar på att någon annan medger den.`,
      `Asked for ${when}. Waits for somebody else to allow it.`,
    ),
  opened: (from: string, until: string) =>
    both(`Från ${from}, längst till ${until}`, `From ${from}, no longer than ${until}`),
  allowedBy: (person: string) => both(`medgiven av ${person}`, `allowed by ${person}`),
  ended: (person: string, when: string) =>
    both(`Avslutad av ${person} ${when}`, `Ended by ${person} on ${when}`),
  openNow: both('Pågår', 'Under way'),
  over: both('Slut', 'Over'),
  waits: both('Väntar', 'Waits'),
  allow: both('Medge en timme', 'Allow for one hour'),
  end: both('Avsluta', 'End'),
  allowOne: (person: string) =>
    both(
      `Medge nödöppningen som ${person} begärde`,
      `Allow the breaking of the glass that ${person} asked for`,
    ),
  endOne: (person: string) => both(`Avsluta läsningen av ${person}`, `End the reading by ${person}`),

  marks: both('Sekretessmarkeringar', 'Secrecy marks'),
  noMarks: both('Ingen process är sekretessmarkerad.', 'No process has a secrecy mark.'),
  markOf: (provision: string, since: string, owner: string) =>
    both(`${provision}, sedan ${since}, ${owner}`, `${provision}, since ${since}, ${owner}`),
  choose: both('Välj', 'Choose'),
  chooseOne: (id: string) => both(`Välj process ${id}`, `Choose process ${id}`),

  byGroundTitle: both('Läs enligt grund', 'Read by a ground'),
  byGroundHelp: both(
    'Som revisor läser du en sekretessmarkerad process i åtta timmar. Grunden och allt du läser antecknas.',
    'As an auditor you read a process with a secrecy mark for eight hours. The ground and all that you read are put on record.',
  ),
  breakTitle: both('Begär nödöppning', 'Ask to break the glass'),
  breakHelp: both(
    'Som systemförvaltare läser du en process i en timme, när en annan systemförvaltare eller en revisor har medgett det. Processens samordnare ser det, och det larmas.',
    'As an administrator you read one process for one hour, when another administrator or an auditor has allowed it. Its coordinators see it, and it raises an alarm.',
  ),
  processId: both('Processens id', 'The id of the process'),
  ground: both('Grund', 'Ground'),
  openIt: both('Öppna i åtta timmar', 'Open for eight hours'),
  askIt: both('Begär nödöppning', 'Ask to break the glass'),
  openedNow: both('Läsningen är öppen.', 'The reading is open.'),
  askedNow: both(
    'Begäran är antecknad. Be någon annan medge den här.',
    'The request is on record. Ask somebody else to allow it here.',
  ),

  banner: (until: string) =>
    both(
      `Du läser en process utan att ha en roll i den, längst till ${until}. Allt du läser antecknas.`,
      `You read a process without a role in it, no longer than ${until}. All that you read is put on record.`,
    ),
  readers: both('Har läst utan roll', 'Have read without a role'),
};
