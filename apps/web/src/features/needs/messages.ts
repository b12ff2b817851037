import { both, type Bilingual } from '@drivbank/wording';

export const messages = {
  toDecision: both('Till beslutet', 'To the decision'),
  title: both('Det som behöver dig', 'What needs you'),
  lead: (day: Bilingual, n: { overdue: number; mine: number; week: number }) =>
    both(
      `${day.sv}: ${n.overdue} försenade, ${n.mine} väntar på ditt beslut, ${n.week} den här veckan.`,
      `${day.en}: ${n.overdue} overdue, ${n.mine} waiting for your decision, ${n.week} this week.`,
    ),
  nothing: both(
    'Just nu behöver inget dig. Frister inom två veckor och beslut som väntar på dig visas här.',
    'Nothing needs you right now. Deadlines within two weeks and decisions that wait for you appear here.',
  ),
  allDeadlines: both('Se alla frister', 'See all deadlines'),
  later: (n: number) => both(`${n} frister senare`, `${n} deadlines later`),
  overdue: both('Försenat', 'Overdue'),
  week: both('Den här veckan', 'This week'),
  soon: both('Inom två veckor', 'Within two weeks'),
  mine: both('Väntar på ditt beslut', 'Waits for your decision'),
  others: both('Väntar på andra', 'Waits for others'),
  section: (title: Bilingual, n: number) => both(`${title.sv} (${n})`, `${title.en} (${n})`),
  change: both('Ändra', 'Change'),
  since: both('sedan', 'since'),
  gate: (name: Bilingual) => both(`${name.sv}: ett beslut är begärt`, `${name.en}: a decision is requested`),
  ownership: (name: Bilingual) =>
    both(`${name.sv} är erbjuden ägarskapet`, `${name.en} is offered the ownership`),
  receivership: (name: Bilingual) =>
    both(`${name.sv} är tillfrågad som mottagare`, `${name.en} is asked to receive`),
  close: (name: Bilingual) =>
    both(`${name.sv}: beslutet är att avsluta`, `${name.en}: the decision is to stop`),
  reminders: (n: number) => both(`Påminnelser till dig (${n})`, `Reminders to you (${n})`),
  noLongerDue: both('inte längre aktuell', 'no longer due'),
  read: both('Markera som läst', 'Mark as read'),
};

/** For somebody who has just installed it. */
export const firstSteps = {
  title: both('Välkommen till Drivbänk', 'Welcome to Drivbänk'),
  lead: both(
    'Här följer du innovationsprocesser från påbörjad till avslutad. Ännu finns ingen process.',
    'Here you follow innovation processes from initiated to closed. There is none yet.',
  ),
  start: both('Påbörja en process', 'Start a process'),
  startLead: both(
    'Välj en mall och skriv vad ni vill uppnå.',
    'Choose a template and write what you want to achieve.',
  ),
  read: both('Läs in projekt ni redan har', 'Import projects that you have'),
  readLead: both('Från Vinnovas öppna data, i en terminal:', 'From Vinnova’s open data, in a terminal:'),
  readCommand: both('npm run drivbank -- import vinnova <fil>', 'npm run drivbank -- import vinnova <file>'),
  demo: both('Se demonstrationen', 'See the demonstration'),
  demoLead: both(
    'Åttio verkliga projekt, i en egen datakatalog som du kan slänga:',
    'Eighty real projects, in a data directory of their own that you can throw away:',
  ),
  demoCommand: both('npm run demo', 'npm run demo'),
};
