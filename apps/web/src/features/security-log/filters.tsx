import { SECURITY_KIND_WORDS } from '@drivbank/wording';
import { Chip, Stack, TextField } from '@mui/material';
import type { SecuritySearch } from '../../app/security-search';
import { Choice } from '../../shared/form/choice';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

type Props = {
  readonly search: SecuritySearch;
  readonly change: (part: SecuritySearch) => void;
};

/** Kind, person and days: all in the address, all answered by the server. */
export function Filters({ search, change }: Props) {
  const t = useMessages(messages);
  const { people, tell, legible } = useSession();
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
      <Choice
        label={t.kind}
        value={search.kind ?? ''}
        options={[
          ['', t.everyKind],
          ...Object.entries(SECURITY_KIND_WORDS).map(([kind, words]) => [kind, tell(words)] as const),
        ]}
        choose={(kind) => change({ kind: kind || undefined })}
      />
      <Choice
        label={t.who}
        value={search.person ?? ''}
        options={[['', t.everybody], ...people.map(({ id, name }) => [id, legible(name)] as const)]}
        choose={(person) => change({ person: person || undefined })}
      />
      {search.process && (
        <Chip
          label={`${t.process} ${search.process.slice(0, 8)}`}
          onDelete={() => change({ process: undefined })}
        />
      )}
      <Day label={t.from} value={search.from} choose={(from) => change({ from })} />
      <Day label={t.to} value={search.to} choose={(to) => change({ to })} />
    </Stack>
  );
}

type DayProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly choose: (day: string | undefined) => void;
};

const Day = ({ label, value = '', choose }: DayProps) => (
  <TextField
    type="date"
    size="small"
    label={label}
    value={value}
    onChange={({ target }) => choose(target.value || undefined)}
    slotProps={{ inputLabel: { shrink: true } }}
    sx={{ flex: { xs: '1 1 11rem', sm: 'none' } }}
  />
);
