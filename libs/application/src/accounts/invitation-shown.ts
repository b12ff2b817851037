import { unsealed, type Keyring } from '@drivbank/privacy';
import { hashOfToken, sameToken } from '@drivbank/sign-in';
import type { CommandDesk } from '../commands.js';
import { SignInRefused } from './sign-in-refused.js';

type Parts = { readonly desk: CommandDesk; readonly keyring: Keyring };

/** The account that the link in a mail opens: what stands after # in it. Throws `SignInRefused`. */
export async function invitationShown({ desk, keyring }: Parts, shown: string) {
  const [personId = '', token = ''] = shown.split('.');
  const state = await desk.stateOf('account', personId);
  const invitation = state.status === 'absent' ? null : state.invitation;
  const { tokenHash } = await unsealed(invitation ?? { tokenHash: '' }, keyring);
  const isHis = typeof tokenHash === 'string' && sameToken(hashOfToken(token), tokenHash);
  if (state.status === 'absent' || !invitation || !isHis) throw new SignInRefused('invitation-wrong');
  return { personId, invitationId: invitation.invitationId, hasApp: state.secondFactor !== null };
}
