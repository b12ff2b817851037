import { FileRefused } from '../file-refused.js';

const NAME_MAX = 120;

/** Turned text around, or nothing that one sees: a name shows what it is. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;
/** What some file system takes for something else. */
const SPECIAL = /[<>:"|?*]/g;
const TAKEN = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.)/i;

/** The ending of a name, in small letters. */
export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * A name that is safe to show and to save under, made of what somebody called his file: no path, nothing invisible,
 * at most 120 characters, the ending as it was. Throws `FileRefused` when nothing is left of it.
 */
export function safeFileName(declared: string): string {
  const [last = ''] = declared.toWellFormed().normalize('NFC').split(/[/\\]/).toReversed();
  const clean = last
    .replace(UNSEEN, '')
    .replace(SPECIAL, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(TAKEN, '_$1');
  const ending = endingOf(clean);
  const stem = clean.slice(0, clean.length - ending.length - 1);
  if (ending === '' || stem.trim() === '') throw new FileRefused('name');
  return `${Array.from(stem)
    .slice(0, NAME_MAX - ending.length - 1)
    .join('')
    .trim()}.${ending}`;
}
