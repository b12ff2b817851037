import { both } from '@drivbank/wording';

export const messages = {
  search: both('Sök eller gör', 'Search or do'),
  what: both('Vart vill du, eller vad vill du göra?', 'Where to, or what to do?'),
  nothing: both('Inget passar. Pröva ett annat ord.', 'Nothing fits. Try another word.'),
  actions: both('Gör och gå till', 'Do and go to'),
  processes: both('Processer', 'Processes'),
  keys: both('Tangenter', 'Keys'),
  keysLead: both(
    'Enkla tangenter gäller när du inte skriver i ett fält. De kan stängas av i inställningarna.',
    'Single keys work while you are not typing in a field. They can be turned off in the settings.',
  ),
  palette: both('Sök eller gör något', 'Search or do something'),
  close: both('Stäng', 'Close'),
};
