import { FileAltered, FileMissing, FileRefused, FilesUnavailable } from '@drivbank/application';
import { both, fileRefusalWording, type Bilingual } from '@drivbank/wording';
import type { Problem } from '../edge/problems.js';

const UNAVAILABLE: Readonly<Record<FilesUnavailable['reason'], Bilingual>> = {
  'disk-full': both(
    'Disken är full, så filen sparades inte. Den som sköter driften behöver frigöra utrymme.',
    'The disk is full, so the file was not saved. The operator has to free some space.',
  ),
  'disk-error': both(
    'Filen gick inte att spara eller läsa. Den som sköter driften behöver titta på disken.',
    'The file could not be saved or read. The operator has to look at the disk.',
  ),
  'not-scanned': both(
    'Virusskyddet svarar inte, så filen sparades inte. Försök igen om en stund.',
    'The virus scanner does not answer, so the file was not saved. Try again shortly.',
  ),
};

const STATUS_OF: Partial<Record<FileRefused['why'], number>> = {
  off: 409,
  type: 415,
  content: 415,
  'too-large': 413,
  'broken-off': 400,
};

/** What is said of files that are not taken or not to be had. */
export function problemOfFile(error: unknown): Problem | undefined {
  if (error instanceof FileRefused) {
    const { why } = error;
    return {
      status: STATUS_OF[why] ?? 422,
      code: 'FileRefused',
      detail: fileRefusalWording(why),
      extra: { why },
    };
  }
  if (error instanceof FileMissing)
    return {
      status: 422,
      code: 'FileMissing',
      detail: both(
        'Filen finns inte här längre, eller är en annan än du anger. Skicka den igen.',
        'The file is not here any more, or is another than you say. Send it again.',
      ),
    };
  if (error instanceof FileAltered)
    return {
      status: 500,
      code: 'FileAltered',
      detail: both(
        'Filen är inte längre vad som lämnades in, och lämnas inte ut. Den som sköter driften behöver titta på den.',
        'The file is not what was handed in any more, and is not given out. The operator has to look at it.',
      ),
    };
  if (error instanceof FilesUnavailable) {
    const { reason } = error;
    const [status, retryable] = reason === 'disk-full' ? [507, false] : [503, true];
    return { status, code: 'FilesUnavailable', detail: UNAVAILABLE[reason], retryable };
  }
  return undefined;
}
