import { both, type Bilingual } from './language.js';

// What the page says that the server writes, and the web app after it in the same place.

/** Where one can go, in the order of the menu. */
export const PLACE_WORDS = {
  '/': both('Behöver mig', 'Needs me'),
  '/portfolio': both('Portfölj', 'Portfolio'),
  '/deadlines': both('Frister', 'Deadlines'),
  '/timeline': both('Tidslinje', 'Timeline'),
  '/calendar': both('Kalender', 'Calendar'),
  '/funnel': both('Tratten', 'Funnel'),
  '/templates': both('Mallar', 'Templates'),
  '/start': both('Påbörja en process', 'Start a process'),
  '/settings': both('Inställningar', 'Settings'),
} as const;

export const FRAME_WORDS = {
  skip: both('Hoppa till innehållet', 'Skip to the content'),
  menu: both('Huvudmeny', 'Main menu'),
  /** `name`: of the municipality, which stands there too. */
  home: (name: string | undefined) => {
    const house = name === undefined ? 'Drivbänk' : `Drivbänk ${name}`;
    return both(`${house}, till det som behöver dig`, `${house}, to what needs you`);
  },
  demonstration: both(
    'Det här är demonstrationen: verkliga projekt ur Vinnovas öppna data, påhittade personer och påhittat arbete.',
    'This is the demonstration: real projects from Vinnova’s open data, with invented people and invented work.',
  ),
};

export const NEEDS_WORDS = {
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
  later: (n: number) => both(`${n} frister senare`, `${n} deadlines later`),
  overdue: both('Försenat', 'Overdue'),
  week: both('Den här veckan', 'This week'),
  soon: both('Inom två veckor', 'Within two weeks'),
  mine: both('Väntar på ditt beslut', 'Waits for your decision'),
  others: both('Väntar på andra', 'Waits for others'),
  section: (title: Bilingual, n: number) => both(`${title.sv} (${n})`, `${title.en} (${n})`),
  since: both('sedan', 'since'),
  gate: (name: Bilingual) => both(`${name.sv}: ett beslut är begärt`, `${name.en}: a decision is requested`),
  ownership: (name: Bilingual) =>
    both(`${name.sv} är erbjuden ägarskapet`, `${name.en} is offered the ownership`),
  receivership: (name: Bilingual) =>
    both(`${name.sv} är tillfrågad som mottagare`, `${name.en} is asked to receive`),
  close: (name: Bilingual) =>
    both(`${name.sv}: beslutet är att avsluta`, `${name.en}: the decision is to stop`),
  audit_note: (number: Bilingual) =>
    both(
      `revisorns anteckning ${number.sv} är inte besvarad`,
      `the auditor’s note ${number.en} has no answer yet`,
    ),
};

export const DOOR_WORDS = {
  signIn: both('Logga in', 'Sign in'),
  signInLead: both('Med din e-postadress och ditt lösenord.', 'With your e-mail address and your password.'),
  signInElsewhereLead: both(
    'Hos en inloggningstjänst, eller med din e-postadress och ditt lösenord.',
    'At a sign-in service, or with your e-mail address and your password.',
  ),
  setup: both('Välkommen till Drivbänk', 'Welcome to Drivbänk'),
  setupLead: both(
    'Du blir den första systemförvaltaren: den som bjuder in andra och ger dem roller. Det görs en gång.',
    'You become the first administrator: the one who invites others and gives them roles. This is done once.',
  ),
};
