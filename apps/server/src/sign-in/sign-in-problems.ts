import {
  LoginSessionsUnavailable,
  SecurityLogUnavailable,
  SignInRefused,
  TooManyPasswords,
} from '@drivbank/application';
import { both, signInRefusalWording, type SignInRefusal } from '@drivbank/wording';
import type { Problem } from '../edge/problems.js';

const ANSWERS: Readonly<Record<SignInRefusal, readonly [status: number, code: string]>> = {
  wrong: [401, 'SignInWrong'],
  'code-needed': [401, 'CodeNeeded'],
  'code-wrong': [401, 'CodeWrong'],
  'too-many': [429, 'TooManyAttempts'],
  'setup-closed': [409, 'SetupClosed'],
  'setup-link-wrong': [403, 'SetupLinkWrong'],
  'invitation-wrong': [403, 'InvitationWrong'],
  'name-taken': [409, 'LoginNameTaken'],
  'own-account': [409, 'OwnAccount'],
  'second-factor-required': [409, 'SecondFactorRequired'],
  'password-too-short': [422, 'PasswordTooShort'],
  'password-too-long': [422, 'PasswordTooLong'],
  'password-common': [422, 'PasswordCommon'],
  'password-about-you': [422, 'PasswordAboutYou'],
  'mail-failed': [503, 'MailFailed'],
  unavailable: [503, 'SignInUnavailable'],
  'provider-unknown': [404, 'ProviderUnknown'],
  'provider-unreachable': [503, 'ProviderUnreachable'],
  'provider-declined': [403, 'ProviderDeclined'],
  'provider-answer-wrong': [403, 'ProviderAnswerWrong'],
  'provider-level-too-low': [403, 'ProviderLevelTooLow'],
  'provider-no-affiliation': [403, 'ProviderNoAffiliation'],
  'provider-national-number': [422, 'ProviderNationalNumber'],
  'sign-in-not-begun': [403, 'SignInNotBegun'],
  'not-linked': [403, 'NotLinked'],
  'linked-to-another': [409, 'LinkedToAnother'],
  'account-deactivated': [403, 'AccountIsDeactivated'],
  'passkey-needed': [401, 'PasskeyNeeded'],
  'passkey-wrong': [403, 'PasskeyWrong'],
  'passkeys-not-here': [409, 'PasskeysNotHere'],
};

const UNAVAILABLE = signInRefusalWording('unavailable');

const UNRECORDED = both(
  'Säkerhetsloggen går inte att skriva eller läsa just nu, och utan den går det inte. Försök igen om en stund.',
  'The security log cannot be written or read now, and this is not done without it. Try again shortly.',
);

export function problemOfSignIn(error: unknown): Problem | undefined {
  if (error instanceof SignInRefused) {
    const [status, code] = ANSWERS[error.why];
    const detail = signInRefusalWording(error.why);
    return { status, code, detail, retryAfterS: error.retryAfterS };
  }
  if (error instanceof LoginSessionsUnavailable)
    return { status: 503, code: 'SignInUnavailable', detail: UNAVAILABLE, retryable: true };
  if (error instanceof TooManyPasswords)
    return { status: 503, code: 'TooManySignIns', detail: UNAVAILABLE, retryable: true };
  if (error instanceof SecurityLogUnavailable)
    return { status: 503, code: 'SecurityLogUnavailable', detail: UNRECORDED, retryable: true };
  return undefined;
}
