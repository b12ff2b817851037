import styled from '@emotion/styled';
import { SIGN_WORDS } from '@drivbank/wording';
import { Lock } from 'lucide-react';
import { TYPE } from '../look/tokens';
import { useSession } from '../session';
import { capital } from '../text/format';

type Props = { readonly provision: string | null };

/** Beside the title of a process that has a secrecy mark: that, and by which provision. On paper too. */
export function SecrecyBadge({ provision }: Props) {
  const { tell } = useSession();
  if (provision === null) return null;
  return (
    <Badge data-sign="secret">
      <Lock size={14} aria-hidden />
      {capital(tell(SIGN_WORDS.secret))} ({provision})
    </Badge>
  );
}

const Badge = styled.span({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  fontSize: TYPE.small,
  color: 'var(--overdue)',
  svg: { flex: 'none' },
});
