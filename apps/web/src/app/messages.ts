import { both, FRAME_WORDS } from '@drivbank/wording';

export const messages = {
  ...FRAME_WORDS,
  tools: both('Verktyg', 'Tools'),
  openMenu: both('Meny', 'Menu'),
  closeMenu: both('Stäng menyn', 'Close the menu'),
  actAs: both('Du handlar som (ingen loggar in)', 'You act as (nobody signs in)'),
  signedInAs: (name: string) => both(`Inloggad som ${name}`, `Signed in as ${name}`),
  signOut: both('Logga ut', 'Sign out'),
  otherLanguage: both('In English', 'På svenska'),
  sight: both('Vad du ser', 'What you see'),
  seesSome: both(
    'Du ser de processer som dina roller gäller. Antal och listor räknar bara dem.',
    'You see the processes that your roles are for. Counts and lists are of those only.',
  ),
  seesNoneAdministrator: both(
    'Systemförvaltare ser inga processer. Roller som visar processer ges under Personer och roller.',
    'Administrators see no processes. Roles that show processes are granted under People and roles.',
  ),
  seesNone: both(
    'Dina roller visar inga processer. En systemförvaltare ger roller, under Personer och roller.',
    'Your roles show no processes. An administrator gives roles, under People and roles.',
  ),
  nowhere: both('Sidan finns inte', 'There is no such page'),
  nowhereLead: both(
    'Adressen leder ingenstans. Den kan vara felskriven, eller till något som aldrig har funnits.',
    'The address leads nowhere. It may be mistyped, or to something that never was.',
  ),
  toNeeds: both('Till det som behöver dig', 'To what needs you'),
  printed: (when: string) => both(`Utskrivet ${when}`, `Printed ${when}`),
};
