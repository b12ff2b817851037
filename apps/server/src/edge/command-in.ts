import { both } from '@drivbank/wording';
import type { z } from 'zod';
import { parsed } from './parsed.js';
import { RequestWrong } from './request-wrong.js';

type Named = Readonly<Record<string, { readonly command: string }>>;
type Table = Readonly<Record<string, { readonly command: string; readonly body: z.ZodType }>>;

/** The command that an address names, with the fields that its contract asks for. */
export function commandIn(table: Table, action: string, body: unknown) {
  const known = Object.hasOwn(table, action) ? table[action] : undefined;
  if (!known)
    throw new RequestWrong(
      404,
      'CommandUnknown',
      both(`Kommandot ${action} finns inte.`, `There is no command ${action}.`),
    );
  return { command: known.command, fields: parsed(known.body, body) as Readonly<Record<string, unknown>> };
}

/** The other way round: what addresses of commands end in. */
export const actionsOf = (table: Named, commands: readonly string[]): readonly string[] =>
  Object.keys(table).filter((action) => commands.includes(table[action]!.command));
