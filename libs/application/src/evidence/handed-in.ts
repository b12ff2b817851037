import type { Kept } from '@drivbank/files';
import { unsealed, type Keyring } from '@drivbank/privacy';
import type { EvidenceRecord } from '@drivbank/projections';
import type { Moment } from '../reads/moment.js';
import { NotFound, recordOf } from '../reads/process-page.js';
import type { EvidenceFiles } from './evidence-files.js';

/** A document that was handed in, for whoever sees the process; its name is undefined where it was erased. */
export type HandedIn = Kept & { readonly name: string | undefined; readonly mediaType: string };

/** Throws `NotFound` for what was not handed in there, and what reading files throws. */
export async function handedIn(
  moment: Moment,
  keyring: Keyring,
  files: EvidenceFiles,
  { processId, sha256 }: { readonly processId: string; readonly sha256: string },
): Promise<HandedIn> {
  const record = await recordOf(moment, processId);
  const named = Object.values(record.gates)
    .flatMap(({ evidence }) => evidence)
    .findLast((one) => one.sha256 === sha256 && one.file !== null);
  if (!named?.file) throw new NotFound('file');
  const { name, mediaType } = (await unsealed(named.file, keyring)) as NonNullable<EvidenceRecord['file']>;
  const kept = await files.read(sha256);
  return { ...kept, mediaType, name: typeof name === 'string' ? name : undefined };
}
