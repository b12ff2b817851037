import { Box } from '@mui/material';
import type { Shape } from '../../shared/api/client';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { CommandButton, CommandMenu } from '../process/command-button';
import { deadlineForms } from '../process/command-forms';
import { messages } from './messages';
import { Row } from './row';

type Props = { readonly deadline: Shape<'Deadline'>; readonly today: string };

export function DeadlineRow({ deadline, today }: Props) {
  const t = useMessages(messages);
  const { name, lastDay, processId, processTitle, processRevision } = deadline;
  const { meet, move, waive } = deadlineForms(deadline);
  const target = { id: processId, revision: processRevision };
  const who = useWhoActs(deadline);
  const what = { sv: name.sv, en: name.en ?? name.sv };
  return (
    <Row
      processId={processId}
      title={processTitle}
      now={
        <Box component="span" sx={lastDay < today ? { color: 'error.main' } : {}}>
          {t.due(who, what, lastDay, today)}
        </Box>
      }
      action={
        <>
          <CommandButton form={meet} target={target} size="small" variant="outlined" />
          <CommandMenu forms={[move, waive]} target={target} label={t.change} />
        </>
      }
    />
  );
}

/** The coordinators of the process, the reader as “you”; its owner when it has none. */
function useWhoActs({ coordinatorIds, owner }: Props['deadline']) {
  const { me, people, legible } = useSession();
  const { list } = useFormats();
  if (me && coordinatorIds.includes(me.id)) return messages.you;
  const names = people.filter(({ id }) => coordinatorIds.includes(id)).map(({ name }) => legible(name));
  const who = names.length > 0 ? list(names) : owner.name;
  return { sv: who, en: who };
}
