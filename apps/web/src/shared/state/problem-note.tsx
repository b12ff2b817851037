import { Alert, Box, Button } from '@mui/material';
import { Problem } from '../api/problem';
import { useSession } from '../session';
import { useMessages } from '../text/messages';
import { messages } from './messages';

/** What happened and what to do, in the server's own words, with an id to quote where there is one. */
export function ProblemNote({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { tell } = useSession();
  const t = useMessages(messages);
  const problem = error instanceof Problem ? error : undefined;
  const again = retry && (
    <Button color="inherit" size="small" onClick={retry}>
      {t.again}
    </Button>
  );
  return (
    <Alert severity="error" variant="outlined" action={again} sx={{ color: 'text.primary' }}>
      {problem ? tell(problem.detail) : t.unshown}
      {problem?.errors.map(({ pointer, detail, detailEn }) => (
        <Box key={pointer}>
          {pointer}: {tell({ sv: detail, en: detailEn })}
        </Box>
      ))}
      {problem && problem.status >= 500 && problem.traceId !== '' && <Box>{t.quote(problem.traceId)}</Box>}
    </Alert>
  );
}
