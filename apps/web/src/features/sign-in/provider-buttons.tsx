import { Button, Divider, Stack } from '@mui/material';
import { useAsk } from '../../shared/api/ask';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

type Props = {
  /** What stands after # in an invitation, to accept it there. */
  readonly invitation?: string;
};

/** Ways in at identity providers, before the one by a password; nothing where there are none. */
export function ProviderButtons({ invitation }: Props) {
  const t = useMessages(messages);
  const { providers, tell } = useSession();
  const beginning = useAsk('/sign-in/oidc/{provider}', ({ location: there }) => location.assign(there));
  if (providers.length === 0) return null;
  const begin = (provider: string) =>
    beginning.mutate({
      path: { provider },
      body: invitation === undefined ? { returnTo: pageBehindTheDoor() } : { returnTo: '/', invitation },
    });
  return (
    <Stack spacing={2}>
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          variant="outlined"
          disabled={beginning.isPending || beginning.isSuccess}
          onClick={() => begin(id)}
        >
          {t.signInAt(tell(name))}
        </Button>
      ))}
      {beginning.error && <ProblemNote error={beginning.error} />}
      <Divider>{t.or}</Divider>
    </Stack>
  );
}

/** Where the reader was going when he met the door. */
function pageBehindTheDoor(): string {
  const { pathname, search } = location;
  return pathname.startsWith('/sign-in') ? '/' : `${pathname}${search}`.replaceAll('\\', '%5C');
}
