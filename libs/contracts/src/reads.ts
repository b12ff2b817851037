import { z } from 'zod';
import { definition, preferences, role, scope } from './directory-commands.js';
import { handedIn, uploads } from './evidence.js';
import { date, instant, LIFECYCLES, localised, money, PHASES, readable, uuid } from './primitives.js';
import {
  closingOutcome,
  deadlineKind,
  gateOutcome,
  mandate,
  processCommandKey,
  scalingPlan,
} from './process-commands.js';

export const named = <T extends z.ZodType>(id: string, schema: T): T => schema.meta({ id });
export const nullable = <T extends z.ZodType>(schema: T) => schema.nullable();

/** Which moment an answer shows, and how much of what there was. Every read says so. */
export const asOf = named(
  'AsOf',
  z.object({
    eventNumber: z
      .int()
      .meta({ description: 'The last event that this answer takes into account; −1 for none' }),
    past: z.boolean().meta({ description: 'True when the caller asked how things stood' }),
    at: instant.meta({ description: 'When that was; now, when the caller did not ask' }),
    sees: z
      .enum(['all', 'some', 'none'])
      .meta({ description: 'Which processes the roles of the reader show' }),
  }),
);

export const moment = named(
  'Moment',
  z.object({
    asOf,
    previous: nullable(z.int()).meta({ description: 'The event to step back to' }),
    next: nullable(z.int()).meta({ description: 'The event to step forward to' }),
    last: z.int().meta({ description: 'The newest event of the log' }),
  }),
);

export const accepted = named(
  'Accepted',
  z.object({
    id: uuid,
    revision: z.int(),
    events: z.int().meta({ description: 'How many events this command added; 0 when it was true already' }),
    position: z.string().meta({ description: 'Send it back as Drivbank-Position to read your own write' }),
  }),
);

export const problem = named(
  'Problem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    detailEn: z.string().optional().meta({ description: 'The same in English' }),
    code: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string(), detailEn: z.string() })).optional(),
    traceId: z.string(),
    retryable: z.boolean(),
  }),
);

export const organisationRef = named('OrganisationRef', z.object({ id: uuid, name: z.string() }));
export const personRef = named('PersonRef', z.object({ id: uuid, name: readable }));
const stageRef = named('StageRef', z.object({ id: z.string(), name: localised }));

const secrecy = nullable(z.string()).meta({
  description: 'The provision of the secrecy mark of the process, if it has one',
});

export const processCard = named(
  'ProcessCard',
  z.object({
    id: uuid,
    title: z.string(),
    lifecycle: z.enum(LIFECYCLES),
    activity: z.enum(['active', 'paused']),
    stage: nullable(stageRef),
    stageSince: nullable(date),
    phaseSince: date,
    owner: organisationRef,
    receiver: nullable(organisationRef).meta({
      description: 'Who is to take over what comes of it; it may not have answered yet',
    }),
    coordinators: z.array(personRef),
    template: z.object({ id: uuid, version: z.int(), name: localised }),
    origin: z.enum(['here', 'earlier']),
    outcome: nullable(closingOutcome.or(z.literal('not_stated'))),
    startedOn: date,
    closedOn: nullable(date),
    nextDueOn: nullable(date),
    nextDueName: nullable(localised),
    overdue: z
      .boolean()
      .meta({ description: 'The next deadline had passed on the day that the answer speaks of' }),
    gatesWaiting: z.int(),
    lastActivityAt: instant,
    secrecy,
    published: z.boolean().meta({ description: 'Whether everybody can read of it' }),
    mayMove: z
      .boolean()
      .meta({ description: 'Whether a role of the reader lets him move it to another stage or phase' }),
    revision: z.int(),
  }),
);

export const page = <T extends z.ZodType>(id: string, item: T) =>
  named(
    id,
    z.object({
      items: z.array(item),
      total: z.int(),
      next: nullable(z.string()).meta({ description: 'Cursor of the next page' }),
      asOf,
    }),
  );

/** By whom something was done, in which role, and when. */
export const deed = {
  by: personRef,
  role: z.string(),
  onBehalfOf: nullable(organisationRef),
  at: instant,
  on: date,
  motive: nullable(readable),
};

export const deadline = named(
  'Deadline',
  z.object({
    processId: uuid,
    deadlineId: z.string(),
    processTitle: z.string(),
    secrecy,
    owner: organisationRef,
    kind: deadlineKind,
    name: localised,
    dueOn: date,
    lastDay: date.meta({ description: 'dueOn after the rule for non-working days (law 1930:173, 2 §)' }),
    firstDueOn: date,
    moved: z.int().meta({ description: 'How many times it was moved' }),
    status: z.enum(['open', 'met', 'waived', 'cancelled']),
    frozen: z.boolean(),
    missed: z.boolean(),
    metLate: z.boolean(),
    overdue: z.boolean(),
    processRevision: z.int(),
  }),
);

export const ledgerEntry = named(
  'LedgerEntry',
  z.object({
    key: z.string(),
    deadlineRevision: z.int(),
    offsetDays: z.int(),
    recipient: z.object({ kind: z.enum(['person', 'organisation']), id: uuid, name: readable }),
    channel: z.enum(['in_app', 'email']),
    sendAt: instant,
    fate: z.enum([
      'sent',
      'sent_late',
      'suppressed',
      'failed',
      'under_way',
      'planned',
      'withdrawn',
      'overdue',
    ]),
    at: nullable(instant),
    why: nullable(z.string()),
  }),
);

export const ledger = named('ReminderLedger', z.object({ deadline, entries: z.array(ledgerEntry), asOf }));

export const gateView = named(
  'Gate',
  z.object({
    id: z.string(),
    name: localised,
    opens: z.object({ kind: z.enum(['phase', 'stage']), id: z.string() }),
    decisionKind: z.enum(['beslut', 'verkställighet']),
    state: z.enum(['ahead', 'waiting', 'passed', 'refused', 'decided']),
    waitingSince: nullable(date),
    requests: z.array(z.object(deed)),
    criteria: z.array(
      z.object({
        id: z.string(),
        name: localised,
        mandatory: z.boolean(),
        assessment: nullable(
          z.object({
            ...deed,
            assessment: z.enum(['met', 'partly_met', 'not_met', 'waived']),
            note: nullable(readable),
          }),
        ),
        evidence: z.array(z.object({ ...deed, ...handedIn })),
      }),
    ),
    recommendations: z.array(z.object({ ...deed, outcome: gateOutcome })),
    decisions: z.array(
      z.object({
        ...deed,
        outcome: gateOutcome,
        mandate,
        conditions: z.array(z.object({ name: z.string(), dueOn: date })),
        superseded: z.boolean(),
        reported: nullable(z.object({ board: z.string(), paragraph: z.string(), heldOn: date })),
      }),
    ),
  }),
);

export const mayGive = z.array(processCommandKey).meta({
  description: 'What the roles of the reader let him ask of the process, by the end of its address',
});

const whatNow = localised.meta({ description: 'What happens now, who acts, by when' });

export const processPage = named(
  'ProcessPage',
  z.object({
    card: processCard,
    purpose: nullable(readable),
    summary: nullable(localised),
    exploratory: z.boolean(),
    sourceKey: nullable(z.string()),
    offeredTo: nullable(z.object({ organisation: organisationRef, since: date })),
    receiver: nullable(z.object({ organisation: organisationRef, accepted: z.boolean(), since: date })),
    secrecy: nullable(z.object({ ...deed, provision: z.string(), authority: organisationRef })).meta({
      description: 'The note that it may be secret: by which provision, when, and by which authority',
    }),
    phases: z.array(z.object({ phase: z.enum(PHASES), on: date })),
    stages: z.array(
      z.object({
        id: z.string(),
        name: localised,
        phase: z.enum(PHASES),
        kind: z.enum(['ordinary', 'inquiry']),
        guidance: nullable(localised),
        visits: z.array(z.object({ enteredOn: date, leftOn: nullable(date), how: nullable(z.string()) })),
      }),
    ),
    gates: z.array(gateView),
    deadlines: z.array(
      deadline
        .extend({
          nextReminderOn: nullable(date).meta({
            description: 'When somebody is reminded next; null when nobody will be',
          }),
        })
        .meta({ id: 'DeadlineOfProcess' }),
    ),
    paused: nullable(z.object({ ...deed, resumeOn: date, deadlines: z.enum(['frozen', 'kept']) })),
    scaling: z.array(z.object({ ...deed, plan: z.object({ ...scalingPlan.shape, where: readable }) })),
    implemented: nullable(
      z.object({ ...deed, receiver: organisationRef, operatingBudget: money, scalingSkipped: z.boolean() }),
    ),
    closed: nullable(
      z.object({
        ...deed,
        outcome: z.string(),
        early: z.boolean(),
        goalAttainment: nullable(z.int()),
        followUpOn: nullable(z.string()),
        livesOnIn: nullable(readable),
        closedOn: date,
      }),
    ),
    lessons: z.array(
      z.object({
        ...deed,
        id: z.string(),
        lesson: z.object({ situation: readable, action: readable, result: readable, advice: readable }),
      }),
    ),
    progress: z.array(z.object({ ...deed, text: readable })),
    fundings: z.array(
      z.object({
        id: uuid,
        funder: z.string(),
        registryNumber: nullable(z.string()),
        title: z.string(),
        grant: nullable(money),
        startsOn: nullable(date),
        endsOn: nullable(date),
        status: z.string(),
        statusAsWritten: nullable(z.string()),
        call: nullable(z.string()),
        sourceUrl: nullable(z.string()),
      }),
    ),
    now: whatNow,
    mayGive,
    asOf,
  }),
);

const waiting = named(
  'Waiting',
  z.object({
    kind: z.enum(['gate', 'ownership', 'receivership', 'close', 'audit_note']),
    processId: uuid,
    processTitle: z.string(),
    secrecy,
    subjectId: z.string(),
    subject: localised,
    since: date,
    mine: z.boolean().meta({ description: 'The reader can act; otherwise somebody else is waited for' }),
    processRevision: z.int(),
    now: whatNow,
  }),
);

export const message = named(
  'Message',
  z.object({
    id: uuid,
    subject: z.string(),
    lines: z.array(
      z.object({
        processId: uuid,
        deadlineId: z.string(),
        processTitle: z.string(),
        name: localised,
        lastDay: date,
        open: z.boolean(),
        secret: z.boolean(),
      }),
    ),
    sentAt: instant,
    late: z.boolean(),
    acknowledged: z.boolean(),
  }),
);

const due = named(
  'DueDeadline',
  deadline.extend({
    now: whatNow,
    maySettle: z
      .boolean()
      .meta({ description: 'Whether a role of the reader lets him meet, move or waive it' }),
  }),
);

export const needs = named(
  'WhatNeedsMe',
  z.object({
    today: date,
    overdue: z.array(due),
    thisWeek: z.array(due).meta({ description: 'Due by Sunday, soonest first' }),
    soon: z.array(due).meta({ description: 'Due after Sunday and within 14 days' }),
    later: z.int().meta({ description: 'Open deadlines after that' }),
    waitingForMe: z.array(waiting),
    waitingForOthers: z.array(waiting),
    messages: z.array(message),
    processes: z.int(),
    asOf,
  }),
);

export const organisation = named(
  'Organisation',
  z.object({
    id: uuid,
    name: z.string(),
    sector: nullable(z.string()),
    number: nullable(z.string()),
    parentId: nullable(uuid),
    email: nullable(z.string()),
  }),
);

export const person = named(
  'Person',
  z.object({
    id: uuid,
    name: readable,
    email: nullable(readable),
    phone: nullable(readable),
    title: nullable(readable),
    roles: z.array(
      z.object({ grantId: z.string(), role, scope, from: date, to: nullable(date), active: z.boolean() }),
    ),
    preferences: preferences.nullable(),
  }),
);

export const template = named(
  'TemplateVersion',
  z.object({
    id: uuid,
    version: z.int().meta({ description: '0 is a draft' }),
    retired: z.boolean(),
    name: localised,
    definition,
    revision: z.int().meta({ description: 'Of the template: what its commands take as If-Match' }),
    processes: z
      .object({ all: z.int(), running: z.int() })
      .meta({ description: 'How many run on this version, and how many of them are not closed' }),
  }),
);

export const about = named(
  'About',
  z.object({
    product: z.literal('Drivbänk'),
    version: z.string(),
    demonstration: z.boolean(),
    authenticated: z
      .boolean()
      .meta({ description: 'Whether people sign in; in a trial a header says who acts' }),
    mail: z.enum(['smtp', 'files']),
    logId: z.string(),
    events: z.int(),
    uploads,
  }),
);
