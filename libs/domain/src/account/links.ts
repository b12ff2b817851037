import { accept, reject, type Decision } from '@drivbank/kernel';
import type { Command, Doors, Event, Rejection, State } from './account.js';

export type Known = Exclude<State, { status: 'absent' }>;
type Ways = Pick<Known, 'passwordHash' | 'links' | 'passkeys'>;
type ProviderLinked = Extract<Event, { type: 'ProviderLinked' }>;

/** Whether somebody could get in by what is lasting: an invitation is not. */
export const hasWayIn = ({ passwordHash, links, passkeys }: Ways): boolean =>
  passwordHash !== null || links.length > 0 || passkeys.length > 0;

/** Whether somebody could get in today. */
export const opensToday = (
  { passwordHash, links, passkeys }: Ways,
  { issuers, passkeyHost }: Doors,
): boolean =>
  hasWayIn({
    passwordHash,
    links: links.filter(({ issuer }) => issuers.includes(issuer)),
    passkeys: passkeys.filter(({ host }) => host === passkeyHost),
  });

/** Whether nobody else is linked to it is found out before: identities are sealed, and no account knows another. */
export function linked(
  state: State,
  identity: Omit<ProviderLinked, 'type' | 'linkId'>,
): Decision<Event, Rejection> {
  const made = state.status === 'absent' ? 0 : state.linksMade;
  return accept({ type: 'ProviderLinked', linkId: `l${made + 1}`, ...identity });
}

/** A link is removed while another way in remains that opens today: whoever is to stay out is deactivated. */
export function unlinked(
  state: Known,
  { linkId, doors }: Extract<Command, { type: 'UnlinkProvider' }>,
): Decision<Event, Rejection> {
  const left = state.links.filter((link) => link.linkId !== linkId);
  if (left.length === state.links.length) return reject({ code: 'LinkNotFound' });
  return opensToday({ ...state, links: left }, doors)
    ? accept({ type: 'ProviderUnlinked', linkId })
    : reject({ code: 'LastWayIn' });
}

export function linkedTo(state: Known, event: ProviderLinked): State {
  const { type: _, invitationId, ...link } = event;
  return {
    ...state,
    status: 'active',
    invitation: invitationId === undefined ? state.invitation : null,
    links: [...state.links, link],
    linksMade: state.linksMade + 1,
  };
}
