import { millisecondsOf, type Instant } from '@drivbank/kernel';
import type { SecurityEntry, SecurityKind } from '@drivbank/privacy';

/** Something that an administrator or auditor should look at. It may have a good reason. */
export type Alarm = {
  readonly kind:
    | 'guessed-account'
    | 'guessing-address'
    | 'taken-over'
    | 'new-keeper'
    | 'many-exports'
    | 'many-secrets'
    | 'break-glass';
  /** Whose account it is about; null where it is about an address. */
  readonly personId: string | null;
  readonly address: string | null;
  /** The role that somebody was given. */
  readonly role: string | null;
  /** Who did it. */
  readonly by: string | null;
  readonly count: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
};

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const GUESSES = { withinMs: 15 * MINUTE_MS, ofAccount: 10, ofAddress: 30 };
/** Nobody needs more files in one hour: whoever takes everything along may be leaving with it. */
const EXPORTS = { withinMs: 60 * MINUTE_MS, most: 20 };
const SECRETS = { withinMs: 10 * MINUTE_MS, most: 50 };
const KEEPERS = ['administrator', 'auditor'];

/** Many, when somebody guesses. */
export const LOUD: readonly SecurityKind[] = ['sign-in-wrong', 'second-factor-wrong', 'password-wrong'];
/** As many as people read. */
export const READS: readonly SecurityKind[] = ['secret-read', 'secret-listed'];
/** Few: a flood of the others must not wash them away. */
export const QUIET: readonly SecurityKind[] = [
  'invited-elsewhere',
  'second-factor-reset',
  'passkey-reset',
  'role-granted',
  'exported',
  'break-glass-allowed',
];

/** What stands out in these entries, the latest first. In whatever order they come. */
export function alarmsIn(entries: readonly SecurityEntry[]): readonly Alarm[] {
  const inOrder = entries
    .filter(({ outcome, kind }) => outcome === 'done' || LOUD.includes(kind))
    .toSorted((a, b) => millisecondsOf(a.at) - millisecondsOf(b.at));
  const found = [
    ...guessing(inOrder),
    ...takenOver(inOrder),
    ...newKeepers(inOrder),
    ...manyExports(inOrder),
    ...manySecrets(inOrder),
    ...brokenGlass(inOrder),
  ];
  return found.toSorted((a, b) => millisecondsOf(b.lastAt) - millisecondsOf(a.lastAt));
}

function guessing(entries: readonly SecurityEntry[]): readonly Alarm[] {
  const wrong = entries.filter(({ kind }) => LOUD.includes(kind));
  const ofAccounts = grouped(wrong, ({ personId }) => personId).flatMap(([personId, own]) =>
    bursts(own, GUESSES.ofAccount, GUESSES.withinMs).map((burst) =>
      alarm('guessed-account', burst, { personId }),
    ),
  );
  const ofAddresses = grouped(wrong, ({ address }) => address).flatMap(([address, own]) =>
    bursts(own, GUESSES.ofAddress, GUESSES.withinMs).map((burst) =>
      alarm('guessing-address', burst, { address }),
    ),
  );
  return [...ofAccounts, ...ofAddresses];
}

/** Invited to another address and without the second factor or a passkey, in either order: whoever did both can sign in as that person. */
function takenOver(entries: readonly SecurityEntry[]): readonly Alarm[] {
  const isInvited = ({ kind }: SecurityEntry) => kind === 'invited-elsewhere';
  const halves = entries.filter((entry) => isInvited(entry) || DISARMED.includes(entry.kind));
  return grouped(halves, ({ about }) => about).flatMap(([personId, own]) =>
    own.flatMap((second, i) => {
      const first = own
        .slice(0, i)
        .findLast((one) => isInvited(one) !== isInvited(second) && apart(one.at, second.at) <= DAY_MS);
      return first ? [alarm('taken-over', [first, second], { personId, by: second.personId })] : [];
    }),
  );
}

/** What an administrator takes from somebody who has lost it, or says so. */
const DISARMED: readonly SecurityKind[] = ['second-factor-reset', 'passkey-reset'];

const newKeepers = (entries: readonly SecurityEntry[]): readonly Alarm[] =>
  entries
    .filter(({ kind, what }) => kind === 'role-granted' && KEEPERS.includes(what))
    .map((entry) =>
      alarm('new-keeper', [entry], { personId: entry.about, role: entry.what, by: entry.personId }),
    );

const manyExports = (entries: readonly SecurityEntry[]): readonly Alarm[] =>
  grouped(
    entries.filter(({ kind }) => kind === 'exported'),
    ({ personId }) => personId,
  ).flatMap(([personId, own]) =>
    bursts(own, EXPORTS.most, EXPORTS.withinMs).map((burst) => alarm('many-exports', burst, { personId })),
  );

/** Whoever reads then stands in the place of the operation. */
const brokenGlass = (entries: readonly SecurityEntry[]): readonly Alarm[] =>
  entries
    .filter(({ kind }) => kind === 'break-glass-allowed')
    .map((entry) => alarm('break-glass', [entry], { personId: entry.what, by: entry.personId }));

/** More processes with a secrecy mark in ten minutes than anybody works with. */
const manySecrets = (entries: readonly SecurityEntry[]): readonly Alarm[] =>
  grouped(
    entries.filter(({ kind }) => READS.includes(kind)),
    ({ personId }) => personId,
  ).flatMap(([personId, own]) =>
    sweeps(own).map((sweep) => ({
      ...alarm('many-secrets', sweep, { personId }),
      count: new Set(sweep.map(({ about }) => about)).size,
    })),
  );

/** Runs of reads in which more than so many processes were read within the time. In order. */
function sweeps(own: readonly SecurityEntry[]): readonly (readonly SecurityEntry[])[] {
  const found: SecurityEntry[][] = [];
  const within = new Map<string | null, number>();
  let [first, taken] = [0, 0];
  for (const [last, { at, about }] of own.entries()) {
    within.set(about, (within.get(about) ?? 0) + 1);
    for (; apart(own[first]!.at, at) > SECRETS.withinMs; first++) {
      const left = within.get(own[first]!.about)! - 1;
      if (left === 0) within.delete(own[first]!.about);
      else within.set(own[first]!.about, left);
    }
    if (within.size <= SECRETS.most) continue;
    if (first < taken) found.at(-1)!.push(...own.slice(taken, last + 1));
    else found.push(own.slice(first, last + 1));
    taken = last + 1;
  }
  return found;
}

/** Runs of entries each of which is one of more than `most` within that time. In order. */
function bursts(
  entries: readonly SecurityEntry[],
  most: number,
  withinMs: number,
): readonly (readonly SecurityEntry[])[] {
  const found: SecurityEntry[][] = [];
  let taken = 0;
  for (let last = most; last < entries.length; last++) {
    const first = last - most;
    if (apart(entries[first]!.at, entries[last]!.at) > withinMs) continue;
    if (first < taken) found.at(-1)!.push(...entries.slice(taken, last + 1));
    else found.push(entries.slice(first, last + 1));
    taken = last + 1;
  }
  return found;
}

function grouped(
  entries: readonly SecurityEntry[],
  by: (entry: SecurityEntry) => string | null,
): readonly (readonly [string, readonly SecurityEntry[]])[] {
  const groups = new Map<string, SecurityEntry[]>();
  for (const entry of entries) {
    const key = by(entry);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups];
}

const apart = (first: Instant, second: Instant) => millisecondsOf(second) - millisecondsOf(first);

const alarm = (
  kind: Alarm['kind'],
  entries: readonly SecurityEntry[],
  about: Partial<Pick<Alarm, 'personId' | 'address' | 'role' | 'by'>>,
): Alarm => ({
  personId: null,
  address: null,
  role: null,
  by: null,
  ...about,
  kind,
  count: entries.length,
  firstAt: entries[0]!.at,
  lastAt: entries.at(-1)!.at,
});
