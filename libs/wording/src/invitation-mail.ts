import type { Language } from '@drivbank/domain';
import type { Instant } from '@drivbank/kernel';
import { longMoment } from './dates.js';
import { markup } from './markup.js';

const TEXTS = {
  sv: {
    subject: (organisation: string) => `Välj lösenord till Drivbänk hos ${organisation}`,
    lead: (organisation: string) =>
      `Du har fått ett konto i Drivbänk hos ${organisation}, eller en ny väg in i det.`,
    button: 'Välj lösenord',
    until: (moment: string) => `Länken gäller en gång, till och med ${moment}.`,
    unasked: 'Väntade du dig inte det här? Då behöver du inte göra något.',
  },
  en: {
    subject: (organisation: string) => `Choose a password for Drivbänk at ${organisation}`,
    lead: (organisation: string) =>
      `You have an account in Drivbänk at ${organisation}, or a new way into it.`,
    button: 'Choose a password',
    until: (moment: string) => `The link works once, until ${moment}.`,
    unasked: 'You did not expect this? Then there is nothing you need to do.',
  },
} as const;

type Invited = {
  readonly language: Language;
  readonly organisation: string;
  readonly link: string;
  readonly until: Instant;
};

/** The way into an account, for whoever reads the mailbox. */
export function invitationMail({ language, organisation, link, until }: Invited) {
  const words = TEXTS[language];
  const [lead, valid] = [words.lead(organisation), words.until(longMoment(until, language))];
  const text = [lead, `${words.button}: ${link}`, `${valid} ${words.unasked}`].join('\n\n');
  const html = [
    '<div style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#18211B;max-width:600px">',
    markup`<p>${lead}</p>`,
    markup`<p><a href="${link}" style="color:#1F6B47"><strong>${words.button}</strong></a></p>`,
    markup`<p style="color:#55625A;font-size:14px">${valid}<br>${words.unasked}</p>`,
    '</div>',
  ].join('\n');
  return { subject: words.subject(organisation), text, html };
}
