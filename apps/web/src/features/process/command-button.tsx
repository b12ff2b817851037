import { PROCESS_COMMANDS } from '@drivbank/contracts';
import { Button, Menu, MenuItem, type ButtonProps } from '@mui/material';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../shared/session';
import { CommandDialog } from './command-dialog';
import type { CommandForm } from './command-forms';

type Target = { readonly id: string; readonly revision: number };

export function CommandButton({
  form,
  target,
  ...look
}: { readonly form: CommandForm; readonly target: Target } & Pick<
  ButtonProps,
  'variant' | 'size' | 'color'
>) {
  const { tell } = useSession();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...look} onClick={() => setOpen(true)}>
        {tell(PROCESS_COMMANDS[form.key]!.summary)}
      </Button>
      {open && <CommandDialog form={form} target={target} close={() => setOpen(false)} />}
    </>
  );
}

/** Commands that are asked for seldom, behind one button. */
export function CommandMenu({
  forms,
  target,
  label,
}: {
  forms: readonly CommandForm[];
  target: Target;
  label: string;
}) {
  const { tell } = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [chosen, setChosen] = useState<CommandForm | null>(null);
  return (
    <>
      <Button
        size="small"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        endIcon={<ChevronDown size={16} aria-hidden />}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {label}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {forms.map((form) => (
          <MenuItem
            key={form.key}
            onClick={() => {
              setAnchor(null);
              setChosen(form);
            }}
          >
            {tell(PROCESS_COMMANDS[form.key]!.summary)}
          </MenuItem>
        ))}
      </Menu>
      {chosen && <CommandDialog form={chosen} target={target} close={() => setChosen(null)} />}
    </>
  );
}
