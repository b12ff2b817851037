import { Button } from '@mui/material';
import { Search } from 'lucide-react';
import { both } from '@drivbank/wording';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useMessages } from '../text/messages';
import { useActions } from './actions';
import { useKeys } from './keys';
import { messages } from './messages';

const Palette = lazy(() => import('./palette'));
const KeyList = lazy(() => import('./key-list'));

/** The button of the palette, and the keys. */
export function Commands() {
  const t = useMessages(messages);
  const [open, setOpen] = useState<'palette' | 'keys'>();
  const openPalette = useCallback(() => setOpen('palette'), []);
  useKeys(openPalette);
  useActions([
    { id: 'keys', label: both('Visa tangenterna', 'Show the keys'), keys: '?', run: () => setOpen('keys') },
    { id: 'search', label: both('Sök', 'Search'), keys: '/', run: openPalette },
  ]);
  const close = () => setOpen(undefined);
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        startIcon={<Search size={18} aria-hidden />}
        onClick={openPalette}
      >
        {t.search}
      </Button>
      <Suspense>
        {open === 'palette' && <Palette close={close} />}
        {open === 'keys' && <KeyList close={close} />}
      </Suspense>
    </>
  );
}
