import { z } from 'zod';
import { code, date, line, localised, PHASES, uuid } from './primitives.js';
import type { Summary } from './process-command-words.js';
import { deadlineKind, withCircumstances } from './process-commands.js';

const sector = z.enum([
  'own_municipality',
  'other_public',
  'state',
  'business',
  'academia',
  'civil_society',
  'residents',
]);
const email = z.email().max(254);

export const registerOrganisation = z
  .strictObject({
    name: line,
    sector: sector.nullable().default(null),
    number: z
      .string()
      .regex(/^\d{6}-?\d{4}$/)
      .nullable()
      .default(null)
      .meta({ description: 'Swedish organisationsnummer' }),
    parentId: uuid
      .nullable()
      .default(null)
      .meta({ description: 'The organisation that it is a department of' }),
    email: email.nullable().default(null).meta({ description: 'Functional mailbox for escalated reminders' }),
  })
  .meta({ id: 'RegisterOrganisation' });

const details = z.strictObject({
  name: line,
  email: email.optional(),
  phone: line.optional(),
  title: line.optional(),
});

export const registerPerson = z.strictObject({ details }).meta({ id: 'RegisterPerson' });

export const role = z.enum([
  'coordinator',
  'gate_decider',
  'work_package_lead',
  'portfolio_lead',
  'follow_researcher',
  'participant',
  'communicator',
  'auditor',
  'data_protection_officer',
  'administrator',
]);

export const scope = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('deployment') }),
    z.strictObject({ kind: z.literal('organisation'), organisationId: uuid }),
    z.strictObject({ kind: z.literal('process'), processId: uuid }),
  ])
  .meta({ id: 'RoleScope' });

export const preferences = z.strictObject({
  email: z.boolean(),
  hour: z.int().min(0).max(23).meta({ description: 'Local hour, never 2: it is missing in March' }),
  language: z.enum(['sv', 'en']),
});

const phase = z.enum(PHASES);
const change = z.enum(['scaled', 'implemented']);
const LIST_MAX = 60;

/** Stages, gates, criteria and deadline rules of a template. */
export const definition = z
  .strictObject({
    name: localised,
    description: localised,
    scaling: z.enum(['required', 'optional']),
    scalingAfterImplementation: z.boolean(),
    withoutGate: z.array(change).max(2),
    stages: z
      .array(
        z.strictObject({
          id: code,
          name: localised,
          phase,
          kind: z.enum(['ordinary', 'inquiry']),
          guidance: localised.optional(),
        }),
      )
      .max(LIST_MAX),
    gates: z
      .array(
        z.strictObject({
          id: code,
          name: localised,
          opens: z.discriminatedUnion('kind', [
            z.strictObject({ kind: z.literal('phase'), phase: change }),
            z.strictObject({ kind: z.literal('stage'), stage: code }),
          ]),
          decisionKind: z.enum(['beslut', 'verkställighet']),
          criteria: z
            .array(z.strictObject({ id: code, name: localised, mandatory: z.boolean() }))
            .max(LIST_MAX),
        }),
      )
      .max(LIST_MAX),
    deadlineRules: z
      .array(
        z.strictObject({
          id: code,
          name: localised,
          kind: deadlineKind,
          when: z.discriminatedUnion('entered', [
            z.strictObject({ entered: z.literal('phase'), phase }),
            z.strictObject({ entered: z.literal('stage'), stage: code }),
          ]),
          months: z.int().min(0).max(240),
          nonWorkingDays: z.enum(['before', 'after', 'none']),
        }),
      )
      .max(LIST_MAX),
    remindOffsetsDays: z.array(z.int().min(-365).max(365)).max(12),
  })
  .meta({ id: 'TemplateDefinition' });

export const draftTemplate = z.strictObject({ definition }).meta({ id: 'DraftTemplate' });

type DirectoryCommand = { readonly command: string; readonly summary: Summary; readonly body: z.ZodType };

const command = (
  name: string,
  sv: string,
  en: string,
  shape: z.core.$ZodLooseShape = {},
): DirectoryCommand => ({
  command: name,
  summary: { sv, en },
  body: z.strictObject({ ...shape, motive: withCircumstances.motive }).meta({ id: name }),
});

/** `POST /api/v1/templates/{templateId}/<key>` */
export const TEMPLATE_COMMANDS: Readonly<Record<string, DirectoryCommand>> = {
  revise: command('ReviseTemplateDraft', 'Ändra utkastet', 'Revise the draft', { definition }),
  publish: command('PublishTemplateVersion', 'Publicera en version', 'Publish a version'),
  retire: command('RetireTemplateVersion', 'Dra tillbaka en version', 'Retire a version', {
    version: z.int().min(1),
  }),
};

/** `POST /api/v1/organisations/{organisationId}/<key>` */
export const ORGANISATION_COMMANDS: Readonly<Record<string, DirectoryCommand>> = {
  rename: command('RenameOrganisation', 'Byt namn', 'Rename', { name: line }),
  'classify-sector': command('ClassifySector', 'Ange sektor', 'Classify the sector', { sector }),
  'change-contact': command('ChangeOrganisationContact', 'Byt funktionsbrevlåda', 'Change the mailbox', {
    email: email.nullable(),
  }),
};

/** `POST /api/v1/people/{personId}/<key>` */
export const PERSON_COMMANDS: Readonly<Record<string, DirectoryCommand>> = {
  'change-details': command('ChangePersonalDetails', 'Ändra uppgifter', 'Change the details', { details }),
  'grant-role': command('GrantRole', 'Ge en roll', 'Grant a role', {
    role,
    scope,
    from: date,
    to: date.nullable().default(null),
  }),
  'revoke-role': command('RevokeRole', 'Ta tillbaka en roll', 'Revoke a role', {
    grantId: z.string().regex(/^r[1-9]\d{0,4}$/),
  }),
  'change-preferences': command('ChangeReminderPreferences', 'Ändra påminnelser', 'Change reminders', {
    preferences,
  }),
};
