import { z } from 'zod';

/** Where a fault strikes: a kind of call, or every event on its way to a subscriber. An append however it is sent. */
const STRUCK = ['read', 'subscribe', 'delivery', 'append', 'delete', 'features', 'gossip'] as const;

export type Struck = (typeof STRUCK)[number];

const endpoint = z.strictObject({ host: z.string(), port: z.int().min(1).max(65_535) });

/** What happens to a call instead of its answer. */
const what = z.discriminatedUnion('kind', [
  /** Another node must be asked: the one that is named, when it is known. */
  z.strictObject({ kind: z.literal('not-leader'), leader: endpoint.optional() }),
  z.strictObject({ kind: z.literal('not-ready') }),
  z.strictObject({ kind: z.literal('too-busy') }),
  /** The node gave up waiting for its cluster. */
  z.strictObject({ kind: z.literal('timeout') }),
  z.strictObject({ kind: z.literal('access-denied') }),
  /** As seen while a cluster changes its leader. */
  z.strictObject({ kind: z.literal('internal') }),
  /** Never answered, also not when the fault is healed. */
  z.strictObject({ kind: z.literal('silence') }),
  /** Its connection is broken, with all that it carries. */
  z.strictObject({ kind: z.literal('cut') }),
  /** The stream of answers ends as if all was well. Calls with one answer cannot end so and are not struck. */
  z.strictObject({ kind: z.literal('hang-up') }),
  z.strictObject({ kind: z.literal('delay'), ms: z.number().min(0) }),
  /** The event is sent twice. Strikes deliveries only. */
  z.strictObject({ kind: z.literal('duplicate') }),
]);

const strike = z.strictObject({
  what,
  on: z.enum(STRUCK),
  /** How many calls or deliveries; without it, all until it is healed. */
  times: z.int().min(1).optional(),
  /** A write is struck before it is written, or when it is durable and before it is answered. */
  at: z.enum(['arrival', 'answer']).default('arrival'),
});

/** What is wrong with the node itself. */
const condition = z.discriminatedUnion('kind', [
  /** `created` of new events is off by so much. */
  z.strictObject({ kind: z.literal('clock-skew'), ms: z.number() }),
  /**
   * As servers from 24.6 to 24.10.4: a filtered subscription from the start without a match in a short log is told
   * the checkpoint 2^64 - 1, and none after it.
   */
  z.strictObject({ kind: z.literal('checkpoint-bug') }),
]);

export const faultSchema = z.union([strike, condition]).superRefine((fault, context) => {
  if ('kind' in fault) return;
  const isWrite = fault.on === 'append' || fault.on === 'delete';
  if (fault.at === 'answer' && !isWrite) context.addIssue('Only writes are struck when they are answered.');
  if (fault.what.kind === 'duplicate' && fault.on !== 'delivery')
    context.addIssue('Only deliveries are doubled.');
});

export type Fault = z.input<typeof faultSchema>;
export type Strike = z.output<typeof strike>;
export type Condition = z.output<typeof condition>;
