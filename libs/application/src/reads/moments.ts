import type { EventStore } from '@drivbank/event-store';
import { streamOf } from '../aggregates.js';
import { asOf, type Moment } from './moment.js';

/** The moment itself, and the events to step to: those of one process, or of the whole log. */
export async function momentAndSteps(moment: Moment, log: EventStore, processId: string | undefined) {
  const last = (await log.head()).number;
  const { previous, next } =
    processId === undefined ? stepsIn(moment.number, last) : await stepsOf(processId, moment.number, log);
  return { asOf: asOf(moment), previous, next, last };
}

const stepsIn = (number: number, last: number) => ({
  previous: number > 0 ? number - 1 : null,
  next: number < last ? number + 1 : null,
});

/** The page of a process looks the same until its next event, so a step back goes to the event before the one shown. */
async function stepsOf(processId: string, number: number, log: EventStore) {
  const numbers = (await log.readStream(streamOf('innovationProcess', processId))).map(
    (event) => event.number,
  );
  const shown = numbers.filter((one) => one <= number);
  return { previous: shown.at(-2) ?? null, next: numbers.find((one) => one > number) ?? null };
}
