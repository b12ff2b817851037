import { join } from 'node:path';

/** Files of a data directory. Log and records are the truth and have backups of their own; the others are derived. */
export const filesIn = (directory: string) => ({
  log: join(directory, 'log.db'),
  records: join(directory, 'records.db'),
  views: join(directory, 'views.db'),
  snapshots: join(directory, 'snapshots.db'),
  mail: join(directory, 'mail'),
  setupLink: join(directory, 'setup-link.txt'),
});
