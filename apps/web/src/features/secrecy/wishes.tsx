import { Paper, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useAsk } from '../../shared/api/ask';
import { AskForm } from '../../shared/form/ask-form';
import { Section } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

type Props = { readonly processId: string; readonly choose: (processId: string) => void };

/** What the roles of the reader let him ask for: reading by a ground, breaking the glass, or both. */
export function Wishes(props: Props) {
  const t = useMessages(messages);
  const { me } = useSession();
  const holds = (role: string) => me?.roles.some((one) => one.active && one.role === role) ?? false;
  const byGround = useAsk('/secrecy/readings', () => toast(t.openedNow));
  const breaking = useAsk('/secrecy/break-glass', () => toast(t.askedNow));
  return (
    <Stack spacing={4} className="no-print">
      {holds('auditor') && (
        <Wish {...props} title={t.byGroundTitle} help={t.byGroundHelp} verb={t.openIt} asking={byGround} />
      )}
      {holds('administrator') && (
        <Wish {...props} title={t.breakTitle} help={t.breakHelp} verb={t.askIt} asking={breaking} />
      )}
    </Stack>
  );
}

type WishProps = Props & {
  readonly title: string;
  readonly help: string;
  readonly verb: string;
  readonly asking: {
    readonly isPending: boolean;
    readonly error: Error | null;
    readonly mutate: (
      asked: { readonly body: { processId: string; ground: string } },
      then: { readonly onSuccess: () => void },
    ) => void;
  };
};

function Wish({ title, help, verb, asking, processId, choose }: WishProps) {
  const t = useMessages(messages);
  const [ground, setGround] = useState('');
  const done = () => {
    setGround('');
    choose('');
  };
  return (
    <Section title={title}>
      <Paper sx={{ p: 3, maxWidth: 640 }}>
        <AskForm
          asking={asking}
          verb={verb}
          submit={() => asking.mutate({ body: { processId: processId.trim(), ground } }, { onSuccess: done })}
        >
          <Typography color="textSecondary">{help}</Typography>
          <TextField
            label={t.processId}
            value={processId}
            required
            onChange={({ target }) => choose(target.value)}
            slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
          />
          <TextField
            label={t.ground}
            value={ground}
            required
            multiline
            minRows={2}
            onChange={({ target }) => setGround(target.value)}
          />
        </AskForm>
      </Paper>
    </Section>
  );
}
