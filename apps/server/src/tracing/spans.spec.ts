import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { derivedIds } from './derived-ids.js';
import { GivenIdGenerator } from './given-ids.js';
import { Spans } from './spans.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

const exporter = new InMemorySpanExporter();
const ids = new GivenIdGenerator();
const provider = new NodeTracerProvider({
  idGenerator: ids,
  spanProcessors: [new SimpleSpanProcessor(exporter)],
});
let spans: Spans;
beforeAll(() => {
  provider.register({ propagator: null });
  spans = new Spans(provider.getTracer('spec'), ids);
});
beforeEach(() => exporter.reset());
afterAll(() => provider.shutdown());

const ended = (name: string) => exporter.getFinishedSpans().find((span) => span.name === name)!;

test('what belongs to the trace that is under way is below its span', async () => {
  await spans.around(spans.begin('request', { traceId: TRACE }), async () =>
    spans.begin('command', { traceId: TRACE, spanId: SPAN }).end(),
  );
  expect(ended('command').parentSpanContext?.spanId).toBe(ended('request').spanContext().spanId);
  expect(ended('command').spanContext()).toMatchObject({ traceId: TRACE, spanId: SPAN });
});

test('what belongs to another trace begins it, and points to where it was begun', async () => {
  await spans.around(spans.begin('import', {}), async () => spans.begin('command', { traceId: TRACE }).end());
  expect(ended('command').spanContext().traceId).toBe(TRACE);
  expect(ended('command').parentSpanContext).toBeUndefined();
  expect(ended('command').links.map(({ context }) => context)).toEqual([ended('import').spanContext()]);
});

test('a failure is told by its name alone', async () => {
  const failing = spans.around(spans.begin('command', {}), async () => {
    throw new RangeError('kanarie');
  });
  await expect(failing).rejects.toThrow('kanarie');
  const { attributes, events, status } = ended('command');
  expect([attributes['error.type'], status]).toEqual(['RangeError', { code: 2 }]);
  expect(JSON.stringify([attributes, events])).not.toContain('kanarie');
});

test('given ids are for one span only', () => {
  spans.begin('first', { traceId: TRACE, spanId: SPAN }).end();
  spans.begin('second', {}).end();
  expect(ended('second').spanContext().traceId).not.toBe(TRACE);
  expect(ended('second').spanContext().spanId).not.toBe(SPAN);
});

test('every node derives the same ids from what an event says of itself', () => {
  const commandId = '0d7c6f0a-6c55-5f4e-8f0b-6c8a4f5d2e10';
  expect(derivedIds({ correlationId: '4bf92f35-77b3-4da6-a3ce-929d0e0e4736', commandId })).toEqual({
    traceId: TRACE,
    command: '0d7c6f0a6c555f4e',
    append: '8f0b6c8a4f5d2e10',
  });
  expect(derivedIds({ correlationId: 'by hand', commandId })).toBeUndefined();
});
