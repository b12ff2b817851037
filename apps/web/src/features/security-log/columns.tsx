import { ROLE_WORDS, SECURITY_KIND_WORDS, wordFor } from '@drivbank/wording';
import { Box, Typography } from '@mui/material';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import type { Shape } from '../../shared/api/client';
import type { Column } from '../../shared/figures/column';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { messages } from './messages';

type Entry = Shape<'SecurityEntry'>;
type Columns = readonly Column<Entry>[];

/** What stands in a row: on the screen what belongs together in one cell, in a file each by itself. */
export function useColumns(): { readonly onScreen: Columns; readonly inFile: Columns } {
  const t = useMessages(messages);
  const { tell, legible } = useSession();
  const { second } = useFormats();
  return useMemo(() => {
    const role = (name: string) => tell(wordFor(ROLE_WORDS, name));
    const kindOf = ({ kind, outcome }: Entry) => {
      const words = tell(wordFor(SECURITY_KIND_WORDS, kind));
      return outcome === 'refused' && !KEPT_OUT.has(kind) ? `${words} (${t.refused})` : words;
    };
    const rolesOf = ({ roles }: Entry) => roles.map(role).join(', ');
    const whatOf = ({ kind, what, outcome }: Entry) =>
      kind === 'role-granted' && outcome === 'done' ? role(what) : what;
    const at: Column<Entry> = {
      key: 'at',
      label: t.at,
      value: (entry) => entry.at,
      show: (entry) => <time dateTime={entry.at}>{second(entry.at)}</time>,
      width: 185,
    };
    const kind: Column<Entry> = { key: 'kind', label: t.kind, value: kindOf };
    const who: Column<Entry> = {
      key: 'who',
      label: t.who,
      value: ({ person }) => (person ? legible(person.name) : t.nobody),
    };
    const about: Column<Entry> = {
      key: 'about',
      label: t.about,
      value: ({ about: whom, processId }) => processId ?? (whom && legible(whom.name)),
      show: ({ about: whom, processId }) =>
        processId ? (
          <Link to="/security-log" search={{ process: processId }} aria-label={t.ofProcess(processId)}>
            {t.process} {processId.slice(0, 8)}
          </Link>
        ) : (
          whom && legible(whom.name)
        ),
    };
    const address: Column<Entry> = { key: 'address', label: t.address, value: (entry) => entry.address };
    const what: Column<Entry> = { key: 'what', label: t.what, value: whatOf };
    const roles: Column<Entry> = { key: 'roles', label: t.roles, value: rolesOf };
    const traceId: Column<Entry> = { key: 'traceId', label: t.traceId, value: (entry) => entry.traceId };
    return {
      onScreen: [
        at,
        { ...above(kind, what), flex: 1.7 },
        { ...above(who, roles), flex: 1.3 },
        about,
        { ...above(address, traceId), width: 280 },
      ],
      inFile: [at, kind, who, about, what, address, roles, traceId],
    };
  }, [t, tell, legible, second]);
}

/** One column for both: the second stands small below the first. */
const above = (first: Column<Entry>, then: Column<Entry>): Column<Entry> => ({
  ...first,
  show: (entry) => <TwoLines first={first.value(entry)} then={then.value(entry)} />,
});

const TwoLines = ({ first, then }: { readonly first: ReactNode; readonly then: ReactNode }) => (
  <Box component="span" sx={{ minWidth: 0 }}>
    {first}
    <Typography component="span" variant="caption" color="textSecondary" sx={{ display: 'block' }}>
      {then}
    </Typography>
  </Box>
);

/** Their words say already that somebody did not get what he wanted. */
const KEPT_OUT: ReadonlySet<Entry['kind']> = new Set([
  'sign-in-wrong',
  'sign-in-too-many',
  'second-factor-wrong',
  'password-wrong',
  'provider-refused',
  'token-refused',
  'refused',
] as const);
