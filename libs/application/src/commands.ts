import { hash } from 'node:crypto';
import {
  categoryOf,
  type Actor,
  type Clock,
  type LocalDate,
  type Recorded,
  type Source,
} from '@drivbank/kernel';
import { CommandGate, type EventStore, type Handled, type SnapshotStore } from '@drivbank/event-store';
import type { Keyring } from '@drivbank/privacy';
import { CODECS, type Category } from '@drivbank/projections';
import {
  DECIDERS,
  streamOf,
  type Commands,
  type Rejection,
  type Rejections,
  type States,
} from './aggregates.js';
import { unobserved, type Observer } from './observing/observer.js';
import { sealingCodec } from './sealing-codec.js';

/** Who gives a command, and with what around it. */
export type Caller = {
  readonly actor: Actor;
  readonly commandId: string;
  readonly source: Source;
  readonly requestFingerprint: string;
  readonly seen?: number | undefined;
  readonly motive?: string | undefined;
  readonly occurredOn?: LocalDate | undefined;
  readonly correlationId?: string | undefined;
  readonly causationId?: string | undefined;
};

export type Given = Extract<Handled<never>, { accepted: true }>;

/** The decider said no. A value inside, an exception only across Nest's bus. */
export class CommandRejected extends Error {
  constructor(
    readonly category: Category,
    readonly rejection: Rejection,
  ) {
    super(rejection.code);
    this.name = 'CommandRejected';
  }
}

export const fingerprintOf = (content: unknown) => hash('sha256', JSON.stringify(content), 'hex');

type DeskParts = {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly snapshots: SnapshotStore;
  readonly observer?: Observer | undefined;
};

type Gates = { readonly [C in Category]: CommandGate<Commands[C], never, States[C], Rejections[C]> };

/** Names decider and state shape in the snapshots. Raise a number when a state changes its shape. */
const STATE_REVISION = 7;

/**
 * Every command of every aggregate goes through here, whoever gives it. Tell it what others have written: what it
 * remembers of those streams is then read again.
 */
export class CommandDesk {
  private readonly gates: Gates;
  private readonly observer: Observer;

  constructor(parts: DeskParts) {
    const { store, clock, keyring, snapshots, observer = unobserved } = parts;
    this.observer = observer;
    const gateOf = <C extends Category>(category: C) =>
      new CommandGate({
        store,
        clock,
        snapshots,
        decider: DECIDERS[category],
        codec: sealingCodec(CODECS[category], keyring),
        kind: `${category}@${STATE_REVISION}`,
      });
    this.gates = Object.fromEntries(
      (Object.keys(DECIDERS) as Category[]).map((category) => [category, gateOf(category)]),
    ) as unknown as Gates;
  }

  /** Throws `CommandRejected`, and what the gate throws. */
  give<C extends Category>(category: C, id: string, command: Commands[C], caller: Caller): Promise<Given> {
    const { commandId, correlationId = commandId } = caller;
    const told = { category, type: command.type, commandId, correlationId };
    return this.observer.command(told, () => this.handled(category, id, command, caller));
  }

  /** What an aggregate knows of itself now: for references and roles, never for screens. */
  async stateOf<C extends Category>(category: C, id: string): Promise<States[C]> {
    const { state } = await this.gates[category].folded(streamOf(category, id));
    return state as States[C];
  }

  /** These events stand in the log, whoever wrote them. */
  noticed(events: readonly Recorded[]): void {
    for (const event of events) this.gates[categoryOf(event.stream) as Category]?.noticed(event);
  }

  /** The log is another one than before. */
  forget(): void {
    for (const gate of Object.values(this.gates)) gate.forget();
  }

  private async handled<C extends Category>(
    category: C,
    id: string,
    command: Commands[C],
    caller: Caller,
  ): Promise<Given> {
    const gate = this.gates[category] as unknown as CommandGate<Commands[C], never, States[C], Rejections[C]>;
    const handled = await gate.handle({ stream: streamOf(category, id), command, ...caller });
    if (!handled.accepted) throw new CommandRejected(category, handled.rejection);
    return handled;
  }
}
