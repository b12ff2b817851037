import type { Instant } from '@drivbank/kernel';
import type { FreeText } from '../text.js';

/** A way in that is sent to somebody: whoever has its token before `until` may set a password. */
export type Invitation = {
  readonly invitationId: string;
  /** SHA-256 of the token, hex. */
  readonly tokenHash: FreeText;
  readonly until: Instant;
};

/** What of a person an identity provider knows him by. */
export type IdentifiedBy =
  /** The provider's own name for him, `sub`. */
  | 'subject'
  /** His organisation's name for him, `<person>@<organisation number>`. */
  | 'affiliation';

/** A key pair that an authenticator made for one host; whoever can use it is its holder. */
export type PasskeyCredential = {
  /** The name of the site that it belongs to: at another it does nothing. */
  readonly host: string;
  /** What its holder calls it. */
  readonly name: FreeText;
  readonly credentialId: FreeText;
  /** COSE, in base64url. */
  readonly publicKey: FreeText;
  /** How an authenticator is reached, joined by spaces; may be empty. */
  readonly transports: FreeText;
  /** The model of authenticator, or zeros. */
  readonly aaguid: FreeText;
  /** Whether it can be on several devices at once. */
  readonly backupEligible: boolean;
  /** How often it had been used when it was added; 0 of those that do not count. */
  readonly signatureCount: number;
};

/** Somebody at an identity provider. Only that issuer can say that it is he. */
export type Identity = {
  readonly issuer: string;
  readonly identifiedBy: IdentifiedBy;
  readonly identity: FreeText;
};

/** What lets people in today: a link to another provider, or a passkey of another host, opens nothing. */
export type Doors = { readonly issuers: readonly string[]; readonly passkeyHost: string | null };

export type Command =
  /** Gives a person an account, or another way into the one he has: he has forgotten the password. */
  | {
      readonly type: 'InviteToAccount';
      readonly loginName: string;
      readonly tokenHash: string;
      readonly until: Instant;
    }
  /** An account whose password is known already: the first administrator's. */
  | { readonly type: 'OpenAccount'; readonly loginName: string; readonly passwordHash: string }
  /** Whoever gives it has shown the token of this invitation. */
  | { readonly type: 'AcceptInvitation'; readonly invitationId: string; readonly passwordHash: string }
  /** Whoever gives it has shown the present password. */
  | { readonly type: 'ChangePassword'; readonly passwordHash: string }
  /** Whoever gives it has shown a code of this secret. */
  | {
      readonly type: 'AddSecondFactor';
      readonly secret: string;
      readonly recoveryCodeHashes: readonly string[];
    }
  | { readonly type: 'RemoveSecondFactor' }
  /** `index` counts the codes that were made with the present second factor, from 0. */
  | { readonly type: 'UseRecoveryCode'; readonly index: number }
  /** Whoever gives it has signed in at the provider; with an invitation, he has shown its token too. */
  | {
      readonly type: 'LinkProvider';
      readonly issuer: string;
      readonly identifiedBy: IdentifiedBy;
      readonly identity: string;
      /** What the provider calls him, so that he knows the link again. */
      readonly name?: string | undefined;
      readonly invitationId?: string | undefined;
    }
  /** Whoever signs in at the issuer with that affiliation gets in. Gives an account to whoever has none. */
  | { readonly type: 'WriteAffiliation'; readonly issuer: string; readonly affiliation: string }
  | { readonly type: 'UnlinkProvider'; readonly linkId: string; readonly doors: Doors }
  /** Whoever gives it has shown that the authenticator is in his hand, and that it knows him. */
  | {
      readonly type: 'AddPasskey';
      readonly host: string;
      readonly name: string;
      readonly credentialId: string;
      readonly publicKey: string;
      readonly transports: string;
      readonly aaguid: string;
      readonly backupEligible: boolean;
      readonly signatureCount: number;
    }
  | { readonly type: 'RemovePasskey'; readonly passkeyId: string; readonly doors: Doors }
  | { readonly type: 'DeactivateAccount' }
  | { readonly type: 'ReactivateAccount' };

export type Event =
  | ({ readonly type: 'AccountInvited'; readonly loginName: FreeText } & Invitation)
  | { readonly type: 'AccountOpened'; readonly loginName: FreeText; readonly passwordHash: FreeText }
  | { readonly type: 'InvitationAccepted'; readonly invitationId: string; readonly passwordHash: FreeText }
  | { readonly type: 'PasswordChanged'; readonly passwordHash: FreeText }
  | {
      readonly type: 'SecondFactorAdded';
      /** Base32, as RFC 6238 apps take it. */
      readonly secret: FreeText;
      /** SHA-256 of each code, hex, joined by spaces. */
      readonly recoveryCodeHashes: FreeText;
      readonly recoveryCodes: number;
    }
  | { readonly type: 'SecondFactorRemoved' }
  | { readonly type: 'RecoveryCodeUsed'; readonly index: number }
  | ({
      readonly type: 'ProviderLinked';
      readonly linkId: string;
      readonly name?: FreeText | undefined;
      /** The invitation that was accepted by it. */
      readonly invitationId?: string | undefined;
    } & Identity)
  | { readonly type: 'ProviderUnlinked'; readonly linkId: string }
  | ({ readonly type: 'PasskeyAdded'; readonly passkeyId: string } & PasskeyCredential)
  | { readonly type: 'PasskeyRemoved'; readonly passkeyId: string }
  | { readonly type: 'AccountDeactivated' }
  | { readonly type: 'AccountReactivated' };

export type SecondFactor = {
  readonly secret: FreeText;
  readonly recoveryCodeHashes: FreeText;
  readonly recoveryCodes: number;
  /** Indexes of the codes that have been used. */
  readonly used: readonly number[];
};

export type Link = Identity & { readonly linkId: string; readonly name?: FreeText | undefined };

export type Passkey = PasskeyCredential & { readonly passkeyId: string; readonly addedAt: Instant };

export type State =
  | { readonly status: 'absent' }
  | {
      /** Invited: there is no way in yet but the invitation. */
      readonly status: 'invited' | 'active' | 'deactivated';
      /** None where an identity provider is the only way in. */
      readonly loginName: FreeText | null;
      /** Counts invitations, so that each has an id of its own. */
      readonly invitations: number;
      /** The open one; a later one takes its place. */
      readonly invitation: Invitation | null;
      readonly passwordHash: FreeText | null;
      readonly secondFactor: SecondFactor | null;
      readonly links: readonly Link[];
      /** Counts links that were ever made, so that each has an id of its own. */
      readonly linksMade: number;
      readonly passkeys: readonly Passkey[];
      /** Counts passkeys that were ever added, so that each has an id of its own. */
      readonly passkeysMade: number;
    };

export type Rejection =
  | { readonly code: 'AccountNotFound' }
  | { readonly code: 'AccountAlreadyOpen' }
  | { readonly code: 'AccountIsDeactivated' }
  | { readonly code: 'InvitationNotOpen' }
  | { readonly code: 'SecondFactorMissing' }
  | { readonly code: 'RecoveryCodeSpent' }
  | { readonly code: 'LinkNotFound' }
  | { readonly code: 'PasskeyNotFound' }
  | { readonly code: 'LastWayIn' }
  | { readonly code: 'NotAllowed'; readonly role: string; readonly allowed: readonly string[] };

/** The role in which a person acts on his own account, whatever roles he holds or does not hold. */
export const ACCOUNT_HOLDER = 'account_holder';
