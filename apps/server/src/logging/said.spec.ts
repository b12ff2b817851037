import { expect, test } from '@jest/globals';
import { StoreUnavailable } from '@drivbank/event-store';
import { said } from './said.js';

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test('the words of an error are left out when they may quote data', () => {
  const error = thrownBy(() => JSON.parse('{"name": kanarie'));
  expect((error as Error).message).toContain('kanarie');
  const { name, at } = said(error);
  expect(name).toBe('SyntaxError');
  expect(at![0]).toMatch(/^at JSON\.parse/);
  expect(JSON.stringify(said(new Error('kanarie', { cause: new RangeError('kanarie') })))).not.toContain(
    'kanarie',
  );
});

test('a message that goes over several lines does not pass as places', () => {
  const error = new Error('kanarie\n    at kanarie (kanarie.ts:1:1)');
  expect(JSON.stringify(said(error))).not.toContain('kanarie');
});

test('what is ours or the machine’s is told in words', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), {
    code: 'ECONNREFUSED',
    syscall: 'connect',
  });
  expect(said(new StoreUnavailable('unreachable', { cause: refused }))).toMatchObject({
    message: 'The log does not answer: unreachable',
    cause: { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:1' },
  });
  const mistake = thrownBy(() => (undefined as unknown as { name: string }).name);
  expect(said(mistake).message).toMatch(/^Cannot read properties of undefined/);
});

test('what is thrown and no error says what kind of thing it is', () => {
  expect(said('kanarie')).toEqual({ name: 'string' });
});
