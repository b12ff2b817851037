import type { Language, Webhook } from '@drivbank/domain';
import { both, inLanguage, type Bilingual } from './language.js';
import { markup } from './markup.js';

/** Why the system has stopped one. */
export const WEBHOOK_STOP_WORDS: Readonly<Record<Webhook.Stop, Bilingual>> = {
  gone: both('Mottagaren svarade att den är borta (410).', 'The receiver answered that it is gone (410).'),
  failing: both(
    'Mottagaren har inte tagit emot något på fem dygn.',
    'The receiver has taken nothing for five days.',
  ),
};

const SUBJECT = both('Webhooken till', 'The webhook to');
const IS_STOPPED = both('är stoppad', 'is stopped');
const KEPT = both(
  'Inget är förlorat: det som händer under tiden går ut när du låter den fortsätta.',
  'Nothing is lost: what happens meanwhile goes out when you resume it.',
);
const BUTTON = both('Se dina webhookar', 'See your webhooks');

type Told = {
  readonly language: Language;
  readonly why: Webhook.Stop;
  /** Of the receiver: an address can hold a key. */
  readonly host: string;
  readonly link: string;
};

/** To whose it is, that the system has stopped it. */
export function webhookStoppedMail({ language, why, host, link }: Told) {
  const said = (words: Bilingual) => inLanguage(words, language);
  const subject = `${said(SUBJECT)} ${host} ${said(IS_STOPPED)}`;
  const [reason, kept, button] = [said(WEBHOOK_STOP_WORDS[why]), said(KEPT), said(BUTTON)];
  const text = [`${subject}.`, `${reason} ${kept}`, `${button}: ${link}`].join('\n\n');
  const html = [
    '<div style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#18211B;max-width:600px">',
    markup`<p>${subject}.</p><p>${reason} ${kept}</p>`,
    markup`<p><a href="${link}" style="color:#1F6B47"><strong>${button}</strong></a></p>`,
    '</div>',
  ].join('\n');
  return { subject, text, html };
}

/** Why a wish about a webhook is not granted. */
export type WebhookRefusal =
  | 'not-an-address'
  | 'not-https'
  | 'credentials'
  | 'port'
  | 'inside'
  | 'not-listed'
  | 'kind-unknown'
  | 'too-many'
  | 'not-open';

const REFUSALS: Readonly<Record<WebhookRefusal, Bilingual>> = {
  'not-an-address': both(
    'Det är ingen adress. En adress börjar med https://.',
    'That is no address. An address begins with https://.',
  ),
  'not-https': both(
    'Adressen måste börja med https://, så att ingen läser det som skickas.',
    'The address must begin with https://, so that nobody reads what is sent.',
  ),
  credentials: both(
    'Skriv inte namn eller lösenord i adressen. Mottagaren känner igen oss på signaturen.',
    'Leave name and password out of the address. The receiver knows us by the signature.',
  ),
  port: both(
    'Den porten används till annat. Välj 443 eller en port från 1024.',
    'That port is for other things. Choose 443 or a port from 1024.',
  ),
  inside: both(
    'Adressen leder in i serverns eget nät, dit inget skickas. Den som sköter driften kan släppa fram en värd (DRIVBANK_WEBHOOK_HOSTS).',
    'The address leads into the server’s own network, where nothing is sent. The operator can allow a host (DRIVBANK_WEBHOOK_HOSTS).',
  ),
  'not-listed': both(
    'Här skickas det bara till värdar som den som sköter driften har listat (DRIVBANK_WEBHOOK_HOSTS).',
    'Here only hosts that the operator has listed are told (DRIVBANK_WEBHOOK_HOSTS).',
  ),
  'kind-unknown': both('En av händelserna finns inte.', 'One of the kinds of events does not exist.'),
  'too-many': both(
    'Du har så många webhookar som man kan ha. Stäng en först.',
    'You have as many webhooks as one can have. Close one first.',
  ),
  'not-open': both(
    'Webhooken är inte öppen. Låt den fortsätta först.',
    'The webhook is not open. Resume it first.',
  ),
};

export const webhookRefusalWording = (why: WebhookRefusal): Bilingual => REFUSALS[why];
