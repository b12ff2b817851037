export {
  eventStoreKeyring,
  type Rewrapping,
  type WrappedKeyring,
} from './event-store/event-store-keyring.js';
export { eventStoreSecurityLog } from './event-store/event-store-security-log.js';
export { masterKeysIn, MasterKeyWrong, type MasterKeys } from './event-store/master-keys.js';
export type { KeptKey, Keyring, SubjectKey } from './keyring.js';
export { openText, sealText, type Place } from './sealed-text.js';
export {
  SecurityLogUnavailable,
  type SecurityEntry,
  type SecurityKind,
  type SecurityLog,
} from './security-log.js';
export { sqliteKeyring } from './sqlite/sqlite-keyring.js';
export { sqliteSecurityLog } from './sqlite/sqlite-security-log.js';
export { ERASED, unsealed, type Erased, type Unsealed } from './unsealed.js';
