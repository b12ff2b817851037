import { Button } from '@mui/material';
import { useRef, type ReactNode } from 'react';

type Props = {
  /** Says more than the button does, where there are several alike. */
  readonly label?: string;
  readonly quiet?: boolean;
  /** Endings of names that are shown first. */
  readonly accept?: readonly string[] | undefined;
  readonly choose: (file: File) => void;
  readonly children: ReactNode;
};

/** Asks for a file of the reader's. */
export function FileButton({ label, quiet = false, accept, choose, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        variant={quiet ? 'text' : 'outlined'}
        aria-label={label}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept?.map((ending) => `.${ending}`).join(',')}
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
