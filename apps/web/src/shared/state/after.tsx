import { useEffect, useState, type ReactNode } from 'react';

/** Shows its content when it has been on the screen for a while: what is over sooner is not worth a flicker. */
export function After({ ms, children }: { readonly ms: number; readonly children: ReactNode }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return due ? children : null;
}
