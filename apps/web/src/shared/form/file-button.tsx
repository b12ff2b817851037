import { Button } from '@mui/material';
import { useId, useRef, type ReactNode } from 'react';

type Props = {
  /** Says more than the button does, where there are several alike. */
  readonly label?: string;
  readonly choose: (file: File) => void;
  readonly children: ReactNode;
};

/** Asks for a file of the reader's. It stays in the browser. */
export function FileButton({ label, choose, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <>
      <Button size="small" variant="outlined" aria-label={label} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        id={id}
        type="file"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) choose(file);
          target.value = '';
        }}
      />
    </>
  );
}
