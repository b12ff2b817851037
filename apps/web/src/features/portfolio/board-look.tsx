import { Stack } from '@mui/material';
import { Columns4, Rows3 } from 'lucide-react';
import { Fragment } from 'react';
import type { PortfolioSearch } from '../../app/portfolio-search';
import { Choice } from '../../shared/form/choice';
import { OneOf } from '../../shared/form/one-of';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { GROUPING_WORDS, messages } from './messages';
import { GROUPINGS, type Grouping } from './facets';

type Props = {
  readonly search: PortfolioSearch;
  readonly change: (part: PortfolioSearch) => void;
};

const LOOKS = [
  ['board', Columns4],
  ['list', Rows3],
] as const;

/** Two looks of one selection: as a board, under headings and in columns of the reader's choice, or as a list. */
export function BoardLook({ search, change }: Props) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const asList = search.view === 'list';
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
      <OneOf
        label={t.look}
        value={asList ? 'list' : 'board'}
        options={LOOKS.map(([look, Icon]) => [
          look,
          <Fragment key={look}>
            <Icon size={16} aria-hidden /> {t[look]}
          </Fragment>,
        ])}
        choose={(look) => change({ view: look === 'list' ? look : undefined })}
      />
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
