import { Autocomplete, Box, Dialog, TextField } from '@mui/material';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useRead } from '../api/use-read';
import { useSession } from '../session';
import { useMessages } from '../text/messages';
import { useActionsNow } from './actions';
import { messages } from './messages';

type Option = {
  readonly key: string;
  readonly label: string;
  readonly group: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
};

const FOUND_MAX = 20;

/** Every screen and every action of the open page, and every process by its name. */
export default function Palette({ close }: { readonly close: () => void }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const [typed, setTyped] = useState('');
  const actions = useActionsNow();
  const field = useRef<HTMLInputElement>(null);
  const processes = useProcesses(typed, t.processes);
  const options: readonly Option[] = [
    ...actions.map(({ id, label, keys, run }) => ({
      key: id,
      label: tell(label),
      group: t.actions,
      keys,
      run,
    })),
    ...processes,
  ];
  return (
    <Dialog
      open
      onClose={close}
      slotProps={{
        transition: { onEntering: () => field.current?.focus() },
        paper: { 'aria-label': t.what, 'aria-labelledby': undefined, sx: { alignSelf: 'flex-start' } },
      }}
    >
      <Autocomplete
        open
        autoHighlight
        disableClearable
        options={options}
        groupBy={({ group }) => group}
        getOptionKey={({ key }) => key}
        isOptionEqualToValue={(a, b) => a.key === b.key}
        inputValue={typed}
        onInputChange={(_, value, reason) => reason === 'input' && setTyped(value)}
        onChange={(_, option) => {
          close();
          option.run();
        }}
        onClose={(_, reason) => reason === 'escape' && close()}
        noOptionsText={t.nothing}
        forcePopupIcon={false}
        disablePortal
        slotProps={{
          popper: {
            sx: { position: 'static !important', transform: 'none !important', width: '100% !important' },
          },
          listbox: { sx: { maxHeight: '60vh' } },
        }}
        renderInput={(input) => <TextField {...input} inputRef={field} label={t.what} sx={{ p: 2, pb: 1 }} />}
        renderOption={({ key, ...props }, { label, keys }) => (
          <Box
            component="li"
            key={key}
            {...props}
            sx={{ justifyContent: 'space-between !important', gap: 2 }}
          >
            <span>{label}</span>
            {keys && <Keys keys={keys} />}
          </Box>
        )}
      />
    </Dialog>
  );
}

function useProcesses(typed: string, group: string): readonly Option[] {
  const navigate = useNavigate();
  const { data } = useRead(
    '/processes',
    { query: { q: typed.trim(), limit: FOUND_MAX, sort: 'title' } },
    { enabled: typed.trim().length > 1 },
  );
  return (data?.items ?? []).map(({ id, title }) => ({
    key: id,
    label: title,
    group,
    run: () => void navigate({ to: '/processes/$processId', params: { processId: id } }),
  }));
}

export const Keys = ({ keys }: { readonly keys: string }) => (
  <Box component="span" sx={{ display: 'flex', gap: 0.5 }}>
    {keys.split(' ').map((key) => (
      <Box
        component="kbd"
        key={key}
        sx={{
          border: '1px solid var(--edge)',
          borderRadius: 1,
          px: 0.75,
          font: 'inherit',
          fontSize: '0.8125rem',
        }}
      >
        {key}
      </Box>
    ))}
  </Box>
);
