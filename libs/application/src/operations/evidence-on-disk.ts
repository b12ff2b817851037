import { eventsOfTypes, verifyLog, type Verification } from '@drivbank/event-store';
import { copyFiles, lacksIn, type FileLack } from '@drivbank/files';
import { filedBy, FILING } from '../evidence/filed-by.js';
import { evidenceIn, filesIn } from '../files.js';
import type { Progress } from './progress.js';

/** A document that an event names and that is not there, or not what was handed in. */
export type EvidenceLack = FileLack & { readonly number: number; readonly stream: string };

export type DataVerification = Verification & {
  readonly documents: number;
  readonly lacks: readonly EvidenceLack[];
};

const FOUNDED = 'LogFounded';

/** What the log of a directory names, each document once, by the event that named it first. */
function namedIn(directory: string) {
  const events = eventsOfTypes(filesIn(directory).log, [FOUNDED, ...FILING]);
  const first = new Map<string, { readonly number: number; readonly stream: string }>();
  let logId = '';
  for (const { number, stream, type, data } of events) {
    if (type === FOUNDED) ({ logId } = data as { logId: string });
    const sha256 = filedBy({ type, data });
    if (sha256 !== undefined && !first.has(sha256)) first.set(sha256, { number, stream });
  }
  return { logId, first, sha256s: [...first.keys()] };
}

export const countDocuments = (directory: string): number => namedIn(directory).first.size;

/** The log of a directory as `verifyLog` does, and every document that it names. Blocks its thread. */
export function verifyData(directory: string, progress: Progress): DataVerification {
  const verification = verifyLog(filesIn(directory).log, progress);
  if (verification.flaws.some(({ why }) => why === 'file'))
    return { ...verification, documents: 0, lacks: [] };
  const { logId, first, sha256s } = namedIn(directory);
  const lacks = lacksIn(evidenceIn(directory, logId), sha256s);
  return {
    ...verification,
    documents: first.size,
    lacks: lacks.map((lack) => ({ ...lack, ...first.get(lack.sha256)! })),
  };
}

type Carrying = {
  /** The directory whose log names the documents. */
  readonly namedBy: string;
  readonly from: string;
  readonly to: string;
  /** Directories that may have the same documents on the same disk. */
  readonly beside?: readonly string[];
};

/** Documents of a log from one directory to another. Answers with those that could not be. Blocks its thread. */
export function carryDocuments({ namedBy, from, to, beside = [] }: Carrying): readonly EvidenceLack[] {
  const { logId, first, sha256s } = namedIn(namedBy);
  const at = (directory: string) => evidenceIn(directory, logId);
  const lacks = copyFiles({ from: at(from), to: at(to), sha256s, beside: beside.map(at) });
  return lacks.map((lack) => ({ ...lack, ...first.get(lack.sha256)! }));
}
