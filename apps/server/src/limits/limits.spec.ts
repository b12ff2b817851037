import { expect, test } from '@jest/globals';
import { isCounted, networkOf } from './limits.js';

test.each([
  ['10.0.0.5', '10.0.0.5'],
  ['::ffff:10.0.0.5', '10.0.0.5'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8:1:2::99', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
])('%s belongs to %s', (address, network) => expect(networkOf(address)).toBe(network));

type Asked = Parameters<typeof isCounted>[0];
const asked = (route: string) => ({ routeOptions: { url: route }, url: route }) as Asked;
const unmet = (url: string, personId?: string) =>
  ({ routeOptions: {}, url, identity: personId && { personId, signedInBy: 'session' } }) as Asked;

test.each(['/api/v1/processes', '/api/v1/signature', '/calendar/:file', '/public', '/public/:processId'])(
  '%s is counted',
  (route) => expect(isCounted(asked(route))).toBe(true),
);

test('a page is counted for whoever is signed in; to strangers it is the door', () => {
  expect(['/', '/portfolio?q=a'].map((url) => isCounted(unmet(url, 'anna')))).toEqual([true, true]);
  expect(['/', '/sign-in'].map((url) => isCounted(unmet(url)))).toEqual([false, false]);
  expect(isCounted(unmet('/api/nonsense'))).toBe(true);
});

test.each([
  '/api/v1/sign-in',
  '/api/v1/sign-in/oidc/:provider/callback',
  '/api/v1/setup',
  '/api/v1/invitation/accept',
  '/health/live',
  '/metrics',
  '/assets/a.js',
  '/docs',
])('%s is not', (route) => expect(isCounted(asked(route))).toBe(false));
