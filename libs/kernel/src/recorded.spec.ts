import { describe, expect, test } from '@jest/globals';
import { categoryOf, circumstancesOf, idOf, occurredOn, type Metadata } from './recorded.js';
import { usual } from './testing/given.js';
import { instant, localDate } from './time.js';

const metadata: Metadata = {
  schemaVersion: 1,
  recordedAt: instant('2030-01-07T23:30:00Z'),
  actor: usual.by,
  commandId: 'c-1',
  requestFingerprint: 'f',
  $correlationId: 'c-1',
  $causationId: 'c-1',
  source: 'ui',
  visibility: 'internal',
};

describe('A recorded event', () => {
  test('its stream is a category and an id, and the id may have dashes', () => {
    const stream = 'innovationProcess-5b0f6c1e-0000-4000-8000-000000000000';
    expect(categoryOf(stream)).toBe('innovationProcess');
    expect(idOf(stream)).toBe('5b0f6c1e-0000-4000-8000-000000000000');
  });

  test('happened on the date that somebody gave, else on the local date of the recording', () => {
    expect(occurredOn(metadata)).toBe('2030-01-08');
    expect(occurredOn({ ...metadata, occurredAt: localDate('2029-12-01') })).toBe('2029-12-01');
  });

  test('gives back the circumstances of its decision, and of a motive only that there was one', () => {
    const motive = { sealed: { key: 'process-1#1', nonce: 'n', text: 't' } };
    const circumstances = { at: metadata.recordedAt, on: '2030-01-08', by: usual.by };
    expect(circumstancesOf(metadata)).toEqual({ ...circumstances, motivated: false });
    expect(circumstancesOf({ ...metadata, motive })).toEqual({ ...circumstances, motivated: true });
  });
});
