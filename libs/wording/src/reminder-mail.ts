import type { Language, Localised } from '@drivbank/domain';
import { distance, longDate } from './dates.js';
import { markup } from './markup.js';
import { inLanguage } from './language.js';

/** One deadline that a message reminds of, as it is when the message goes out. */
export type RemindedOf = {
  readonly processTitle: string;
  readonly name: Localised;
  readonly lastDay: string;
  readonly link: string;
  /** It has a secrecy mark: mail says no more than that it waits. */
  readonly secret: boolean;
};

export type ReminderMail = {
  readonly language: Language;
  readonly today: string;
  readonly items: readonly RemindedOf[];
  /** How the recipient comes to get it: as coordinator, or as the organisation that owns the process. */
  readonly as: 'coordinator' | 'owner';
  /** The system could not send it at its time. */
  readonly late: boolean;
  readonly settingsLink: string;
};

const TEXTS = {
  sv: {
    one: (name: string, when: string) => `Påminnelse: ${name} – ${when}`,
    many: (count: number) => `${count} frister att se till`,
    secret: 'En process med sekretessmarkering väntar på dig',
    secretWhat: 'Logga in för att se vad det gäller.',
    late: (count: number) =>
      count === 1
        ? 'Påminnelsen skulle ha gått ut tidigare, men systemet låg nere.'
        : `${count} påminnelser föll ut medan systemet låg nere. Här är de samlade.`,
    last: 'sista dag',
    coordinator: 'Du får det här för att du samordnar processen.',
    owner: 'Ni får det här för att er organisation äger processen.',
    settings: 'Ändra dina påminnelser',
  },
  en: {
    one: (name: string, when: string) => `Reminder: ${name} – ${when}`,
    many: (count: number) => `${count} deadlines to see to`,
    secret: 'A process with a secrecy mark awaits you',
    secretWhat: 'Sign in to see what it is about.',
    late: (count: number) =>
      count === 1
        ? 'This reminder was due earlier, but the system was down.'
        : `${count} reminders fell due while the system was down. Here they are together.`,
    last: 'last day',
    coordinator: 'You get this because you coordinate the process.',
    owner: 'You get this because your organisation owns the process.',
    settings: 'Change your reminders',
  },
} as const;

/** Subject line of a message, in the inbox of the application too. */
export function reminderSubject({
  language,
  today,
  items,
}: Pick<ReminderMail, 'language' | 'today' | 'items'>): string {
  const [only] = items;
  const { one, many, secret } = TEXTS[language];
  if (items.length !== 1 || !only) return many(items.length);
  return only.secret ? secret : one(inLanguage(only.name, language), distance(only.lastDay, today, language));
}

/** One mail for everything that a recipient is owed now. */
export function reminderMail(mail: ReminderMail): { subject: string; text: string; html: string } {
  const { language, items, late, today } = mail;
  const words = TEXTS[language];
  const lines = items.map(({ processTitle, name, lastDay, link, secret }) =>
    secret
      ? { what: words.secret, more: [words.secretWhat], link }
      : {
          what: inLanguage(name, language),
          more: [
            processTitle,
            `${words.last} ${longDate(lastDay, language)} (${distance(lastDay, today, language)})`,
          ],
          link,
        },
  );
  const why = words[mail.as];
  const opening = late ? [words.late(items.length)] : [];
  const text = [
    ...opening,
    ...lines.map(({ what, more, link }) => [what, ...more, link].join('\n')),
    `${why}\n${words.settings}: ${mail.settingsLink}`,
  ].join('\n\n');
  const html = [
    '<div style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#18211B;max-width:600px">',
    ...opening.map((line) => markup`<p>${line}</p>`),
    ...lines.map(
      ({ what, more, link }) =>
        markup`<p style="margin:16px 0"><a href="${link}" style="color:#1F6B47"><strong>${what}</strong></a>${more.map((line) => markup`<br>${line}`)}</p>`,
    ),
    markup`<p style="color:#55625A;font-size:14px">${why}<br><a href="${mail.settingsLink}" style="color:#1F6B47">${words.settings}</a></p>`,
    '</div>',
  ].join('\n');
  return { subject: reminderSubject(mail), text, html };
}
