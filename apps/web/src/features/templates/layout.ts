import { linesOf } from '../../shared/figures/lines-of';
import { PHASES, stepsOf, type Definition, type Phase, type Step } from './definition';

const GAP = 16;
const HEAD = 40;
const LINE = 20;
const PAD = 12;
/** The width of a letter of the text in the shapes, on the wide side. */
const LETTER = 8;
const LETTERS_MIN = 6;
const DIAMOND = 44;

export type Box = {
  readonly step: Step;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Column = {
  readonly phase: Phase;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
};

/** Phases beside each other where there is room, below each other where there is not. */
export function layoutOf(definition: Definition, width: number, nameOf: (step: Step) => string) {
  const wide = width >= 720;
  const phases = PHASES.map((phase) => ({ phase, steps: stepsOf(definition, phase) })).filter(
    ({ steps }) => steps.length > 0,
  );
  const columnWidth = wide ? (width - GAP * (phases.length - 1)) / phases.length : width;
  const columns: Column[] = [];
  let below = 0;
  for (const [i, { phase, steps }] of phases.entries()) {
    const x = wide ? i * (columnWidth + GAP) : 0;
    const y = wide ? 0 : below;
    const boxes = boxesOf(steps, x, y + HEAD, columnWidth, nameOf);
    const last = boxes.at(-1)!;
    const height = last.y + last.height - y;
    columns.push({ phase, x, y, width: columnWidth, height, boxes });
    below = y + height + GAP * 2;
  }
  const height = Math.max(0, ...columns.map((column) => column.y + column.height)) + 2;
  return { columns, height };
}

function boxesOf(
  steps: readonly Step[],
  x: number,
  top: number,
  width: number,
  nameOf: (step: Step) => string,
): readonly Box[] {
  let y = top;
  return steps.map((step) => {
    const room = width - 2 * PAD - (step.kind === 'gate' ? DIAMOND : 0);
    const lines = linesOf(nameOf(step), Math.max(LETTERS_MIN, Math.floor(room / LETTER)));
    const height = Math.max(step.kind === 'gate' ? DIAMOND : 0, lines.length * LINE + 2 * PAD);
    const box = { step, lines, x, y, width, height };
    y += height + GAP;
    return box;
  });
}

export { DIAMOND, GAP, LINE, PAD };
