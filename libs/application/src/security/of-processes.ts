import type { SecurityKind } from '@drivbank/privacy';

/** Entries of these kinds are about a process that has a secrecy mark. */
const OF_PROCESSES: readonly SecurityKind[] = [
  'secret-read',
  'secret-listed',
  'secret-reading-opened',
  'secret-reading-ended',
  'break-glass-asked',
  'break-glass-allowed',
];

type About = { readonly kind: SecurityKind; readonly about: string | null };

/** What an entry is about: a person or a process. */
export const subjectOf = ({ kind, about }: About) =>
  OF_PROCESSES.includes(kind) ? { personId: null, processId: about } : { personId: about, processId: null };
