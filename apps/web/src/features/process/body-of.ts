import type { Field } from './command-forms';

export type Values = Readonly<Record<string, string | readonly string[]>>;

const ORE = 100;

/** The body of a command from what was typed: dotted names become objects, kronor become öre. */
export function bodyOf(
  fields: readonly Field[],
  values: Values,
  settled: {
    readonly key: string;
    readonly fixed?: Readonly<Record<string, unknown>>;
    readonly personId: string;
  },
): Record<string, unknown> {
  const typed: Record<string, unknown> = {};
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined || value.length === 0) continue;
    put(typed, field.name.split('.'), field.kind === 'money' ? kronor(String(value)) : value);
  }
  const motive = values['motive'];
  return { ...settled.fixed, ...shaped(settled.key, typed, settled.personId), ...(motive && { motive }) };
}

function put(into: Record<string, unknown>, [name, ...rest]: readonly string[], value: unknown): void {
  if (name === undefined) return;
  if (rest.length === 0) into[name] = value;
  else put((into[name] ??= {}) as Record<string, unknown>, rest, value);
}

/** `12 500,50` → 1 250 050 öre. What is no amount is sent as it is, and the server says so. */
function kronor(value: string): unknown {
  const amount = Number(value.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
  return Number.isFinite(amount) ? { amountOre: Math.round(amount * ORE), currency: 'SEK' } : value;
}

type Typed = Record<string, unknown>;

/** Where a form is flatter than its command. */
function shaped(key: string, typed: Typed, personId: string): Typed {
  if (key === 'close') {
    const { goalAttainment, followUpOn = 'none', ...rest } = typed;
    return { ...rest, goalAttainment: Number(goalAttainment), followUpOn };
  }
  if (key === 'decide-gate' || key === 'supersede-decision') {
    const { mandate, condition, ...rest } = typed;
    return {
      ...rest,
      mandate: mandateOf(mandate as Typed | undefined, personId),
      conditions: condition ? [condition] : [],
    };
  }
  return typed;
}

function mandateOf(mandate: Typed = {}, personId: string): Typed {
  const { kind, board, paragraph, heldOn, delegationPoint } = mandate;
  return kind === 'delegate' ? { kind, personId, delegationPoint } : { kind, board, paragraph, heldOn };
}
