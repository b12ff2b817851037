import { both, NEEDS_WORDS } from '@drivbank/wording';

export const messages = {
  ...NEEDS_WORDS,
  toNote: both('Till anteckningen', 'To the note'),
  toDecision: both('Till beslutet', 'To the decision'),
  allDeadlines: both('Se alla frister', 'See all deadlines'),
  change: both('Ändra', 'Change'),
  reminders: (n: number) => both(`Påminnelser till dig (${n})`, `Reminders to you (${n})`),
  noLongerDue: both('inte längre aktuell', 'no longer due'),
  read: both('Markera som läst', 'Mark as read'),
};

/** For the first administrator. */
export const administratorsSteps = {
  title: both('Drivbänk är igång', 'Drivbänk is running'),
  lead: both(
    'Du är systemförvaltare: du bjuder in andra och ger dem roller. Ännu har ingen annan en roll.',
    'You are the administrator: you invite others and give them roles. Nobody else holds a role yet.',
  ),
  invite: both('Bjud in en samordnare', 'Invite a coordinator'),
  inviteLead: both(
    'Samordnare påbörjar processer. Lägg till personen, ge rollen och bjud in. Beslutsfattare behövs också.',
    'Coordinators begin processes. Add the person, grant the role, and invite. Deciders are needed too.',
  ),
  oneself: both('Eller samordna själv', 'Or coordinate yourself'),
  oneselfLead: both(
    'Systemförvaltare ser inga processer. Ge dig själv rollen samordnare också, så gör du det.',
    'Administrators see no processes. Grant yourself the role of coordinator too, and you do.',
  ),
  toPeople: both('Till Personer och roller', 'To People and roles'),
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
