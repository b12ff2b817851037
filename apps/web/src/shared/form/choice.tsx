import { TextField } from '@mui/material';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly choose: (value: string) => void;
};

/** One of a few, at once: no form is sent. */
export const Choice = ({ label, value, options, choose }: Props) => (
  <TextField
    select
    size="small"
    label={label}
    value={value}
    onChange={({ target }) => choose(target.value)}
    slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    sx={{ minWidth: 130, flex: { xs: '1 1 8rem', sm: 'none' } }}
  >
    {options.map(([key, name]) => (
      <option key={key} value={key}>
        {name}
      </option>
    ))}
  </TextField>
);
