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
  const { one, many } = TEXTS[language];
  return items.length === 1 && only
    ? one(inLanguage(only.name, language), distance(only.lastDay, today, language))
    : many(items.length);
}

/** One mail for everything that a recipient is owed now. */
export function reminderMail(mail: ReminderMail): { subject: string; text: string; html: string } {
  const { language, items, late, today } = mail;
  const words = TEXTS[language];
  const lines = items.map(({ processTitle, name, lastDay, link }) => ({
    what: inLanguage(name, language),
    when: `${words.last} ${longDate(lastDay, language)} (${distance(lastDay, today, language)})`,
    processTitle,
    link,
  }));
  const why = words[mail.as];
  const opening = late ? [words.late(items.length)] : [];
  const text = [
    ...opening,
    ...lines.map(({ what, when, processTitle, link }) => `${what}\n${processTitle}\n${when}\n${link}`),
    `${why}\n${words.settings}: ${mail.settingsLink}`,
  ].join('\n\n');
  const html = [
    '<div style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#18211B;max-width:600px">',
    ...opening.map((line) => markup`<p>${line}</p>`),
    ...lines.map(
      ({ what, when, processTitle, link }) =>
        markup`<p style="margin:16px 0"><a href="${link}" style="color:#1F6B47"><strong>${what}</strong></a><br>${processTitle}<br>${when}</p>`,
    ),
    markup`<p style="color:#55625A;font-size:14px">${why}<br><a href="${mail.settingsLink}" style="color:#1F6B47">${words.settings}</a></p>`,
    '</div>',
  ].join('\n');
  return { subject: reminderSubject(mail), text, html };
}
