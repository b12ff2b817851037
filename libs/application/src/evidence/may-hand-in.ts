import type { Clock } from '@drivbank/kernel';
import { refusalOf } from '@drivbank/domain';
import type { LogFollower } from '@drivbank/projections';
import { actorsFor, type Identity } from '../acting.js';
import { CommandRejected, type CommandDesk } from '../commands.js';
import { assertSees } from '../reader.js';

const category = 'innovationProcess';
const HANDING_IN = { type: 'SubmitEvidence' } as const;

type Parts = { readonly desk: CommandDesk; readonly clock: Clock; readonly follower: LogFollower };

/** Nothing is taken from whoever could not hand it in afterwards. Throws what the command would be answered with. */
export async function assertMayHandIn(parts: Parts, identity: Identity, id: string): Promise<void> {
  await assertSees(parts, identity, id);
  const process = await parts.desk.stateOf(category, id);
  if (process.status === 'absent') throw new CommandRejected(category, { code: 'ProcessNotFound' });
  const actors = await actorsFor(parts.desk, parts.clock, identity, { category, id, command: HANDING_IN });
  const refusals = actors.map((actor) => refusalOf(HANDING_IN, process, actor));
  const [refusal] = refusals;
  if (refusal && refusals.every(Boolean)) throw new CommandRejected(category, refusal);
}
