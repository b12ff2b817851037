import { both } from '@drivbank/wording';

export const messages = {
  title: both('Inställningar', 'Settings'),
  lead: both(
    'Så ser Drivbänk ut för dig i den här webbläsaren, och så påminns du om frister.',
    'How Drivbänk looks to you in this browser, and how you are reminded of deadlines.',
  ),
  look: both('Utseende', 'Look'),
  scheme: both('Ljust eller mörkt', 'Light or dark'),
  system: both('Som datorn', 'As the computer'),
  light: both('Ljust', 'Light'),
  dark: both('Mörkt', 'Dark'),
  highContrast: both('Hög kontrast', 'High contrast'),
  density: both('Täthet', 'Density'),
  comfortable: both('Luftigt', 'Comfortable'),
  compact: both('Tätt', 'Compact'),
  singleKeys: both('Enkla tangenter (som g, p)', 'Single keys (as g, p)'),
  reminders: both('Påminnelser', 'Reminders'),
  remindersLead: both(
    'I Drivbänk påminns du alltid om frister i de processer du samordnar. Här väljer du hur mejlen kommer.',
    'In Drivbänk you are always reminded of deadlines in the processes that you coordinate. Here you choose how mail comes.',
  ),
  address: both('E-postadress', 'E-mail address'),
  addressHelp: both(
    'Utan adress kommer påminnelser bara i Drivbänk.',
    'Without one, reminders come in Drivbänk only.',
  ),
  byMail: both('Skicka påminnelser med e-post', 'Send reminders by e-mail'),
  hour: both('Klockslag', 'Hour'),
  mailLanguage: both('Språk i mejlen', 'Language of mails'),
  save: both('Spara', 'Save'),
  saved: both('Sparat.', 'Saved.'),
};
