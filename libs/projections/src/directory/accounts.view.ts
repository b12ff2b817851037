import { idOf, type Instant } from '@drivbank/kernel';
import type { Account, FreeText } from '@drivbank/domain';
import type { View } from '../view.js';

/** An account without its secrets; `login_name` is JSON of a sealed text, or null where there is none. */
export type AccountRow = {
  person_id: string;
  login_name: string | null;
  status: AccountRecord['status'];
  invited_until: Instant | null;
  second_factor: 0 | 1;
  /** Number of the event that gave it its login name: of two with the same name the earlier has it. */
  named_by: number;
};

/** A way in by an identity provider; `identity` and `name` are JSON of sealed texts. */
export type AccountLinkRow = {
  person_id: string;
  link_id: string;
  issuer: string;
  identified_by: Account.IdentifiedBy;
  identity: string;
  name: string | null;
  /** Number of the event that made it: of two to the same identity the earlier counts. */
  linked_by: number;
};

/** A passkey without its keys; `name` is JSON of a sealed text. */
export type AccountPasskeyRow = {
  person_id: string;
  passkey_id: string;
  /** The site that it belongs to. */
  host: string;
  name: string;
  added_at: Instant;
};

export type AccountRecord = {
  readonly personId: string;
  readonly loginName: FreeText | null;
  readonly namedBy: number;
  readonly status: 'invited' | 'active' | 'deactivated';
  readonly hasPassword: boolean;
  readonly invitedUntil: Instant | null;
  readonly secondFactor: boolean;
  readonly links: readonly (Account.Link & { readonly linkedBy: number })[];
  readonly passkeys: readonly Pick<Account.Passkey, 'passkeyId' | 'host' | 'name' | 'addedAt'>[];
};

/** Who can sign in, by which name, and with what. */
export const accounts: View<'account', AccountRecord> = {
  name: 'accounts',
  revision: 3,
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
    if (event.type === 'ProviderLinked') {
      const { type: _, invitationId, ...link } = event;
      const { number } = recorded;
      const before = record ?? { ...NEW, personId, loginName: null, namedBy: number };
      const invitedUntil = invitationId === undefined ? before.invitedUntil : null;
      const links = [...before.links, { ...link, linkedBy: number }];
      return { ...before, status: 'active', invitedUntil, links };
    }
    if (!record) throw new Error(`Impossible history: ${event.type} begins ${recorded.stream}`);
    if (event.type === 'PasskeyAdded') {
      const { passkeyId, host, name } = event;
      const addedAt = recorded.metadata.recordedAt;
      return { ...record, passkeys: [...record.passkeys, { passkeyId, host, name, addedAt }] };
    }
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
          login_name: loginName && JSON.stringify(loginName),
          status,
          invited_until: invitedUntil,
          second_factor: secondFactor ? 1 : 0,
          named_by: namedBy,
        } satisfies AccountRow,
      ],
    },
    account_link: {
      columns: [
        'person_id',
        'link_id',
        'issuer',
        'identified_by',
        'identity',
        'name',
        'linked_by',
      ] satisfies (keyof AccountLinkRow)[],
      indexes: [],
      rowsOf: ({ personId, links }) =>
        links.map(
          ({ linkId, issuer, identifiedBy, identity, name, linkedBy }) =>
            ({
              person_id: personId,
              link_id: linkId,
              issuer,
              identified_by: identifiedBy,
              identity: JSON.stringify(identity),
              name: name === undefined ? null : JSON.stringify(name),
              linked_by: linkedBy,
            }) satisfies AccountLinkRow,
        ),
    },
    account_passkey: {
      columns: ['person_id', 'passkey_id', 'host', 'name', 'added_at'] satisfies (keyof AccountPasskeyRow)[],
      indexes: [],
      rowsOf: ({ personId, passkeys }) =>
        passkeys.map(
          ({ passkeyId, host, name, addedAt }) =>
            ({
              person_id: personId,
              passkey_id: passkeyId,
              host,
              name: JSON.stringify(name),
              added_at: addedAt,
            }) satisfies AccountPasskeyRow,
        ),
    },
  },
};

const NEW = {
  status: 'invited',
  hasPassword: false,
  invitedUntil: null,
  secondFactor: false,
  links: [],
  passkeys: [],
} as const;

type Later = Exclude<
  Account.Event,
  { type: 'AccountInvited' | 'AccountOpened' | 'ProviderLinked' | 'PasskeyAdded' }
>;

function changedBy(event: Later, { hasPassword, links, passkeys }: AccountRecord): Partial<AccountRecord> {
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
    case 'ProviderUnlinked':
      return { links: links.filter(({ linkId }) => linkId !== event.linkId) };
    case 'PasskeyRemoved':
      return { passkeys: passkeys.filter(({ passkeyId }) => passkeyId !== event.passkeyId) };
    case 'AccountReactivated':
      return { status: hasPassword || links.length > 0 || passkeys.length > 0 ? 'active' : 'invited' };
  }
}
