import { sizeWording } from '@drivbank/wording';
import { Link, Typography } from '@mui/material';
import { Download } from 'lucide-react';
import type { Shape } from '../../shared/api/client';
import { fileAddress } from '../../shared/api/send-file';
import { useSession } from '../../shared/session';
import { useMoment } from '../../shared/time/moment';
import type { Gate } from './gate-flow';

export type HandedIn = Pick<Gate['criteria'][number]['evidence'][number], 'sha256' | 'file'>;
type Props = { readonly processId: string; readonly document: HandedIn };

/** Fetches a document that was handed in, under its own name; nothing where only its checksum is known. */
export function DocumentLink({ processId, document: { sha256, file } }: Props) {
  const { tell, legible } = useSession();
  const { asKnownAt } = useMoment();
  if (file === null) return null;
  return (
    <Typography component="span" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      <Link href={fileAddress(processId, sha256, asKnownAt)} download>
        <Download size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {legible(file.name)}
      </Link>{' '}
      ({tell(sizeWording(file.bytes))})
    </Typography>
  );
}

type Said = Pick<Shape<'HistoryEntry'>, 'type' | 'data'>;

/** The document that an event of the history names. */
export function documentOf({ type, data }: Said): HandedIn | undefined {
  if (type !== 'EvidenceSubmitted' || !('file' in data)) return undefined;
  const { sha256, file } = data as HandedIn;
  return { sha256, file };
}
