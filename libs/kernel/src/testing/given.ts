import { expect } from '@jest/globals';
import type { Circumstances, Decider } from '../decider.js';
import { instant, localDate } from '../time.js';

/** A fact of a history: an event in the usual circumstances, or one in circumstances of its own. */
export type Fact<Event> = Event | { readonly event: Event; readonly in: Partial<Circumstances> };

/** A Monday morning, by a coordinator. */
export const usual: Circumstances = {
  at: instant('2030-01-07T09:00:00.000Z'),
  on: localDate('2030-01-07'),
  by: { kind: 'person', id: 'carin', role: 'coordinator', signedInBy: 'development-header' },
  motivated: true,
};

/**
 * given(history).when(command).then(events): the sentence that every decider spec is made of. Every state is frozen
 * and must survive JSON, because states are shared and kept as snapshots.
 */
export const specify = <C, E extends object, S, R>(
  decider: Decider<C, E, S, R>,
  circumstances: Circumstances = usual,
) => ({
  given: (...history: Fact<E>[]) => ({
    when: (command: C, inside: Partial<Circumstances> = {}) => {
      const state = history.reduce<S>((s, fact) => {
        const [event, own] = 'in' in fact && 'event' in fact ? [fact.event, fact.in] : [fact as E, {}];
        return frozen(decider.evolve(s, event, { ...circumstances, ...own }));
      }, frozen(decider.initial));
      const decision = decider.decide(command, state, { ...circumstances, ...inside });
      return {
        then: (...events: E[]) => expect(decision).toEqual({ accepted: true, events }),
        thenNothing: () => expect(decision).toEqual({ accepted: true, events: [] }),
        thenRejected: (rejection: R) => expect(decision).toEqual({ accepted: false, rejection }),
      };
    },
  }),
});

function frozen<T>(value: T): T {
  expect(JSON.parse(JSON.stringify(value ?? null))).toEqual(value ?? null);
  const freeze = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || Object.isFrozen(part)) return;
    Object.freeze(part);
    Object.values(part).forEach(freeze);
  };
  freeze(value);
  return value;
}
