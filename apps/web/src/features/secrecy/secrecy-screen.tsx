import { useState } from 'react';
import { Stack } from '@mui/material';
import { Page } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { Empty } from '../../shared/state/empty';
import { useMessages } from '../../shared/text/messages';
import { Marks } from './marks';
import { messages } from './messages';
import { Readings } from './readings';
import { Wishes } from './wishes';

/** Secrecy marks and reading in spite of them, for administrators and auditors. */
export function SecrecyScreen() {
  const t = useMessages(messages);
  const { signIn } = useSession();
  const [processId, setProcessId] = useState('');
  return (
    <Page title={t.title} lead={t.lead}>
      {signIn === 'trial' ? (
        <Empty>{t.onlyWithAccounts}</Empty>
      ) : (
        <Stack spacing={4}>
          <Readings />
          <Wishes processId={processId} choose={setProcessId} />
          <Marks choose={setProcessId} />
        </Stack>
      )}
    </Page>
  );
}
