import { expect, test } from '@jest/globals';
import { configurationFrom } from '../config.js';
import { masked, settingsOf } from './settings.js';

test.each([
  ['smtp://user:kanarie@mail.example:587', 'smtp://***@mail.example:587'],
  ['esdb://user:kan/a?r@ie#x@n1:2113,n2:2113?tls=true&token=kanarie', 'esdb://***@n1:2113,n2:2113'],
  ['redis://:kanarie@127.0.0.1:6379/0', 'redis://***@127.0.0.1:6379/0'],
  ['redis://127.0.0.1:6379?password=kanarie', 'redis://127.0.0.1:6379'],
])('%s becomes %s', (url, expected) => {
  expect(masked(url)).toBe(expected);
});

test('no setting that holds a secret or an address of mail is told', () => {
  const configuration = configurationFrom([], {
    DRIVBANK_URL: 'https://kanarie:kanarie@drivbank.example',
    SMTP_URL: 'smtps://kanarie:kanarie@mail.example',
    MAIL_FROM: 'Kanarie <kanarie@mail.example>',
    EVENTSTORE_URL: 'esdb://kanarie:kanarie@store.example:2113',
    DRIVBANK_MASTER_KEY_FILE: '/etc/kanarie.key',
    REDIS_URL: 'rediss://kanarie:kanarie@redis.example',
    DRIVBANK_ORGANISATION: 'Kanarie',
  });
  if (configuration === 'help') throw new Error('There is no configuration');
  const told = JSON.stringify(settingsOf(configuration));
  expect(told).not.toMatch(/kanarie/i);
  expect(told).toContain('store.example:2113');
});
