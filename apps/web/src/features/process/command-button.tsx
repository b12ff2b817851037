import { PROCESS_COMMAND_WORDS } from '@drivbank/contracts';
import { Button, Menu, MenuItem, type ButtonProps } from '@mui/material';
import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useSession } from '../../shared/session';
import { useOffered, useOffers } from './may-give';
import type { Target } from './use-command-form';
import type { CommandForm } from './command-form';

const CommandDialog = lazy(() => import('./command-dialog'));

type Props = {
  readonly form: CommandForm;
  readonly target: Target;
  /** In other words than the command's, where there are many of it. */
  readonly label?: string;
} & Pick<ButtonProps, 'variant' | 'size' | 'color'>;

/** Opens the form of one command. Whom it is not offered to finds no button. */
export function CommandButton({ form, target, label, ...look }: Props) {
  const { tell } = useSession();
  const offers = useOffers();
  const [open, setOpen] = useState(false);
  if (!offers(form.key)) return null;
  return (
    <>
      <Button {...look} className="no-print" onClick={() => setOpen(true)}>
        {label ?? tell(PROCESS_COMMAND_WORDS[form.key])}
      </Button>
      <Suspense>
        {open && <CommandDialog form={form} target={target} close={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}

type MenuProps = { readonly forms: readonly CommandForm[]; readonly target: Target; readonly label: string };

/** Commands that are asked for seldom, behind one button. */
export function CommandMenu({ forms, target, label }: MenuProps) {
  const { tell } = useSession();
  const offered = useOffered(forms);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [chosen, setChosen] = useState<CommandForm | null>(null);
  if (offered.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        className="no-print"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        endIcon={<ChevronDown size={16} aria-hidden />}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {label}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {offered.map((form) => (
          <MenuItem
            key={form.key}
            onClick={() => {
              setAnchor(null);
              setChosen(form);
            }}
          >
            {tell(PROCESS_COMMAND_WORDS[form.key])}
          </MenuItem>
        ))}
      </Menu>
      <Suspense>
        {chosen && <CommandDialog form={chosen} target={target} close={() => setChosen(null)} />}
      </Suspense>
    </>
  );
}
