import { ROLE_WORDS, SECURITY_KIND_WORDS, wordFor } from '@drivbank/wording';
import { useMemo } from 'react';
import type { Shape } from '../../shared/api/client';
import type { Column } from '../../shared/figures/column';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { messages } from './messages';

type Entry = Shape<'SecurityEntry'>;

/** What stands in a row, on the screen and in what is taken to disk. */
export function useColumns(): readonly Column<Entry>[] {
  const t = useMessages(messages);
  const { tell, legible } = useSession();
  const { moment } = useFormats();
  return useMemo(() => {
    const role = (name: string) => tell(wordFor(ROLE_WORDS, name));
    const kindOf = ({ kind, outcome }: Entry) => {
      const words = tell(wordFor(SECURITY_KIND_WORDS, kind));
      return outcome === 'refused' && !KEPT_OUT.has(kind) ? `${words} (${t.refused})` : words;
    };
    return [
      { key: 'at', label: t.at, value: ({ at }) => at, show: ({ at }) => moment(at), width: 190 },
      { key: 'kind', label: t.kind, value: kindOf, flex: 1.3 },
      { key: 'who', label: t.who, value: ({ person }) => (person ? legible(person.name) : t.nobody) },
      { key: 'about', label: t.about, value: ({ about }) => (about ? legible(about.name) : null) },
      {
        key: 'what',
        label: t.what,
        value: ({ kind, what, outcome }) =>
          kind === 'role-granted' && outcome === 'done' ? role(what) : what,
        flex: 1.3,
      },
      { key: 'address', label: t.address, value: ({ address }) => address, width: 130 },
      { key: 'roles', label: t.roles, value: ({ roles }) => roles.map(role).join(', '), flex: 1.2 },
      { key: 'traceId', label: t.traceId, value: ({ traceId }) => traceId, flex: 1.4 },
    ];
  }, [t, tell, legible, moment]);
}

/** Their words say already that somebody did not get what he wanted. */
const KEPT_OUT: ReadonlySet<Entry['kind']> = new Set([
  'sign-in-wrong',
  'sign-in-too-many',
  'second-factor-wrong',
  'password-wrong',
  'provider-refused',
  'refused',
] as const);
