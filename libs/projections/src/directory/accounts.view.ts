import { idOf, type Instant } from '@drivbank/kernel';
import type { Account, FreeText } from '@drivbank/domain';
import type { View } from '../view.js';

/** An account without its secrets; `login_name` is JSON of a sealed text. */
export type AccountRow = {
  person_id: string;
  login_name: string;
  status: AccountRecord['status'];
  invited_until: Instant | null;
  second_factor: 0 | 1;
  /** Number of the event that gave it its login name: of two with the same name the earlier has it. */
  named_by: number;
};

export type AccountRecord = {
  readonly personId: string;
  readonly loginName: FreeText;
  readonly namedBy: number;
  readonly status: 'invited' | 'active' | 'deactivated';
  readonly hasPassword: boolean;
  readonly invitedUntil: Instant | null;
  readonly secondFactor: boolean;
};

/** Who can sign in, by which name, and with what. */
export const accounts: View<'account', AccountRecord> = {
  name: 'accounts',
  revision: 1,
  category: 'account',
  apply(record, { event, recorded }) {
    const personId = idOf(recorded.stream);
    if (event.type === 'AccountInvited') {
      const { loginName, until: invitedUntil } = event;
      return { ...(record ?? NEW), personId, loginName, namedBy: recorded.number, invitedUntil };
    }
    if (event.type === 'AccountOpened') {
      const { loginName } = event;
      return { ...NEW, personId, loginName, namedBy: recorded.number, status: 'active', hasPassword: true };
    }
    if (!record) throw new Error(`Impossible history: ${event.type} begins ${recorded.stream}`);
    return { ...record, ...changedBy(event, record) };
  },
  tables: {
    account: {
      columns: [
        'person_id',
        'login_name',
        'status',
        'invited_until',
        'second_factor',
        'named_by',
      ] satisfies (keyof AccountRow)[],
      indexes: [],
      rowsOf: ({ personId, loginName, status, invitedUntil, secondFactor, namedBy }) => [
        {
          person_id: personId,
          login_name: JSON.stringify(loginName),
          status,
          invited_until: invitedUntil,
          second_factor: secondFactor ? 1 : 0,
          named_by: namedBy,
        } satisfies AccountRow,
      ],
    },
  },
};

const NEW = { status: 'invited', hasPassword: false, invitedUntil: null, secondFactor: false } as const;

type Later = Exclude<Account.Event, { type: 'AccountInvited' | 'AccountOpened' }>;

function changedBy(event: Later, { hasPassword }: AccountRecord): Partial<AccountRecord> {
  switch (event.type) {
    case 'InvitationAccepted':
      return { status: 'active', hasPassword: true, invitedUntil: null };
    case 'PasswordChanged':
      return { invitedUntil: null };
    case 'SecondFactorAdded':
      return { secondFactor: true };
    case 'SecondFactorRemoved':
      return { secondFactor: false };
    case 'RecoveryCodeUsed':
      return {};
    case 'AccountDeactivated':
      return { status: 'deactivated', invitedUntil: null };
    case 'AccountReactivated':
      return { status: hasPassword ? 'active' : 'invited' };
  }
}
