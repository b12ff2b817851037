import { both, counted } from '@drivbank/wording';

const TIMES = [both('gång', 'time'), both('gånger', 'times')] as const;

export const messages = {
  title: both('Drift', 'Operations'),
  lead: both(
    'Så står det till på den server som svarade. Sidan läser om sig själv.',
    'How things stand on the server that answered. The page reads itself again.',
  ),
  asOf: (clock: string) => both(`Läst ${clock}.`, `Read at ${clock}.`),
  wrong: (n: number) => both(`Att åtgärda (${n})`, `To be seen to (${n})`),
  allWell: both(
    'Inget att åtgärda: loggen svarar, vyerna är ifatt och det som ska skickas går ut.',
    'Nothing to see to: the log answers, the views are up to date, and what is to be sent goes out.',
  ),
  urgent: both('Fel', 'Wrong'),
  notUrgent: both('Se över', 'Look into'),

  givenUp: (n: number) => both(`Gavs upp (${n})`, `Given up (${n})`),
  givenUpLead: both(
    'Det här försökte Drivbänk skicka i 72 timmar. Rätta felet först, och skicka sedan igen.',
    'Drivbänk tried to send this for 72 hours. Put the fault right first, then send again.',
  ),
  noneGivenUp: both('Inget har getts upp.', 'Nothing was given up.'),
  onlyAdministrators: both(
    'Bara den som är administratör kan skicka igen.',
    'Only an administrator can send again.',
  ),
  to: (name: string) => both(`Till ${name}`, `To ${name}`),
  about: (deadline: string, process: string) => both(`${deadline} i ${process}`, `${deadline} in ${process}`),
  tried: (n: number, since: string) =>
    both(
      `Försökte ${counted(n, ...TIMES).sv}, gav upp ${since}.`,
      `Tried ${counted(n, ...TIMES).en}, gave up on ${since}.`,
    ),
  stopped: (since: string) => both(`Stoppades ${since}.`, `Stopped on ${since}.`),
  said: (why: string) => both(`Svaret var: ${why}`, `The answer was: ${why}`),
  sendAgain: both('Skicka igen', 'Send again'),
  runAgain: both('Kör igen', 'Run again'),
  queued: both('Det skickas igen inom en minut.', 'It is sent again within a minute.'),
  motive: both('Skickades igen från driftsidan.', 'Sent again from the page for operations.'),

  confirmClock: both('Bekräfta klockan', 'Confirm the clock'),
  confirmClockHelp: both(
    'Serverns klocka jämförs med din dators. Skiljer de mer än en timme sägs det, och inget skickas.',
    'The clock of the server is compared with that of your computer. If they differ by more than an hour you are told so, and nothing is sent.',
  ),
  clockConfirmed: both(
    'Klockan är bekräftad. Det som ska gå ut skickas.',
    'The clock is confirmed. What is due is sent.',
  ),
  clockMotive: both(
    'Klockan bekräftades på driftsidan.',
    'The clock was confirmed on the page for operations.',
  ),

  facts: both('Läget', 'How it stands'),
  node: both('Server', 'Server'),
  roles: both('Uppgifter', 'Roles'),
  api: both('svarar på frågor', 'answers requests'),
  worker: both('skickar påminnelser', 'sends reminders'),
  version: both('Version', 'Version'),
  started: both('Startad', 'Started'),
  store: both('Logg', 'Log'),
  sqlite: both('en fil på servern (SQLite)', 'a file on the server (SQLite)'),
  eventstoredb: both('EventStoreDB', 'EventStoreDB'),
  durability: both('När en ändring är sparad', 'When a change is saved'),
  synchronous: both('när den står på disk (synchronous=FULL)', 'once it is on disk (synchronous=FULL)'),
  acknowledged: both('när händelselagret har kvitterat den', 'once the event store has acknowledged it'),
  events: both('Händelser', 'Events'),
  lastEvent: both('Senaste händelsen', 'Last event'),
  views: both('Vyernas eftersläpning', 'How far the views are behind'),
  lag: (events: string, seconds: string) =>
    both(`${events} händelser, ${seconds} s`, `${events} events, ${seconds} s`),
  lagAtMost: (most: string) =>
    both(`som mest ${most} s sedan sidan öppnades`, `at most ${most} s since the page was opened`),
  queue: both('Jobbkö', 'Job queue'),
  memory: both('i serverns minne', 'in the memory of the server'),
  redis: both('Redis', 'Redis'),
  depth: (kind: string, waiting: string, running: string, parked: string) =>
    both(
      `${kind}: ${waiting} väntar, ${running} pågår, ${parked} stoppade`,
      `${kind}: ${waiting} waiting, ${running} running, ${parked} parked`,
    ),
  retrying: both('Meddelanden som försöks igen', 'Messages that are tried again'),
  oldest: both('Äldsta som inte har gått ut', 'Oldest that has not gone out'),
  sweep: both('Senaste genomgången', 'Last sweep'),
  elsewhere: both('görs av en annan server', 'done by another server'),
  mail: both('Senaste mejlet', 'Last mail'),
  mailFailed: both('Senaste misslyckade mejlet', 'Last mail that failed'),
  files: both('skrivs som filer (SMTP_URL saknas)', 'written as files (no SMTP_URL)'),
  clock: both('Klockan', 'The clock'),
  agrees: both('går som händelselagrets', 'agrees with that of the event store'),
  off: both('går fel', 'is wrong'),
  disk: both('Ledig disk', 'Free disk'),
  free: (free: string, total: string) => both(`${free} av ${total} GB`, `${free} of ${total} GB`),
  none: both('inget', 'none'),
  unknown: both('svarar inte', 'does not answer'),
};
