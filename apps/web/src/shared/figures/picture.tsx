import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { Table2 } from 'lucide-react';
import { Suspense, useRef, useState, type ReactNode } from 'react';
import type { Shape } from '../api/client';
import { Waiting } from '../state/waiting';
import { useMessages } from '../text/messages';
import type { Column } from './column';
import { PlainTable } from './data-table';
import { ExportMenu } from './export-menu';
import { messages } from './messages';
import { usePictureFiles } from './picture-files';

type Props<Row> = {
  /** The one question that it answers: its title. */
  readonly question: string;
  /** The answer in a sentence, for whoever does not read pictures. */
  readonly answer: string;
  readonly asOf: Shape<'AsOf'>;
  readonly fileName: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The plot: draws the same rows as one `<svg>`. */
  readonly children: ReactNode;
};

/** Around every plot: its question, as of when, the same as a table, and as files. */
export function Picture<Row>(props: Props<Row>) {
  const { question, answer, asOf, fileName, columns, rows, keyOf, children } = props;
  const t = useMessages(messages);
  const [twin, setTwin] = useState(false);
  const drawn = useRef<HTMLDivElement>(null);
  const { source, files } = usePictureFiles({
    question,
    asOf,
    fileName,
    draw(then) {
      const svg = drawn.current?.querySelector('svg');
      if (svg) then(svg);
    },
  });
  return (
    <Paper component="figure" sx={{ m: 0, p: 2 }}>
      <Stack
        component="figcaption"
        direction="row"
        sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}
      >
        <Box sx={{ flex: '1 1 16rem' }}>
          <Typography variant="h2">{question}</Typography>
          <Typography color="textSecondary">{answer}</Typography>
        </Box>
        <Stack direction="row" className="no-print" sx={{ gap: 0.5 }}>
          <Button
            size="small"
            aria-pressed={twin}
            startIcon={<Table2 size={16} aria-hidden />}
            onClick={() => setTwin(!twin)}
          >
            {twin ? t.asPicture : t.asTable}
          </Button>
          <ExportMenu fileName={fileName} columns={columns} rows={rows} more={twin ? [] : files} />
        </Stack>
      </Stack>
      <Box sx={{ mt: 2 }}>
        {twin ? (
          <PlainTable label={question} columns={columns} rows={rows} keyOf={keyOf} />
        ) : (
          <Box ref={drawn}>
            <Suspense fallback={<Waiting />}>{children}</Suspense>
          </Box>
        )}
      </Box>
      <Typography variant="caption" color="textSecondary">
        {source}
      </Typography>
    </Paper>
  );
}
