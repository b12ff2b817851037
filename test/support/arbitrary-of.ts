import * as fc from 'fast-check';
import { z } from 'zod';

type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
};

/** What stands in fields of that name, whatever the contract says of them: ids of things that are there. */
export type Known = Readonly<Record<string, unknown>>;

const ITEMS_MAX = 3;
const LENGTH_MAX = 60;

/** What a contract takes, with what is known in its fields. */
export function arbitraryOf(contract: z.ZodType, known: Known = {}): fc.Arbitrary<unknown> {
  const whole = z.toJSONSchema(contract, { io: 'input' }) as Schema;
  const defs = whole.$defs ?? {};
  return arbitrary(whole, '');

  function arbitrary(schema: Schema, name: string): fc.Arbitrary<unknown> {
    if (Object.hasOwn(known, name)) return fc.constant(known[name]);
    if (schema.$ref) return arbitrary(defs[schema.$ref.replace('#/$defs/', '')]!, name);
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return fc.oneof(...choices.map((choice) => arbitrary(choice, name)));
    if (schema.type === 'object') return objects(schema);
    if (schema.type === 'array')
      return fc.array(arbitrary(schema.items ?? {}, name), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? ITEMS_MAX, ITEMS_MAX)),
      });
    return scalars(schema);
  }

  function objects({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
    const fields = Object.entries(properties).map(([name, of]) => [name, arbitrary(of, name)] as const);
    return fc.record(Object.fromEntries(fields), { requiredKeys: [...required], noNullPrototype: true });
  }
}

function scalars({ type, minimum, maximum, ...text }: Schema): fc.Arbitrary<unknown> {
  switch (type) {
    case 'integer':
    case 'number':
      return fc.integer({
        min: Math.max(minimum ?? 0, -1_000_000),
        max: Math.min(maximum ?? 1_000, 1_000_000),
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return texts(text);
  }
}

function texts({ format, pattern, minLength = 1, maxLength = LENGTH_MAX }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid({ version: 5 });
  if (format === 'date') return fc.constantFrom('2030-03-01', '2024-02-29', '1999-12-31');
  if (format === 'date-time') return fc.constant('2030-03-01T10:00:00.000Z');
  if (format === 'email') return fc.constantFrom('brevlada@kommunen.example', 'a.b+c@x.example');
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  const longest = Math.max(minLength, Math.min(maxLength, LENGTH_MAX));
  return fc.string({ unit: fc.constantFrom(...'abcåäö ÅÄÖ<&"\'é😀-'), minLength, maxLength: longest });
}
