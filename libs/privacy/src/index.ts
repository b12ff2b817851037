export type { Keyring, SubjectKey } from './keyring.js';
export { openText, sealText, type Place } from './sealed-text.js';
export { sqliteKeyring } from './sqlite/sqlite-keyring.js';
export { ERASED, unsealed, type Erased, type Unsealed } from './unsealed.js';
