import { expect, test } from '@jest/globals';
import { configurationFrom, ConfigurationWrong } from './config.js';

const PUBLIC = { DRIVBANK_HOST: '0.0.0.0', DRIVBANK_SIGN_IN: 'accounts' };
const HTTPS = 'https://drivbank.example';

test.each([
  [{}],
  [{ DRIVBANK_HOST: '::1' }],
  [{ ...PUBLIC, DRIVBANK_URL: HTTPS, DRIVBANK_TRUSTED_PROXIES: '10.0.0.5' }],
  [{ ...PUBLIC, DRIVBANK_URL: 'http://drivbank.example', DRIVBANK_INSECURE_HTTP: '1' }],
])('a server may be reached so: %j', (environment) =>
  expect(configurationFrom([], environment)).toMatchObject({ directory: expect.any(String) }),
);

test.each([
  [{ DRIVBANK_HOST: '0.0.0.0' }, 'while nobody signs in'],
  [{ DRIVBANK_HOST: '0.0.0.0', DRIVBANK_INSECURE_HTTP: '1' }, 'while nobody signs in'],
  [PUBLIC, 'needs DRIVBANK_URL'],
  [{ ...PUBLIC, DRIVBANK_URL: HTTPS }, 'needs TLS'],
  [{ ...PUBLIC, DRIVBANK_URL: 'http://drivbank.example', DRIVBANK_TRUSTED_PROXIES: '10.0.0.5' }, 'needs TLS'],
  [{ ...PUBLIC, DRIVBANK_URL: HTTPS, DRIVBANK_TRUSTED_PROXIES: 'everybody' }, 'DRIVBANK_TRUSTED_PROXIES'],
  [{ DRIVBANK_OIDC_FILE: 'providers.json', DRIVBANK_URL: HTTPS }, 'needs DRIVBANK_SIGN_IN=accounts'],
  [{ DRIVBANK_OIDC_FILE: 'providers.json', DRIVBANK_SIGN_IN: 'accounts' }, 'needs DRIVBANK_URL'],
])('and not so: %j', (environment, why) => {
  const configured = () => configurationFrom([], environment);
  expect(configured).toThrow(ConfigurationWrong);
  expect(configured).toThrow(why);
});
