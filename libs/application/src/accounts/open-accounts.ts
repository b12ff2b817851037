import { passkeyHostAt, Passwords, redisLoginSessions, sqliteLoginSessions } from '@drivbank/sign-in';
import type { EngineOptions } from '../engine.js';
import { filesIn } from '../files.js';
import type { SecurityLog } from '@drivbank/privacy';
import { keptFor } from '../security/kept-for.js';
import { SecurityRecorder } from '../security/security-recorder.js';
import { Accounts, type AccountsParts } from './accounts.js';
import { followAppointment } from './first-administrator.js';
import { IdentityProviders } from './identity-providers.js';
import { SetupLink } from './setup-link.js';

/** Two years. */
const SECURITY_LOG_DAYS = 730;

type Wanted = Pick<
  EngineOptions,
  | 'directory'
  | 'organisation'
  | 'redis'
  | 'identityProviders'
  | 'secondFactorForAll'
  | 'securityLogDays'
  | 'securityLogLost'
  | 'securityTold'
>;
type Given = Omit<
  AccountsParts,
  | 'sessions'
  | 'passwords'
  | 'setupLink'
  | 'organisation'
  | 'providers'
  | 'recorder'
  | 'passkeyHost'
  | 'secondFactorForAll'
> & {
  readonly securityLog: () => SecurityLog;
};

/**
 * Login sessions are in Redis where nodes share one, else in the data directory. What was cut short is
 * finished first.
 */
export async function openAccounts(
  wanted: Wanted,
  given: Given,
  closers: (() => Promise<void>)[],
): Promise<Accounts> {
  const { directory, organisation, redis, identityProviders = [], securityLogDays, securityLogLost } = wanted;
  const { clock } = given;
  const files = filesIn(directory);
  await followAppointment(given);
  const sessions = redis ? redisLoginSessions(redis, clock) : sqliteLoginSessions(files.records, clock);
  const setupLink = new SetupLink(clock, sessions, files.setupLink);
  const log = given.securityLog();
  const recorder = new SecurityRecorder({ ...given, log, lost: securityLogLost, told: wanted.securityTold });
  const forgetNoMore = keptFor(securityLogDays ?? SECURITY_LOG_DAYS, log, { clock, lost: securityLogLost });
  closers.push(
    () => sessions.close(),
    () => log.close(),
    async () => forgetNoMore(),
    () => setupLink.close(),
  );
  const passwords = await Passwords.calibrated();
  const providers = new IdentityProviders(identityProviders, given.publicUrl);
  const passkeyHost = passkeyHostAt(given.publicUrl);
  const opened = { sessions, passwords, setupLink, organisation, providers, recorder, passkeyHost };
  return new Accounts({ ...given, ...opened, secondFactorForAll: wanted.secondFactorForAll ?? false });
}
