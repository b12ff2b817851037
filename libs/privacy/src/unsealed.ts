import type { Sealed } from '@drivbank/kernel';
import type { Keyring, SubjectKey } from './keyring.js';
import { openText, type Place } from './sealed-text.js';

/** What stands in a text's place when its key was destroyed. */
export const ERASED = { erased: true } as const;
export type Erased = typeof ERASED;

type SealedInPlace = Sealed & { readonly at: Place };

/** The same data with every sealed text opened. */
export type Unsealed<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends { readonly sealed: unknown; readonly at: unknown }
    ? string | Erased
    : T extends readonly (infer Part)[]
      ? Unsealed<Part>[]
      : T extends object
        ? { [Name in keyof T]: Unsealed<T[Name]> }
        : T;

/** Opens what a page shows. Each key is asked for once; what was erased stays visibly erased. */
export async function unsealed<T>(data: T, keyring: Keyring): Promise<Unsealed<T>> {
  const names = new Set<string>();
  collect(data, names);
  const found = await Promise.all([...names].map(async (name) => [name, await keyring.find(name)] as const));
  return opened(data, new Map(found)) as Unsealed<T>;
}

const isSealed = (value: object): value is SealedInPlace => 'sealed' in value && 'at' in value;

function collect(value: unknown, names: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isSealed(value)) names.add(value.sealed.key);
  else for (const part of Object.values(value)) collect(part, names);
}

function opened(value: unknown, keys: ReadonlyMap<string, SubjectKey | undefined>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => opened(part, keys));
  if (isSealed(value)) {
    const key = keys.get(value.sealed.key);
    return key ? openText(value, key, value.at) : ERASED;
  }
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, opened(part, keys)]));
}
