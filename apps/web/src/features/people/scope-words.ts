import { useRead } from '../../shared/api/use-read';
import type { Person } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

type Scope = Person['roles'][number]['scope'];

/** Where a role holds, in words. */
export function useScopeWords(scope: Scope): string {
  const t = useMessages(messages);
  const { data } = useRead('/organisations', {});
  if (scope.kind === 'deployment') return t.everywhere;
  if (scope.kind === 'process') return t.inProcess;
  const organisation = data?.items.find(({ id }) => id === scope.organisationId);
  return t.forOrganisation(organisation?.name ?? '…');
}
