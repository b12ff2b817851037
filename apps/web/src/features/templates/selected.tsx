import { MenuItem, TextField } from '@mui/material';

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, name: string])[];
  readonly choose: (value: Value) => void;
};

/** One of several in a form, whose names may be long. */
export const Selected = <Value extends string>({ label, value, options, choose }: Props<Value>) => (
  <TextField
    select
    size="small"
    label={label}
    value={value}
    onChange={({ target }) => {
      const chosen = options.find(([one]) => one === target.value);
      if (chosen) choose(chosen[0]);
    }}
    sx={{ flex: '1 1 14rem', minWidth: 0 }}
  >
    {options.map(([one, name]) => (
      <MenuItem key={one} value={one} sx={{ whiteSpace: 'normal' }}>
        {name}
      </MenuItem>
    ))}
  </TextField>
);
