import { both, type Bilingual } from '@drivbank/wording';

export const messages = {
  toProcess: both('Till processen', 'To the process'),
  open: both('Visa beslutspunkten', 'Show the gate'),
  prepare: both('Förbered beslutet', 'Prepare the decision'),
  toDecision: both('Till beslutet', 'To the decision'),
  waitingSince: (since: string) =>
    both(`Väntar på beslut sedan ${since}`, `Waits for a decision since ${since}`),
  steps: both('Stegen till beslut', 'The steps to a decision'),

  request: both('Begäran', 'Request'),
  evidence: both('Underlag', 'Evidence'),
  assessment: both('Bedömning', 'Assessment'),
  decision: both('Beslut', 'Decision'),

  leadAhead: both(
    'Ingen har begärt beslut. Samordnaren förbereder och begär det.',
    'Nobody has requested a decision. The coordinator prepares and requests it.',
  ),
  leadWaiting: (since: string) =>
    both(
      `Beslut är begärt sedan ${since}. Beslutsfattaren agerar.`,
      `A decision has been requested since ${since}. The decider acts.`,
    ),
  leadRefused: (outcome: Bilingual) =>
    both(
      `Beslutet blev: ${outcome.sv}. Vägen är inte öppen.`,
      `The decision was: ${outcome.en}. The way is not open.`,
    ),
  leadDecided: (outcome: Bilingual) =>
    both(
      `Beslutet är fattat: ${outcome.sv}. Vägen är öppen.`,
      `The decision is made: ${outcome.en}. The way is open.`,
    ),
  leadPassed: both(
    'Processen har passerat beslutspunkten utan att något beslut är antecknat här.',
    'The process has passed the gate, and no decision is recorded here.',
  ),

  requestLead: both(
    'Den som leder processen begär beslut. Då syns det hos dem som får besluta. Underlag och bedömning kan komma före eller efter.',
    'Whoever runs the process requests a decision. Those who may decide then see it. Evidence and assessment can come before or after.',
  ),
  notRequested: both('Inte begärt', 'Not requested'),
  requested: (by: string, on: string) => both(`Begärt av ${by}, ${on}`, `Requested by ${by}, ${on}`),
  requestedByYou: both('Du har begärt beslut.', 'You have requested a decision.'),

  evidenceLead: both(
    'Lägg fram de dokument som visar att kriterierna är uppfyllda. Dokumentet läggs in, eller stannar hos er. Kontrollsumman antecknas, så att alla senare kan se att det är samma dokument.',
    'Hand in the documents that show that the criteria are met. The document is kept here, or stays with you. Its checksum is recorded, so that everybody can see later that it is the same one.',
  ),
  evidenceShort: (shown: number, all: number) =>
    both(`${shown} av ${all} kriterier har underlag`, `${shown} of ${all} criteria have evidence`),
  noEvidence: both('Inget underlag', 'No evidence'),
  noEvidenceYet: both('Inget underlag ännu.', 'No evidence yet.'),
  handedIn: (by: string, on: string) => both(`inlämnat av ${by}, ${on}`, `handed in by ${by}, ${on}`),
  wholeChecksum: (sha256: string) => both(`kontrollsumma ${sha256}`, `checksum ${sha256}`),
  checksum: (start: string) => both(`kontrollsumma ${start} …`, `checksum ${start} …`),
  check: both('Jämför en fil', 'Compare a file'),
  checkOf: (name: string) => both(`Jämför en fil med ${name}`, `Compare a file with ${name}`),
  unreadable: both('Filen gick inte att läsa.', 'The file could not be read.'),
  same: (file: string) => both(`${file} är samma dokument.`, `${file} is the same document.`),
  another: (file: string) => both(`${file} är ett annat dokument.`, `${file} is another document.`),

  assessmentLead: both(
    'Varje kriterium bedöms för sig. De som krävs måste vara bedömda innan någon kan besluta. Att ett kriterium inte är uppfyllt hindrar inget beslut: den som beslutar väger det.',
    'Each criterion is assessed on its own. The required ones must be assessed before anybody can decide. A criterion that is not met prevents no decision: whoever decides weighs it.',
  ),
  required: both('krävs', 'required'),
  notAssessed: both('inte bedömt', 'not assessed'),
  assessed: (done: number, all: number) => both(`${done} av ${all} bedömda`, `${done} of ${all} assessed`),
  requiredLeft: (left: number) => both(`${left} som krävs återstår`, `${left} required left`),
  by: (by: string, on: string) => both(`${by}, ${on}`, `${by}, ${on}`),
  recommendations: both('Rekommendationer', 'Recommendations'),
  noRecommendation: both(
    'Ingen har lämnat någon. En rekommendation är ett råd och binder inte.',
    'There is none. A recommendation is advice and does not bind.',
  ),
  other: both('Annat', 'Other'),

  mayOnly: (people: string) => both(`Kan göras av ${people}.`, `Can be done by ${people}.`),
  more: (people: string, n: number) => both(`${people} och ${n} till`, `${people} and ${n} more`),
  notNow: both('Det går inte nu', 'Not possible now'),
  whoDecides: both('Vem får besluta?', 'Who may decide?'),
  you: both('dig', 'you'),
  andYou: both('det är du', 'that is you'),
  youMayNot: both('Du kan inte besluta nu', 'You cannot decide now'),
  nobody: (roles: string) =>
    both(
      `Ingen här har rollen ${roles}. En systemförvaltare delar ut den.`,
      `Nobody here holds the role of ${roles}. An administrator grants it.`,
    ),
  roleLacks: (mine: string, roles: string) =>
    both(`Du är ${mine}. Det här gör en ${roles}.`, `You are ${mine}. This is done by a ${roles}.`),
  roleElsewhere: (mine: string) =>
    both(`Du är ${mine}, men inte i den här processen.`, `You are ${mine}, but not in this process.`),
  or: both('eller', 'or'),
  rules: both(
    'Beslutet fattas av nämnden, eller av en enda delegat. En grupp tjänstepersoner får inte besluta tillsammans. Den som ensam har begärt beslutet får inte fatta det.',
    'The board decides, or one single delegate. A group of officials may not decide together. Whoever alone requested the decision may not make it.',
  ),
  act: both(
    'Det här är ett beslut enligt kommunallagen: det ska kunna granskas och överklagas.',
    'This is a decision under the Local Government Act: it can be reviewed and appealed against.',
  ),
  execution: both(
    'Det här är verkställighet: ett steg som följer av beslut som redan finns.',
    'This is an act of execution: a step that follows from decisions already taken.',
  ),

  undecided: both('Inte fattat', 'Not made'),
  superseded: both('ersatt', 'superseded'),
  inMandate: (board: string, paragraph: string, on: string, by: string) =>
    both(
      `${board} ${paragraph}, ${on} (antecknat av ${by})`,
      `${board} ${paragraph}, ${on} (recorded by ${by})`,
    ),
  byDelegation: (by: string, point: string) =>
    both(`${by}, på delegation ${point}`, `${by}, by delegation ${point}`),
  conditionBy: (name: string, on: string) => both(`Villkor: ${name}, ${on}`, `Condition: ${name}, ${on}`),
  reportedTo: (board: string, paragraph: string, on: string) =>
    both(`Anmält till ${board} ${paragraph}, ${on}`, `Reported to ${board} ${paragraph}, ${on}`),
  toReport: both(
    'Beslutet är fattat på delegation och ska anmälas till nämnden.',
    'The decision was made by delegation, and is to be reported to the board.',
  ),
  next: both('Vad händer nu?', 'What happens now?'),
  askAnew: both('Begär på nytt', 'Request anew'),

  outcome: both('Vad blir beslutet?', 'What is decided?'),
  whose: both('Vem beslutar?', 'Who decides?'),
  board: both('Nämnd eller styrelse', 'A board'),
  boardUnder: both(
    'Du antecknar det beslut som nämnden har fattat.',
    'You record the decision that the board has made.',
  ),
  delegate: both('Jag, på delegation', 'I, by delegation'),
  delegateUnder: both(
    'Du beslutar ensam, med stöd av delegationsordningen.',
    'You decide alone, under the delegation order.',
  ),
  delegateReports: both(
    'Beslutet ska anmälas till nämnden inom 30 dagar: det blir en frist.',
    'The decision is to be reported to the board within 30 days: that becomes a deadline.',
  ),
  boardName: both('Nämnd', 'Board'),
  paragraph: both('Paragraf i protokollet', 'Paragraph of the minutes'),
  heldOn: both('Sammanträdesdag', 'Date of the meeting'),
  heldLater: both('Sammanträdet har inte varit än.', 'The meeting has not been held yet.'),
  delegationPoint: both('Punkt i delegationsordningen', 'Point of the delegation order'),
  conditions: both('Villkor', 'Conditions'),
  conditionsLead: both(
    'Varje villkor blir en frist som ni påminns om.',
    'Each condition becomes a deadline that you are reminded of.',
  ),
  condition: (n: number) => both(`Villkor ${n}`, `Condition ${n}`),
  conditionDue: both('Uppfyllt senast', 'Met by'),
  dayPassed: both('Dagen har redan varit.', 'The day has passed already.'),
  addCondition: both('Lägg till ett villkor', 'Add a condition'),
  removeCondition: (n: number) => both(`Ta bort villkor ${n}`, `Remove condition ${n}`),
  motive: both('Motivering', 'Grounds'),
  motiveHelp: both(
    'Varför? Motiveringen visas i historiken. Skriv inte namn på privatpersoner.',
    'Why? The grounds are shown in the history. Do not write names of private persons.',
  ),
  notMet: (names: string) => both(`Inte uppfyllt: ${names}.`, `Not met: ${names}.`),
  partlyMet: (names: string) => both(`Delvis uppfyllt: ${names}.`, `Partly met: ${names}.`),
  advised: (by: string, outcome: Bilingual) =>
    both(`${by} rekommenderar: ${outcome.sv}.`, `${by} recommends: ${outcome.en}.`),
  summary: both('Det här antecknas', 'This will be recorded'),
  summaryBoard: (outcome: Bilingual, board: string) =>
    both(`${board} beslutar: ${outcome.sv}.`, `${board} decides: ${outcome.en}.`),
  summaryDelegate: (outcome: Bilingual) =>
    both(`Du beslutar på delegation: ${outcome.sv}.`, `You decide by delegation: ${outcome.en}.`),
  standing: both(
    'Ett beslut ändras inte i efterhand. Det kan bara ersättas av ett nytt.',
    'A decision is not changed afterwards. It can only be superseded by a new one.',
  ),
  decide: both('Fatta beslutet', 'Make the decision'),
  supersede: both('Ersätt beslutet', 'Supersede the decision'),
  cannotSupersede: both('Du kan inte ersätta beslutet nu', 'You cannot supersede the decision now'),
  doNotSupersede: both('Behåll beslutet', 'Keep the decision'),
  discard: both('Släng det jag skrev', 'Throw away what I typed'),
  decided: both('Beslutet är antecknat.', 'The decision is recorded.'),
};

/** What each outcome means, and what it leads to. */
export const CONSEQUENCES = {
  go: both('Processen får gå vidare.', 'The process may go on.'),
  conditional_go: both(
    'Processen får gå vidare. Varje villkor blir en frist.',
    'The process may go on. Each condition becomes a deadline.',
  ),
  hold: both(
    'Processen väntar. Pausa den om inget ska göras under tiden, och begär beslut på nytt sedan.',
    'The process waits. Pause it if nothing is to be done meanwhile, and request a decision anew later.',
  ),
  recycle: both(
    'Underlaget görs om. Sedan begärs beslut på nytt.',
    'The grounds are redone. Then a decision is requested anew.',
  ),
  stop: both(
    'Processen ska avslutas. Ta vara på lärdomarna.',
    'The process is to be closed. Keep what was learned.',
  ),
} as const;

export const STATE_WORDS = {
  ahead: both('Inte begärt', 'Not requested'),
  waiting: both('Väntar på beslut', 'Waits for a decision'),
  refused: both('Inget ja', 'No go'),
  discard: both('Släng det jag skrev', 'Throw away what I typed'),
  decided: both('Beslutat', 'Decided'),
  passed: both('Passerad', 'Passed'),
} as const;
