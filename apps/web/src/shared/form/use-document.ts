import { useEffect, useRef, useState } from 'react';
import { useController, type Control, type FieldValues } from 'react-hook-form';
import { both, sizeWording, type Bilingual } from '@drivbank/wording';
import type { Shape } from '../api/client';
import { Problem } from '../api/problem';
import { sendFile } from '../api/send-file';
import { useRead } from '../api/use-read';
import { useSession } from '../session';
import type { Field } from './field';
import { messages } from './messages';
import { sha256Of } from './sha256';

type Uploads = NonNullable<Shape<'About'>['uploads']>;
type Under =
  | { readonly at: 'rest' }
  | { readonly at: 'reading'; readonly file: File }
  | { readonly at: 'sending'; readonly file: File; readonly share: number }
  | { readonly at: 'failed'; readonly file: File; readonly why: Bilingual };

/**
 * A document on its way into a form: its checksum is made here, it is sent where documents are kept and somebody
 * wants it, and the checksum that comes back is compared. What was typed beside it is left alone, whatever happens.
 */
export function useDocument(field: Field, control: Control<FieldValues>) {
  const { me } = useSession();
  const { data } = useRead('/about', {}, { always: 'now' });
  const uploads = field.filing ? (data?.uploads ?? null) : null;
  const { field: sum, fieldState } = useController({ name: field.name, control });
  const { field: title } = useController({ name: field.naming ?? 'name', control });
  const { field: filed } = useController({ name: field.filing?.name ?? 'file', control });
  const [wanted, setWanted] = useState(true);
  const [under, setUnder] = useState<Under>({ at: 'rest' });
  const last = useRef<File>(undefined);
  const going = useRef(new AbortController());
  useEffect(() => () => going.current.abort(), []);

  const settle = (sha256: string, file: Shape<'EvidenceFile'> | undefined) => {
    sum.onChange(sha256);
    filed.onChange(file);
    setUnder({ at: 'rest' });
  };

  async function take(file: File, isSent: boolean): Promise<void> {
    going.current.abort();
    const { signal } = (going.current = new AbortController());
    last.current = file;
    sum.onChange('');
    filed.onChange(undefined);
    const fail = (why: Bilingual) => signal.aborted || setUnder({ at: 'failed', file, why });
    const flaw = isSent && uploads ? flawOf(file, uploads) : undefined;
    if (flaw) return void fail(flaw);
    setUnder({ at: 'reading', file });
    const sha256 = await sha256Of(file).catch(() => undefined);
    if (signal.aborted) return;
    if (sha256 === undefined) return void fail(messages.documentUnreadable);
    if (!isSent || !uploads) {
      if (!title.value) title.onChange(file.name);
      return settle(sha256, undefined);
    }
    const told = (share: number) => signal.aborted || setUnder({ at: 'sending', file, share });
    told(0);
    try {
      const { processId } = field.filing!;
      const { sha256: there, ...rest } = await sendFile(file, { processId, personId: me?.id, told, signal });
      if (there !== sha256) return void fail(messages.documentChanged);
      if (!signal.aborted) settle(sha256, rest);
    } catch (error) {
      fail(error instanceof Problem ? error.detail : messages.documentUnreadable);
    }
  }

  return {
    uploads,
    under,
    sum: sum.value as string,
    filed: filed.value as Shape<'EvidenceFile'> | undefined,
    error: under.at === 'rest' && !sum.value ? fieldState.error?.message : undefined,
    wanted,
    /** The same document again where there is one: sent, or only its checksum. */
    want(isSent: boolean) {
      setWanted(isSent);
      if (last.current) void take(last.current, isSent);
    },
    choose: (file: File) => void take(file, wanted),
    again: () => last.current && void take(last.current, wanted),
    breakOff() {
      going.current.abort();
      setUnder({ at: 'rest' });
    },
  };
}

/** What can be said before anything is sent. */
function flawOf({ name, size }: File, { bytesMax, endings }: Uploads): Bilingual | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!endings.includes(ending)) return messages.documentKind(endings.join(', '));
  if (size === 0) return messages.documentEmpty;
  if (size <= bytesMax) return undefined;
  const [is, max] = [sizeWording(size), sizeWording(bytesMax)];
  const { sv } = messages.documentTooLarge(is.sv, max.sv);
  return both(sv, messages.documentTooLarge(is.en, max.en).en);
}
