import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configurationFrom } from './config.js';
import { ConfigurationWrong } from './configuration-wrong.js';

const PUBLIC = { DRIVBANK_HOST: '0.0.0.0' };
const TRIAL = { DRIVBANK_SIGN_IN: 'trial' };
const HTTPS = 'https://drivbank.example';

test.each([
  [{}],
  [{ DRIVBANK_HOST: '::1' }],
  [{ DRIVBANK_URL: HTTPS }],
  [{ ...TRIAL, DRIVBANK_HOST: '::1' }],
  [{ ...TRIAL, DRIVBANK_URL: 'https://drivbank.localhost:8443' }],
  [{ ...PUBLIC, DRIVBANK_URL: HTTPS, DRIVBANK_TRUSTED_PROXIES: '10.0.0.5' }],
  [{ ...PUBLIC, DRIVBANK_URL: 'http://drivbank.example', DRIVBANK_INSECURE_HTTP: '1' }],
])('a server may be reached so: %j', (environment) =>
  expect(configurationFrom([], environment)).toMatchObject({ directory: expect.any(String) }),
);

test.each([
  [{ ...TRIAL, ...PUBLIC }, 'where nobody signs in'],
  [
    { ...TRIAL, ...PUBLIC, DRIVBANK_URL: 'http://drivbank.example', DRIVBANK_INSECURE_HTTP: '1' },
    'DRIVBANK_HOST',
  ],
  [{ ...TRIAL, DRIVBANK_URL: HTTPS }, 'DRIVBANK_URL must be of this machine'],
  [PUBLIC, 'needs DRIVBANK_URL'],
  [{ ...PUBLIC, DRIVBANK_URL: HTTPS }, 'needs TLS'],
  [{ ...PUBLIC, DRIVBANK_URL: 'http://drivbank.example', DRIVBANK_TRUSTED_PROXIES: '10.0.0.5' }, 'needs TLS'],
  [{ ...PUBLIC, DRIVBANK_URL: HTTPS, DRIVBANK_TRUSTED_PROXIES: 'everybody' }, 'DRIVBANK_TRUSTED_PROXIES'],
  [{ ...TRIAL, DRIVBANK_OIDC_FILE: 'providers.json' }, 'means nothing in a trial'],
  [{ DRIVBANK_OIDC_FILE: 'providers.json' }, 'needs DRIVBANK_URL'],
])('and not so: %j', (environment, why) => {
  const configured = () => configurationFrom([], environment);
  expect(configured).toThrow(ConfigurationWrong);
  expect(configured).toThrow(why);
});

test.each([
  [[], {}, 'accounts'],
  [[], { DRIVBANK_SIGN_IN: 'accounts' }, 'accounts'],
  [[], TRIAL, undefined],
  [['--demonstration'], {}, undefined],
  [['--demonstration'], TRIAL, undefined],
] as const)('people sign in unless it is a trial: %j %j', (args, environment, signIn) =>
  expect(configurationFrom(args, environment)).toMatchObject({ signIn }),
);

test.each([
  [{ DRIVBANK_SIGN_IN: 'accounts' }, 'is a trial'],
  [PUBLIC, 'where nobody signs in'],
  [{ DRIVBANK_URL: HTTPS }, 'DRIVBANK_URL must be of this machine'],
])('a demonstration is nothing but a trial on this machine: %j', (environment, why) =>
  expect(() => configurationFrom(['--demonstration'], environment)).toThrow(why),
);

const directory = mkdtempSync(join(tmpdir(), 'drivbank-settings-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('an address with a password may stand in a file, and in one place only', () => {
  const file = join(directory, 'smtp');
  writeFileSync(file, 'smtps://drivbank:secret@mail.example\n');
  expect(configurationFrom([], { SMTP_URL_FILE: file })).toMatchObject({
    smtpUrl: 'smtps://drivbank:secret@mail.example',
  });
  const both = { SMTP_URL_FILE: file, SMTP_URL: 'smtps://mail.example' };
  expect(() => configurationFrom([], both)).toThrow('SMTP_URL and SMTP_URL_FILE are both set');
  const gone = { REDIS_URL_FILE: join(directory, 'gone') };
  expect(() => configurationFrom([], gone)).toThrow('REDIS_URL_FILE cannot be read');
  writeFileSync(file, 'mail.example');
  expect(() => configurationFrom([], { SMTP_URL_FILE: file })).toThrow(ConfigurationWrong);
});
