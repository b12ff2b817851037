import { inLanguage } from '@drivbank/wording';
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { read, type Read } from './api';

export type Language = 'sv' | 'en';
export type Person = Read<'person'>;

type Session = {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly people: readonly Person[];
  readonly me: Person | undefined;
  readonly setMe: (id: string) => void;
  /** The sentence in the reader's language. Both stand side by side, so none can be forgotten. */
  readonly say: (sv: string, en: string) => string;
  /** A word or name that comes in both. */
  readonly tell: (text: { readonly sv: string; readonly en?: string | undefined }) => string;
};

const SessionContext = createContext<Session | undefined>(undefined);

const remembered = (key: string) => localStorage.getItem(`drivbank.${key}`);
const remember = (key: string, value: string) => localStorage.setItem(`drivbank.${key}`, value);

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered('language') === 'en' ? 'en' : 'sv');
  const [meId, setMeId] = useState(remembered('person'));
  const { data } = useQuery({
    queryKey: ['people'],
    queryFn: () => read<{ items: Person[] }>('/people'),
  });
  useEffect(() => {
    document.documentElement.lang = language;
    remember('language', language);
  }, [language]);

  const session = useMemo<Session>(() => {
    const people = data?.items ?? [];
    const active = people.filter(({ roles }) => roles.some((role) => role.active));
    const rolesOf = ({ roles }: Person) => roles.filter((role) => role.active).length;
    const busiest = active.toSorted((a, b) => rolesOf(b) - rolesOf(a))[0];
    return {
      language,
      setLanguage,
      people,
      me: active.find(({ id }) => id === meId) ?? busiest,
      setMe: (id) => {
        remember('person', id);
        setMeId(id);
      },
      say: (sv, en) => (language === 'sv' ? sv : en),
      tell: ({ sv, en }) => inLanguage({ sv, en }, language),
    };
  }, [language, data, meId]);

  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Outside of the session');
  return session;
}

/** What stands in the place of an erased name. */
export function nameOf(name: Person['name'], say: Session['say']): string {
  return typeof name === 'string' ? name : say('Raderad uppgift', 'Erased');
}
