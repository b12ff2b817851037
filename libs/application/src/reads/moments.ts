import { asOf, type Moment } from './moment.js';
import { recordOf } from './process-page.js';

/** The moment itself, and the events to step to: those of one process, or of the whole log as it is known now. */
export async function momentAndSteps(moment: Moment, present: Moment, processId: string | undefined) {
  const last = present.number;
  const { previous, next } =
    processId === undefined ? stepsIn(moment.number, last) : await stepsOf(processId, moment.number, present);
  return { asOf: asOf(moment), previous, next, last };
}

const stepsIn = (number: number, last: number) => ({
  previous: number > 0 ? number - 1 : null,
  next: number < last ? number + 1 : null,
});

/** The page of a process looks the same until its next event, so a step back goes to the event before the one shown. */
async function stepsOf(processId: string, number: number, present: Moment) {
  const { eventNumbers } = await recordOf(present, processId);
  const shown = eventNumbers.filter((one) => one <= number);
  return { previous: shown.at(-2) ?? null, next: eventNumbers.find((one) => one > number) ?? null };
}
