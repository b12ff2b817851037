import { both } from '@drivbank/wording';

export const messages = {
  title: both('Påbörja en process', 'Start a process'),
  lead: both('Allt utom mallen kan ändras senare.', 'Everything but the template can be changed later.'),
  onlyBeginners: both(
    'Samordnare och portföljansvariga påbörjar processer. En systemförvaltare ger roller.',
    'Coordinators and portfolio leads begin processes. An administrator grants roles.',
  ),
  onlyBeginnersAdministrator: both(
    'Samordnare och portföljansvariga påbörjar processer. Ge någon den rollen, eller dig själv.',
    'Coordinators and portfolio leads begin processes. Grant somebody that role, or yourself.',
  ),
  toPeople: both('Till Personer och roller', 'To People and roles'),
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
  secrecy: both('Sekretessmarkera, enligt bestämmelse', 'Mark as secret, by provision'),
  secrecyHelp: both(
    'Lämna tomt annars. En varning, inget beslut (5 kap. 5 § OSL): processen finns bara för samordnaren och dem som har en roll i just den. Till exempel 31 kap. 16 § OSL.',
    'Leave empty otherwise. A warning, no decision (chapter 5, section 5 of the law on secrecy, OSL): the process is there only for the coordinator and those with a role in it. For instance 31 kap. 16 § OSL.',
  ),
  begunUnseen: both(
    'Processen är påbörjad. Den är sekretessmarkerad och finns för samordnaren, inte för dig.',
    'The process is started. It has a secrecy mark and is there for the coordinator, not for you.',
  ),
  submit: both('Påbörja processen', 'Start the process'),
};
