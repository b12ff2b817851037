import { Passwords, redisLoginSessions, sqliteLoginSessions } from '@drivbank/sign-in';
import type { EngineOptions } from '../engine.js';
import { filesIn } from '../files.js';
import { Accounts, type AccountsParts } from './accounts.js';
import { followAppointment } from './first-administrator.js';
import { IdentityProviders } from './identity-providers.js';
import { SetupLink } from './setup-link.js';

type Wanted = Pick<EngineOptions, 'directory' | 'organisation' | 'redis' | 'identityProviders'>;
type Given = Omit<AccountsParts, 'sessions' | 'passwords' | 'setupLink' | 'organisation' | 'providers'>;

/**
 * Login sessions are in Redis where nodes share one, else in the data directory. What was cut short is
 * finished first.
 */
export async function openAccounts(
  { directory, organisation, redis, identityProviders = [] }: Wanted,
  given: Given,
  closers: (() => Promise<void>)[],
): Promise<Accounts> {
  const { clock } = given;
  const files = filesIn(directory);
  await followAppointment(given);
  const sessions = redis ? redisLoginSessions(redis, clock) : sqliteLoginSessions(files.records, clock);
  const setupLink = new SetupLink(clock, files.setupLink);
  closers.push(
    () => sessions.close(),
    async () => setupLink.close(),
  );
  const passwords = await Passwords.calibrated();
  const providers = new IdentityProviders(identityProviders, given.publicUrl);
  return new Accounts({ ...given, sessions, passwords, setupLink, organisation, providers });
}
