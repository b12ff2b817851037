import type { Bilingual } from '@drivbank/wording';
import { IconButton, Stack } from '@mui/material';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useMessages } from '../../shared/text/messages';
import { editor as messages } from './messages';

type Props = {
  readonly what: Bilingual;
  readonly first: boolean;
  readonly last: boolean;
  readonly move: (by: 1 | -1) => void;
  readonly remove: () => void;
};

/** Up, down and away, each naming what it is about. */
export function OrderButtons({ what, first, last, move, remove }: Props) {
  const t = useMessages(messages);
  return (
    <Stack direction="row" sx={{ gap: 0.5 }}>
      <IconButton size="small" aria-label={t.up(what)} disabled={first} onClick={() => move(-1)}>
        <ArrowUp size={18} aria-hidden />
      </IconButton>
      <IconButton size="small" aria-label={t.down(what)} disabled={last} onClick={() => move(1)}>
        <ArrowDown size={18} aria-hidden />
      </IconButton>
      <IconButton size="small" aria-label={t.remove(what)} onClick={remove}>
        <Trash2 size={18} aria-hidden />
      </IconButton>
    </Stack>
  );
}

/** What something is called, or which one it is while it has no name. */
export const calledOr = (name: { sv: string; en?: string | undefined }, otherwise: Bilingual): Bilingual =>
  name.sv === '' ? otherwise : { sv: name.sv, en: name.en ?? name.sv };
