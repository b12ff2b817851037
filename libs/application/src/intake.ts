import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { commandIdOf, derivedId, type Clock, type LocalDate, type Source } from '@drivbank/kernel';
import type { EvidenceFile } from '@drivbank/domain';
import type { EventStore, Position } from '@drivbank/event-store';
import type { Scope } from '@drivbank/domain';
import type { Category, LogFollower } from '@drivbank/projections';
import { actorsFor, inFirstRoleThatMay, type Identity } from './acting.js';
import { GiveCommand } from './bus.js';
import { CommandDesk, fingerprintOf } from './commands.js';
import type { EvidenceFiles } from './evidence/evidence-files.js';
import { assertMayHandIn } from './evidence/may-hand-in.js';
import { assertSees } from './reader.js';
import { assertReferences, eventTarget, pinnedTemplate } from './references.js';

/** A command as it comes from outside: its fields are shaped by the contracts, its meaning is up to the decider. */
export type Wish = {
  readonly category: Category;
  /** Undefined for something new: its id then derives from the command or its natural key. */
  readonly id?: string | undefined;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly identity: Identity;
  readonly idempotencyKey: string;
  readonly source: Source;
  readonly seen?: number | undefined;
  /** What this is part of; without it, a conversation of its own. */
  readonly correlationId?: string | undefined;
};

export type Answered = {
  readonly id: string;
  readonly revision: number;
  readonly events: number;
  readonly position: Position;
};

export const LOG = Symbol('the log');
export const CLOCK = Symbol('the clock');
export const FOLLOWER = Symbol('the follower of the log');
export const EVIDENCE = Symbol('documents that are handed in');

/** Turns a wish into a command with everything around it, and gives it. */
@Injectable()
export class Intake {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(CommandDesk) private readonly desk: CommandDesk,
    @Inject(LOG) private readonly log: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(FOLLOWER) private readonly follower: LogFollower,
    @Inject(EVIDENCE) private readonly evidence: EvidenceFiles,
  ) {}

  /** Throws `CommandRejected`, `ActorUnknown`, `ReferenceNotFound`, and what the gate throws. */
  async give(wish: Wish): Promise<Answered> {
    const { category, type, identity, source, seen, correlationId } = wish;
    const { motive, occurredOn, ...fields } = wish.body;
    if (category === 'innovationProcess' && wish.id !== undefined)
      await assertSees(this.parts, identity, wish.id);
    if (category === 'person') await this.assertMayBringIn(identity, fields);
    if (type === 'SubmitEvidence') await assertMayHandIn(this.parts, identity, wish.id!);
    const commandId = commandIdOf(identity.personId, wish.idempotencyKey);
    const id = wish.id ?? newIdOf(type, fields, commandId);
    await assertReferences(this.desk, fields);
    const own = category === 'person' && id === identity.personId;
    const command = await this.completed(type, id, { ...fields, ...(own && { own }) });
    const around = {
      commandId,
      source,
      requestFingerprint: fingerprintOf([category, id, type, wish.body]),
      seen,
      motive: motive as string | undefined,
      occurredOn: occurredOn as LocalDate | undefined,
      correlationId,
    };
    const actors = await actorsFor(this.desk, this.clock, identity, { category, id, command });
    const { revision, events, position } = await inFirstRoleThatMay(actors, (actor) =>
      this.bus.execute(new GiveCommand({ category, id, command } as never, { actor, ...around })),
    );
    return { id, revision, events, position };
  }

  private get parts() {
    return { desk: this.desk, clock: this.clock, follower: this.follower };
  }

  /** Only who sees a process with a secrecy mark gives others a role in it: a role is a way to read it. */
  private async assertMayBringIn(identity: Identity, { scope }: { readonly scope?: Scope }): Promise<void> {
    if (scope?.kind !== 'process') return;
    const { processId } = scope;
    const process = await this.desk.stateOf('innovationProcess', processId);
    if (process.status !== 'absent' && process.secrecy) await assertSees(this.parts, identity, processId);
  }

  /** What the decider needs from elsewhere: a template's definition, the event to be corrected or noted, a document. */
  private async completed(
    type: string,
    id: string,
    fields: Record<string, unknown>,
  ): Promise<{ type: string }> {
    if (type === 'InitiateProcess') {
      const { templateId, templateVersion, ...rest } = fields;
      const template = await pinnedTemplate(
        this.desk,
        templateId as string,
        templateVersion as number | undefined,
      );
      return { type, ...rest, template } as { type: string };
    }
    if (type === 'CorrectRecord') {
      const { eventId, ...rest } = fields;
      return { type, ...rest, target: await eventTarget(this.log, id, eventId as string) } as {
        type: string;
      };
    }
    if (type === 'AddAuditNote' && fields['about'] !== undefined) {
      const { eventId, revision } = await eventTarget(this.log, id, fields['about'] as string);
      return { type, ...fields, about: { eventId, revision } } as { type: string };
    }
    if (type === 'SubmitEvidence' && fields['file'] !== undefined) {
      const file = await this.evidence.confirmed(
        fields['sha256'] as string,
        fields['file'] as EvidenceFile,
        id,
      );
      return { type, ...fields, file } as { type: string };
    }
    return { type, ...fields };
  }
}

/** An organisation with a number has one id in every installation, so that it cannot be registered twice. */
function newIdOf(type: string, fields: Record<string, unknown>, commandId: string): string {
  const { number } = fields;
  if (type === 'RegisterOrganisation' && typeof number === 'string')
    return derivedId('organisation', number.replace(/^(\d{6})-?(\d{4})$/, '$1-$2'));
  return derivedId(commandId);
}
