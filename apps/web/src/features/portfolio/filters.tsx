import { Box, Button, Chip, Stack, useMediaQuery } from '@mui/material';
import { LIFECYCLE_WORDS, SIGN_WORDS, SIGNS, wordFor } from '@drivbank/wording';
import { SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { PressChip } from '../../shared/form/press-chip';
import { SearchField } from '../../shared/form/search-field';
import { PhaseShape } from '../../shared/page/phase-shape';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { LIFECYCLE } from './columns';
import { FACET_WORDS, messages } from './messages';
import { FACETS, type Facet, type Selection } from './facets';
import { asked, isSelective, turned, valuesOf, type Card } from './selection';
import { SIGN_ICONS } from './signs';

const MoreFilters = lazy(() => import('./more-filters'));

export type FilterProps = {
  readonly cards: readonly Card[];
  readonly selection: Selection;
  readonly today: string;
  readonly change: (part: Selection) => void;
};

/** Search, phases, what to look out for, and the rest on demand. Everything chosen stands in the address. */
export function Filters(props: FilterProps) {
  const t = useMessages(messages);
  const [more, setMore] = useState(false);
  const wide = useMediaQuery('(min-width: 720px)', { noSsr: true });
  return (
    <Stack className="no-print" sx={{ gap: 1.5 }}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <SearchField
          label={t.search}
          hint={t.searchHint}
          value={props.selection.q ?? ''}
          change={(q) => props.change({ q: q || undefined })}
          restMs={REST_MS}
        />
        <Button
          size="small"
          aria-expanded={more}
          startIcon={<SlidersHorizontal size={16} aria-hidden />}
          onClick={() => setMore(!more)}
        >
          {more ? t.fewerFilters : t.moreFilters}
        </Button>
      </Stack>
      {(wide || more) && <Toggles {...props} />}
      <Suspense>{more && <MoreFilters {...props} />}</Suspense>
      <Chosen {...props} />
    </Stack>
  );
}

/** Phases and signs, each pressed or not, with how many there are. */
const Toggles = (props: FilterProps) => (
  <Stack direction="row" sx={{ gap: 0.75, flexWrap: 'wrap' }}>
    {LIFECYCLE.map((phase) => (
      <Toggle key={phase} facet="phase" value={phase} icon={<PhaseShape lifecycle={phase} />} {...props} />
    ))}
    {SIGNS.map((sign) => {
      const Icon = SIGN_ICONS[sign];
      return <Toggle key={sign} facet="sign" value={sign} icon={<Icon size={14} aria-hidden />} {...props} />;
    })}
  </Stack>
);

/** Everything that is searched is at hand. */
const REST_MS = 150;

type ToggleProps = FilterProps & {
  readonly facet: Facet;
  readonly value: string;
  readonly icon: React.ReactElement;
};

function Toggle({ facet, value, icon, cards, selection, today, change }: ToggleProps) {
  const { tell } = useSession();
  const on = asked(selection, facet).includes(value);
  const count = useMemo(
    () => cards.filter((card) => valuesOf(facet, card, today).includes(value)).length,
    [cards, facet, value, today],
  );
  if (count === 0 && !on) return null;
  return (
    <PressChip
      on={on}
      icon={icon}
      label={
        <>
          {capital(tell(wordFor(facet === 'phase' ? LIFECYCLE_WORDS : SIGN_WORDS, value)))}{' '}
          <Box component="span" className="figures" sx={{ color: 'text.secondary' }}>
            {count}
          </Box>
        </>
      }
      press={() => change(turned(selection, facet, value))}
    />
  );
}

/** What is chosen in words, each with a way to take it away. */
function Chosen({ cards, selection, change }: FilterProps) {
  const t = useMessages(messages);
  const labels = useLabels(cards, selection);
  if (!isSelective(selection)) return null;
  const nothing = Object.fromEntries([...FACETS, 'q'].map((name) => [name, undefined]));
  return (
    <Stack
      direction="row"
      component="section"
      aria-label={t.chosen}
      sx={{ gap: 0.75, flexWrap: 'wrap', alignItems: 'center' }}
    >
      {labels.map(({ facet, value, label }) => (
        <Chip
          key={`${facet}/${value}`}
          size="small"
          label={label}
          aria-label={t.takeAway(label)}
          onClick={() => change(facet === 'q' ? { q: undefined } : turned(selection, facet, value))}
          onDelete={() => change(facet === 'q' ? { q: undefined } : turned(selection, facet, value))}
        />
      ))}
      <Button size="small" onClick={() => change(nothing)}>
        {t.clear}
      </Button>
    </Stack>
  );
}

type Label = { readonly facet: Facet | 'q'; readonly value: string; readonly label: string };

/** Every part of the selection in words. */
export function useLabels(cards: readonly Card[], selection: Selection): readonly Label[] {
  const { tell } = useSession();
  const nameOf = useNames();
  const facets = FACETS.flatMap((facet) =>
    asked(selection, facet).map((value) => {
      const card = cards.find((one) => valuesOf(facet, one, '').includes(value));
      const name = nameOf(facet, value, card);
      return { facet, value, label: `${tell(FACET_WORDS[facet])}: ${name}` };
    }),
  );
  return selection.q ? [...facets, { facet: 'q', value: selection.q, label: `”${selection.q}”` }] : facets;
}

/** What a value of a facet is called, as a card that has it tells. */
export function useNames() {
  const t = useMessages(messages);
  const { tell, legible } = useSession();
  return (facet: Facet, value: string, card: Card | undefined): string => {
    switch (facet) {
      case 'phase':
        return tell(wordFor(LIFECYCLE_WORDS, value));
      case 'sign':
        return tell(wordFor(SIGN_WORDS, value));
      case 'owner':
        return card?.owner.name ?? value;
      case 'receiver':
        return card?.receiver?.name ?? value;
      case 'stage':
        return card?.stage ? tell(card.stage.name) : value;
      case 'template':
        return card ? tell(card.template.name) : value;
      case 'version':
        return card ? t.version(tell(card.template.name), card.template.version) : value;
      case 'coordinator': {
        const person = card?.coordinators.find(({ id }) => id === value);
        return person ? legible(person.name) : value;
      }
    }
  };
}
