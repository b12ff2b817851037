import type { Localised } from '@drivbank/domain';
import { distance, longDate } from './dates.js';
import { both, type Bilingual } from './language.js';
import { OUTCOME_WORDS, wordFor } from './words.js';

/** What a process page says first: what happens now, who acts, by when. */
export type Situation = {
  readonly today: string;
  readonly owner: string;
  readonly coordinators: readonly string[];
  readonly closed: { readonly outcome: string; readonly on: string } | null;
  readonly pausedUntil: string | null;
  /** A gate that waits for its decider. */
  readonly gate: Localised | null;
  readonly mustClose: boolean;
  readonly offeredTo: string | null;
  readonly stage: Localised | null;
  readonly next: { readonly name: Localised; readonly lastDay: string } | null;
};

const en = ({ sv, en: english }: Localised) => english ?? sv;

export function whatNow(now: Situation): Bilingual {
  const who = now.coordinators.length > 0 ? now.coordinators.join(', ') : now.owner;
  if (now.closed) {
    const word = wordFor(OUTCOME_WORDS, now.closed.outcome);
    return both(
      `Avslutad ${longDate(now.closed.on, 'sv')}: ${word.sv}.`,
      `Closed on ${longDate(now.closed.on, 'en')}: ${word.en}.`,
    );
  }
  if (now.mustClose)
    return both(
      `Beslutet är att avsluta. ${who} avslutar processen.`,
      `The decision is to stop. ${who} closes the process.`,
    );
  if (now.pausedUntil)
    return both(
      `Pausad. ${who} återupptar senast ${longDate(now.pausedUntil, 'sv')}.`,
      `Paused. ${who} resumes by ${longDate(now.pausedUntil, 'en')}.`,
    );
  if (now.gate)
    return both(`${now.gate.sv} väntar på beslutsfattaren.`, `${en(now.gate)} waits for the decider.`);
  if (now.offeredTo)
    return both(
      `${now.offeredTo} ska svara på erbjudandet om ägarskap.`,
      `${now.offeredTo} is to answer the offer of ownership.`,
    );
  const { next, stage } = now;
  const doing = stage
    ? both(`${who} arbetar i skedet ${stage.sv}.`, `${who} works in the stage ${en(stage)}.`)
    : both(`${who} förbereder nästa steg.`, `${who} prepares the next step.`);
  if (!next) return both(`${doing.sv} Ingen frist är satt.`, `${doing.en} No deadline is set.`);
  return both(
    `${doing.sv} Nästa frist: ${next.name.sv}, ${longDate(next.lastDay, 'sv')} (${distance(next.lastDay, now.today, 'sv')}).`,
    `${doing.en} Next deadline: ${en(next.name)}, ${longDate(next.lastDay, 'en')} (${distance(next.lastDay, now.today, 'en')}).`,
  );
}
