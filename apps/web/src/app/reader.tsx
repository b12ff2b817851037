import { ROLE_WORDS, wordFor } from '@drivbank/wording';
import { Button, FormControl, InputLabel, NativeSelect, Stack, Typography } from '@mui/material';
import { useAsk } from '../shared/api/ask';
import { useSession, type Person } from '../shared/session';
import { useMessages } from '../shared/text/messages';
import { messages } from './messages';

/** Who is signed in; where nobody signs in, the reader chooses whose work to do, and the page says so. */
export function WhoActs() {
  const { signIn } = useSession();
  if (signIn === undefined) return null;
  return signIn === 'accounts' ? <SignedIn /> : <Choice />;
}

function SignedIn() {
  const { me, legible } = useSession();
  const t = useMessages(messages);
  const leaving = useAsk('/sign-out', () => location.assign('/'));
  return (
    <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
      <Typography variant="body2">{me && t.signedInAs(legible(me.name))}</Typography>
      <Button size="small" variant="outlined" disabled={leaving.isPending} onClick={() => leaving.mutate({})}>
        {t.signOut}
      </Button>
    </Stack>
  );
}

function Choice() {
  const { people, me, setMe, tell, legible } = useSession();
  const t = useMessages(messages);
  const rolesOf = ({ roles }: Person) => [
    ...new Set(roles.filter(({ active }) => active).map(({ role }) => tell(wordFor(ROLE_WORDS, role)))),
  ];
  return (
    <FormControl size="small" sx={{ maxWidth: 260 }}>
      <InputLabel htmlFor="who-acts" variant="standard" shrink>
        {t.actAs}
      </InputLabel>
      <NativeSelect
        inputProps={{ id: 'who-acts', style: { textOverflow: 'ellipsis' } }}
        value={me?.id ?? ''}
        onChange={({ target }) => setMe(target.value)}
      >
        {people
          .filter((person) => rolesOf(person).length > 0)
          .map((person) => (
            <option key={person.id} value={person.id}>
              {legible(person.name)} – {rolesOf(person).join(', ')}
            </option>
          ))}
      </NativeSelect>
    </FormControl>
  );
}

export function LanguageSwitch() {
  const { language, setLanguage } = useSession();
  const t = useMessages(messages);
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <Button
      size="small"
      variant="outlined"
      lang={other}
      onClick={() => setLanguage(other)}
      sx={{ alignSelf: 'flex-start' }}
    >
      {t.otherLanguage}
    </Button>
  );
}
