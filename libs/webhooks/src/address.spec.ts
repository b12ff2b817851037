import { describe, expect, test } from '@jest/globals';
import { AllowedHosts, isPublic, judged } from './address.js';

const NOBODY = new AllowedHosts();

/** Ways to write a machine inside, or one that is not for this. */
const BYPASSES = [
  'https://127.0.0.1/',
  'https://127.1/',
  'https://127.255.255.254/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.0.0.1/',
  'https://0177.0.0.1/',
  'https://017700000001/',
  'https://①②⑦.⓪.⓪.①/',
  'https://127。0。0。1/',
  'https://%31%32%37.0.0.1/',
  'https://0.0.0.0/',
  'https://0/',
  'https://localhost/',
  'https://LOCALHOST./',
  'https://app.localhost/',
  'https://ｌｏｃａｌｈｏｓｔ/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.1.1/',
  'https://0xc0a80101/',
  'https://169.254.169.254/latest/meta-data/',
  'https://2852039166/',
  'https://0xa9fea9fe/',
  'https://100.64.0.1/',
  'https://100.100.100.200/',
  'https://192.0.0.192/',
  'https://168.63.129.16/',
  'https://198.18.0.1/',
  'https://192.0.2.1/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://240.0.0.1/',
  'https://[::1]/',
  'https://[::]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::ffff:169.254.169.254]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[64:ff9b:1::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:7f00:1::]/',
  'https://[2001:db8::1]/',
  'https://[fe80::1]/',
  'https://[fec0::1]/',
  'https://[fc00::1]/',
  'https://[fd00:ec2::254]/',
  'https://[ff02::1]/',
  'https://metadata.google.internal/',
  'https://printer.local/',
  'https://intranet/',
  'https://receiver.example@127.0.0.1/',
  'https://user:pass@receiver.example/',
  'https://receiver.example:22/',
  'https://receiver.example:25/',
  'http://receiver.example/',
  'http://127.0.0.1/',
  'ftp://receiver.example/',
  'file:///etc/passwd',
  'gopher://receiver.example/',
  'javascript:alert(1)',
  '//receiver.example/',
  'receiver.example',
  '',
  'https://',
  `https://receiver.example/${'a'.repeat(2_000)}`,
];

test.each(BYPASSES)('%s is refused', (address) => expect(typeof judged(address, NOBODY)).toBe('string'));

test.each([
  'https://receiver.example/',
  'https://receiver.example:8443/hook?key=1',
  'https://93.184.216.34/',
  'https://[2606:2800:220:1:248:1893:25c8:1946]/',
  'https://kommun.xn--rksmrgs-5wao1o.se/',
])('%s is outside', (address) => expect(judged(address, NOBODY)).toBeInstanceOf(URL));

test('nobody else is told where the operator says so', () => {
  const only = new AllowedHosts(['esb.kommunen.local'], true);
  expect(judged('https://esb.kommunen.local/hook', only)).toBeInstanceOf(URL);
  for (const address of ['https://receiver.example/', 'https://10.1.2.3/'])
    expect(judged(address, only)).toBe('not-listed');
  expect(judged('https://receiver.example/', new AllowedHosts([], true))).toBe('not-listed');
});

describe('what the operator allows', () => {
  const allowed = new AllowedHosts(['esb.kommunen.local', '10.1.2.3:8443', '127.0.0.1:4000', '[::1]']);

  test.each([
    'https://esb.kommunen.local/hook',
    'https://ESB.kommunen.local:9000/hook',
    'https://10.1.2.3:8443/',
    'http://127.0.0.1:4000/hook',
    'https://127.0.0.1:4000/hook',
    'http://[::1]:5000/',
  ])('%s is reached', (address) => expect(judged(address, allowed)).toBeInstanceOf(URL));

  test.each([
    ['https://esb.kommunen.local.evil.internal/', 'inside'],
    ['http://esb.kommunen.local/', 'not-https'],
    ['https://10.1.2.3/', 'inside'],
    ['https://10.1.2.4:8443/', 'inside'],
    ['http://127.0.0.1:4001/', 'not-https'],
    ['https://127.0.0.1/', 'inside'],
  ])('%s is %s', (address, flaw) => expect(judged(address, allowed)).toBe(flaw));
});

test('what is no address of a machine is none of the outside', () => {
  expect(isPublic('receiver.example')).toBe(false);
  expect(isPublic('')).toBe(false);
});
