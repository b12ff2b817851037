import type { ProcessRecord } from '../process-record/process-record.js';
import type { Table } from '../view.js';

/** Which files evidence is kept in: what stands here is never given up. */
export type EvidenceFileRow = { process_id: string; sha256: string };

export const evidenceFile: Table<ProcessRecord> = {
  columns: ['process_id', 'sha256'] satisfies (keyof EvidenceFileRow)[],
  indexes: [['sha256']],
  rowsOf: ({ processId, gates }) => {
    const filed = Object.values(gates).flatMap(({ evidence }) =>
      evidence.filter(({ file }) => file !== null),
    );
    return [...new Set(filed.map(({ sha256 }) => sha256))].map((sha256) => ({
      process_id: processId,
      sha256,
    }));
  },
};
