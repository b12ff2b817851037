import { randomUUID } from 'node:crypto';
import { FIRST_ORGANISATION_ID, firstPersonId, openEngine, templateIdOf } from '@drivbank/application';
import { instant, localDate, type Actor } from '@drivbank/kernel';
import type { InnovationProcess } from '@drivbank/domain';
import { smtpMailer } from '@drivbank/mail';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A reminder a week before falls due within a day or so, is tried for three days, and is given up before now. */
const BEGUN_MS_AGO = 5.5 * DAY_MS;
const DUE_AFTER_MS = 8 * DAY_MS;

export const GIVEN_UP = {
  process: 'Solceller på taket',
  deadline: 'Offert från leverantören',
  to: 'samordnaren@kommun.example',
  id: randomUUID(),
} as const;

/**
 * Five days of a data directory whose mail server was dead all the time, lived through in seconds on a clock of its
 * own: one mail was tried for 72 hours and is parked.
 */
export async function giveUpMailIn(directory: string, deadMailServer: string): Promise<void> {
  const now = Date.now();
  let at = now - BEGUN_MS_AGO;
  const engine = await openEngine({
    directory,
    mailer: smtpMailer({ url: deadMailServer, from: 'drivbank@kommun.example' }),
    organisation: 'Kommunen',
    publicUrl: 'http://127.0.0.1:3000',
    clock: { now: () => instant(at) },
  });
  try {
    await begin(engine, at);
    for (; at < now; at += HOUR_MS) await engine.reminding.sweep();
  } finally {
    await engine.close();
  }
}

type Engine = Awaited<ReturnType<typeof openEngine>>;

async function begin({ desk }: Engine, at: number): Promise<void> {
  const coordinatorId = firstPersonId('coordinator');
  const actor: Actor = {
    kind: 'person',
    id: coordinatorId,
    role: 'coordinator',
    signedInBy: 'development-header',
  };
  const caller = () => {
    const commandId = randomUUID();
    return {
      actor,
      commandId,
      requestFingerprint: commandId,
      source: 'api' as const,
      motive: 'Enligt planen.',
    };
  };
  const act = (command: InnovationProcess.Command) =>
    desk.give('innovationProcess', GIVEN_UP.id, command, caller());
  await desk.give(
    'person',
    coordinatorId,
    { type: 'ChangePersonalDetails', details: { name: 'Samordnaren', email: GIVEN_UP.to }, own: true },
    caller(),
  );
  const template = await desk.stateOf('processTemplate', templateIdOf('nesta'));
  if (template.status === 'absent') throw new Error('The built-in template is missing');
  await act({
    type: 'InitiateProcess',
    title: GIVEN_UP.process,
    purpose: 'Lägre elkostnad.',
    ownerId: FIRST_ORGANISATION_ID,
    coordinatorId,
    template: { id: templateIdOf('nesta'), version: 1, definition: template.versions[0]!.definition },
    exploratory: true,
  });
  await act({
    type: 'SetDeadline',
    kind: 'other',
    name: GIVEN_UP.deadline,
    dueOn: localDate(new Date(at + DUE_AFTER_MS).toISOString().slice(0, 10)),
    nonWorkingDays: 'none',
    remindOffsetsDays: [-7],
  });
}
