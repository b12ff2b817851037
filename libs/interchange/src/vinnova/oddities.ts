import { both, type Bilingual } from '@drivbank/wording';

/** What is odd about a record that was taken all the same. */
const ODDITIES = {
  status_stale: both(
    'Status säger pågående, men slutdatum har passerat',
    'Status says ongoing, but the end has passed',
  ),
  status_unknown: both('Status saknas eller är okänd', 'The status is missing or unknown'),
  number_missing: both(
    'Diarienummer saknas; känns igen på webbadressen',
    'No registry number; known by its address',
  ),
  english_title_placeholder: both(
    'Den engelska titeln är en platshållare',
    'The English title is a placeholder',
  ),
  title_cleaned: both('Titeln har städats från blanksteg', 'Spaces were cleaned out of the title'),
  title_ends_with_stop: both('Titeln slutar med punkt', 'The title ends with a full stop'),
  same_title: both(
    'Samma titel som ett annat projekt; hålls isär',
    'Same title as another project; kept apart',
  ),
  repeated_key: both(
    'Samma projekt flera gånger i filen; det sista gäller',
    'One project several times; the last counts',
  ),
  grant_missing: both('Belopp saknas', 'No amount is stated'),
  dates_missing: both('Datum saknas', 'Dates are missing'),
  single_day: both('Börjar och slutar samma dag', 'Begins and ends on the same day'),
  ends_before_start: both(
    'Slutar innan det börjar; slutdatum utelämnat',
    'Ends before it begins; the end is left out',
  ),
  starts_in_future: both('Börjar i framtiden', 'Begins in the future'),
  month_precision: both('Datum är bara kända på månaden', 'Dates are known to the month only'),
  coordinator_in_capitals: both('Koordinatorn skriven med versaler', 'The coordinator is in capitals'),
  coordinator_missing: both('Koordinator saknas', 'No coordinator is stated'),
  contacts_dropped: both(
    'Kontaktuppgifter till personer utelämnade',
    'Contact details of people were left out',
  ),
} satisfies Record<string, Bilingual>;

export type OddityCode = keyof typeof ODDITIES;

export type Oddity = { readonly key: string; readonly title: string; readonly code: OddityCode };

export const oddityWording = (code: OddityCode): Bilingual => ODDITIES[code];
