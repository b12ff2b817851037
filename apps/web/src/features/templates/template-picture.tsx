import { LIFECYCLE_WORDS, wordFor } from '@drivbank/wording';
import { Box as Frame } from '@mui/material';
import { useLayoutEffect, useRef, useState } from 'react';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import type { Definition, Step } from './definition';
import { DIAMOND, GAP, layoutOf, LINE, PAD, type Box, type Column } from './layout';
import { messages } from './messages';

/** Where the text of a step stands. */
export const anchorOf = (step: Step) =>
  step.kind === 'stage' ? `stage-${step.stage.id}` : `gate-${step.gate.id}`;

const WIDTH_FIRST = 720;

/** Stages as boxes and gates as diamonds, in the order of a process. Each leads to its text. */
export function TemplatePicture({ definition }: { readonly definition: Definition }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const nameOf = (step: Step) => tell(step.kind === 'stage' ? step.stage.name : step.gate.name) || '…';
  const { columns, height } = layoutOf(definition, width - 2, nameOf);
  return (
    <Frame ref={frame} sx={{ minWidth: 0, '& a:focus-visible': { outline: '3px solid var(--leaf)' } }}>
      <svg
        viewBox={`-1 -1 ${width} ${height + 2}`}
        width={width}
        height={height + 2}
        aria-label={t.picture}
        fontSize={15}
        fontFamily="inherit"
        style={{ display: 'block', maxWidth: '100%' }}
      >
        {columns.map((column) => (
          <PhaseColumn key={column.phase} column={column} />
        ))}
      </svg>
    </Frame>
  );
}

function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(WIDTH_FIRST);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watching = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(200, entry.contentRect.width)),
    );
    watching.observe(element);
    return () => watching.disconnect();
  }, [frame]);
  return width;
}

function PhaseColumn({ column: { phase, x, y, width, boxes } }: { readonly column: Column }) {
  const { tell } = useSession();
  return (
    <g>
      <text x={x} y={y + 16} fontWeight={700} fill="var(--ink)">
        {capital(tell(wordFor(LIFECYCLE_WORDS, phase)))}
      </text>
      <line x1={x} x2={x + width} y1={y + 26} y2={y + 26} stroke={`var(--${phase})`} strokeWidth={4} />
      {boxes.slice(1).map((box) => (
        <line
          key={anchorOf(box.step)}
          x1={x + PAD + DIAMOND / 2 - 4}
          x2={x + PAD + DIAMOND / 2 - 4}
          y1={box.y - GAP}
          y2={box.y}
          stroke="var(--edge)"
          strokeWidth={2}
        />
      ))}
      {boxes.map((box) => (
        <StepShape key={anchorOf(box.step)} box={box} />
      ))}
    </g>
  );
}

function StepShape({ box }: { readonly box: Box }) {
  const t = useMessages(messages);
  const { step, lines, x, y, width, height } = box;
  const { sv, en = sv } = step.kind === 'stage' ? step.stage.name : step.gate.name;
  const label = step.kind === 'stage' ? t.stage({ sv, en }) : t.gate({ sv, en }, step.gate.criteria.length);
  const gate = step.kind === 'gate';
  const textX = x + PAD + (gate ? DIAMOND : 0);
  const textY = y + height / 2 - ((lines.length - 1) * LINE) / 2 + 5;
  return (
    <a href={`#${anchorOf(step)}`} aria-label={label}>
      <title>{label}</title>
      {gate ? (
        <Diamond x={x + PAD - 4} y={y + height / 2} />
      ) : (
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx={8}
          fill="var(--raised)"
          stroke="var(--edge)"
          strokeDasharray={step.stage.kind === 'inquiry' ? '6 4' : undefined}
        />
      )}
      {lines.map((line, i) => (
        <text key={i} x={textX} y={textY + i * LINE} fill="var(--ink)" fontWeight={gate ? 650 : 450}>
          {line}
        </text>
      ))}
    </a>
  );
}

const Diamond = ({ x, y }: { readonly x: number; readonly y: number }) => {
  const half = DIAMOND / 2 - 4;
  return (
    <path
      d={`M${x} ${y}l${half} ${-half}l${half} ${half}l${-half} ${half}z`}
      fill="var(--leafWash)"
      stroke="var(--leaf)"
      strokeWidth={2}
    />
  );
};
