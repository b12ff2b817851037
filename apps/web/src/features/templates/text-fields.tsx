import { issueWords } from '@drivbank/contracts';
import type { Bilingual } from '@drivbank/wording';
import { Stack, TextField } from '@mui/material';
import { useSession } from '../../shared/session';
import type { Definition } from './definition';

type Issue = Parameters<typeof issueWords>[0];
type Place = readonly (string | number)[];

/** A definition being written: what it is now, how it changes, and what the contract says is wrong with it. */
export type Editing = {
  readonly definition: Definition;
  readonly change: (next: Definition, of?: string) => void;
  readonly issues: readonly Issue[];
  /** Something was taken away: said, with a way back. */
  readonly removed: (what: Bilingual, next: Definition) => void;
};

type Words = { readonly sv: string; readonly en?: string | undefined };
type Props = {
  readonly editing: Editing;
  /** Where in the definition the two texts stand. */
  readonly path: Place;
  readonly labels: readonly [Bilingual, Bilingual];
  /** The definition may do without; two empty texts are none. */
  readonly optional?: boolean;
};

/** A text in Swedish, and in English beside it. */
export function LocalisedFields({ editing, path, labels: [sv, en], optional = false }: Props) {
  const words = (at(editing.definition, path) ?? { sv: '' }) as Words;
  const set = (part: Partial<Words>, key: 'sv' | 'en') => {
    const next = { ...words, ...part };
    const filled = next.en === undefined || next.en === '' ? { sv: next.sv } : next;
    const kept = optional && filled.sv === '' && filled.en === undefined ? undefined : filled;
    editing.change(withAt(editing.definition, path, kept) as Definition, [...path, key].join('.'));
  };
  return (
    <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2, flex: 1, minWidth: 0 }}>
      <Text
        label={sv}
        required={!optional}
        value={words.sv}
        issue={issueAt(editing, [...path, 'sv'])}
        change={(text) => set({ sv: text }, 'sv')}
      />
      <Text
        label={en}
        value={words.en ?? ''}
        issue={issueAt(editing, [...path, 'en'])}
        change={(text) => set({ en: text }, 'en')}
      />
    </Stack>
  );
}

type TextProps = {
  readonly label: Bilingual;
  readonly required?: boolean;
  readonly value: string;
  readonly issue: Issue | undefined;
  readonly change: (text: string) => void;
};

function Text({ label, required = false, value, issue, change }: TextProps) {
  const { tell } = useSession();
  return (
    <TextField
      size="small"
      label={tell(label)}
      required={required}
      value={value}
      onChange={({ target }) => change(target.value)}
      error={issue !== undefined}
      helperText={issue && tell(issueWords(issue))}
      multiline
      fullWidth
    />
  );
}

/** What the contract says is wrong there. */
export const issueAt = ({ issues }: Editing, path: Place) =>
  issues.find((issue) => issue.path.join('.') === path.join('.'));

const at = (value: unknown, path: Place): unknown =>
  path.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], value);

function withAt(value: unknown, [step, ...rest]: Place, part: unknown): unknown {
  if (step === undefined) return part;
  if (Array.isArray(value)) return value.map((one, i) => (i === step ? withAt(one, rest, part) : one));
  const object = value as Record<string, unknown>;
  return { ...object, [step]: withAt(object[step], rest, part) };
}
