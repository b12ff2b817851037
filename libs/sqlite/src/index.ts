export { copySqlite, syncToDisk } from './copy-sqlite.js';
export { FileLocked, lockFile } from './file-lock.js';
export {
  closeSqlite,
  migrate,
  openSqlite,
  openSqliteForReading,
  transaction,
  type Durability,
  type Sqlite,
} from './open-sqlite.js';
