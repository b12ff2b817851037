import {
  FormControl,
  FormControlLabel,
  FormLabel,
  Paper,
  Radio,
  RadioGroup,
  Stack,
  Switch,
} from '@mui/material';
import { useSingleKeys } from '../../shared/command/keys';
import { useDensity, useScheme, type Mode } from '../../shared/look/look';
import type { Density } from '../../shared/look/theme';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';

/** How the page looks in this browser. Takes effect at once and is remembered. */
export function LookSettings() {
  const t = useMessages(messages);
  const { mode, setMode, highContrast, setHighContrast } = useScheme();
  const [density, setDensity] = useDensity();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <Paper sx={{ p: 3, maxWidth: 560 }}>
      <Stack spacing={2}>
        <OneOf<Mode>
          label={t.scheme}
          value={mode}
          set={setMode}
          options={[
            ['system', t.system],
            ['light', t.light],
            ['dark', t.dark],
          ]}
        />
        <FormControlLabel
          label={t.highContrast}
          control={<Switch checked={highContrast} onChange={(_, on) => setHighContrast(on)} />}
        />
        <OneOf<Density>
          label={t.density}
          value={density}
          set={setDensity}
          options={[
            ['comfortable', t.comfortable],
            ['compact', t.compact],
          ]}
        />
        <FormControlLabel
          label={t.singleKeys}
          control={<Switch checked={singleKeys} onChange={(_, on) => setSingleKeys(on)} />}
        />
      </Stack>
    </Paper>
  );
}

type OneOfProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly set: (value: Value) => void;
  readonly options: readonly (readonly [Value, string])[];
};

function OneOf<Value extends string>({ label, value, set, options }: OneOfProps<Value>) {
  return (
    <FormControl>
      <FormLabel id={label}>{label}</FormLabel>
      <RadioGroup row aria-labelledby={label} value={value} onChange={(_, next) => set(next as Value)}>
        {options.map(([option, words]) => (
          <FormControlLabel key={option} value={option} label={words} control={<Radio size="small" />} />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
