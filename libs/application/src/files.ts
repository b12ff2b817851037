import { join } from 'node:path';

/** Files of a data directory. Log, records and evidence are the truth and belong in a backup; the others are derived. */
export const filesIn = (directory: string) => ({
  log: join(directory, 'log.db'),
  records: join(directory, 'records.db'),
  views: join(directory, 'views.db'),
  snapshots: join(directory, 'snapshots.db'),
  mail: join(directory, 'mail'),
  evidence: join(directory, 'files'),
  setupLink: join(directory, 'setup-link.txt'),
});

/** Documents that were handed in, apart for each log: another log that comes to the same place gives up none of them. */
export const evidenceIn = (directory: string, logId: string) => join(filesIn(directory).evidence, logId);
