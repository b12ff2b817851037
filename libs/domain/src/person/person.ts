import type { LocalDate } from '@drivbank/kernel';
import type { Role, Scope } from '../roles.js';
import type { FreeText, Language } from '../text.js';

/** What is known of a person. Sealed under the person's own key: destroying it erases the person. */
export type PersonalDetails = {
  readonly name: FreeText;
  readonly email?: FreeText | undefined;
  readonly phone?: FreeText | undefined;
  readonly title?: FreeText | undefined;
};

/** A role with its place and its time. `to` is the last day. */
export type Grant = {
  readonly grantId: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
};

/** How a person wants to be reminded. In the application everybody is; e-mail can be turned off. */
export type ReminderPreferences = {
  readonly email: boolean;
  /** The local hour, 0 to 23, but never 2: that hour is missing in March and doubled in October. */
  readonly hour: number;
  readonly language: Language;
};

export const DEFAULT_PREFERENCES: ReminderPreferences = { email: true, hour: 8, language: 'sv' };

/** Whether the person whom a command is about gives it. */
type Own = { readonly own?: boolean | undefined };

export type Command =
  | { readonly type: 'RegisterPerson'; readonly details: PersonalDetails }
  | ({ readonly type: 'ChangePersonalDetails'; readonly details: PersonalDetails } & Own)
  | ({
      readonly type: 'GrantRole';
      readonly role: Role;
      readonly scope: Scope;
      readonly from: LocalDate;
      readonly to: LocalDate | null;
    } & Own)
  | { readonly type: 'RevokeRole'; readonly grantId: string }
  | ({ readonly type: 'ChangeReminderPreferences'; readonly preferences: ReminderPreferences } & Own);

export type Event =
  | { readonly type: 'PersonRegistered'; readonly details: PersonalDetails }
  | { readonly type: 'PersonalDetailsChanged'; readonly details: PersonalDetails }
  | ({ readonly type: 'RoleGranted' } & Grant)
  | { readonly type: 'RoleRevoked'; readonly grantId: string; readonly on: LocalDate }
  | { readonly type: 'ReminderPreferencesChanged'; readonly preferences: ReminderPreferences };

export type State =
  | { readonly status: 'absent' }
  | {
      readonly status: 'known';
      /** Ended grants too: history shows the role at the time. */
      readonly grants: readonly Grant[];
      readonly preferences: ReminderPreferences;
    };

export type Rejection =
  | { readonly code: 'PersonNotFound' }
  | { readonly code: 'PersonAlreadyRegistered' }
  | { readonly code: 'RoleNotGranted'; readonly grantId: string }
  | { readonly code: 'RoleEndsBeforeItBegins' }
  | { readonly code: 'RoleForOneself'; readonly role: Role }
  | { readonly code: 'HourNotPossible'; readonly hour: number }
  | { readonly code: 'NotAllowed'; readonly role: string; readonly allowed: readonly string[] };
