import { describe, expect, test } from '@jest/globals';
import { instant, type Circumstances } from '@drivbank/kernel';
import { specify } from '@drivbank/kernel/testing';
import { account } from './account.decider.js';
import { ACCOUNT_HOLDER, type Command, type Event } from './account.js';

const as = (role: string): Circumstances['by'] => ({
  kind: 'person',
  id: 'ada',
  role,
  signedInBy: 'development-header',
});
const administrator = { by: as('administrator') };
const holder = { by: as(ACCOUNT_HOLDER) };
const { given } = specify(account);

const until = instant('2030-01-10T09:00:00Z');
const invite = { type: 'InviteToAccount', loginName: 'ada@x.example', tokenHash: 'h', until } as const;
const { type: _, ...asked } = invite;
const invited: Event = { type: 'AccountInvited', invitationId: 'i1', ...asked };
const accept = { type: 'AcceptInvitation', invitationId: 'i1', passwordHash: 'p' } as const;
const accepted: Event = { ...accept, type: 'InvitationAccepted' };
const hashes = { recoveryCodeHashes: 'a b', recoveryCodes: 2 };
const added: Event = { type: 'SecondFactorAdded', secret: 's', ...hashes };
const deactivated: Event = { type: 'AccountDeactivated' };

describe('an invitation', () => {
  test('is sent by an administrator and accepted by whoever has its token', () => {
    given().when(invite, administrator).then(invited);
    given(invited).when(accept, holder).then(accepted);
  });

  test('is open once, until its time, and until the next one', () => {
    const late = { ...holder, at: until };
    given(invited).when(accept, late).thenRejected({ code: 'InvitationNotOpen' });
    given(invited, accepted).when(accept, holder).thenRejected({ code: 'InvitationNotOpen' });
    given(invited, { ...invited, invitationId: 'i2' })
      .when(accept, holder)
      .thenRejected({ code: 'InvitationNotOpen' });
  });

  test('of somebody who has forgotten his password keeps the second factor', () =>
    given(invited, accepted, added)
      .when(invite, administrator)
      .then({ ...invited, invitationId: 'i2' }));

  test('ends with a changed password', () =>
    given(
      invited,
      accepted,
      { ...invited, invitationId: 'i2' },
      { type: 'PasswordChanged', passwordHash: 'q' },
    )
      .when({ ...accept, invitationId: 'i2' }, holder)
      .thenRejected({ code: 'InvitationNotOpen' }));
});

const at = { issuer: 'https://idp.example', identifiedBy: 'subject', identity: 'ada' } as const;
const link = { type: 'LinkProvider', ...at, name: 'Ada' } as const;
const linked: Event = { type: 'ProviderLinked', linkId: 'l1', ...at, name: 'Ada' };
const write = { type: 'WriteAffiliation', issuer: at.issuer, affiliation: 'ada@212000' } as const;
const affiliated: Event = {
  type: 'ProviderLinked',
  linkId: 'l1',
  issuer: at.issuer,
  identifiedBy: 'affiliation',
  identity: 'ada@212000',
};

describe('an identity provider', () => {
  test('is linked by the holder, and takes the place of a password in an invitation, once', () => {
    given(invited, accepted).when(link, holder).then(linked);
    const accepts = { ...link, invitationId: 'i1' };
    given(invited)
      .when(accepts, holder)
      .then({ ...linked, invitationId: 'i1' });
    given(invited, { ...linked, invitationId: 'i1' })
      .when(accepts, holder)
      .thenRejected({ code: 'InvitationNotOpen' });
    given(invited)
      .when(accepts, { ...holder, at: until })
      .thenRejected({ code: 'InvitationNotOpen' });
  });

  test('gives an account by the affiliation that an administrator writes, and by nobody else’s word', () => {
    given().when(write, administrator).then(affiliated);
    given(invited, accepted, linked)
      .when(write, administrator)
      .then({ ...affiliated, linkId: 'l2' });
    given(invited)
      .when(write, holder)
      .thenRejected({ code: 'NotAllowed', role: ACCOUNT_HOLDER, allowed: ['administrator', 'system'] });
    given(invited)
      .when(link, administrator)
      .thenRejected({ code: 'NotAllowed', role: 'administrator', allowed: [ACCOUNT_HOLDER, 'system'] });
    given(affiliated, deactivated).when(write, administrator).thenRejected({ code: 'AccountIsDeactivated' });
  });

  test('is unlinked while another way in remains', () => {
    const unlink = {
      type: 'UnlinkProvider',
      linkId: 'l1',
      doors: { issuers: [at.issuer], passkeyHost: null },
    } as const;
    const unlinked: Event = { type: 'ProviderUnlinked', linkId: 'l1' };
    given(invited, accepted, linked).when(unlink, holder).then(unlinked);
    given(affiliated, { ...linked, linkId: 'l2' })
      .when(unlink, administrator)
      .then(unlinked);
    given(affiliated).when(unlink, holder).thenRejected({ code: 'LastWayIn' });
    given(affiliated, { ...linked, linkId: 'l2' }, unlinked)
      .when({ ...unlink, linkId: 'l2' }, holder)
      .thenRejected({ code: 'LastWayIn' });
    const other: Event = { ...linked, linkId: 'l2', issuer: 'https://gone.example' };
    given(affiliated, other).when(unlink, holder).thenRejected({ code: 'LastWayIn' });
    given(affiliated, other)
      .when({ ...unlink, linkId: 'l2' }, holder)
      .then({ type: 'ProviderUnlinked', linkId: 'l2' });
    given(invited, accepted).when(unlink, holder).thenRejected({ code: 'LinkNotFound' });
    given(invited, accepted, linked, unlinked)
      .when(link, holder)
      .then({ ...linked, linkId: 'l2' });
  });

  test('leaves the invitation to whoever has an affiliation, for a password beside it', () =>
    given(invited, affiliated).when(accept, holder).then(accepted));

  test('is a way in when the account is reactivated', () =>
    given(affiliated, deactivated, { type: 'AccountReactivated' })
      .when({ type: 'ReactivateAccount' }, administrator)
      .thenNothing());
});

const credential = {
  host: 'drivbank.example',
  name: 'Telefonen',
  credentialId: 'c',
  publicKey: 'k',
  transports: 'internal hybrid',
  aaguid: '00000000-0000-0000-0000-000000000000',
  backupEligible: true,
  signatureCount: 0,
} as const;
const addKey = { type: 'AddPasskey', ...credential } as const;
const keyAdded: Event = { type: 'PasskeyAdded', passkeyId: 'p1', ...credential };
const HERE = { issuers: [], passkeyHost: credential.host };
const removeKey = { type: 'RemovePasskey', passkeyId: 'p1', doors: HERE } as const;
const keyRemoved: Event = { type: 'PasskeyRemoved', passkeyId: 'p1' };

describe('a passkey', () => {
  test('is added by the holder alone, and each has an id that no other ever had', () => {
    given(invited, accepted).when(addKey, holder).then(keyAdded);
    given(invited, accepted, keyAdded, keyRemoved)
      .when(addKey, holder)
      .then({ ...keyAdded, passkeyId: 'p2' });
    given(invited, accepted)
      .when(addKey, administrator)
      .thenRejected({ code: 'NotAllowed', role: 'administrator', allowed: [ACCOUNT_HOLDER, 'system'] });
  });

  test('is removed by the holder or an administrator, also of a deactivated account', () => {
    given(invited, accepted, keyAdded).when(removeKey, holder).then(keyRemoved);
    given(invited, accepted, keyAdded, deactivated).when(removeKey, administrator).then(keyRemoved);
    given(invited, accepted, keyAdded, keyRemoved)
      .when(removeKey, holder)
      .thenRejected({ code: 'PasskeyNotFound' });
  });

  test('of another host, and a provider that is not asked any more, are no way in', () => {
    const moved = { issuers: [], passkeyHost: 'drivbank.regionen.example' };
    const provider = { issuers: [at.issuer], passkeyHost: null };
    given(affiliated, keyAdded)
      .when({ ...removeKey, doors: moved }, holder)
      .thenRejected({ code: 'LastWayIn' });
    given(affiliated, keyAdded)
      .when({ ...removeKey, doors: provider }, holder)
      .then(keyRemoved);
    given(affiliated, keyAdded)
      .when({ type: 'UnlinkProvider', linkId: 'l1', doors: moved }, holder)
      .thenRejected({ code: 'LastWayIn' });
  });

  test('is a way in: the last of them all stays', () => {
    const unlink = { type: 'UnlinkProvider', linkId: 'l1', doors: HERE } as const;
    const unlinked: Event = { type: 'ProviderUnlinked', linkId: 'l1' };
    given(affiliated, keyAdded).when(unlink, holder).then(unlinked);
    given(affiliated, keyAdded, unlinked).when(removeKey, holder).thenRejected({ code: 'LastWayIn' });
    given(affiliated, keyAdded, unlinked, deactivated, { type: 'AccountReactivated' })
      .when({ type: 'ReactivateAccount' }, administrator)
      .thenNothing();
  });
});

describe('a recovery code', () => {
  test('is used once', () => {
    const use = { type: 'UseRecoveryCode', index: 1 } as const;
    const used: Event = { type: 'RecoveryCodeUsed', index: 1 };
    given(invited, accepted, added).when(use, holder).then(used);
    given(invited, accepted, added, used).when(use, holder).thenRejected({ code: 'RecoveryCodeSpent' });
    given(invited, accepted, added, used, added).when(use, holder).then(used);
  });

  test('is one of those that were made, with the second factor that there is', () => {
    given(invited, accepted, added)
      .when({ type: 'UseRecoveryCode', index: 2 }, holder)
      .thenRejected({ code: 'RecoveryCodeSpent' });
    given(invited, accepted, added, { type: 'SecondFactorRemoved' })
      .when({ type: 'UseRecoveryCode', index: 0 }, holder)
      .thenRejected({ code: 'SecondFactorMissing' });
  });
});

describe('a deactivated account', () => {
  const changes: readonly Command[] = [
    { type: 'ChangePassword', passwordHash: 'q' },
    { type: 'AddSecondFactor', secret: 's', recoveryCodeHashes: [] },
    link,
    addKey,
    accept,
  ];
  test.each(changes)('$type: refused', (command) =>
    given(invited, deactivated).when(command, holder).thenRejected({ code: 'AccountIsDeactivated' }),
  );

  test('cannot be invited to, and its open invitation is gone', () => {
    given(invited, deactivated).when(invite, administrator).thenRejected({ code: 'AccountIsDeactivated' });
    given(invited, deactivated, { type: 'AccountReactivated' })
      .when(accept, holder)
      .thenRejected({ code: 'InvitationNotOpen' });
  });

  test('is what it was when it is reactivated; doing either twice changes nothing', () => {
    const reactivate = { type: 'ReactivateAccount' } as const;
    given(invited, accepted, deactivated)
      .when(reactivate, administrator)
      .then({ type: 'AccountReactivated' });
    given(invited, accepted).when(reactivate, administrator).thenNothing();
    given(invited, deactivated).when({ type: 'DeactivateAccount' }, administrator).thenNothing();
  });
});

test('an administrator sets nobody’s password, and a holder appoints nobody', () => {
  given(invited, accepted)
    .when({ type: 'ChangePassword', passwordHash: 'q' }, administrator)
    .thenRejected({ code: 'NotAllowed', role: 'administrator', allowed: [ACCOUNT_HOLDER, 'system'] });
  given()
    .when(invite, holder)
    .thenRejected({ code: 'NotAllowed', role: ACCOUNT_HOLDER, allowed: ['administrator', 'system'] });
});

test('nothing happens to an account that is not there', () =>
  given().when({ type: 'DeactivateAccount' }, administrator).thenRejected({ code: 'AccountNotFound' }));

test('a history that begins in the middle is none', () =>
  expect(() => account.evolve({ status: 'absent' }, deactivated, {} as Circumstances)).toThrow('Impossible'));
