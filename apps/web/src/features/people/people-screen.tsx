import { Alert, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useRead } from '../../shared/api/use-read';
import { Failed } from '../../shared/page/failed';
import { Page } from '../../shared/page/page';
import { useIsAdministrator, useSession } from '../../shared/session';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { AddPerson } from './add-person';
import { messages } from './messages';
import { PersonCard } from './person-card';

/** Who there is, in which roles, and with what account. */
export function PeopleScreen() {
  const t = useMessages(messages);
  const { signIn } = useSession();
  const mayChange = useIsAdministrator();
  const [adding, setAdding] = useState(false);
  const people = useRead('/people', {});
  const accounts = useRead('/accounts', {}, { always: 'now', enabled: signIn === 'accounts' && mayChange });
  const tokens = useRead('/tokens', {}, { always: 'now', enabled: signIn === 'accounts' && mayChange });
  if (people.error) return <Failed error={people.error} retry={() => void people.refetch()} />;
  if (!people.data) return <Waiting />;
  return (
    <Page title={t.title} lead={t.lead}>
      {!mayChange && <Alert severity="info">{t.onlyAdministrators}</Alert>}
      {mayChange && !adding && (
        <Button variant="contained" onClick={() => setAdding(true)} sx={{ alignSelf: 'flex-start' }}>
          {t.add}
        </Button>
      )}
      {adding && <AddPerson close={() => setAdding(false)} />}
      <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {people.data.items.map((person) => (
          <PersonCard
            key={person.id}
            person={person}
            account={accounts.data?.items.find(({ personId }) => personId === person.id)}
            tokens={tokens.data?.items.filter(({ personId }) => personId === person.id) ?? []}
            mayChange={mayChange}
          />
        ))}
      </Stack>
    </Page>
  );
}
