import { both } from '@drivbank/wording';

export const messages = {
  title: both('Påbörja en process', 'Start a process'),
  lead: both('Allt utom mallen kan ändras senare.', 'Everything but the template can be changed later.'),
  name: both('Namn', 'Name'),
  purpose: both('Vad vill ni uppnå?', 'What do you want to achieve?'),
  template: both('Mall', 'Template'),
  owner: both('Organisation som äger processen', 'Organisation that owns it'),
  coordinator: both('Samordnare', 'Coordinator'),
  motive: both('Varför börjar ni utan ett registrerat behov?', 'Why do you begin without a registered need?'),
  motiveHelp: both(
    'Processen är utforskande tills den svarar mot ett behov.',
    'The process is exploratory until it answers a need.',
  ),
  submit: both('Påbörja processen', 'Start the process'),
};
