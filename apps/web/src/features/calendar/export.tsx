import { Box } from '@mui/material';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Shape } from '../../shared/api/client';
import type { Column } from '../../shared/figures/column';
import { ExportMenu } from '../../shared/figures/export-menu';
import { usePictureFiles } from '../../shared/figures/picture-files';
import { isoWeek } from '../../shared/text/days';
import { useMessages } from '../../shared/text/messages';
import { DaysDrawing, WeeksDrawing } from './drawing';
import { useStateWord } from './entry-link';
import { messages } from './messages';
import type { Span } from './span';
import type { Entry } from './use-entries';
import type { CalendarView } from './views';

type Props = {
  readonly name: string;
  readonly view: CalendarView;
  readonly month: string | undefined;
  readonly span: Span;
  readonly entries: readonly Entry[];
  readonly byDay: ReadonlyMap<string, readonly Entry[]>;
  readonly holidays: ReadonlyMap<string, string>;
  readonly asOf: Shape<'AsOf'>;
};

/** The same as a table, to files and on paper; and as a picture, which is drawn when it is asked for. */
export function Export({ name, view, month, span, entries, byDay, holidays, asOf }: Props) {
  const t = useMessages(messages);
  const [drawn, setDrawn] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { files } = usePictureFiles({
    question: `${t.title}: ${name}`,
    asOf,
    fileName: 'kalender',
    draw(then) {
      flushSync(() => setDrawn(true));
      then(place.current!.querySelector('svg')!);
      setDrawn(false);
    },
  });
  const drawing = { span, entries: byDay, holidays };
  return (
    <>
      <ExportMenu fileName="kalender" columns={useColumns()} rows={entries} more={files} />
      {drawn && (
        <Box ref={place} aria-hidden className="no-print" sx={{ position: 'fixed', left: '-9999px', top: 0 }}>
          {view === 'agenda' ? <DaysDrawing {...drawing} /> : <WeeksDrawing {...drawing} month={month} />}
        </Box>
      )}
    </>
  );
}

function useColumns(): readonly Column<Entry>[] {
  const t = useMessages(messages);
  const stateWord = useStateWord();
  return [
    { key: 'day', label: t.day, value: ({ day }) => day },
    { key: 'week', label: t.week, value: ({ day }) => isoWeek(day) },
    { key: 'what', label: t.what, value: ({ what }) => what },
    { key: 'status', label: t.status, value: stateWord },
    { key: 'process', label: t.process, value: ({ process }) => process },
    { key: 'owner', label: t.owner, value: ({ owner }) => owner },
  ];
}
