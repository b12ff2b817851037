import { both } from '@drivbank/wording';

export const messages = {
  decide: both('Fatta beslut', 'Decide'),
  supersede: both('Ersätt beslutet', 'Supersede the decision'),
  act: both(
    'Det här är ett beslut enligt kommunallagen. Nämnden fattar det, eller en enda delegat.',
    'This is a decision under the Local Government Act. The board takes it, or one single delegate.',
  ),
  execution: both(
    'Det här är verkställighet: ett steg som följer av beslut som redan finns.',
    'This is an act of execution: a step that follows from decisions already taken.',
  ),
  outcome: both('Beslut', 'Decision'),
  whose: both('Vem beslutar?', 'Who decides?'),
  board: both('Nämnd eller styrelse', 'A board'),
  delegate: both('Jag, på delegation', 'I, by delegation'),
  boardName: both('Nämnd', 'Board'),
  paragraph: both('Paragraf', 'Paragraph'),
  heldOn: both('Sammanträdesdag', 'Date of the meeting'),
  delegationPoint: both('Punkt i delegationsordningen', 'Point of the delegation order'),
  conditions: both('Villkor', 'Conditions'),
  condition: (n: number) => both(`Villkor ${n}`, `Condition ${n}`),
  conditionDue: both('Uppfyllt senast', 'Met by'),
  addCondition: both('Lägg till ett villkor', 'Add a condition'),
  removeCondition: (n: number) => both(`Ta bort villkor ${n}`, `Remove condition ${n}`),
  motive: both('Motivering', 'Grounds'),
  motiveHelp: both(
    'Varför? Motiveringen visas i historiken. Skriv inte namn på privatpersoner.',
    'Why? The grounds are shown in the history. Do not write names of private persons.',
  ),
  unassessed: (names: { sv: string; en: string }) =>
    both(`Inte bedömt: ${names.sv}.`, `Not assessed: ${names.en}.`),
  notMet: (names: { sv: string; en: string }) => both(`Inte uppfyllt: ${names.sv}.`, `Not met: ${names.en}.`),
};

/** What each outcome leads to. */
export const CONSEQUENCES = {
  go: both('Processen får gå vidare.', 'The process may go on.'),
  conditional_go: both(
    'Processen får gå vidare; varje villkor blir en frist.',
    'The process may go on; each condition becomes a deadline.',
  ),
  hold: both('Processen väntar. Den kan behöva pausas.', 'The process waits. It may have to be paused.'),
  recycle: both(
    'Underlaget görs om och beslutet begärs på nytt.',
    'The grounds are redone and a decision is requested anew.',
  ),
  stop: both('Processen ska avslutas.', 'The process is to be closed.'),
} as const;
