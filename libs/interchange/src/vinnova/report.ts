import { inLanguage } from '@drivbank/wording';
import { oddityWording, type Oddity, type OddityCode } from './oddities.js';
import type { Refused } from './project-record.js';

export type ImportOutcome = {
  readonly records: number;
  /** Processes that are new, have a new event, or were the same as before. */
  readonly taken: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly organisations: number;
  readonly events: number;
  readonly oddities: readonly Oddity[];
  readonly refused: readonly Refused[];
};

const EXAMPLES_MAX = 5;

/** What was taken, what was odd, and why something was refused. */
export function importReport(outcome: ImportOutcome, language: 'sv' | 'en'): string {
  const say = (sv: string, en: string) => (language === 'sv' ? sv : en);
  const { records, taken, changed, unchanged, organisations, events, oddities, refused } = outcome;
  const lines = [
    say(
      `${records} poster: ${taken} nya processer, ${changed} ändrade, ${unchanged} oförändrade, ${refused.length} avvisade.`,
      `${records} records: ${taken} new processes, ${changed} changed, ${unchanged} unchanged, ${refused.length} refused.`,
    ),
    say(
      `${organisations} nya organisationer. ${events} händelser skrevs i loggen.`,
      `${organisations} new organisations. ${events} events were added to the log.`,
    ),
  ];
  if (refused.length > 0) {
    lines.push('', say('Avvisade:', 'Refused:'));
    lines.push(
      ...refused.map(({ index, name, why }) => `  ${index + 1}. ${name}: ${inLanguage(why, language)}`),
    );
  }
  const codes = Object.entries(counted(oddities)).sort(([, a], [, b]) => b.length - a.length);
  if (codes.length > 0) lines.push('', say('Märkligt, men taget:', 'Odd, but taken:'));
  for (const [code, found] of codes) {
    const more =
      found.length > EXAMPLES_MAX
        ? say(` och ${found.length - EXAMPLES_MAX} till`, ` and ${found.length - EXAMPLES_MAX} more`)
        : '';
    lines.push(
      `  ${String(found.length).padStart(4)}  ${inLanguage(oddityWording(code as OddityCode), language)}`,
    );
    lines.push(
      `        ${found
        .slice(0, EXAMPLES_MAX)
        .map(({ key }) => key)
        .join(', ')}${more}`,
    );
  }
  return lines.join('\n');
}

function counted(oddities: readonly Oddity[]): Partial<Record<OddityCode, Oddity[]>> {
  const groups: Partial<Record<OddityCode, Oddity[]>> = {};
  for (const oddity of oddities) (groups[oddity.code] ??= []).push(oddity);
  return groups;
}
