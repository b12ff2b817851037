import { z } from 'zod';
import { date, eventCodec, id, sealedText } from '../event-codec.js';
import { ROLES, type Scope } from '../roles.js';
import type { Event, PersonalDetails } from './person.js';

const details: z.ZodType<PersonalDetails> = z.object({
  name: sealedText,
  email: sealedText.optional(),
  phone: sealedText.optional(),
  title: sealedText.optional(),
});

const scope: z.ZodType<Scope> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('deployment') }),
  z.object({ kind: z.literal('organisation'), organisationId: id }),
  z.object({ kind: z.literal('process'), processId: id }),
]);

const sealed = ['details.name', 'details.email', 'details.phone', 'details.title'];

export const personCodec = eventCodec<Event>({
  PersonRegistered: { schema: z.object({ details }), sealed },
  PersonalDetailsChanged: { schema: z.object({ details }), sealed },
  RoleGranted: {
    schema: z.object({ grantId: id, role: z.enum(ROLES), scope, from: date, to: date.nullable() }),
  },
  RoleRevoked: { schema: z.object({ grantId: id, on: date }) },
  ReminderPreferencesChanged: {
    schema: z.object({
      preferences: z.object({ email: z.boolean(), hour: z.int(), language: z.enum(['sv', 'en']) }),
    }),
  },
});
