import { categoryOf, idOf, type Recorded } from '@drivbank/kernel';
import { processCodec } from '@drivbank/domain';
import { PROCESS_EVENT_TYPES, processEventData } from './process-event-data.js';

const PREFIX = 'se.drivbank.';

/** CloudEvents 1.0 in its JSON format. */
export type CloudEvent = {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly dataschema?: string;
  /** The number of the event in the log: which of two came first. */
  readonly sequence?: string;
  readonly sequencetype?: 'Integer';
  /** The trace of what was asked for, by which whoever runs the server finds it. */
  readonly traceparent?: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** What its content type is. */
export const CLOUD_EVENT_MEDIA_TYPE = 'application/cloudevents+json; charset=utf-8';

type From = {
  readonly logId: string;
  /** Where schemas are read, without a slash at its end. */
  readonly schemas: string;
};

/** `GateDecided`, 1 → `se.drivbank.gate-decided.v1`. */
export const cloudEventType = (type: string, version: number) => `${PREFIX}${kebab(type)}.v${version}`;

/** The kind of event that such a name means; undefined for another. */
export const kindNamed = (name: string) =>
  PROCESS_EVENT_TYPES.find((type) => cloudEventType(type, 1) === name);

const sourceOf = (logId: string) => `urn:uuid:${logId}`;

/** An event of a process, thin: the same event is the same bytes, whenever and to whomever it is told. */
export function cloudEventOf(recorded: Recorded, { logId, schemas }: From): CloudEvent {
  const { id, stream, number, type: stored, data, metadata } = recorded;
  if (categoryOf(stream) !== 'innovationProcess') throw new Error(`${stream} is no process`);
  const { schemaVersion, recordedAt } = metadata;
  const event = processCodec.decode({ id, type: stored, data, schemaVersion });
  const type = cloudEventType(stored, schemaVersion);
  const processId = idOf(stream);
  const traceparent = traceparentOf(recorded);
  return {
    specversion: '1.0',
    id,
    source: sourceOf(logId),
    type,
    subject: processId,
    time: recordedAt,
    datacontenttype: 'application/json',
    dataschema: `${schemas}/${type}`,
    sequence: String(number),
    sequencetype: 'Integer',
    ...(traceparent !== undefined && { traceparent }),
    data: processEventData(processId, event),
  };
}

/** Tells nothing but that it arrives. */
export const testCloudEvent = (id: string, webhookId: string, time: string, logId: string): CloudEvent => ({
  specversion: '1.0',
  id,
  source: sourceOf(logId),
  type: cloudEventType('WebhookTested', 1),
  subject: webhookId,
  time,
  datacontenttype: 'application/json',
  data: {},
});

const kebab = (type: string) => type.replaceAll(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** Trace and span stand in the metadata, where they were made by a request (decision 6). */
function traceparentOf({ metadata }: Recorded): string | undefined {
  const [trace, span] = [metadata.$correlationId, metadata.commandId].map((id) => id.replaceAll('-', ''));
  if (!/^[\da-f]{32}$/.test(trace!) || !/^[\da-f]{32}$/.test(span!)) return undefined;
  return `00-${trace}-${span!.slice(16)}-01`;
}
