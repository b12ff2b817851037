import { hash, randomUUID } from 'node:crypto';
import {
  addDays,
  derivedId,
  instantAt,
  localDateOf,
  type Actor,
  type Clock,
  type LocalDate,
} from '@drivbank/kernel';
import type { InnovationProcess } from '@drivbank/domain';
import { FIRST_ORGANISATION_ID, templateIdOf, type Engine } from '@drivbank/application';
import type { Document } from './documents.js';
import { BOUND_TO, DEPARTMENTS, PEOPLE, type Where, type Who } from './people.js';

/** A clock that is moved by hand, so that a year of work can be played in seconds. */
export function stageClock(
  from: LocalDate,
): Clock & { readonly moveTo: (date: LocalDate, hour: number) => void } {
  let now = instantAt(from, 8);
  return {
    now: () => now,
    moveTo(date, hour) {
      now = instantAt(date, hour);
    },
  };
}

type Command = InnovationProcess.Command;

/** Gives the commands of the play, as the people in it. */
export class Theatre {
  constructor(
    private readonly engine: Engine,
    private readonly clock: Clock,
  ) {}

  readonly personId = (who: Who) => derivedId('demonstration', who);
  readonly organisationId = (where: Where) => derivedId('demonstration', DEPARTMENTS[where]);
  readonly processId = (key: string) => derivedId('demonstration', key);

  /** So many days from the day that the play has come to. */
  readonly inDays = (days: number): LocalDate => addDays(localDateOf(this.clock.now()), days);

  async seat(): Promise<void> {
    for (const [where, name] of Object.entries(DEPARTMENTS)) {
      const details = {
        name,
        sector: 'own_municipality',
        number: null,
        parentId: FIRST_ORGANISATION_ID,
      } as const;
      const email = `${where}@exempelkommun.example`;
      await this.give('lena', 'organisation', this.organisationId(where as Where), {
        type: 'RegisterOrganisation',
        ...details,
        email,
      });
    }
    for (const [key, { name, title, roles }] of Object.entries(PEOPLE)) {
      const who = key as Who;
      const id = this.personId(who);
      const details = { name, title, email: `${who}@exempelkommun.example` };
      await this.give('lena', 'person', id, { type: 'RegisterPerson', details }, 'administrator');
      for (const role of roles) await this.grant(id, who, role);
    }
  }

  private async grant(id: string, who: Who, role: (typeof PEOPLE)[Who]['roles'][number]): Promise<void> {
    const bound = BOUND_TO[who];
    const scope = bound
      ? ({ kind: 'organisation', organisationId: this.organisationId(bound) } as const)
      : ({ kind: 'deployment' } as const);
    const grant = { type: 'GrantRole', role, scope, from: this.inDays(0), to: null } as const;
    await this.give('lena', 'person', id, grant, 'administrator');
  }

  async initiate(
    who: Who,
    key: string,
    of: { title: string; purpose: string; where: Where; template: string },
  ) {
    const state = await this.engine.desk.stateOf('processTemplate', templateIdOf(of.template));
    if (state.status === 'absent') throw new Error(`No template ${of.template}`);
    const { version, definition } = state.versions.at(-1)!;
    await this.act(who, key, {
      type: 'InitiateProcess',
      title: of.title,
      purpose: of.purpose,
      ownerId: this.organisationId(of.where),
      coordinatorId: this.personId(who),
      template: { id: templateIdOf(of.template), version, definition },
      exploratory: true,
    });
  }

  /** A command to a process of the play, with a motive, in the person's first role unless another is named. */
  act(who: Who, key: string, command: Command, motive = 'Enligt planen.', role?: string): Promise<void> {
    return this.give(who, 'innovationProcess', this.processId(key), command, role, motive);
  }

  /** All criteria met, asked for by the coordinator, decided by David in the board's name. */
  async passGate(
    who: Who,
    key: string,
    gateId: string,
    outcome: InnovationProcess.GateOutcome = 'go',
  ): Promise<void> {
    await this.askAtGate(who, key, gateId);
    const mandate = {
      kind: 'board',
      board: 'Kommunstyrelsen',
      paragraph: '§ 14',
      heldOn: this.inDays(0),
    } as const;
    await this.act(
      'david',
      key,
      { type: 'DecideGate', gateId, outcome, mandate, conditions: [] },
      'Underlaget håller.',
    );
  }

  async askAtGate(who: Who, key: string, gateId: string): Promise<void> {
    const { template } = await this.process(key);
    const gate = template.definition.gates.find(({ id }) => id === gateId)!;
    for (const { id: criterionId, name, mandatory } of gate.criteria) {
      const document = `${name.sv}.pdf`;
      const evidence = { gateId, criterionId, name: document, sha256: hash('sha256', document, 'hex') };
      if (mandatory) await this.act(who, key, { type: 'SubmitEvidence', ...evidence });
      await this.act(who, key, { type: 'AssessCriterion', gateId, criterionId, assessment: 'met' });
    }
    await this.act(who, key, { type: 'RequestGate', gateId }, 'Vi är klara för beslut.');
  }

  /** Documents as they are, for one criterion after the other. */
  async handIn(who: Who, key: string, gateId: string, documents: readonly Document[]): Promise<void> {
    const { template } = await this.process(key);
    const { criteria } = template.definition.gates.find(({ id }) => id === gateId)!;
    for (const [i, { title, name, content }] of documents.entries()) {
      const { id: criterionId } = criteria[i % criteria.length]!;
      const { sha256, ...file } = await this.engine.evidence.take(once(content), name, this.processId(key));
      await this.act(who, key, { type: 'SubmitEvidence', gateId, criterionId, name: title, sha256, file });
    }
  }

  async completeStage(who: Who, key: string): Promise<void> {
    const { stage } = await this.process(key);
    if (stage) await this.act(who, key, { type: 'CompleteStage', stage });
  }

  async findReceiver(who: Who, key: string, where: Where, answerer: Who): Promise<void> {
    const organisationId = this.organisationId(where);
    await this.act(who, key, { type: 'ProposeReceiver', organisationId });
    await this.act(answerer, key, { type: 'AcceptReceivership' }, 'Vi tar emot.');
  }

  /** The auditor asks about the last event of that kind. */
  async note(key: string, eventType: InnovationProcess.Event['type'], note: string): Promise<void> {
    const events = await this.engine.log.readStream(`innovationProcess-${this.processId(key)}`);
    const { id: eventId, revision } = events.findLast(({ type }) => type === eventType)!;
    await this.act('revisor', key, { type: 'AddAuditNote', note, about: { eventId, revision } });
  }

  async process(key: string): Promise<InnovationProcess.Known> {
    const state = await this.engine.desk.stateOf('innovationProcess', this.processId(key));
    if (state.status === 'absent') throw new Error(`No process ${key}`);
    return state;
  }

  private async give(
    who: Who,
    category: 'innovationProcess' | 'person' | 'organisation',
    id: string,
    command: object,
    role: string = PEOPLE[who].roles[0]!,
    motive?: string,
  ): Promise<void> {
    const bound = BOUND_TO[who];
    const actor: Actor = {
      kind: 'person',
      id: this.personId(who),
      role,
      signedInBy: 'development-header',
      ...(bound && { onBehalfOf: this.organisationId(bound) }),
    };
    const commandId = randomUUID();
    const caller = { actor, commandId, requestFingerprint: commandId, source: 'cli', motive } as const;
    await this.engine.desk.give(category, id, command as never, caller);
  }
}

async function* once(bytes: Buffer) {
  yield bytes;
}
