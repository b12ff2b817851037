import { ROLE_WORDS, wordFor } from '@drivbank/wording';
import { Button, FormControl, InputLabel, NativeSelect } from '@mui/material';
import { useSession, type Person } from '../shared/session';
import { useMessages } from '../shared/text/messages';
import { messages } from './messages';

/** Nobody signs in yet: the reader chooses whose work to do, and the page says so. */
export function WhoActs() {
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
