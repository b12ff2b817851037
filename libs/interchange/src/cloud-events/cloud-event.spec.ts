import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { CloudEvent as SdkCloudEvent } from 'cloudevents';
import { HTTP, type Message } from 'cloudevents';
import type { InStream } from '@drivbank/kernel';
import { processCodec } from '@drivbank/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  CLOUD_EVENT_MEDIA_TYPE,
  cloudEventOf,
  cloudEventType,
  kindNamed,
  testCloudEvent,
} from './cloud-event.js';
import { PROCESS_EVENT_TYPES, processEventSchema } from './process-event-data.js';

const GOLDEN = 'test/golden/innovationProcess';
const from = {
  logId: '0d7c6f0a-6c55-4f4e-8f0b-6c8a4f5d2e10',
  schemas: 'https://d.example/api/v1/event-schemas',
};

/** One stored event of every kind there is. */
const stored = readdirSync(GOLDEN).map((file, number) => ({
  ...(JSON.parse(readFileSync(`${GOLDEN}/${file}`, 'utf8')) as InStream),
  number,
}));

const read = (body: string) => {
  const message: Message = { headers: { 'content-type': CLOUD_EVENT_MEDIA_TYPE }, body };
  return HTTP.toEvent<Record<string, unknown>>(message) as SdkCloudEvent<Record<string, unknown>>;
};

describe.each(stored.map((event) => [event.type, event] as const))('%s', (type, event) => {
  const told = cloudEventOf(event, from);
  const body = JSON.stringify(told);

  test('is read by the library of CloudEvents', () => {
    const parsed = read(body);
    expect(parsed.validate()).toBe(true);
    expect(parsed).toMatchObject({
      id: event.id,
      source: `urn:uuid:${from.logId}`,
      type: told.type,
      subject: event.stream.slice('innovationProcess-'.length),
      sequence: String(event.number),
      dataschema: `${from.schemas}/${told.type}`,
    });
    expect(Date.parse(parsed.time!)).toBe(Date.parse(event.metadata.recordedAt));
  });

  test('is thin: nothing sealed, no text of anybody’s, no name', () => {
    expect(Buffer.byteLength(body)).toBeLessThan(20_000);
    const texts = textsIn(event.data, []);
    for (const text of texts) expect(body).not.toContain(text);
    expect(body).not.toMatch(/"(sealed|title|name|note|text|motive|board)"/);
  });

  test('is as its schema says', () => {
    const schema = processEventSchema(type);
    const ajv = new Ajv2020();
    addFormats(ajv);
    const validate = ajv.compile(schema!);
    expect([validate(told.data), validate.errors]).toEqual([true, null]);
    expect(kindNamed(told.type)).toBe(type);
  });

  test('is the same bytes again', () => expect(JSON.stringify(cloudEventOf(event, from))).toBe(body));
});

/** What is sealed, and what names things. */
function textsIn(value: unknown, found: string[], key = ''): string[] {
  if (typeof value === 'string' && ['text', 'title', 'name', 'sv', 'board', 'nonce'].includes(key))
    found.push(value);
  if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) textsIn(part, found, name);
  return found;
}

test('every kind of event of a process can be told', () =>
  expect([...PROCESS_EVENT_TYPES].sort()).toEqual([...processCodec.types].sort()));

test('a test tells nothing, and is an event', () => {
  const told = testCloudEvent('t1', 'w1', '2030-06-12T10:00:00.000Z', from.logId);
  expect(read(JSON.stringify(told)).validate()).toBe(true);
  expect(told).toMatchObject({ type: 'se.drivbank.webhook-tested.v1', subject: 'w1', data: {} });
});

test('the trace is the one of the request', () => {
  const [first] = stored as [(typeof stored)[number]];
  const metadata = {
    ...first.metadata,
    $correlationId: '0af76519-16cd-43dd-8448-eb211c80319c',
    commandId: 'b7ad6b71-6920-3331-b9c7-c989e1f0a5d3',
  };
  expect(cloudEventOf({ ...first, metadata }, from).traceparent).toBe(
    '00-0af7651916cd43dd8448eb211c80319c-b9c7c989e1f0a5d3-01',
  );
});

test('types are named as the format says', () => {
  expect(cloudEventType('OwnershipAccepted', 2)).toBe('se.drivbank.ownership-accepted.v2');
  expect(kindNamed('se.drivbank.never-heard-of.v1')).toBeUndefined();
});
