import { useMemo } from 'react';
import { useSession } from '../../shared/session';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import type { Grouping } from './facets';
import { messages } from './messages';
import { groupsOf, type Card, type Group } from './selection';

/** The cards under the headings that the reader asked for; all of them in one nameless group when none were. */
export function useGroups(cards: readonly Card[], by: Grouping | undefined): readonly Group[] {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { compare } = useFormats();
  return useMemo(() => {
    if (!by) return [{ key: 'all', name: '', cards }];
    const nameOf = ({ owner, receiver, template }: Card) => {
      if (by === 'template') return { key: template.id, name: tell(template.name) };
      const organisation = by === 'owner' ? owner : receiver;
      return organisation ? { key: organisation.id, name: organisation.name } : undefined;
    };
    return groupsOf(cards, nameOf, t.nowhere, compare);
  }, [cards, by, tell, t, compare]);
}
