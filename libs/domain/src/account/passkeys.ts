import { accept, reject, type Decision, type Instant } from '@drivbank/kernel';
import type { Command, Event, Passkey, Rejection } from './account.js';
import { opensToday, type Known } from './links.js';

type PasskeyAdded = Extract<Event, { type: 'PasskeyAdded' }>;

export const added = (
  { passkeysMade }: Known,
  credential: Omit<PasskeyAdded, 'type' | 'passkeyId'>,
): Decision<Event, Rejection> =>
  accept({ type: 'PasskeyAdded', passkeyId: `p${passkeysMade + 1}`, ...credential });

/** A passkey is removed while another way in remains, as a link is. */
export function removed(
  state: Known,
  { passkeyId, doors }: Extract<Command, { type: 'RemovePasskey' }>,
): Decision<Event, Rejection> {
  const left = without(state.passkeys, passkeyId);
  if (left.length === state.passkeys.length) return reject({ code: 'PasskeyNotFound' });
  return opensToday({ ...state, passkeys: left }, doors)
    ? accept({ type: 'PasskeyRemoved', passkeyId })
    : reject({ code: 'LastWayIn' });
}

export const withPasskey = (
  state: Known,
  { type: _, ...passkey }: PasskeyAdded,
  addedAt: Instant,
): Known => ({
  ...state,
  passkeys: [...state.passkeys, { ...passkey, addedAt }],
  passkeysMade: state.passkeysMade + 1,
});

export const without = (passkeys: readonly Passkey[], passkeyId: string): readonly Passkey[] =>
  passkeys.filter((passkey) => passkey.passkeyId !== passkeyId);
