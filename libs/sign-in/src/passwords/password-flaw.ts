import { dictionary } from '@zxcvbn-ts/language-common';
import { SWEDISH_PASSWORDS } from './swedish-passwords.js';

const LENGTH_MIN = 15;
const LENGTH_MIN_WITH_SECOND_FACTOR = 12;
const LENGTH_MAX = 128;

/** Why a password will not do. There are no rules of composition: a long one of small letters is fine. */
export type PasswordFlaw = 'too-short' | 'too-long' | 'common' | 'about-you';

type About = {
  /** Name, e-mail, organisation: what a guesser knows too. */
  readonly words: readonly string[];
  readonly secondFactor: boolean;
};

/** Undefined when it will do. */
export function passwordFlaw(password: string, { words, secondFactor }: About): PasswordFlaw | undefined {
  const length = [...password].length;
  if (length < (secondFactor ? LENGTH_MIN_WITH_SECOND_FACTOR : LENGTH_MIN)) return 'too-short';
  if (length > LENGTH_MAX) return 'too-long';
  if (coresOf(password).some(isCommon)) return 'common';
  const known = words
    .flatMap((text) => small(text).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 2);
  return isMadeOf(small(password), known) ? 'about-you' : undefined;
}

/** At most this much may be left of a password when what is known is taken out of it. */
const REST_MAX = 5;

const small = (text: string) => text.normalize('NFKC').toLowerCase();
const LOOKALIKES: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '0': 'o',
  '1': 'i',
  '!': 'i',
  $: 's',
  '5': 's',
};
const letters = (text: string) => text.replace(/[@430!1$5]/g, (sign) => LOOKALIKES[sign]!);

/** What a password is when years, signs, repetitions and lookalikes are taken away. */
function coresOf(password: string): readonly string[] {
  const whole = small(password);
  const bare = (text: string) => text.replace(/^[\d\p{P}\p{S}\s]+|[\d\p{P}\p{S}\s]+$/gu, '');
  const joined = (text: string) => text.replace(/[\s\p{P}]+/gu, '');
  const spelled = [whole, bare(whole), joined(bare(whole)), letters(bare(whole)), bare(letters(whole))];
  return spelled.flatMap((text) => [text, onceOf(text)]);
}

/** `abcabcabc` is `abc`. */
const onceOf = (text: string) => /^(.+?)\1+$/su.exec(text)?.[1] ?? text;

/** Four different signs or fewer are no password however long. */
const isCommon = (core: string) => new Set(core).size <= 4 || common().has(core);

let list: ReadonlySet<string> | undefined;
/** Made when the first password is looked at: most starts of a server need none. */
const common = () => (list ??= new Set([...dictionary['passwords-common'].map(small), ...SWEDISH_PASSWORDS]));

function isMadeOf(password: string, words: readonly string[]): boolean {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ''), password);
  return rest !== password && rest.replace(/[\p{P}\s]/gu, '').length <= REST_MAX;
}
