import { Box, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { DocumentLink } from './document-link';
import type { Gate } from './gate-flow';
import { messages } from './gate-messages';

const CompareFile = lazy(() => import('./compare-file'));

type Props = { readonly processId: string; readonly evidence: Gate['criteria'][number]['evidence'] };

/** What was handed in, by whom and when, with the checksum that says which document it was. */
export function EvidenceList({ processId, evidence }: Props) {
  const t = useMessages(messages);
  const { legible } = useSession();
  const { day } = useFormats();
  if (evidence.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, listStyle: 'disc' }}>
      {evidence.map(({ name, sha256, file, by, on, at }) => (
        <Box component="li" key={`${sha256}/${at}`} sx={{ overflowWrap: 'anywhere' }}>
          {name}{' '}
          <Typography component="span" variant="body2" color="textSecondary">
            {t.handedIn(legible(by.name), day(on))} ·{' '}
            <span title={sha256} className="no-print">
              {t.checksum(sha256.slice(0, CHECKSUM_SHOWN))}
            </span>
            <span className="print-only">{t.wholeChecksum(sha256)}</span>
          </Typography>
          <Box>
            <DocumentLink processId={processId} document={{ sha256, file }} />
          </Box>
          <Suspense>
            <CompareFile name={name} sha256={sha256} />
          </Suspense>
        </Box>
      ))}
    </Box>
  );
}

const CHECKSUM_SHOWN = 12;
