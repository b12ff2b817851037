import type { Clock } from '@drivbank/kernel';
import { extentOf, type Sight, type Webhook } from '@drivbank/domain';
import { unsealed, type Keyring } from '@drivbank/privacy';
import type { LogFollower } from '@drivbank/projections';
import { millisecondsOf } from '@drivbank/kernel';
import type { CommandDesk } from '../commands.js';
import { ifAny, isSeen, readerOutside } from '../reader.js';

type Parts = {
  readonly desk: CommandDesk;
  readonly clock: Clock;
  readonly follower: LogFollower;
  readonly keyring: Keyring;
};

/** Why nothing is told, though it is open: of the person's account, of his roles, or of the one process. */
export type Silence = 'account' | 'no-role' | 'not-seen';

/** To whom, signed by what, and what of it he may see. */
export type Tellable = {
  readonly address: string;
  readonly secrets: readonly string[];
  readonly sight: Sight;
};

/** As it stands at this moment: what its person may see, by his account and the roles that he holds today. */
export async function tellableNow(parts: Parts, webhook: Webhook.Known): Promise<Tellable | Silence> {
  const { personId, processId, address, secret, previous } = webhook;
  const account = await parts.desk.stateOf('account', personId);
  if (account.status !== 'active') return 'account';
  const sight = (await ifAny(readerOutside(parts, personId)))?.sight;
  if (!sight || extentOf(sight) === 'none') return 'no-role';
  if (processId !== null && !(await isSeen(parts, sight, processId))) return 'not-seen';
  const isOld = previous && millisecondsOf(previous.until) > millisecondsOf(parts.clock.now());
  const sealed = { address, secrets: isOld ? [secret, previous.secret] : [secret] };
  const opened = await unsealed(sealed, parts.keyring);
  const secrets = opened.secrets.filter((one) => typeof one === 'string');
  // An erased person has no account that is active, but his key may go first.
  if (typeof opened.address !== 'string' || secrets.length === 0) return 'account';
  return { address: opened.address, secrets, sight };
}
