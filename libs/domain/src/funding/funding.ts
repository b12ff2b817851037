import { accept, impossible, reject, type Decider, type LocalDate } from '@drivbank/kernel';
import { z } from 'zod';
import { date, eventCodec, id, money } from '../event-codec.js';
import { unless, type Doer } from '../roles.js';
import type { Money } from '../text.js';

export const FUNDING_STATUSES = ['ongoing', 'ended', 'decided', 'unknown'] as const;
export type FundingStatus = (typeof FUNDING_STATUSES)[number];

/** What a funder's register says of a grant today. The latest import wins; what it said before stays in the log. */
export type GrantFacts = {
  readonly title: string;
  readonly grant: Money | null;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly status: FundingStatus;
  readonly statusAsWritten: string | null;
  readonly coordinatorAsWritten: string | null;
  readonly call: string | null;
  readonly sourceUrl: string | null;
};

export type Command = {
  readonly type: 'RecordFunding';
  readonly funder: string;
  readonly registryNumber: string | null;
  readonly processIds: readonly string[];
  readonly facts: GrantFacts;
};

export type Event =
  | {
      readonly type: 'FundingRegistered';
      readonly funder: string;
      /** The funder's registry number (diarienummer), if it was known at first. */
      readonly registryNumber: string | null;
      readonly processIds: readonly string[];
      readonly facts: GrantFacts;
    }
  | { readonly type: 'FundingChanged'; readonly facts: Partial<GrantFacts> }
  | { readonly type: 'FundingIdentified'; readonly registryNumber: string };

export type State =
  | { readonly status: 'absent' }
  | { readonly status: 'known'; readonly registryNumber: string | null; readonly facts: GrantFacts };

export type Rejection =
  | { readonly code: 'NotAllowed'; readonly role: string; readonly allowed: readonly string[] }
  | { readonly code: 'FundingIsAnother'; readonly registryNumber: string };

/** Which roles may give which command. */
export const WHO_MAY: Readonly<Record<Command['type'], readonly Doer[]>> = {
  RecordFunding: ['import', 'coordinator', 'portfolio_lead'],
};

/** A grant, known by funder and registry number, as its register tells it. */
export const funding: Decider<Command, Event, State, Rejection> = {
  initial: { status: 'absent' },

  decide({ type, funder, registryNumber, processIds, facts }, state, { by }) {
    const refusal = unless(WHO_MAY[type], by);
    if (refusal) return reject(refusal);
    if (state.status === 'absent')
      return accept({ type: 'FundingRegistered', funder, registryNumber, processIds, facts });
    if (registryNumber && state.registryNumber && registryNumber !== state.registryNumber)
      return reject({ code: 'FundingIsAnother', registryNumber: state.registryNumber });
    const changes = differing(state.facts, facts);
    return accept<Event>(
      ...(registryNumber && !state.registryNumber
        ? [{ type: 'FundingIdentified', registryNumber } as const]
        : []),
      ...(Object.keys(changes).length > 0 ? [{ type: 'FundingChanged', facts: changes } as const] : []),
    );
  },

  evolve(state, event) {
    if (event.type === 'FundingRegistered')
      return { status: 'known', registryNumber: event.registryNumber, facts: event.facts };
    if (state.status === 'absent') return impossible(`${event.type} before FundingRegistered`);
    return event.type === 'FundingChanged'
      ? { ...state, facts: { ...state.facts, ...event.facts } }
      : { ...state, registryNumber: event.registryNumber };
  },
};

function differing(known: GrantFacts, told: GrantFacts): Partial<GrantFacts> {
  const keys = Object.keys(told) as (keyof GrantFacts)[];
  const same = (key: keyof GrantFacts) => JSON.stringify(known[key]) === JSON.stringify(told[key]);
  return Object.fromEntries(keys.filter((key) => !same(key)).map((key) => [key, told[key]]));
}

const text = z.string().nullable();
const facts = z.object({
  title: z.string(),
  grant: money.nullable(),
  startsOn: date.nullable(),
  endsOn: date.nullable(),
  status: z.enum(FUNDING_STATUSES),
  statusAsWritten: text,
  coordinatorAsWritten: text,
  call: text,
  sourceUrl: text,
});

export const fundingCodec = eventCodec<Event>({
  FundingRegistered: {
    schema: z.object({ funder: z.string(), registryNumber: text, processIds: z.array(id), facts }),
  },
  FundingChanged: {
    schema: z.object({ facts: facts.partial() }) as z.ZodType<{ facts: Partial<GrantFacts> }>,
  },
  FundingIdentified: { schema: z.object({ registryNumber: z.string() }) },
});
