import { Autocomplete, Box, TextField } from '@mui/material';
import { useMemo } from 'react';
import { useSession } from '../../shared/session';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import { useNames, type FilterProps } from './filters';
import { FACET_WORDS, messages } from './messages';
import { FACETS, type Facet } from './facets';
import { asked, valuesOf, type Card } from './selection';

const LISTED = FACETS.filter((facet) => facet !== 'phase' && facet !== 'sign');

/** The facets with many values: each a field that is typed in, with what occurs on the cards. Loaded when asked for. */
export default function MoreFilters(props: FilterProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 15rem), 1fr))',
      }}
    >
      {LISTED.map((facet) => (
        <FacetField key={facet} facet={facet} {...props} />
      ))}
    </Box>
  );
}

function FacetField({ facet, cards, selection, change }: FilterProps & { readonly facet: Facet }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const options = useOptions(facet, cards);
  const chosen = asked(selection, facet);
  const known = new Map(options.map((option) => [option.value, option]));
  return (
    <Autocomplete
      multiple
      size="small"
      disableCloseOnSelect
      options={options}
      value={chosen.map((value) => known.get(value) ?? { value, name: value, count: 0 })}
      isOptionEqualToValue={(a, b) => a.value === b.value}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ value }) => value}
      renderOption={({ key, ...rest }, { name, count }) => (
        <li key={key} {...rest}>
          <span>
            {name}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {count}
            </Box>
          </span>
        </li>
      )}
      onChange={(_, next) => change({ [facet]: next.map(({ value }) => value).join(',') || undefined })}
      renderInput={(params) => (
        <TextField
          {...params}
          label={tell(FACET_WORDS[facet])}
          placeholder={chosen.length > 0 ? '' : t.any}
        />
      )}
    />
  );
}

type Option = { readonly value: string; readonly name: string; readonly count: number };

function useOptions(facet: Facet, cards: readonly Card[]): readonly Option[] {
  const { compare } = useFormats();
  const nameOf = useNames();
  const found = useMemo(() => {
    const counts = new Map<string, { card: Card; count: number }>();
    for (const card of cards)
      for (const value of valuesOf(facet, card, '')) {
        const known = counts.get(value);
        if (known) known.count++;
        else counts.set(value, { card, count: 1 });
      }
    return counts;
  }, [facet, cards]);
  return [...found]
    .map(([value, { card, count }]) => ({ value, count, name: nameOf(facet, value, card) }))
    .sort((a, b) => compare(a.name, b.name));
}
