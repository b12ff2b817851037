import { kindNamed, processEventSchema } from '@drivbank/interchange';
import { NotFound } from '../reads/process-page.js';
import { schemasAt } from './webhook-turn.js';

/** JSON Schema of what is told with events of a type, by its name in CloudEvents. Throws `NotFound`. */
export function eventSchema(type: string, publicUrl: string): Readonly<Record<string, unknown>> {
  const kind = kindNamed(type);
  const schema = kind && processEventSchema(kind);
  if (!schema) throw new NotFound('event-type');
  return { ...schema, $id: `${schemasAt(publicUrl)}/${type}`, title: kind };
}
