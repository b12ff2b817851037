export {
  LoginSessionsUnavailable,
  type Login,
  type LoginSession,
  type LoginSessions,
} from './login-sessions.js';
export { IdentityProvider, type Question } from './oidc/identity-provider.js';
export { isNationalNumber } from './oidc/national-number.js';
export { ProviderRefused, type ProviderRefusal } from './oidc/provider-refused.js';
export {
  isSafeAddress,
  SWEDISH_AFFILIATION,
  type ClientProof,
  type ProviderSettings,
} from './oidc/provider-settings.js';
export type { ProvenIdentity } from './oidc/proven-identity.js';
export { CODE_LIVES_MS, newSecret, pictureOf, secretUri, stepOf } from './one-time-codes.js';
export {
  newPasskeyIn,
  usesOf,
  type NewPasskey,
  type NewPasskeyAnswer,
  type PasskeyAnswer,
} from './passkeys/passkey-answers.js';
export { passkeyHostAt, type PasskeyHost } from './passkeys/passkey-host.js';
export {
  newPasskeyQuestion,
  PASSKEY_ASKED_MS,
  personInUserHandle,
  signInQuestion,
} from './passkeys/passkey-questions.js';
export { PasskeyRefused } from './passkeys/passkey-refused.js';
export { passwordFlaw, type PasswordFlaw } from './passwords/password-flaw.js';
export { Passwords, TooManyPasswords } from './passwords/passwords.js';
export { Rates, type PerMinute } from './rates/rates.js';
export { hashOfRecoveryCode, isRecoveryCode, newRecoveryCodes } from './recovery-codes.js';
export { redisLoginSessions } from './redis/redis-login-sessions.js';
export { forgetLoginSessions, sqliteLoginSessions } from './sqlite/sqlite-login-sessions.js';
export { hashOfToken, newToken, sameToken } from './token.js';
