import type { Rewrapping } from '@drivbank/privacy';
import { sharedBacking, type SharedOptions } from '../backing/shared.js';
import type { Progress } from './progress.js';

/**
 * Wraps every living key of sealed texts by the first master key in the file, also while nodes run that know both.
 * Throws `BackingWrong` or `StoreUnavailable`.
 */
export async function rotateKeys(options: SharedOptions, progress: Progress): Promise<Rewrapping> {
  const { keyring, close } = await sharedBacking(options);
  try {
    return await keyring.rotate(progress);
  } finally {
    await close();
  }
}
