import { TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';

/** How long typing must rest before it counts as a wish. */
const REST_MS = 200;

type Props = {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
};

/** What is typed is shown at once, and looked for when the typing rests. */
export function SearchField({ label, value, change }: Props) {
  const [typed, setTyped] = useState(value);
  const given = useRef(value);
  useEffect(() => {
    if (value === given.current) return;
    given.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === given.current) return;
    const timer = setTimeout(() => {
      given.current = typed;
      change(typed);
    }, REST_MS);
    return () => clearTimeout(timer);
  });
  return (
    <TextField
      size="small"
      type="search"
      label={label}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      sx={{ flex: '1 1 14rem', maxWidth: 420 }}
    />
  );
}
