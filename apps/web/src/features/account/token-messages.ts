import { both } from '@drivbank/wording';

export const messages = {
  lead: both(
    'Ett program kan läsa och ändra åt dig med en nyckel. Det kan aldrig mer än du själv, och fattar inga beslut.',
    'A program can read and change things for you by a token. It never can more than you, and makes no decisions.',
  ),
  name: both('Vad nyckeln är till för', 'What the token is for'),
  scope: both('Vad programmet får göra', 'What the program may do'),
  about: both('Var', 'Where'),
  everything: both('Överallt', 'Everywhere'),
  process: both('I en process', 'In one process'),
  lastDay: both('Sista dag, inom ett år', 'Last day, within a year'),
  issue: both('Skapa en nyckel', 'Issue a token'),
  token: both('Nyckeln', 'The token'),
  tokenLead: both(
    'Lägg nyckeln där programmet förvarar hemligheter. Den visas bara nu. Den som har den är du, så långt den räcker.',
    'Put the token where the program keeps secrets. It is shown now only. Whoever has it is you, as far as it reaches.',
  ),
  tokenNote: both(
    'Programmet skickar den i huvudet Authorization: Bearer. Vad det kan fråga om står på /docs.',
    'The program sends it in the header Authorization: Bearer. What it can ask for stands at /docs.',
  ),
  copy: both('Kopiera nyckeln', 'Copy the token'),
  copied: both('Nyckeln är kopierad.', 'The token is copied.'),
};
