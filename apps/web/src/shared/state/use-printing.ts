import { useSyncExternalStore } from 'react';

const printing = matchMedia('print');

/** Whether the page is being laid out for paper. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      printing.addEventListener('change', listener);
      return () => printing.removeEventListener('change', listener);
    },
    () => printing.matches,
  );
