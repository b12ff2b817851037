import { distance } from '@drivbank/wording';
import { useSession } from '../session';
import { useFormats } from '../text/use-formats';

type Props = {
  readonly day: string;
  /** The day that the page speaks of. */
  readonly today: string;
  readonly settled?: boolean;
};

/** A last day, with how far away it lies. Overdue is said in words, not by colour alone. */
export function DueDay({ day, today, settled = false }: Props) {
  const { language } = useSession();
  const formats = useFormats();
  const tone = settled ? 'inkSoft' : day < today ? 'overdue' : 'ink';
  return (
    <span style={{ color: `var(--${tone})` }}>
      <time dateTime={day}>{formats.day(day)}</time>
      {!settled && <> ({distance(day, today, language)})</>}
    </span>
  );
}
