import { both, counted } from '@drivbank/wording';

const TIMES = [both('gång', 'time'), both('gånger', 'times')] as const;

export const messages = {
  title: both('Säkerhetslogg', 'Security log'),
  lead: both(
    'Vem som har kommit in, nekats, ändrat en väg in eller läst det som få får läsa. Att du läser här står också i den.',
    'Who came in, was refused, changed a way in or read what few may read. That you read here stands in it too.',
  ),
  onlyWithAccounts: both(
    'Här loggar ingen in, så det finns ingen säkerhetslogg.',
    'Nobody signs in here, so there is no security log.',
  ),

  standsOut: (n: number) => both(`Att titta närmare på (${n})`, `To look at (${n})`),
  standsOutLead: both(
    'Från den senaste veckan. Det kan ha en god förklaring: fråga den som gjorde det.',
    'From the last week. It may have a good reason: ask whoever did it.',
  ),
  guessedAccount: (name: string, n: number, from: string, to: string) =>
    both(
      `Någon försökte gissa sig in på kontot som tillhör ${name}: fel ${counted(n, ...TIMES).sv} mellan ${from} och ${to}.`,
      `Somebody guessed at the account of ${name}: wrong ${counted(n, ...TIMES).en} between ${from} and ${to}.`,
    ),
  guessingAddress: (address: string, n: number, from: string, to: string) =>
    both(
      `Från ${address} loggade någon in fel ${counted(n, ...TIMES).sv} mellan ${from} och ${to}.`,
      `From ${address} somebody signed in wrongly ${counted(n, ...TIMES).en} between ${from} and ${to}.`,
    ),
  takenOver: (name: string, by: string, at: string) =>
    both(
      `Kontot som tillhör ${name} bjöds in till en annan adress och blev av med sin andra faktor, det senare av ${by} ${at}. Den som läser den adressen kan logga in som ${name}.`,
      `The account of ${name} was invited to another address and lost its second factor, the later of them by ${by} on ${at}. Whoever reads that address can sign in as ${name}.`,
    ),
  manyExports: (name: string, count: number, first: string, last: string) =>
    both(
      `${name} gjorde ${count} filer mellan ${first} och ${last}.`,
      `${name} made ${count} files between ${first} and ${last}.`,
    ),
  manySecrets: (name: string, n: number, from: string, to: string) =>
    both(
      `${name} läste ${n} sekretessmarkerade processer mellan ${from} och ${to}.`,
      `${name} read ${n} processes with a secrecy mark between ${from} and ${to}.`,
    ),
  brokenGlass: (name: string, by: string, at: string) =>
    both(
      `${name} fick läsa en process genom nödöppning, medgiven av ${by} ${at}.`,
      `${name} was let to read a process by breaking the glass, allowed by ${by} on ${at}.`,
    ),
  newKeeper: (name: string, role: string, by: string, at: string) =>
    both(`${name} blev ${role}, av ${by} ${at}.`, `${name} became ${role}, by ${by} on ${at}.`),

  kind: both('Vad', 'What'),
  everyKind: both('Allt', 'Everything'),
  who: both('Vem', 'Who'),
  everybody: both('Alla', 'Everybody'),
  from: both('Från och med', 'From'),
  to: both('Till och med', 'To'),
  clear: both('Visa allt', 'Show everything'),

  at: both('När', 'When'),
  about: both('Gäller', 'About'),
  process: both('Process', 'Process'),
  ofProcess: (id: string) => both(`Allt om processen ${id}`, `Everything about process ${id}`),
  roles: both('Roller då', 'Roles then'),
  address: both('Från', 'From'),
  what: both('Begäran', 'Request'),
  traceId: both('traceId', 'traceId'),
  refused: both('nekad', 'refused'),
  nobody: both('okänd', 'unknown'),
  more: both('Visa fler', 'Show more'),
  empty: both('Säkerhetsloggen är tom.', 'The security log is empty.'),
  nothingFound: both(
    'Inget i säkerhetsloggen passar urvalet.',
    'Nothing in the security log fits the selection.',
  ),
};
