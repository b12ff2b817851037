import { both, counted, type Bilingual } from '@drivbank/wording';

const processes = (n: number) => counted(n, both('process', 'process'), both('processer', 'processes'));

export const messages = {
  title: both('Mallar', 'Templates'),
  lead: both(
    'En mall säger vilka skeden och beslutspunkter en process går igenom. En publicerad version ändras aldrig.',
    'A template says which stages and gates a process goes through. A published version never changes.',
  ),
  none: both('Det finns ingen mall ännu.', 'There is no template yet.'),
  version: (n: number) => (n === 0 ? both('Utkast', 'Draft') : both(`Version ${n}`, `Version ${n}`)),
  hasDraft: both('utkast finns', 'has a draft'),
  shape: (stages: number, gates: number) => {
    const [s, g] = [
      counted(stages, both('skede', 'stage'), both('skeden', 'stages')),
      counted(gates, both('beslutspunkt', 'gate'), both('beslutspunkter', 'gates')),
    ];
    return both(`${s.sv}, ${g.sv}`, `${s.en}, ${g.en}`);
  },
  processes,
  running: (running: number, all: number) => {
    const { sv, en } = processes(all);
    return both(`${sv}, varav ${running} pågår`, `${en}, ${running} of them running`);
  },
  retired: both('tillbakadragen', 'retired'),
  now: (version: number) =>
    both(
      `Version ${version} gäller för nya processer.`,
      `Version ${version} is what new processes begin with.`,
    ),
  onlyDraft: both(
    'Mallen är ett utkast. Ingen process kan börja med den förrän den är publicerad.',
    'The template is a draft. No process can begin with it until it is published.',
  ),
  picture: both('Vilken väg går en process?', 'Which way does a process go?'),
  pictureHint: both('Varje form leder till sin text nedanför.', 'Each shape leads to its text below.'),
  stage: (name: Bilingual) => both(`Skede: ${name.sv}`, `Stage: ${name.en}`),
  gate: (name: Bilingual, n: number) =>
    both(`Beslutspunkt: ${name.sv}, ${n} kriterier`, `Gate: ${name.en}, ${n} criteria`),
  inWords: both('I ord', 'In words'),
  inquiry: both('utredning', 'inquiry'),
  beslut: both('beslut enligt kommunallagen', 'decision under the Local Government Act'),
  verkställighet: both('verkställighet', 'execution'),
  required: both('krävs', 'required'),
  noStages: both('Inga skeden', 'No stages'),
  deadlines: both('Frister som sätts av sig själva', 'Deadlines that set themselves'),
  rule: (name: Bilingual, months: number, after: Bilingual) =>
    both(`${name.sv}: ${months} månader efter ${after.sv}`, `${name.en}: ${months} months after ${after.en}`),
  reminders: (days: string) =>
    both(`Påminnelser: ${days} dagar från fristen.`, `Reminders: ${days} days from the deadline.`),
  versions: both('Versioner', 'Versions'),
  show: (n: number) =>
    n === 0 ? both('Visa utkastet', 'Show the draft') : both(`Visa version ${n}`, `Show version ${n}`),
  shown: both('visas', 'shown'),
  seeProcesses: both('Se processerna', 'See the processes'),
  retire: both('Dra tillbaka', 'Retire'),
  retireTitle: (n: number) => both(`Dra tillbaka version ${n}?`, `Retire version ${n}?`),
  retireLead: both(
    'Nya processer kan inte börja med den. De som redan pågår fortsätter som förut. Det går inte att ångra.',
    'New processes cannot begin with it. Those that run go on as before. It cannot be undone.',
  ),
  retiredDone: (n: number) => both(`Version ${n} är tillbakadragen.`, `Version ${n} is retired.`),
  compare: both('Jämför versioner', 'Compare versions'),
  from: both('Från', 'From'),
  to: both('Till', 'To'),
  noDifference: both('De är lika.', 'They are the same.'),
  added: both('Nytt', 'Added'),
  removed: both('Borttaget', 'Removed'),
  changed: both('Ändrat', 'Changed'),
  oneVersion: both(
    'När mallen har fler än en version eller ett utkast kan du jämföra dem här.',
    'When the template has more than one version, or a draft, you can compare them here.',
  ),
  edit: both('Ändra mallen', 'Edit the template'),
  editDraft: both('Fortsätt på utkastet', 'Go on with the draft'),
  copy: both('Kopiera till en ny mall', 'Copy to a new template'),
  copyOf: (name: Bilingual) => both(`Kopia av ${name.sv}`, `Copy of ${name.en}`),
  publish: both('Publicera', 'Publish'),
  publishTitle: (n: number) => both(`Publicera version ${n}?`, `Publish version ${n}?`),
  publishLead: both(
    'Nya processer börjar med den. De som redan pågår behåller sin version. Den kan inte ändras efteråt.',
    'New processes begin with it. Those that run keep their version. It cannot be changed afterwards.',
  ),
  publishFirst: both('Det här är mallens första version.', 'This is the template’s first version.'),
  published: (n: number) => both(`Version ${n} är publicerad.`, `Version ${n} is published.`),
};

/** Where the last day goes when it would be no working day. */
export const NON_WORKING_DAY_WORDS = {
  none: both('samma dag ändå', 'the same day all the same'),
  after: both('nästa arbetsdag', 'the next working day'),
  before: both('arbetsdagen före', 'the working day before'),
};

/** The screen where a draft is edited. */
export const editor = {
  title: (name: Bilingual) => both(`Ändra ${name.sv}`, `Edit ${name.en}`),
  lead: both(
    'Det du ändrar sparas som utkast. Ingen process påverkas förrän du publicerar.',
    'What you change is saved as a draft. No process is affected until you publish.',
  ),
  save: both('Spara utkastet', 'Save the draft'),
  saved: both('Utkastet är sparat.', 'The draft is saved.'),
  undo: both('Ångra', 'Undo'),
  redo: both('Gör om', 'Redo'),
  back: both('Till mallen', 'To the template'),
  nameSv: both('Namn på svenska', 'Name in Swedish'),
  nameEn: both('Namn på engelska', 'Name in English'),
  descriptionSv: both('Beskrivning på svenska', 'Description in Swedish'),
  descriptionEn: both('Beskrivning på engelska', 'Description in English'),
  guidanceSv: both('Vägledning på svenska', 'Guidance in Swedish'),
  guidanceEn: both('Vägledning på engelska', 'Guidance in English'),
  stages: both('Skeden', 'Stages'),
  gates: both('Beslutspunkter', 'Gates'),
  criteria: both('Kriterier', 'Criteria'),
  stage: (n: number) => both(`Skede ${n}`, `Stage ${n}`),
  gate: (n: number) => both(`Beslutspunkt ${n}`, `Gate ${n}`),
  criterion: (n: number) => both(`Kriterium ${n}`, `Criterion ${n}`),
  addStage: (phase: Bilingual) => both(`Lägg till skede: ${phase.sv}`, `Add a stage: ${phase.en}`),
  addGate: both('Lägg till beslutspunkt', 'Add a gate'),
  rule: (n: number) => both(`Frist ${n}`, `Deadline ${n}`),
  addRule: both('Lägg till frist', 'Add a deadline'),
  rulesLead: both(
    'När en process kommer dit sätts fristen av sig själv, räknad därifrån.',
    'When a process comes there, the deadline sets itself, counted from then.',
  ),
  months: both('Månader', 'Months'),
  monthsWrong: both('Skriv ett helt tal från 0 till 240.', 'Write a whole number from 0 to 240.'),
  monthsAfter: both('Räknas från', 'Counted from'),
  deadlineKind: both('Slag av frist', 'Kind of deadline'),
  nonWorkingDays: both('När dagen inte är en arbetsdag', 'When the day is no working day'),
  outrunLead: both(
    'Det här hände medan du skrev. Det du har skrivit finns kvar på sidan.',
    'This happened while you were writing. What you have written is still on the page.',
  ),
  keepMine: both('Jag har läst det. Fortsätt med mitt.', 'I have read it. Go on with mine.'),
  takeTheirs: both('Kasta mitt och börja från deras', 'Throw mine away and begin from theirs'),
  addCriterion: both('Lägg till kriterium', 'Add a criterion'),
  up: (what: Bilingual) => both(`Flytta upp: ${what.sv}`, `Move up: ${what.en}`),
  down: (what: Bilingual) => both(`Flytta ned: ${what.sv}`, `Move down: ${what.en}`),
  remove: (what: Bilingual) => both(`Ta bort: ${what.sv}`, `Remove: ${what.en}`),
  removed: (what: Bilingual) => both(`Borttaget: ${what.sv}`, `Removed: ${what.en}`),
  mandatory: both('Krävs för beslut', 'Required for a decision'),
  opens: both('Öppnar', 'Opens'),
  decisionKind: both('Slag av beslut', 'Kind of decision'),
  thePhase: (phase: Bilingual) => both(`fasen ${phase.sv}`, `the phase ${phase.en}`),
  theStage: (name: Bilingual) => both(`skedet ${name.sv}`, `the stage ${name.en}`),
  wrong: (n: number) => {
    const { sv, en } = counted(n, both('fält', 'field'), both('fält', 'fields'));
    return both(
      `${sv} behöver rättas innan utkastet kan sparas.`,
      `${en} must be put right before the draft can be saved.`,
    );
  },
  notInPast: both(
    'Sidan visar hur det var. Gå till nu för att ändra.',
    'The page shows how things stood. Go to now to edit.',
  ),
};
