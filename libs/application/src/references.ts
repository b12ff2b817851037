import type { EventStore } from '@drivbank/event-store';
import type { InnovationProcess } from '@drivbank/domain';
import { streamOf } from './aggregates.js';
import type { CommandDesk } from './commands.js';

/** A command names something that is not there. */
export class ReferenceNotFound extends Error {
  constructor(
    readonly what: 'process' | 'organisation' | 'person' | 'template' | 'template-version' | 'event',
    readonly id: string,
  ) {
    super(`There is no ${what} ${id}`);
    this.name = 'ReferenceNotFound';
  }
}

const ORGANISATION_FIELDS = ['ownerId', 'organisationId', 'receiverId'];
const PERSON_FIELDS = ['coordinatorId', 'personId'];

/** Throws when an organisation or person that the command names, at any depth, is not registered. */
export async function assertReferences(desk: CommandDesk, command: unknown): Promise<void> {
  if (typeof command !== 'object' || command === null) return;
  for (const [name, value] of Object.entries(command)) {
    if (typeof value === 'string' && ORGANISATION_FIELDS.includes(name))
      await assertKnown(desk, 'organisation', value);
    else if (typeof value === 'string' && PERSON_FIELDS.includes(name))
      await assertKnown(desk, 'person', value);
    else await assertReferences(desk, value);
  }
}

async function assertKnown(desk: CommandDesk, what: 'organisation' | 'person', id: string): Promise<void> {
  const { status } = await desk.stateOf(what, id);
  if (status === 'absent') throw new ReferenceNotFound(what, id);
}

/** The template version that a process begins with: the one asked for, or the newest that is not retired. */
export async function pinnedTemplate(
  desk: CommandDesk,
  id: string,
  version: number | undefined,
): Promise<InnovationProcess.PinnedTemplate> {
  const template = await desk.stateOf('processTemplate', id);
  if (template.status === 'absent') throw new ReferenceNotFound('template', id);
  const usable = template.versions.filter((v) => !v.retired);
  const chosen = version === undefined ? usable.at(-1) : usable.find((v) => v.version === version);
  if (!chosen) throw new ReferenceNotFound('template-version', `${id} ${version ?? ''}`.trim());
  return { id, version: chosen.version, definition: chosen.definition };
}

/** The event that a correction or a note is about, which must stand in the stream of the process. */
export async function eventTarget(
  log: EventStore,
  processId: string,
  eventId: string,
): Promise<InnovationProcess.CorrectionTarget> {
  const events = await log.readStream(streamOf('innovationProcess', processId));
  const event = events.find(({ id }) => id === eventId);
  if (!event) throw new ReferenceNotFound('event', eventId);
  return { eventId, eventType: event.type, revision: event.revision };
}
