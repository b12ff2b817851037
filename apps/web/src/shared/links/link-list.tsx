import { Button, Stack, Typography } from '@mui/material';
import type { Shape } from '../api/client';
import { useSession } from '../session';
import { useMessages } from '../text/messages';
import { messages } from './messages';

type Link = Shape<'OwnAccount'>['links'][number];

type Props = {
  readonly links: readonly Link[];
  readonly disabled?: boolean;
  readonly remove: (linkId: string) => void;
};

/** By which identity providers an account opens, and as whom; nothing where there are none. */
export function LinkList({ links, ...rest }: Props) {
  const t = useMessages(messages);
  if (links.length === 0) return null;
  return (
    <Stack component="ul" aria-label={t.links} sx={{ listStyle: 'none', p: 0, m: 0, gap: 0.5 }}>
      {links.map((link) => (
        <OneLink key={link.linkId} link={link} {...rest} />
      ))}
    </Stack>
  );
}

type OneProps = Omit<Props, 'links'> & { readonly link: Link };

function OneLink({ link: { linkId, provider, issuer, knownAs }, disabled = false, remove }: OneProps) {
  const t = useMessages(messages);
  const { tell, legible } = useSession();
  const name = provider ? tell(provider) : t.notUsed(issuer);
  return (
    <Stack component="li" direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {knownAs === null ? name : t.linkedAs(name, legible(knownAs))}
      </Typography>
      <Button size="small" disabled={disabled} aria-label={t.removeLink(name)} onClick={() => remove(linkId)}>
        {t.remove}
      </Button>
    </Stack>
  );
}
