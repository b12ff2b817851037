import { inLanguage } from '@drivbank/wording';
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { read, type Shape } from './api/client';
import { remembered, remember } from './state/remembered';
import type { Language } from './text/format';

export type Person = Shape<'Person'>;

type Session = {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly people: readonly Person[];
  readonly me: Person | undefined;
  readonly setMe: (id: string) => void;
  /** A word or name that comes in both languages. */
  readonly tell: (text: { readonly sv: string; readonly en?: string | undefined }) => string;
  /** A text or name that may have been erased; then what stands in its place. */
  readonly legible: (text: Shape<'ReadableText'>) => string;
};

const SessionContext = createContext<Session | undefined>(undefined);

const ERASED = { sv: 'Raderad uppgift', en: 'Erased' };

/** Who reads and acts, and in which language. Nobody signs in yet: the reader chooses. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered('language') === 'en' ? 'en' : 'sv');
  const [meId, setMeId] = useState(remembered('person'));
  const { data } = useQuery({ queryKey: ['/people'], queryFn: () => read('/people', {}) });
  useEffect(() => {
    document.documentElement.lang = language;
    remember('language', language);
  }, [language]);

  const session = useMemo<Session>(() => {
    const people = data?.items ?? [];
    const active = people.filter(({ roles }) => roles.some((role) => role.active));
    const rolesOf = ({ roles }: Person) => roles.filter((role) => role.active).length;
    const busiest = active.toSorted((a, b) => rolesOf(b) - rolesOf(a))[0];
    const tell: Session['tell'] = ({ sv, en }) => inLanguage({ sv, en }, language);
    return {
      language,
      setLanguage,
      people,
      me: active.find(({ id }) => id === meId) ?? busiest,
      setMe: (id) => {
        remember('person', id);
        setMeId(id);
      },
      tell,
      legible: (text) => (typeof text === 'string' ? text : tell(ERASED)),
    };
  }, [language, data, meId]);

  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Outside of the session');
  return session;
}

/** Whether the person who acts runs this installation: others read how it stands, and change nothing. */
export function useIsAdministrator(): boolean {
  const { me } = useSession();
  return me?.roles.some(({ role, active }) => active && role === 'administrator') ?? false;
}
