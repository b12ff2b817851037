import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { useRead } from '../api/use-read';
import { useMessages } from '../text/messages';
import { messages } from './messages';

const FOUND_MAX = 8;

export type Chosen = { readonly id: string; readonly title: string };

type Props = { readonly chosen: Chosen | null; readonly choose: (process: Chosen | null) => void };

/** One of the processes that the reader sees, found by its title. */
export function ProcessField({ chosen, choose }: Props) {
  const t = useMessages(messages);
  const [typed, setTyped] = useState('');
  const q = typed === chosen?.title ? '' : typed.trim();
  const { data } = useRead(
    '/processes',
    { query: { q, limit: FOUND_MAX, sort: 'title' } },
    { always: 'now' },
  );
  const options = (data?.items ?? []).map(({ id, title }): Chosen => ({ id, title }));
  return (
    <Autocomplete
      options={options}
      filterOptions={(all) => all}
      value={chosen}
      inputValue={typed}
      onInputChange={(_, value) => setTyped(value)}
      onChange={(_, process) => choose(process)}
      getOptionLabel={({ title }) => title}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      noOptionsText={t.noProcess}
      renderInput={(input) => <TextField {...input} required label={t.process} />}
    />
  );
}
