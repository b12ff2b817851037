import { Stack, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { Columns4, Rows3 } from 'lucide-react';
import type { PortfolioSearch } from '../../app/portfolio-search';
import { Choice } from '../../shared/form/choice';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { GROUPING_WORDS, messages } from './messages';
import { GROUPINGS, type Grouping } from './facets';

type Props = {
  readonly search: PortfolioSearch;
  readonly change: (part: PortfolioSearch) => void;
};

/** Two looks of one selection: as a board, under headings and in columns of the reader's choice, or as a list. */
export function BoardLook({ search, change }: Props) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const asList = search.view === 'list';
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
      <ToggleButtonGroup
        size="small"
        exclusive
        aria-label={t.look}
        value={asList ? 'list' : 'board'}
        onChange={(_, view: 'list' | 'board' | null) =>
          view && change({ view: view === 'list' ? view : undefined })
        }
      >
        <ToggleButton value="board" sx={{ gap: 0.75, px: 1.5 }}>
          <Columns4 size={16} aria-hidden /> {t.board}
        </ToggleButton>
        <ToggleButton value="list" sx={{ gap: 0.75, px: 1.5 }}>
          <Rows3 size={16} aria-hidden /> {t.list}
        </ToggleButton>
      </ToggleButtonGroup>
      {!asList && (
        <>
          <Choice
            label={t.group}
            value={search.group ?? ''}
            options={[['', t.noGroup], ...GROUPINGS.map((by) => [by, tell(GROUPING_WORDS[by])] as const)]}
            choose={(group) => change({ group: (group || undefined) as Grouping | undefined })}
          />
          <Choice
            label={t.columns}
            value={search.columns ?? ''}
            options={[
              ['', t.phases],
              ['stage', t.stages],
            ]}
            choose={(columns) => change({ columns: columns === 'stage' ? columns : undefined })}
          />
        </>
      )}
    </Stack>
  );
}
