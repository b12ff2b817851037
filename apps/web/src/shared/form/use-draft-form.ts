import { issueWords } from '@drivbank/contracts';
import { useEffect, useMemo, useState } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Resolver,
} from 'react-hook-form';
import type { z } from 'zod';
import { useSession } from '../session';
import { draftOf, forgetDraft, keepDraft } from './draft';

const SAVE_AFTER_MS = 400;

type Options = {
  /** Names the form: its draft is kept under it. */
  readonly name: string;
  readonly initial: FieldValues;
  /** The contract of what is sent. */
  readonly contract: z.ZodType;
  /** Fields that the contract does not ask for and the command does: the motive of a change of plan. */
  readonly needed?: readonly string[] | undefined;
  /** From what was typed to what is sent. */
  readonly bodyOf?: (values: FieldValues) => unknown;
};

/**
 * A form whose values survive a reload, and which refuses what the contract of the API refuses, in the reader's
 * language. `onSubmit` of the form is given the values; `bodyOf(values)` is what the contract has seen.
 */
export function useDraftForm({ name, initial, contract, needed = NONE, bodyOf = filledIn }: Options) {
  const { tell } = useSession();
  const [draft, setDraft] = useState(() => draftOf<FieldValues>(name));
  const resolver = useMemo<Resolver>(
    () => (values) => {
      const body = bodyOf(values);
      const issues = [...(contract.safeParse(body).error?.issues ?? []), ...missingIn(body, needed)];
      if (issues.length === 0) return { values, errors: {} };
      return { values: {}, errors: errorsAt(issues, (issue) => tell(issueWords(issue))) };
    },
    [contract, bodyOf, needed, tell],
  );
  const form = useForm<FieldValues>({
    defaultValues: { ...initial, ...draft?.values } as DefaultValues<FieldValues>,
    resolver,
    reValidateMode: 'onChange',
  });
  const { subscribe, reset } = form;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = subscribe({
      formState: { values: true, dirtyFields: true },
      callback: ({ values }) => {
        clearTimeout(timer);
        timer = setTimeout(() => keepDraft(name, values), SAVE_AFTER_MS);
      },
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [subscribe, name]);
  const discard = () => {
    forgetDraft(name);
    setDraft(undefined);
    reset(initial);
  };
  return { form, restoredFrom: draft?.savedAt, discard };
}

const NONE: readonly string[] = [];

const missingIn = (body: unknown, needed: readonly string[]): readonly z.core.$ZodIssue[] =>
  needed
    .filter((name) => !(body as Record<string, unknown>)[name])
    .map((name) => ({
      code: 'invalid_type',
      expected: 'string',
      path: [name],
      message: 'missing',
      input: undefined,
    }));

/** Without what was left empty, at any depth. */
export function filledIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filledIn);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, part]) => [key, filledIn(part)] as const)
    .filter(([, part]) => part !== '' && part !== undefined && !isEmptyObject(part));
  return Object.fromEntries(kept);
}

const isEmptyObject = (part: unknown) =>
  typeof part === 'object' && part !== null && !Array.isArray(part) && Object.keys(part).length === 0;

/** Each error at its field, as the form library nests them. */
function errorsAt(
  issues: readonly z.core.$ZodIssue[],
  words: (issue: z.core.$ZodIssue) => string,
): FieldErrors {
  const errors: Record<string, unknown> = {};
  for (const issue of issues) {
    let place = errors;
    const path = issue.path.map(String);
    for (const step of path.slice(0, -1)) place = (place[step] ??= {}) as Record<string, unknown>;
    place[path.at(-1) ?? 'root'] ??= { type: issue.code, message: words(issue) };
  }
  return errors as FieldErrors;
}
