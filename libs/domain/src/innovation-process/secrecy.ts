import { accept, reject, type Circumstances, type Decision } from '@drivbank/kernel';
import type { Event, Known, Rejection } from './innovation-process.js';
import type { SecrecyCommand } from './secrecy-mark.js';

/** Who runs a process notes that it may be secret, by which provision, and that it is so no longer; and says why. */
export function decideSecrecy(
  command: SecrecyCommand,
  { secrecy, ownerId: authorityId }: Known,
  { motivated }: Circumstances,
): Decision<Event, Rejection> {
  const provision = command.type === 'MarkProcessSecret' ? command.provision : undefined;
  if (provision === secrecy?.provision) return accept();
  if (!motivated) return reject({ code: 'MotiveMissing' });
  return accept<Event>(
    provision === undefined
      ? { type: 'SecrecyLifted' }
      : { type: 'ProcessMarkedSecret', provision, authorityId },
  );
}
