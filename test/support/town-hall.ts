import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mailedInvitation } from './mailed-invitation.js';
import { RunningServer } from './running-server.js';
import { PASSWORD, Visitor } from './visitor.js';

export type Scope =
  | { readonly kind: 'deployment' }
  | { readonly kind: 'organisation'; readonly organisationId: string }
  | { readonly kind: 'process'; readonly processId: string };
type Items = { readonly items: readonly { readonly id: string; readonly name: { readonly en?: string } }[] };
type Granted = { readonly role: string; readonly scope: Scope };

/** Whoever has a way in, signed in at a browser of his own. */
export type Employee = Visitor & { readonly personId: string };

const MONTH_MS = 30 * 86_400_000;
/** A test asks in a minute what a person asks in a week. */
const UNHURRIED = { DRIVBANK_REQUESTS_PER_MINUTE: '1000000', DRIVBANK_SEARCHES_PER_MINUTE: '1000000' };
const NEED_SECOND_FACTOR = ['administrator', 'auditor'];

/** A program of somebody's, which shows a token and has no cookies. */
export class Program extends Visitor {
  constructor(
    address: string,
    readonly token: string,
  ) {
    super(address);
  }

  override get credentials(): Readonly<Record<string, string>> {
    return { authorization: `Bearer ${this.token}` };
  }
}

type TokenWanted = { readonly scope: 'read' | 'give'; readonly processId?: string; readonly name?: string };

/** A server where people sign in, with its first administrator, who lets the others in. */
export class TownHall {
  private constructor(
    readonly server: RunningServer,
    readonly administrator: Employee,
  ) {}

  static async open(settings: Readonly<Record<string, string>> = {}): Promise<TownHall> {
    const server = await RunningServer.start(undefined, undefined, {
      DRIVBANK_SIGN_IN: 'accounts',
      ...UNHURRIED,
      ...settings,
    });
    const visitor = new Visitor(server.address);
    const link = readFileSync(join(server.directory, 'setup-link.txt'), 'utf8').trim();
    await visitor.setUp(link, { name: 'Anna Ek', email: 'anna@kommunen.example', password: PASSWORD });
    const { personId } = (await visitor.get<{ personId: string }>('/account')).body;
    return new TownHall(server, Object.assign(visitor, { personId }));
  }

  close(): Promise<void> {
    return this.server.remove();
  }

  /** A command without a version, which must be accepted. Answers with the id of what it was given to. */
  async give(by: Visitor, path: string, body: object, seen?: number): Promise<string> {
    const answer = await this.ask(by, path, body, seen);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  }

  ask(by: Visitor, path: string, body: object, seen?: number) {
    return by.ask<{ id: string }>('POST', path, {
      body,
      headers: {
        'sec-fetch-site': 'same-origin',
        'idempotency-key': randomUUID(),
        ...(seen !== undefined && { 'if-match': `"${seen}"` }),
      },
    });
  }

  /** The organisation that was there from the beginning. */
  async municipality(): Promise<string> {
    const { body } = await this.administrator.get<Items>('/organisations');
    return body.items[0]!.id;
  }

  /** A new organisation. */
  found(name: string): Promise<string> {
    const rest = { sector: null, number: null, parentId: null, email: null };
    return this.give(this.administrator, '/organisations', { name, ...rest });
  }

  /** The built-in template of that name in English. */
  async template(name = 'The lifecycle'): Promise<string> {
    const { body } = await this.administrator.get<Items>('/templates');
    return body.items.find((one) => one.name.en === name)!.id;
  }

  /** A process that somebody begins and coordinates; the municipality's, unless an owner is named. */
  async begin(by: Employee, title: string, ownerId?: string): Promise<string> {
    return this.give(by, '/processes', {
      title,
      purpose: 'Att pröva',
      ownerId: ownerId ?? (await this.municipality()),
      coordinatorId: by.personId,
      templateId: await this.template(),
      motive: 'Vi prövar',
    });
  }

  register(name: string): Promise<string> {
    const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]/g, '.')}@kommunen.example`;
    return this.give(this.administrator, '/people', { details: { name, email } });
  }

  grant(personId: string, { role, scope }: Granted): Promise<string> {
    const grant = { role, scope, from: '2020-01-01', to: null };
    return this.give(this.administrator, `/people/${personId}/grant-role`, grant);
  }

  /** A token of somebody's, good for a month. */
  async program(of: Visitor, { name = 'Ett program', scope, processId }: TokenWanted): Promise<Program> {
    const expiresOn = new Date(Date.now() + MONTH_MS).toISOString().slice(0, 10);
    const wanted = { name, scope, processId: processId ?? null, expiresOn };
    const { status, body } = await of.post<{ token: string }>('/account/tokens', wanted);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return new Program(this.server.address, body.token);
  }

  /** A person with an account and these roles, who has come in. */
  async employ(name: string, granted: readonly Granted[]): Promise<Employee> {
    const personId = await this.register(name);
    for (const one of granted) await this.grant(personId, one);
    const email = `${randomUUID()}@kommunen.example`;
    const invited = await this.administrator.post(`/accounts/${personId}/invite`, { email });
    if (invited.status !== 200) throw new Error(JSON.stringify(invited.body));
    const visitor = new Visitor(this.server.address);
    const token = mailedInvitation(this.server, email);
    const accepted = await visitor.post('/invitation/accept', { token, password: PASSWORD });
    if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body));
    if (granted.some(({ role }) => NEED_SECOND_FACTOR.includes(role))) await visitor.addSecondFactor();
    return Object.assign(visitor, { personId });
  }
}
