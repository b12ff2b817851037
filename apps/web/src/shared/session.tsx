import { ERASED_WORDS, inLanguage } from '@drivbank/wording';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { nobodyNamesHimself, read, signedOut, type Shape } from './api/client';
import { Problem } from './api/problem';
import { draftsAreOf } from './form/draft';
import { cell, useCell } from './state/cell';
import { remembered, remember, tellServer } from './state/remembered';
import type { Language } from './text/format';

export type Person = Shape<'Person'>;

/**
 * Where the reader stands: inside, at the door, put out in the middle of something, or in without a second
 * factor, or in and without any role today.
 */
type Standing = 'in' | 'outside' | 'ended' | 'owes' | 'roleless';

type Session = {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly people: readonly Person[];
  readonly me: Person | undefined;
  /** Which processes the reader's roles show. */
  readonly sees: Shape<'AsOf'>['sees'];
  /** Where nobody signs in the reader chooses. */
  readonly setMe: (id: string) => void;
  /** How one gets in; undefined until the server has said so. */
  readonly signIn: Shape<'Door'>['signIn'] | undefined;
  /** Identity providers that one can sign in at. */
  readonly providers: Shape<'Door'>['providers'];
  /** The one address at which passkeys work; null where there are none. */
  readonly passkeysAt: string | null;
  /** Whether there is an administrator, who can invite. */
  readonly setUp: boolean;
  readonly standing: Standing;
  /** To be called when the server has let the reader in. */
  readonly cameIn: (told: Shape<'LetIn'>) => void;
  /** A word or name that comes in both languages. */
  readonly tell: (text: { readonly sv: string; readonly en?: string | undefined }) => string;
  /** A text or name that may have been erased; then what stands in its place. */
  readonly legible: (text: Shape<'ReadableText'>) => string;
};

const SessionContext = createContext<Session | undefined>(undefined);

/** Who reads and acts, and in which language. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered('language') === 'en' ? 'en' : 'sv');
  const { people, ...reader } = useReader();
  useEffect(() => {
    document.documentElement.lang = language;
    remember('language', language);
    tellServer('language', language);
  }, [language]);
  const words = useMemo(() => {
    const tell: Session['tell'] = ({ sv, en }) => inLanguage({ sv, en }, language);
    const legible: Session['legible'] = (text) => (typeof text === 'string' ? text : tell(ERASED_WORDS));
    return { tell, legible };
  }, [language]);
  const session = { language, setLanguage, people, ...reader, ...words };
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

/**
 * By a login session where people sign in, else by choice. Until the server has said which, everything is
 * tried.
 */
function useReader() {
  const [chosenId, setChosenId] = useState(remembered('person'));
  const door = useQuery({ queryKey: ['/sign-in'], queryFn: () => read('/sign-in', {}), staleTime: Infinity });
  const { signIn, setUp = true, actsAtFirst, providers = NONE, passkeysAt = null } = door.data ?? {};
  if (signIn === 'accounts') nobodyNamesHimself();
  const login = useLogin(signIn === 'accounts');
  const { data, error } = useQuery({
    queryKey: ['/people'],
    queryFn: () => read('/people', {}),
    enabled: login.standing === 'in',
  });
  const people = data?.items ?? NOBODY;
  const me =
    signIn === 'accounts' ? personIn(people, login.personId) : actorIn(people, [chosenId, actsAtFirst]);
  const actorId = signIn === 'trial' ? me?.id : undefined;
  useEffect(() => {
    if (actorId !== undefined) tellServer('person', actorId);
  }, [actorId]);
  return {
    people,
    sees: data?.asOf.sees ?? 'all',
    me,
    setMe: (id: string) => {
      remember('person', id);
      setChosenId(id);
    },
    signIn,
    providers,
    passkeysAt,
    setUp,
    standing: isWithoutRole(error) ? 'roleless' : login.standing,
    cameIn: login.cameIn,
  };
}

const isWithoutRole = (error: unknown) => error instanceof Problem && error.code === 'ActorUnknown';

const NOBODY: readonly Person[] = [];
const NONE: Session['providers'] = [];

const personIn = (people: readonly Person[], wanted: string | null | undefined) =>
  people.find(({ id }) => id === wanted);

/** Who was chosen, while he holds a role; or the one to begin with. */
function actorIn(people: readonly Person[], [chosenId, actsAtFirst]: readonly (string | null | undefined)[]) {
  const active = people.filter(({ roles }) => roles.some((role) => role.active));
  return personIn(active, chosenId) ?? personIn(active, actsAtFirst);
}

/** True while somebody at the door reads what is shown once: he comes in when he has kept it. */
export const heldAtTheDoor = cell(false);

/** How the login session stands, where there are any. */
function useLogin(exists: boolean) {
  const queries = useQueryClient();
  const { times } = useCell(signedOut);
  const held = useCell(heldAtTheDoor);
  const [seen, setSeen] = useState(times);
  const { data, isError } = useQuery({
    queryKey: ['/account'],
    queryFn: ownAccount,
    enabled: exists,
    retry: false,
  });
  useOwnPage(data?.personId);
  const isOut = exists && (times > seen || isError);
  const standing = isOut ? outside(data !== undefined) : inside(data?.owesSecondFactor || held);
  const cameIn = ({ signedIn, owesSecondFactor }: Shape<'LetIn'>) => {
    if (!signedIn) return;
    // What stands after # in those addresses has done its work and leaves the history of the browser.
    if (AT_THE_DOOR.includes(location.pathname)) return location.replace(owesSecondFactor ? '/account' : '/');
    setSeen(signedOut.get().times);
    void queries.invalidateQueries();
  };
  return { standing, personId: data?.personId, cameIn };
}

/** Before any form of the page asks for what was typed in it. */
async function ownAccount() {
  const account = await read('/account', {});
  draftsAreOf(account.personId);
  return account;
}

/** A page that somebody else has left open is no page of whoever comes in. */
function useOwnPage(personId: string | undefined): void {
  const before = useRef<string>(undefined);
  useEffect(() => {
    if (personId === undefined) return;
    if (before.current !== undefined && before.current !== personId) location.assign('/');
    before.current = personId;
  }, [personId]);
}

const outside = (wasIn: boolean): Standing => (wasIn ? 'ended' : 'outside');
const inside = (owes: boolean): Standing => (owes ? 'owes' : 'in');

const AT_THE_DOOR = ['/setup', '/invitation'];

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Outside of the session');
  return session;
}

type Role = Person['roles'][number]['role'];

/** Whether the person who acts holds one of these roles today, anywhere. */
function useHolds(...roles: readonly Role[]): boolean {
  const { me } = useSession();
  return me?.roles.some(({ role, active }) => active && roles.includes(role)) ?? false;
}

/** Whether the person who acts runs this installation: others read how it stands, and change nothing. */
export const useIsAdministrator = (): boolean => useHolds('administrator');

/** The same, and nobody else holds a role today. */
export function useIsAloneAdministrator(): boolean {
  const { people, me } = useSession();
  const isAdministrator = useIsAdministrator();
  return (
    isAdministrator && people.every(({ id, roles }) => id === me?.id || !roles.some(({ active }) => active))
  );
}

/** Whether the person who acts may read the security log. */
export const useWatches = (): boolean => useHolds('administrator', 'auditor');

/** Whether the person who acts audits, and so has notes of his own. */
export const useAudits = (): boolean => useHolds('auditor');

/** Whether the person who acts may begin a process. */
export const useMayBegin = (): boolean => useHolds('coordinator', 'portfolio_lead');
