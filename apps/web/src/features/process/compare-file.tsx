import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { FileButton } from '../../shared/form/file-button';
import { sha256Of } from '../../shared/form/sha256';
import { useMessages } from '../../shared/text/messages';
import { messages } from './gate-messages';

type Props = { readonly name: string; readonly sha256: string };
type Answer = { readonly file: string; readonly same: boolean } | 'unreadable';

/** Whether a file of the reader's is the document that was handed in. Nothing is sent anywhere. */
export default function CompareFile({ name, sha256 }: Props) {
  const t = useMessages(messages);
  const [answer, setAnswer] = useState<Answer>();
  const compare = (file: File) =>
    void sha256Of(file).then(
      (found) => setAnswer({ file: file.name, same: found === sha256 }),
      () => setAnswer('unreadable'),
    );
  return (
    <Box className="no-print" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <FileButton quiet label={t.checkOf(name)} choose={compare}>
        {t.check}
      </FileButton>
      <Typography component="output" variant="body2">
        {answer === 'unreadable' && t.unreadable}
        {answer && answer !== 'unreadable' && (answer.same ? t.same(answer.file) : t.another(answer.file))}
      </Typography>
    </Box>
  );
}
