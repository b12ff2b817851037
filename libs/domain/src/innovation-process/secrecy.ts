import { accept, reject, type Circumstances, type Decision } from '@drivbank/kernel';
import type { Event, Known, Rejection } from './innovation-process.js';
import { takenBack } from './publication.js';
import type { SecrecyCommand } from './secrecy-mark.js';

/** Who runs a process notes that it may be secret, by which provision, and that it is so no longer; and says why. */
export function decideSecrecy(
  command: SecrecyCommand,
  process: Known,
  { motivated }: Circumstances,
): Decision<Event, Rejection> {
  const { secrecy, ownerId: authorityId } = process;
  const provision = command.type === 'MarkProcessSecret' ? command.provision : undefined;
  if (provision === secrecy?.provision) return accept();
  if (!motivated) return reject({ code: 'MotiveMissing' });
  if (provision === undefined) return accept<Event>({ type: 'SecrecyLifted' });
  return accept<Event>({ type: 'ProcessMarkedSecret', provision, authorityId }, ...takenBack(process));
}
