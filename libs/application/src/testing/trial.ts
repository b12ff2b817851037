import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localDate, localDateOf, type Actor } from '@drivbank/kernel';
import { EVERYTHING, type InnovationProcess, type Person } from '@drivbank/domain';
import type { Category } from '@drivbank/projections';
import { streamOf, type Commands } from '../aggregates.js';
import type { Given } from '../commands.js';
import { openEngine, type Engine } from '../engine.js';
import { FIRST_ORGANISATION_ID, firstPersonId, templateIdOf } from '../founding.js';
import type { Moment } from '../reads/moment.js';
import { reminderLedger } from '../reads/reminder-ledger.js';
import { pinnedTemplate } from '../references.js';
import { handClock, type HandClock } from './hand-clock.js';
import { RecordingMailer } from './recording-mailer.js';

const TEMPLATE_WITHOUT_FIRST_DEADLINES = 'nesta';

export const CARIN = 'carin';
export const CARIN_AT_HOUR = 7;
export const CARIN_MAIL = 'carin@kommun.example';
export const OWNER = FIRST_ORGANISATION_ID;
export const OWNER_MAIL = 'funktion@kommun.example';
export const PUBLIC_URL = 'http://kommun.example';

type By = { readonly id: string; readonly role: string };
const byCarin: By = { id: CARIN, role: 'coordinator' };
export const byDecider: By = { id: firstPersonId('decider'), role: 'gate_decider' };
export const byAdministrator: By = { id: firstPersonId('coordinator'), role: 'administrator' };
export const byLead: By = { id: firstPersonId('coordinator'), role: 'portfolio_lead' };
export const byImport: By = { id: 'import', role: 'import' };

type WantedDeadline = Partial<Omit<Extract<InnovationProcess.Command, { type: 'SetDeadline' }>, 'dueOn'>>;

/**
 * An engine in a directory of its own, on a clock moved by hand: the first organisation has a mailbox, and Carin
 * coordinates and wants her mail at seven. It can be closed and opened again, as after downtime.
 */
export class Trial {
  private constructor(
    readonly directory: string,
    readonly clock: HandClock,
    readonly mailer: RecordingMailer,
    private opened: Engine,
  ) {}

  /** A Monday morning in May 2030, at eight. */
  static async open(): Promise<Trial> {
    const directory = mkdtempSync(join(tmpdir(), 'drivbank-trial-'));
    const clock = handClock('2030-05-06', 8);
    const mailer = new RecordingMailer();
    const trial = new Trial(directory, clock, mailer, await engineIn(directory, clock, mailer));
    await trial.seat();
    return trial;
  }

  get engine(): Engine {
    return this.opened;
  }

  async close(): Promise<void> {
    await this.opened.close();
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** Down, something happens to the clock or the files, up again. */
  async restart(whileDown: () => void = () => undefined): Promise<void> {
    await this.opened.close();
    whileDown();
    this.opened = await engineIn(this.directory, this.clock, this.mailer);
  }

  readonly sweep = () => this.opened.reminding.sweep();

  async sweepAt(date: string, hour: number, minutes = 0): Promise<void> {
    this.clock.moveTo(date, hour, minutes);
    await this.sweep();
  }

  give<C extends Category>(
    category: C,
    id: string,
    command: Commands[C],
    { id: personId, role }: By = byCarin,
  ): Promise<Given> {
    const actor: Actor = { kind: 'person', id: personId, role, signedInBy: 'development-header' };
    const commandId = randomUUID();
    const motive = 'Enligt planen.';
    return this.opened.desk.give(category, id, command, {
      actor,
      commandId,
      requestFingerprint: commandId,
      source: 'api',
      motive,
    });
  }

  readonly act = (processId: string, command: InnovationProcess.Command, by: By = byCarin) =>
    this.give('innovationProcess', processId, command, by);

  /** A process of Carin's that has no deadline yet. */
  async initiate(processId = 'p1'): Promise<string> {
    const template = await pinnedTemplate(
      this.opened.desk,
      templateIdOf(TEMPLATE_WITHOUT_FIRST_DEADLINES),
      undefined,
    );
    await this.act(processId, {
      type: 'InitiateProcess',
      title: `Processen ${processId}`,
      purpose: 'Att pröva.',
      ownerId: OWNER,
      coordinatorId: CARIN,
      template,
      exploratory: true,
    });
    return processId;
  }

  async setDeadline(
    processId: string,
    dueOn: string,
    more: WantedDeadline = {},
    by: By = byCarin,
  ): Promise<string> {
    const wanted = { kind: 'other', name: 'Rapport', ...more } as const;
    await this.act(processId, { ...wanted, type: 'SetDeadline', dueOn: localDate(dueOn) }, by);
    return (await this.process(processId)).deadlines.at(-1)!.id;
  }

  async process(processId: string): Promise<InnovationProcess.Known> {
    const process = await this.opened.desk.stateOf('innovationProcess', processId);
    if (process.status === 'absent') throw new Error(`No process ${processId}`);
    return process;
  }

  prefer(own: Partial<Person.ReminderPreferences>): Promise<Given> {
    const preferences = { email: true, hour: CARIN_AT_HOUR, language: 'sv', ...own } as const;
    return this.give('person', CARIN, { type: 'ChangeReminderPreferences', preferences, own: true });
  }

  /** Everything recorded in one stream, by type. */
  async typesIn(category: Category, id: string): Promise<readonly string[]> {
    const events = await this.opened.log.readStream(streamOf(category, id));
    return events.map(({ type }) => type);
  }

  /** The present, with the views in step with the log. */
  async upToDate(): Promise<Moment> {
    const last = await this.opened.log.last();
    return this.opened.reading.moment({ position: last?.position, sight: EVERYTHING });
  }

  async ledger(processId: string, deadlineId: string) {
    const { keyring } = this.opened;
    return (await reminderLedger(await this.upToDate(), keyring, processId, deadlineId)).entries;
  }

  private async seat(): Promise<void> {
    const scope = { kind: 'deployment' } as const;
    const from = localDateOf(this.clock.now());
    const details = { name: 'Carin', email: CARIN_MAIL };
    const grant = { type: 'GrantRole', role: 'coordinator', scope, from, to: null } as const;
    await this.give('person', CARIN, { type: 'RegisterPerson', details }, byAdministrator);
    await this.give('person', CARIN, grant, byAdministrator);
    await this.prefer({});
    const contact = { type: 'ChangeOrganisationContact', email: OWNER_MAIL } as const;
    await this.give('organisation', OWNER, contact, byAdministrator);
  }
}

const engineIn = (directory: string, clock: HandClock, mailer: RecordingMailer) =>
  openEngine({
    directory: join(directory, 'data'),
    mailer,
    organisation: 'Exempelkommunen',
    publicUrl: PUBLIC_URL,
    clock,
    passedMs: clock.passedMs,
  });
