import { useEffect, useState } from 'react';
import { draftOf, forgetDraft, keepDraft } from '../../shared/form/draft';

type Past<Value> = {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
  /** What the last change was of: typing on in the same field is one step. */
  readonly of: string | undefined;
};

const KEPT_STEPS = 100;
const SAVE_AFTER_MS = 400;

/** A value that is changed step by step, back and forth, and that survives a reload under its name. */
export function useUndoable<Value>(name: string, initial: Value) {
  const [draft, setDraft] = useState(() => draftOf<Value>(name));
  const [{ past, present, future }, setState] = useState<Past<Value>>(() => ({
    past: draft ? [initial] : [],
    present: draft?.values ?? initial,
    future: [],
    of: undefined,
  }));
  useEffect(() => {
    if (past.length === 0) return;
    const timer = setTimeout(() => keepDraft(name, present), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [name, past, present]);

  const change = (next: Value, of?: string) =>
    setState((now) => {
      const goesOn = of !== undefined && of === now.of;
      const steps = goesOn ? now.past : [...now.past, now.present].slice(-KEPT_STEPS);
      return { past: steps, present: next, future: [], of };
    });
  const undo = () =>
    setState((now) => {
      const before = now.past.at(-1);
      if (before === undefined) return now;
      return {
        past: now.past.slice(0, -1),
        present: before,
        future: [now.present, ...now.future],
        of: undefined,
      };
    });
  const redo = () =>
    setState((now) => {
      const [next, ...rest] = now.future;
      if (next === undefined) return now;
      return { past: [...now.past, now.present], present: next, future: rest, of: undefined };
    });
  /** Nothing is left to be kept: it was sent, or thrown away. */
  const settle = (value: Value) => {
    forgetDraft(name);
    setDraft(undefined);
    setState({ past: [], present: value, future: [], of: undefined });
  };
  return {
    value: present,
    change,
    undo,
    redo,
    settle,
    changed: past.length > 0,
    redoable: future.length > 0,
    restoredFrom: draft?.savedAt,
  };
}
