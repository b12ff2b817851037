import { derivedId, instant, millisecondsOf, type Instant } from '@drivbank/kernel';
import { EVERYTHING, type Language, type Person, type SealedText } from '@drivbank/domain';
import type { EventStore } from '@drivbank/event-store';
import type { Mailer } from '@drivbank/mail';
import { unsealed } from '@drivbank/privacy';
import { hashOfToken, newToken, type LoginSession, type LoginSessions } from '@drivbank/sign-in';
import { invitationMail } from '@drivbank/wording';
import type { Identity } from '../acting.js';
import { presentMoment } from '../reads/moment.js';
import { NotFound } from '../reads/process-page.js';
import { AlarmWatch } from '../security/alarm-watch.js';
import { SecretReadings } from '../security/secret-readings.js';
import { SecretReads } from '../security/secret-reads.js';
import type { SecurityRecorder } from '../security/security-recorder.js';
import { ApiTokens } from './api-tokens.js';
import { byAdministrator } from './by-administrator.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { appointFirstAdministrator, hasAdministrator } from './first-administrator.js';
import type { IdentityProviders } from './identity-providers.js';
import { invitationShown } from './invitation-shown.js';
import { PasskeySignIn } from './passkey-sign-in.js';
import { Passkeys } from './passkeys.js';
import { ProviderLinks } from './provider-links.js';
import { ProviderSignIn } from './provider-sign-in.js';
import { loginNameOf } from './login-names.js';
import { SecondFactors } from './second-factors.js';
import type { SetupLink } from './setup-link.js';
import { ShownTokens } from './shown-tokens.js';
import { SignInRefused } from './sign-in-refused.js';
import { byHolder, SigningIn, type From, type SignedIn, type SignInParts } from './signing-in.js';

const INVITED_MS = 7 * 24 * 3_600_000;

type Newcomer = { readonly name: string; readonly loginName: string; readonly password: string };
type NewcomerWithLink = Newcomer & { readonly token?: string | undefined };

export type AccountsParts = SignInParts & {
  readonly log: EventStore;
  readonly logId: string;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly setupLink: SetupLink;
  readonly providers: IdentityProviders;
};

/**
 * What people do with accounts: their own, and administrators with those of others. Throws `SignInRefused`.
 */
export class Accounts {
  readonly signingIn: SigningIn;
  readonly sessions: LoginSessions;
  readonly providers: IdentityProviders;
  readonly secretReads: SecretReads;
  readonly secretReadings: SecretReadings;
  readonly calendars: CalendarFeeds;
  readonly tokens: ApiTokens;
  readonly shownTokens: ShownTokens;
  readonly links: ProviderLinks;
  readonly atProvider: ProviderSignIn;
  readonly secondFactors: SecondFactors;
  readonly passkeys: Passkeys;
  readonly byPasskey: PasskeySignIn;
  readonly recorder: SecurityRecorder;
  readonly alarms: AlarmWatch;

  constructor(private readonly parts: AccountsParts) {
    this.signingIn = new SigningIn(parts);
    this.sessions = parts.sessions;
    this.providers = parts.providers;
    this.recorder = parts.recorder;
    this.alarms = new AlarmWatch(parts.recorder.log, parts.clock);
    this.secretReads = new SecretReads(parts);
    this.secretReadings = new SecretReadings(parts);
    this.calendars = new CalendarFeeds(parts);
    this.tokens = new ApiTokens(parts);
    this.shownTokens = new ShownTokens(parts);
    this.links = new ProviderLinks(parts, this.signingIn);
    this.atProvider = new ProviderSignIn(parts, this.signingIn);
    const calledOf = async (personId: string) => this.calledOf(personId);
    this.secondFactors = new SecondFactors({ ...parts, calledOf }, this.signingIn);
    this.passkeys = new Passkeys({ ...parts, calledOf }, this.signingIn);
    this.byPasskey = new PasskeySignIn(parts, this.signingIn);
  }

  /** Where the first administrator begins; undefined when there is one. */
  async setupLink(publicUrl: string): Promise<string | undefined> {
    const { setupLink } = this.parts;
    return (await this.hasAdministrator()) ? undefined : setupLink.at(publicUrl);
  }

  hasAdministrator(): Promise<boolean> {
    return hasAdministrator(this.parts);
  }

  /** The first administrator, with a session. Throws `CommandRejected` too: when somebody else was faster. */
  async setUp(wanted: NewcomerWithLink, from: From): Promise<string> {
    const isOpen = await this.parts.setupLink.opens(wanted.token ?? '');
    if (!isOpen && !(await this.hasAdministrator())) throw new SignInRefused('setup-link-wrong');
    return this.signingIn.openedByPassword(await this.appoint(wanted, from), false, from);
  }

  /** The first administrator, by whoever runs the installation. Answers with the person. */
  async appoint({ name, loginName, password }: Newcomer, from?: From): Promise<string> {
    if (await this.hasAdministrator()) throw new SignInRefused('setup-closed');
    // With a second factor, for without it he gets no further than to it.
    const passwordHash = await this.signingIn.hashOf(password, [name, loginName], true);
    const personId = await appointFirstAdministrator(this.parts, { name, loginName, passwordHash });
    await this.parts.setupLink.close();
    await this.recorder.record({ kind: 'set-up', personId, about: personId }, from);
    return personId;
  }

  /** Sends a link by which a person sets a password, the first or a new one. */
  async invite(identity: Identity, personId: string, loginName: string, from: From): Promise<void> {
    const { desk, clock, publicUrl, mailer } = this.parts;
    const person = await desk.stateOf('person', personId);
    if (person.status === 'absent') throw new NotFound('person');
    const holder = await this.signingIn.names.personOf(loginName);
    if (holder !== undefined && holder !== personId) throw new SignInRefused('name-taken');
    const present = await this.loginNameOf(personId);
    const isElsewhere = present !== null && present !== loginNameOf(loginName);
    const token = newToken();
    const until = instant(millisecondsOf(clock.now()) + INVITED_MS);
    const tokenHash = hashOfToken(token);
    await byAdministrator(this.parts, identity, personId, {
      type: 'InviteToAccount',
      loginName,
      tokenHash,
      until,
    });
    const kind = isElsewhere ? 'invited-elsewhere' : 'invited';
    const noted = { kind, personId: identity.personId, about: personId } as const;
    await this.recorder.recordIfPossible(noted, from);
    const link = `${publicUrl}/invitation#${personId}.${token}`;
    const { language } = person.preferences;
    await this.send(mailer, loginName, { link, until, language }, tokenHash);
  }

  /**
   * A session for whoever came by the link. Without one: the password is set, and the second factor is shown
   * at the door.
   */
  async accept(wanted: { token: string; password: string }, from: From): Promise<string | undefined> {
    const { personId, invitationId, hasApp } = await invitationShown(this.parts, wanted.token);
    const hasSecondFactor = hasApp || (await this.signingIn.hasPasskey(personId));
    const withSecondFactor = hasSecondFactor || (await this.signingIn.needsSecondFactor(personId));
    const words = await this.wordsAbout(personId);
    const passwordHash = await this.signingIn.hashOf(wanted.password, words, withSecondFactor);
    const command = { type: 'AcceptInvitation', invitationId, passwordHash } as const;
    await this.parts.desk.give('account', personId, command, byHolder(personId));
    await this.parts.sessions.endAll(personId);
    await this.recorder.record({ kind: 'invitation-accepted', personId, about: personId }, from);
    if (hasSecondFactor) return undefined;
    return this.signingIn.openedByPassword(personId, false, from);
  }

  /** All other sessions end; the answer is the token of this one's successor. */
  async changePassword(
    { personId, secondFactor }: LoginSession,
    wanted: { present: string; password: string },
    from: From,
  ): Promise<string> {
    const secrets = await this.signingIn.assertPassword(personId, wanted.present, from);
    const words = await this.wordsAbout(personId);
    const passwordHash = await this.signingIn.hashOf(
      wanted.password,
      words,
      secrets.secondFactor !== undefined || (await this.signingIn.hasPasskey(personId)),
    );
    const command = { type: 'ChangePassword', passwordHash } as const;
    await this.parts.desk.give('account', personId, command, byHolder(personId, 'session'));
    await this.parts.sessions.endAll(personId);
    return this.signingIn.openedByPassword(personId, secondFactor, from);
  }

  async own({ session, hasSecondFactor, owesSecondFactor }: SignedIn) {
    const { personId } = session;
    const state = await this.parts.desk.stateOf('account', personId);
    const known = state.status === 'absent' ? null : state;
    const { used = [], recoveryCodes = 0 } = known?.secondFactor ?? {};
    return {
      personId,
      loginName: await this.loginNameOf(personId),
      hasPassword: (known?.passwordHash ?? null) !== null,
      secondFactor: hasSecondFactor,
      owesSecondFactor,
      recoveryCodesLeft: recoveryCodes - used.length,
      links: await this.links.ofPerson(personId),
      passkeys: await this.passkeys.ofPerson(personId),
    };
  }

  /** At once: his sessions end, open pages included. Nobody shuts himself out. */
  async deactivate(identity: Identity, personId: string): Promise<void> {
    if (identity.personId === personId) throw new SignInRefused('own-account');
    await byAdministrator(this.parts, identity, personId, { type: 'DeactivateAccount' });
    await this.parts.sessions.endAll(personId);
  }

  async reactivate(identity: Identity, personId: string): Promise<void> {
    await byAdministrator(this.parts, identity, personId, { type: 'ReactivateAccount' });
  }

  /** Every account, for administrators. */
  async list() {
    const { follower, clock, keyring } = this.parts;
    const rows = await presentMoment(follower, clock, EVERYTHING)
      .queries.selectFrom('account')
      .selectAll()
      .execute();
    const names = await unsealed(
      rows.map(({ login_name: name }) => name && (JSON.parse(name) as SealedText)),
      keyring,
    );
    const links = await this.links.ofAll();
    const passkeys = await this.passkeys.ofAll();
    return rows.map((row, i) => ({
      personId: row.person_id,
      loginName: names[i]!,
      status: row.status,
      invitedUntil: row.invited_until,
      secondFactor: row.second_factor === 1,
      links: links.filter(({ personId }) => personId === row.person_id).map(({ link }) => link),
      passkeys: passkeys.filter(({ personId }) => personId === row.person_id).map(({ passkey }) => passkey),
    }));
  }

  private async send(
    mailer: Mailer,
    to: string,
    said: { link: string; until: Instant; language: Language },
    tokenHash: string,
  ): Promise<void> {
    const { hostname } = new URL(this.parts.publicUrl);
    const messageId = `<${derivedId('invitation', tokenHash)}@${hostname}>`;
    const mail = invitationMail({ ...said, organisation: this.parts.organisation });
    try {
      await mailer.send({ messageId, to, ...mail, headers: { 'Auto-Submitted': 'auto-generated' } });
    } catch {
      throw new SignInRefused('mail-failed');
    }
  }

  private async loginNameOf(personId: string) {
    const state = await this.parts.desk.stateOf('account', personId);
    const { loginName } = state.status === 'absent' ? { loginName: null } : state;
    return (await unsealed({ loginName }, this.parts.keyring)).loginName;
  }

  /** How he finds his account among others: by the name that he signs in with, where he has one. */
  private async calledOf(personId: string): Promise<string> {
    return (await this.wordsAbout(personId)).at(-1) ?? personId;
  }

  /** What a guesser knows of him. */
  private async wordsAbout(personId: string): Promise<readonly string[]> {
    const { follower, clock, keyring } = this.parts;
    const rows = await presentMoment(follower, clock, EVERYTHING)
      .queries.selectFrom('person')
      .select('details')
      .where('doc_id', '=', personId)
      .execute();
    const details = rows.map((row) => JSON.parse(row.details) as Person.PersonalDetails);
    const names = (await unsealed(details, keyring)).map(({ name }) => name);
    return [...names, await this.loginNameOf(personId)].filter((word) => typeof word === 'string');
  }
}
