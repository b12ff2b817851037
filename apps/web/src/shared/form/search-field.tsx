import { TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';

/** How long typing must rest before it counts as a wish, when the server is asked. */
const REST_MS = 200;

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** Shorter where what is looked through is at hand. */
  readonly restMs?: number;
};

/** What is typed is shown at once, and looked for when the typing rests. */
export function SearchField({ label, hint, value, change, restMs = REST_MS }: Props) {
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
    }, restMs);
    return () => clearTimeout(timer);
  });
  return (
    <TextField
      size="small"
      type="search"
      label={label}
      {...(hint !== undefined && { placeholder: hint })}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      sx={{ flex: '1 1 18rem', maxWidth: 420 }}
    />
  );
}
