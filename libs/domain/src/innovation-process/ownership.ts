import { accept, reject, type Circumstances, type Decision } from '@drivbank/kernel';
import type { Command, Event, Known, Rejection } from './innovation-process.js';

type OwnershipCommand = Extract<
  Command,
  {
    type:
      | 'AssignCoordinator'
      | 'ReleaseCoordinator'
      | 'TransferOwnership'
      | 'AcceptOwnership'
      | 'DeclineOwnership'
      | 'ProposeReceiver'
      | 'AcceptReceivership'
      | 'DeclineReceivership';
  }
>;

/**
 * Who owns, who coordinates, who will receive. Ownership sits with organisations, so it survives persons, and it
 * changes only when the receiver accepts.
 */
export function decideOwnership(
  command: OwnershipCommand,
  process: Known,
  { by, motivated }: Circumstances,
): Decision<Event, Rejection> {
  switch (command.type) {
    case 'AssignCoordinator':
      return process.coordinators.includes(command.personId)
        ? accept()
        : accept({ type: 'CoordinatorAssigned', personId: command.personId });
    case 'ReleaseCoordinator': {
      if (!process.coordinators.includes(command.personId)) return accept();
      if (process.coordinators.length === 1) return reject({ code: 'LastCoordinator' });
      return accept({ type: 'CoordinatorReleased', personId: command.personId });
    }
    case 'TransferOwnership': {
      const { organisationId } = command;
      if (organisationId === process.ownerId) return reject({ code: 'OwnsAlready' });
      if (organisationId === process.offeredTo) return accept();
      if (!motivated) return reject({ code: 'MotiveMissing' });
      return accept({ type: 'OwnershipTransferRequested', organisationId });
    }
    case 'ProposeReceiver': {
      const { organisationId } = command;
      if (organisationId === process.receiver?.organisationId) return accept();
      return accept({ type: 'ReceiverProposed', organisationId });
    }
    case 'AcceptOwnership':
    case 'DeclineOwnership': {
      const organisationId = process.offeredTo;
      if (organisationId === null) return reject({ code: 'NothingOffered' });
      if (by.onBehalfOf !== organisationId) return reject({ code: 'NotThatOrganisation', organisationId });
      if (command.type === 'AcceptOwnership') return accept({ type: 'OwnershipAccepted', organisationId });
      return motivated
        ? accept({ type: 'OwnershipDeclined', organisationId })
        : reject({ code: 'MotiveMissing' });
    }
    case 'AcceptReceivership':
    case 'DeclineReceivership': {
      if (!process.receiver) return reject({ code: 'NothingOffered' });
      const { organisationId, accepted } = process.receiver;
      if (by.onBehalfOf !== organisationId) return reject({ code: 'NotThatOrganisation', organisationId });
      if (command.type === 'AcceptReceivership')
        return accepted ? accept() : accept({ type: 'ReceivershipAccepted', organisationId });
      return motivated
        ? accept({ type: 'ReceivershipDeclined', organisationId })
        : reject({ code: 'MotiveMissing' });
    }
  }
}
