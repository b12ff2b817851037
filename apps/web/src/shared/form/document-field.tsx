import { sizeWording } from '@drivbank/wording';
import {
  Alert,
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  LinearProgress,
  Stack,
  Typography,
} from '@mui/material';
import { useState, type DragEvent, type ReactNode } from 'react';
import type { Control, FieldValues } from 'react-hook-form';
import { useSession } from '../session';
import { useMessages } from '../text/messages';
import type { Field } from './field';
import { FileButton } from './file-button';
import { messages } from './messages';
import { useDocument } from './use-document';

type Props = { readonly field: Field; readonly control: Control<FieldValues> };
type Document = ReturnType<typeof useDocument>;

/** A document, chosen or dropped: kept as it is where it may be, or known by its checksum alone. */
export function DocumentField({ field, control }: Props) {
  const { tell } = useSession();
  const document = useDocument(field, control);
  const { choose, uploads, under, wanted } = document;
  const t = useMessages(messages);
  return (
    <Stack spacing={1}>
      <DropArea choose={choose}>
        <FileButton choose={choose} accept={uploads && wanted ? uploads.endings : undefined}>
          {tell(field.label)}
        </FileButton>
        <Typography variant="body2" color="textSecondary">
          {uploads && wanted
            ? t.documentAllowed(uploads.endings.join(', '), tell(sizeWording(uploads.bytesMax)))
            : t.documentNotSent}
        </Typography>
      </DropArea>
      {uploads && (
        <FormControlLabel
          control={<Checkbox checked={wanted} onChange={(_, is) => document.want(is)} />}
          label={t.documentKeep}
        />
      )}
      {under.at === 'failed' ? (
        <Failed document={document} why={tell(under.why)} />
      ) : (
        <Standing document={document} />
      )}
      {document.error && (
        <Typography variant="body2" color="error">
          {document.error}
        </Typography>
      )}
    </Stack>
  );
}

type AreaProps = { readonly choose: (file: File) => void; readonly children: ReactNode };

/** Takes what is dropped on it; whoever does not drag uses the button in it. */
function DropArea({ choose, children }: AreaProps) {
  const [over, setOver] = useState(false);
  const drag = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <Stack
      spacing={1}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event: DragEvent) => {
        drag(false)(event);
        const [file] = event.dataTransfer.files;
        if (file) choose(file);
      }}
      sx={{
        alignItems: 'flex-start',
        p: 2,
        border: '1px dashed var(--edge)',
        borderRadius: 1,
        bgcolor: over ? 'var(--leafWash)' : undefined,
      }}
    >
      {children}
    </Stack>
  );
}

/** How far it has come, and what it is known by when it is there. */
function Standing({ document: { under, sum, filed, breakOff } }: { readonly document: Document }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  if (under.at === 'sending')
    return (
      <Box>
        <Typography variant="body2" id="sending-document" sx={{ overflowWrap: 'anywhere' }}>
          {t.documentSending(under.file.name, Math.round(under.share * 100))}
        </Typography>
        <LinearProgress
          variant="determinate"
          value={under.share * 100}
          aria-labelledby="sending-document"
          sx={{ my: 0.5 }}
        />
        <Button size="small" onClick={breakOff}>
          {t.documentBreakOff}
        </Button>
      </Box>
    );
  return (
    <Typography component="output" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      {under.at === 'reading' && t.documentReading(under.file.name)}
      {under.at === 'rest' && sum && filed && t.documentKept(filed.name, tell(sizeWording(filed.bytes)), sum)}
      {under.at === 'rest' && sum && !filed && t.documentChosen(sum)}
    </Typography>
  );
}

function Failed({ document, why }: { readonly document: Document; readonly why: string }) {
  const t = useMessages(messages);
  return (
    <Alert severity="error" sx={{ overflowWrap: 'anywhere' }}>
      {why}
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', mt: 1 }}>
        <Button size="small" color="inherit" variant="outlined" onClick={document.again}>
          {t.documentAgain}
        </Button>
        {document.wanted && document.uploads && (
          <Button size="small" color="inherit" variant="outlined" onClick={() => document.want(false)}>
            {t.documentSumOnly}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
