import { innovationProcess, processCodec, type InnovationProcess } from '@drivbank/domain';
import { emptyFold, foldedOn, type EventStore } from '@drivbank/event-store';
import type { InStream } from '@drivbank/kernel';
import type { ProcessRecord } from '@drivbank/projections';
import { streamOf } from '../aggregates.js';

/** The events of a process that were known at the moment of its record. */
export async function eventsOf(log: EventStore, { processId, eventNumbers }: ProcessRecord) {
  const stream = await log.readStream(streamOf('innovationProcess', processId));
  return stream.slice(0, eventNumbers.length);
}

export const eventOf = ({ id, type, data, metadata }: InStream): InnovationProcess.Event =>
  processCodec.decode({ id, type, data, schemaVersion: metadata.schemaVersion });

/** What the decider knew at the moment of a record: whoever asks it then is told what it would have said. */
export async function stateOf(log: EventStore, record: ProcessRecord): Promise<InnovationProcess.Known> {
  const fold = emptyFold(innovationProcess.initial);
  const { state } = foldedOn(fold, await eventsOf(log, record), innovationProcess, eventOf);
  if (state.status === 'absent') throw new Error(`Impossible record: ${record.processId} has no events`);
  return state;
}
