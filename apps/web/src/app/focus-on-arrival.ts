import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** On another page the focus is on its content, so that readers of every kind begin there. Filters move nothing. */
export function useFocusOnArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) document.getElementById('content')?.focus({ preventScroll: true });
      }),
    [router],
  );
}
