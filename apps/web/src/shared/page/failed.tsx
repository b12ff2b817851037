import { ProblemNote } from '../state/problem-note';
import { messages } from '../state/messages';
import { useMessages } from '../text/messages';
import { Page } from './page';

/** In the place of a page whose content could not be read. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const t = useMessages(messages);
  return (
    <Page title={t.failed}>
      <ProblemNote error={error} {...(retry && { retry })} />
    </Page>
  );
}
