import { describe, expect, test } from '@jest/globals';
import { reminderMail, reminderSubject, type ReminderMail } from './reminder-mail.js';

const item = {
  processTitle: 'Trygg hemgång',
  name: { sv: 'Delrapport', en: 'Interim report' },
  lastDay: '2030-06-19',
  link: 'https://drivbank.example/processes/p1',
  secret: false,
};
const overdue = {
  processTitle: 'Tyst stadsdel',
  name: { sv: 'Återrapport' },
  lastDay: '2030-06-11',
  link: 'https://drivbank.example/processes/p2',
  secret: false,
};
const mail: ReminderMail = {
  language: 'sv',
  today: '2030-06-12',
  items: [item],
  as: 'coordinator',
  late: false,
  settingsLink: 'https://drivbank.example/settings',
};

describe('The mail of a reminder', () => {
  test('in Swedish, of one deadline', () => expect(reminderMail(mail)).toMatchSnapshot());

  test('in English, of several, late, to the owner', () => {
    const several = { ...mail, language: 'en', items: [overdue, item], as: 'owner', late: true } as const;
    expect(reminderMail(several)).toMatchSnapshot();
  });

  test.each([
    ['sv', [item], 'Påminnelse: Delrapport – om 7 dagar'],
    ['en', [item], 'Reminder: Interim report – in 7 days'],
    ['en', [overdue], 'Reminder: Återrapport – 1 day overdue'],
    ['sv', [item, overdue], '2 frister att se till'],
    ['en', [item, overdue], '2 deadlines to see to'],
  ] as const)('its subject (%s)', (language, items, subject) => {
    expect(reminderSubject({ language, today: mail.today, items })).toBe(subject);
    expect(reminderMail({ ...mail, language, items }).subject).toBe(subject);
  });

  test.each(['sv', 'en'] as const)(
    'of a process with a secrecy mark says only that it waits (%s)',
    (language) => {
      const marked = { ...item, secret: true };
      for (const items of [[marked], [overdue, marked]]) {
        const { subject, text, html } = reminderMail({ ...mail, language, items });
        for (const told of [subject, text, html])
          expect(told).not.toMatch(/hemgång|Delrapport|Interim|2030-06-19|19 (juni|June)/);
        expect(text).toContain(marked.link);
        expect(html).toContain(`href="${marked.link}"`);
      }
    },
  );

  test('says when it is late, and only then', () => {
    expect(reminderMail({ ...mail, late: true }).text).toContain('skulle ha gått ut tidigare');
    expect(reminderMail({ ...mail, late: true, items: [item, overdue] }).text).toMatch(/^2 påminnelser/);
    expect(reminderMail(mail).text).not.toContain('systemet');
  });

  test('tells the same as text and as HTML', () => {
    const { text, html } = reminderMail({ ...mail, items: [item, overdue], late: true });
    const seen = html.replace(/<[^>]+>/g, ' ');
    const lines = text.split('\n').filter((line) => line !== '' && !line.includes('https://'));
    expect(lines.filter((line) => !seen.includes(line))).toEqual([]);
    for (const link of [item.link, overdue.link, mail.settingsLink]) {
      expect(text).toContain(link);
      expect(html).toContain(`href="${link}"`);
    }
  });
});

describe('Hostile names', () => {
  const hostile = `<script>alert("x")</script> & 'y' <img src=x onerror=alert(1)>`;
  const { html, text } = reminderMail({
    ...mail,
    items: [
      {
        processTitle: hostile,
        name: { sv: hostile },
        lastDay: '2030-06-19',
        link: 'https://drivbank.example/"><script>x</script>',
        secret: false,
      },
    ],
    settingsLink: `https://drivbank.example/' onclick='x`,
  });

  test('make no tags and leave no attribute', () => {
    const tags = [...html.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag);
    expect(new Set(tags)).toEqual(new Set(['div', 'p', 'a', 'strong', 'br']));
    const attributes = [...html.matchAll(/<[a-z]+((?: [a-z]+="[^"]*")*)>/g)].flatMap(([, all]) =>
      [...all!.matchAll(/ ([a-z]+)="[^"]*"/g)].map(([, name]) => name),
    );
    expect(new Set(attributes)).toEqual(new Set(['style', 'href']));
    expect(html.replace(/<\/?[a-z]+(?: [a-z]+="[^"]*")*>/g, '')).not.toMatch(/[<>"']/);
  });

  test('are read as they were written', () => {
    expect(text).toContain(hostile);
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;');
  });
});
