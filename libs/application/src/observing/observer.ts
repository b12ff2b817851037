import type { Appended } from '@drivbank/event-store';
import type { Mailer } from '@drivbank/mail';
import type { Category } from '@drivbank/projections';
import type { Attempt } from '@drivbank/webhooks';
import type { Given } from '../commands.js';
import type { Delivered } from '../reminding/delivery.js';
import type { Swept } from '../reminding/reminding.js';

/** What can be watched: what is told of it before, and what comes of it. Never what an event or a mail says. */
type Deeds = {
  /** A command that the desk is given, by whomever. */
  readonly command: { readonly told: CommandTold; readonly answer: Given };
  /** What a command writes. */
  readonly append: { readonly told: AppendTold; readonly answer: Appended };
  /** One pass over everything that has fallen due. */
  readonly sweep: { readonly told: SweepTold; readonly answer: Swept };
  /** One message of a sweep, from its claim to what is recorded of it. */
  readonly message: { readonly told: MessageTold; readonly answer: Delivered };
  /** One attempt to tell a webhook of something. */
  readonly webhook: { readonly told: { readonly webhookId: string }; readonly answer: Attempt };
  /** One mail, until somebody else is responsible for it. */
  readonly mail: { readonly told: Pick<Mailer, 'kind'>; readonly answer: void };
};

type CommandTold = Conversation & { readonly category: Category; readonly type: string };
type AppendTold = Conversation & { readonly events: number };
/** Everything that a sweep does has its id as `correlationId`. */
type SweepTold = { readonly id: string };
type MessageTold = { readonly notificationId: string; readonly channel: string };

/** As it will stand in the metadata of the events. */
type Conversation = { readonly commandId: string; readonly correlationId: string };

type Around<Deed extends Deeds[keyof Deeds]> = (
  told: Deed['told'],
  work: () => Promise<Deed['answer']>,
) => Promise<Deed['answer']>;

/**
 * Watches an engine from outside. Each is given a piece of work and does it, once, and answers or throws as it does:
 * that somebody watches changes nothing.
 */
export type Observer = { readonly [Kind in keyof Deeds]: Around<Deeds[Kind]> };

const unchanged = <Answer>(_told: unknown, work: () => Promise<Answer>) => work();

/** Both watch; the first begins earlier and ends later. */
export const bothObserve = (outer: Observer, inner: Observer): Observer => ({
  command: (told, work) => outer.command(told, () => inner.command(told, work)),
  append: (told, work) => outer.append(told, () => inner.append(told, work)),
  sweep: (told, work) => outer.sweep(told, () => inner.sweep(told, work)),
  message: (told, work) => outer.message(told, () => inner.message(told, work)),
  webhook: (told, work) => outer.webhook(told, () => inner.webhook(told, work)),
  mail: (told, work) => outer.mail(told, () => inner.mail(told, work)),
});

/** Nobody watches. */
export const unobserved: Observer = {
  command: unchanged,
  append: unchanged,
  sweep: unchanged,
  message: unchanged,
  webhook: unchanged,
  mail: unchanged,
};
