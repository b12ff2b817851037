import { both } from '@drivbank/wording';

export const messages = {
  time: both('Tid', 'Time'),
  title: both('Visa som det var känt', 'Show as it was known'),
  lead: both(
    'Välj en tidpunkt. Sidan visar då bara det som var känt i Drivbänk just då.',
    'Choose a moment. The page then shows only what was known in Drivbänk at that time.',
  ),
  instant: both('Datum och klockslag', 'Date and time'),
  number: both('eller händelse nummer', 'or event number'),
  show: both('Visa', 'Show'),
  neither: both('Fyll i en tidpunkt eller ett nummer.', 'Fill in a moment or a number.'),
  shown: (moment: { sv: string; en: string }, number: number) =>
    both(
      `Du ser det som var känt ${moment.sv}, efter händelse ${number}. Inget kan ändras här.`,
      `You see what was known on ${moment.en}, after event ${number}. Nothing can be changed here.`,
    ),
  looking: both('Letar upp tidpunkten …', 'Finding the moment …'),
  previous: both('Föregående händelse', 'Previous event'),
  next: both('Nästa händelse', 'Next event'),
  now: both('Till nu', 'To now'),
  earlier: both('Tidigare', 'Earlier'),
  today: both('I dag', 'Today'),
  later: both('Senare', 'Later'),
  past: both('Dåtid', 'The past'),
};
