import {
  accept,
  impossible,
  reject,
  type Circumstances,
  type Decider,
  type Decision,
  type Instant,
} from '@drivbank/kernel';
import { unless, type Doer } from '../roles.js';
import { ACCOUNT_HOLDER, type Command, type Event, type Rejection, type State } from './account.js';
import { hasWayIn, linked, linkedTo, unlinked, type Known } from './links.js';
import { added, removed, withPasskey, without } from './passkeys.js';

const ADMINISTRATORS: readonly Doer[] = ['administrator', 'system'];
const HOLDERS: readonly Doer[] = [ACCOUNT_HOLDER, 'system'];

/** Who may give which command. The holder has shown that it is he before a command is given in his name. */
export const WHO_MAY: Readonly<Record<Command['type'], readonly Doer[]>> = {
  InviteToAccount: ADMINISTRATORS,
  OpenAccount: ['system'],
  AcceptInvitation: HOLDERS,
  ChangePassword: HOLDERS,
  AddSecondFactor: HOLDERS,
  RemoveSecondFactor: [ACCOUNT_HOLDER, ...ADMINISTRATORS],
  UseRecoveryCode: HOLDERS,
  LinkProvider: HOLDERS,
  WriteAffiliation: ADMINISTRATORS,
  UnlinkProvider: [ACCOUNT_HOLDER, ...ADMINISTRATORS],
  AddPasskey: HOLDERS,
  RemovePasskey: [ACCOUNT_HOLDER, ...ADMINISTRATORS],
  DeactivateAccount: ADMINISTRATORS,
  ReactivateAccount: ADMINISTRATORS,
};

type Decided = Decision<Event, Rejection>;

/**
 * How a person gets in: a name to sign in with, a password, a second factor, identity providers, passkeys. All
 * secrets come hashed or sealed.
 */
export const account: Decider<Command, Event, State, Rejection> = {
  initial: { status: 'absent' },

  decide(command, state, now) {
    const refusal = unless(WHO_MAY[command.type], now.by);
    if (refusal) return reject(refusal);
    if (command.type === 'InviteToAccount') return invited(command, state);
    if (command.type === 'OpenAccount') {
      if (state.status !== 'absent') return reject({ code: 'AccountAlreadyOpen' });
      const { loginName, passwordHash } = command;
      return accept({ type: 'AccountOpened', loginName, passwordHash });
    }
    if (command.type === 'WriteAffiliation') {
      if (state.status === 'deactivated') return reject({ code: 'AccountIsDeactivated' });
      const { issuer, affiliation: identity } = command;
      return linked(state, { issuer, identifiedBy: 'affiliation', identity });
    }
    return state.status === 'absent' ? reject({ code: 'AccountNotFound' }) : decided(command, state, now);
  },

  evolve(state, event, now) {
    if (event.type === 'AccountInvited') {
      const { loginName, invitationId, tokenHash, until } = event;
      const before = state.status === 'absent' ? { ...NOTHING_YET, status: 'invited' as const } : state;
      const invitation = { invitationId, tokenHash, until };
      return { ...before, loginName, invitations: before.invitations + 1, invitation };
    }
    if (event.type === 'AccountOpened') {
      const { loginName, passwordHash } = event;
      return { ...NOTHING_YET, status: 'active', loginName, passwordHash };
    }
    if (event.type === 'ProviderLinked') return linkedTo(state.status === 'absent' ? UNNAMED : state, event);
    return state.status === 'absent'
      ? impossible(`${event.type} before an account`)
      : evolved(state, event, now);
  },
};

const NOTHING_YET = {
  invitations: 0,
  invitation: null,
  passwordHash: null,
  secondFactor: null,
  links: [],
  linksMade: 0,
  passkeys: [],
  passkeysMade: 0,
};

/** What an affiliation that is written makes an account of. */
const UNNAMED = { ...NOTHING_YET, status: 'active', loginName: null } as const;

function invited(
  { loginName, tokenHash, until }: Extract<Command, { type: 'InviteToAccount' }>,
  state: State,
): Decided {
  if (state.status === 'deactivated') return reject({ code: 'AccountIsDeactivated' });
  const invitations = state.status === 'absent' ? 0 : state.invitations;
  return accept({ type: 'AccountInvited', loginName, invitationId: `i${invitations + 1}`, tokenHash, until });
}

type Settled = Exclude<Command, { type: 'InviteToAccount' | 'OpenAccount' | 'WriteAffiliation' }>;

function decided(command: Settled, state: Known, { at }: Circumstances): Decided {
  switch (command.type) {
    case 'DeactivateAccount':
      return state.status === 'deactivated' ? accept() : accept({ type: 'AccountDeactivated' });
    case 'ReactivateAccount':
      return state.status === 'deactivated' ? accept({ type: 'AccountReactivated' }) : accept();
    case 'RemovePasskey':
      return removed(state, command);
    case 'RemoveSecondFactor':
      return state.secondFactor ? accept({ type: 'SecondFactorRemoved' }) : accept();
    default:
      if (state.status === 'deactivated') return reject({ code: 'AccountIsDeactivated' });
  }
  switch (command.type) {
    case 'AcceptInvitation': {
      const { invitationId, passwordHash } = command;
      if (!isInvited(state, invitationId, at)) return reject({ code: 'InvitationNotOpen' });
      return accept({ type: 'InvitationAccepted', invitationId, passwordHash });
    }
    case 'LinkProvider': {
      const { type: _, ...identity } = command;
      if (identity.invitationId !== undefined && !isInvited(state, identity.invitationId, at))
        return reject({ code: 'InvitationNotOpen' });
      return linked(state, identity);
    }
    case 'UnlinkProvider':
      return unlinked(state, command);
    case 'AddPasskey': {
      const { type: _, ...credential } = command;
      return added(state, credential);
    }
    case 'ChangePassword':
      return accept({ type: 'PasswordChanged', passwordHash: command.passwordHash });
    case 'AddSecondFactor': {
      const { secret, recoveryCodeHashes: hashes } = command;
      const recoveryCodeHashes = hashes.join(' ');
      return accept({ type: 'SecondFactorAdded', secret, recoveryCodeHashes, recoveryCodes: hashes.length });
    }
    case 'UseRecoveryCode': {
      const { index } = command;
      if (!state.secondFactor) return reject({ code: 'SecondFactorMissing' });
      const { used, recoveryCodes } = state.secondFactor;
      return used.includes(index) || index >= recoveryCodes
        ? reject({ code: 'RecoveryCodeSpent' })
        : accept({ type: 'RecoveryCodeUsed', index });
    }
  }
}

const isInvited = ({ invitation }: Known, invitationId: string, at: Instant): boolean =>
  invitation?.invitationId === invitationId && invitation.until > at;

type Later = Exclude<Event, { type: 'AccountInvited' | 'AccountOpened' | 'ProviderLinked' }>;

function evolved(state: Known, event: Later, { at }: Circumstances): State {
  switch (event.type) {
    case 'InvitationAccepted':
      return { ...state, status: 'active', invitation: null, passwordHash: event.passwordHash };
    case 'PasswordChanged':
      return { ...state, invitation: null, passwordHash: event.passwordHash };
    case 'SecondFactorAdded': {
      const { secret, recoveryCodeHashes, recoveryCodes } = event;
      return { ...state, secondFactor: { secret, recoveryCodeHashes, recoveryCodes, used: [] } };
    }
    case 'SecondFactorRemoved':
      return { ...state, secondFactor: null };
    case 'RecoveryCodeUsed': {
      const { secondFactor } = state;
      if (!secondFactor) return impossible('RecoveryCodeUsed without a second factor');
      return { ...state, secondFactor: { ...secondFactor, used: [...secondFactor.used, event.index] } };
    }
    case 'AccountDeactivated':
      return { ...state, status: 'deactivated', invitation: null };
    case 'AccountReactivated':
      return { ...state, status: hasWayIn(state) ? 'active' : 'invited' };
    case 'PasskeyAdded':
      return withPasskey(state, event, at);
    case 'PasskeyRemoved':
      return { ...state, passkeys: without(state.passkeys, event.passkeyId) };
    case 'ProviderUnlinked':
      return { ...state, links: state.links.filter(({ linkId }) => linkId !== event.linkId) };
  }
}
