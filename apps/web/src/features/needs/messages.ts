import { both, counted, distance, longDate, type Bilingual } from '@drivbank/wording';

const late = (n: number) => counted(n, both('försenad', 'overdue'), both('försenade', 'overdue'));

export const messages = {
  title: both('Det som behöver dig', 'What needs you'),
  lead: (today: string, counts: { overdue: number; mine: number; soon: number; later: number }) =>
    both(
      `${longDate(today, 'sv')}: ${late(counts.overdue).sv}, ${counts.mine} väntar på dig, ${counts.soon} inom två veckor, ${counts.later} senare.`,
      `${longDate(today, 'en')}: ${late(counts.overdue).en}, ${counts.mine} waiting for you, ${counts.soon} within two weeks, ${counts.later} later.`,
    ),
  nothing: both(
    'Just nu behöver inget dig. Frister inom två veckor och beslut som väntar på dig visas här.',
    'Nothing needs you right now. Deadlines within two weeks and decisions that wait for you appear here.',
  ),
  toDeadlines: both('Se alla frister', 'See all deadlines'),
  section: (name: Bilingual, count: number) => both(`${name.sv} (${count})`, `${name.en} (${count})`),
  overdue: both('Försenat', 'Overdue'),
  thisWeek: both('Den här veckan', 'This week'),
  nextWeeks: both('Inom två veckor', 'Within two weeks'),
  forMe: both('Väntar på dig', 'Waits for you'),
  forOthers: both('Väntar på andra', 'Waits for others'),
  you: both('Du', 'You'),
  change: both('Ändra', 'Change'),
  other: both('Annat svar', 'Another answer'),
  decide: both('Fatta beslut', 'Decide'),
  /** What happens now, who acts, by when. */
  due: (who: Bilingual, what: Bilingual, lastDay: string, today: string) =>
    both(
      `${who.sv} gör klart ”${what.sv}” senast ${longDate(lastDay, 'sv')} (${distance(lastDay, today, 'sv')}).`,
      `${who.en} ${who.en === 'You' ? 'finish' : 'finishes'} “${what.en}” by ${longDate(lastDay, 'en')} (${distance(lastDay, today, 'en')}).`,
    ),
  gateForMe: (gate: Bilingual, since: string) =>
    both(
      `${gate.sv}: du beslutar. Beslutet begärdes ${longDate(since, 'sv')}.`,
      `${gate.en}: you decide. The decision was requested on ${longDate(since, 'en')}.`,
    ),
  gateForOthers: (gate: Bilingual, since: string) =>
    both(
      `${gate.sv}: beslutsfattaren beslutar. Beslutet begärdes ${longDate(since, 'sv')}.`,
      `${gate.en}: the decider decides. The decision was requested on ${longDate(since, 'en')}.`,
    ),
  ownership: (who: Bilingual, since: string) =>
    both(
      `${who.sv} svarar på erbjudandet om ägarskap från ${longDate(since, 'sv')}.`,
      `${who.en} answers the offer of ownership of ${longDate(since, 'en')}.`,
    ),
  receivership: (who: Bilingual, since: string) =>
    both(
      `${who.sv} svarar på frågan från ${longDate(since, 'sv')} om att ta emot resultatet.`,
      `${who.en} answers the question of ${longDate(since, 'en')} whether to receive the result.`,
    ),
  close: (who: Bilingual, gate: Bilingual, since: string) =>
    both(
      `${gate.sv} slutade den ${longDate(since, 'sv')} med att processen ska avslutas. ${who.sv} avslutar den.`,
      `${gate.en} ended on ${longDate(since, 'en')} with the decision to stop. ${who.en} to close the process.`,
    ),
  itsCoordinator: both('Samordnaren', 'The coordinator is'),
  youAre: both('Du', 'You are'),
  reminders: both('Påminnelser till dig', 'Reminders to you'),
  noLongerDue: both('inte längre aktuell', 'no longer due'),
  markRead: both('Markera som läst', 'Mark as read'),
  welcome: both('Välkommen till Drivbänk', 'Welcome to Drivbänk'),
  welcomeLead: both(
    'Här följer du innovationsprocesser från påbörjad till avslutad. Ännu finns ingen process.',
    'Here you follow innovation processes from initiated to closed. There is none yet.',
  ),
  start: both('Påbörja en process', 'Start a process'),
  startLead: both(
    'Välj en mall och skriv vad ni vill uppnå.',
    'Choose a template and write what you want to achieve.',
  ),
  load: both('Läs in projekt ni redan har', 'Import projects that you have'),
  loadLead: both('Från Vinnovas öppna data, i en terminal:', 'From Vinnova’s open data, in a terminal:'),
  file: both('<fil>', '<file>'),
  demo: both('Se demonstrationen', 'See the demonstration'),
  demoLead: both(
    'Åttio verkliga projekt, i en egen datakatalog som du kan slänga:',
    'Eighty real projects, in a data directory of their own that you can throw away:',
  ),
};
