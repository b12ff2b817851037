import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/** The moment that the page shows: now, or how things stood as known at an event number or instant. */
export type Moment = {
  readonly asKnownAt: string | undefined;
  readonly past: boolean;
};

export function useMoment(): Moment {
  const asKnownAt = useSearch({ strict: false, select: (search) => search.asKnownAt });
  return useMemo(() => ({ asKnownAt, past: asKnownAt !== undefined }), [asKnownAt]);
}

/** Moves the page in time, and keeps everything else in its address. Undefined is now. */
export function useTravel(): (asKnownAt: string | undefined, how?: 'replace') => void {
  const navigate = useNavigate();
  return useCallback(
    (asKnownAt, how) =>
      void navigate({
        to: '.',
        search: (search) => ({ ...search, asKnownAt }),
        replace: how === 'replace',
        resetScroll: false,
      }),
    [navigate],
  );
}
