import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { cloudEventOf, CLOUD_EVENT_MEDIA_TYPE } from '@drivbank/interchange';
import { instant, type InStream } from '@drivbank/kernel';
import { newSecret, signatureHeaders } from '@drivbank/webhooks';
import type { CloudEvent } from 'cloudevents';
import { HTTP } from 'cloudevents';
import * as fc from 'fast-check';
import { isSigned, type Received } from '../../../../test/support/webhook-receiver.js';

const GOLDEN = 'test/golden/innovationProcess';
const LETTERS = 1_000;

const stored = readdirSync(GOLDEN).map(
  (file) => JSON.parse(readFileSync(`${GOLDEN}/${file}`, 'utf8')) as InStream,
);

/** Every kind of event, at whatever time and place in the log. */
const recorded = fc
  .record({
    golden: fc.constantFrom(...stored),
    id: fc.uuid(),
    processId: fc.uuid(),
    number: fc.nat({ max: 10_000_000 }),
    at: fc.date({ min: new Date('2026-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    commandId: fc.uuid(),
  })
  .map(({ golden, id, processId, number, at, commandId }) => ({
    ...golden,
    id,
    number,
    stream: `innovationProcess-${processId}`,
    metadata: { ...golden.metadata, recordedAt: instant(at.getTime()), commandId },
  }));

test('a thousand letters are read by the libraries of CloudEvents and of Standard Webhooks', () => {
  let read = 0;
  fc.assert(
    fc.property(recorded, fc.nat({ max: 4_000_000_000 }), fc.uuid(), (event, atS, logId) => {
      const body = JSON.stringify(cloudEventOf(event, { logId, schemas: 'https://d.example/schemas' }));
      const secret = newSecret();
      const headers = {
        'content-type': CLOUD_EVENT_MEDIA_TYPE,
        ...signatureHeaders({ id: event.id, atS, body }, [newSecret(), secret]),
      };
      expect(isSigned({ headers, body } as unknown as Received, secret)).toBe(true);
      expect((HTTP.toEvent({ headers, body }) as CloudEvent).validate()).toBe(true);
      read += 1;
    }),
    { numRuns: LETTERS },
  );
  expect(read).toBe(LETTERS);
});
