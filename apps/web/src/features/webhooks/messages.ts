import { both, counted, type Bilingual } from '@drivbank/wording';

export const messages = {
  title: both('Webhookar', 'Webhooks'),
  lead: both(
    'Låt ett annat program få veta vad som händer i de processer som du ser.',
    'Let another program know what happens in the processes that you see.',
  ),
  onlyWithAccounts: both(
    'Webhookar finns där man loggar in med konton.',
    'There are webhooks where people sign in with accounts.',
  ),
  none: both('Du har inga webhookar.', 'You have no webhooks.'),
  openNew: both('Öppna en webhook', 'Open a webhook'),
  address: both('Mottagarens adress', 'Address of the receiver'),
  addressHelp: both(
    'Börjar med https://. Den som sköter mottagaren har den.',
    'Begins with https://. Whoever runs the receiver has it.',
  ),
  about: both('Vad den berättar om', 'What it tells of'),
  aboutAll: both('Allt som jag ser', 'All that I see'),
  aboutProcess: both('En process', 'One process'),
  kinds: both('Händelser', 'Events'),
  kindsHelp: both('Inget valt betyder alla.', 'None chosen means all.'),
  unseen: both('En process som du inte ser', 'A process that you do not see'),
  everyKind: both('alla händelser', 'all events'),
  secret: both('Hemlighet', 'Secret'),
  secretLead: both(
    'Ge hemligheten till den som sköter mottagaren. Med den ser mottagaren att det är vi som skickar. Den visas bara nu.',
    'Give the secret to whoever runs the receiver. By it the receiver sees that it is we who send. It is shown now only.',
  ),
  secretOldLead: both(
    'Den gamla hemligheten gäller också, i ett dygn.',
    'The old secret holds too, for a day.',
  ),
  copy: both('Kopiera hemligheten', 'Copy the secret'),
  copied: both('Hemligheten är kopierad.', 'The secret is copied.'),
  kept: both('Jag har sparat den', 'I have kept it'),
  erased: both('Raderad adress', 'Erased address'),
  keptMeanwhile: both(
    'Det som händer under tiden går ut när den fortsätter.',
    'What happens meanwhile goes out when it resumes.',
  ),
  opened: (at: string) => both(`Öppnad ${at}`, `Opened ${at}`),
  neverDelivered: both('Inget har kommit fram än.', 'Nothing has arrived yet.'),
  delivered: (at: string) => both(`Kom fram senast ${at}.`, `Last arrived ${at}.`),
  failingSince: (at: string) => both(`Misslyckas sedan ${at}.`, `Failing since ${at}.`),
  waiting: (count: number) => both(`${count} väntar.`, `${count} waiting.`),
  pause: both('Pausa', 'Pause'),
  resume: both('Fortsätt', 'Resume'),
  rotate: both('Byt hemlighet', 'Change the secret'),
  test: both('Skicka ett prov', 'Send a test'),
  tested: both('Provet är på väg. Se listan.', 'The test is on its way. See the list.'),
  close: both('Stäng', 'Close'),
  closeOne: (host: string) => both(`Stäng webhooken till ${host}`, `Close the webhook to ${host}`),
  closeLead: both(
    'Den stängs för gott, och inget mer skickas. Hemligheten slutar gälla.',
    'It is closed for good, and nothing more is sent. The secret stops holding.',
  ),
  closed: both('Webhooken är stängd.', 'The webhook is closed.'),
  showLog: both('Visa vad som skickats', 'Show what was sent'),
  hideLog: both('Dölj vad som skickats', 'Hide what was sent'),
  log: (host: string) => both(`Skickat till ${host}`, `Sent to ${host}`),
  logKept: both('Listan sträcker sig trettio dagar bakåt.', 'The list goes thirty days back.'),
  logEmpty: both('Inget än.', 'Nothing yet.'),
  all: both('Allt', 'All'),
  failed: both('Misslyckat', 'Failed'),
  onlyFailed: both('Vilka som visas', 'Which are shown'),
  more: both('Visa fler', 'Show more'),
  aTest: both('Prov', 'Test'),
  answered: (status: number) => both(`svarade ${status}`, `answered ${status}`),
  attempts: (count: number) => counted(count, both('försök', 'attempt'), both('försök', 'attempts')),
  nextAt: (at: string) => both(`nästa försök ${at}`, `next attempt ${at}`),
  sendAgain: both('Skicka igen', 'Send again'),
  sendAgainOne: (what: string) => both(`Skicka igen: ${what}`, `Send again: ${what}`),
  sentAgain: both('Den skickas igen.', 'It is sent again.'),
  sendFailedAgain: both('Skicka allt misslyckat igen', 'Send all that failed again'),
  sentFailedAgain: (count: number) =>
    counted(
      count,
      both('leverans skickas igen', 'delivery is sent again'),
      both('leveranser skickas igen', 'deliveries are sent again'),
    ),
};

type Words<Key extends string> = Readonly<Record<Key, Bilingual>>;

export const STATUS_WORDS: Words<'open' | 'paused' | 'stopped'> = {
  open: both('Öppen', 'Open'),
  paused: both('Pausad', 'Paused'),
  stopped: both('Stoppad', 'Stopped'),
};

export const SILENCE_WORDS: Words<'account' | 'no-role' | 'not-seen'> = {
  account: both('Tyst: kontot är inte öppet.', 'Silent: the account is not active.'),
  'no-role': both(
    'Tyst: du har ingen roll som visar processer i dag.',
    'Silent: you hold no role today that shows processes.',
  ),
  'not-seen': both('Tyst: du ser inte processen nu.', 'Silent: you do not see the process now.'),
};

export const DELIVERY_WORDS: Words<'waiting' | 'retrying' | 'delivered' | 'given-up' | 'withheld'> = {
  waiting: both('väntar', 'waiting'),
  retrying: both('prövas igen', 'tried again'),
  delivered: both('kom fram', 'arrived'),
  'given-up': both('gavs upp', 'given up'),
  withheld: both('hölls inne: du ser inte processen längre', 'withheld: you do not see the process any more'),
};

/** Why nothing was answered; what was, is told by its status. */
export const WHY_WORDS: Words<'address' | 'inside' | 'name' | 'refused' | 'tls' | 'timeout' | 'broken'> = {
  address: both('adressen är inte tillåten', 'the address is not allowed'),
  inside: both('adressen leder in i serverns nät', 'the address leads into the server’s network'),
  name: both('namnet finns inte', 'the name does not exist'),
  refused: both('ingen svarar där', 'nobody answers there'),
  tls: both('certifikatet går inte att lita på', 'the certificate cannot be trusted'),
  timeout: both('inget svar på 15 sekunder', 'no answer within 15 seconds'),
  broken: both('förbindelsen bröts', 'the connection broke'),
};
