import { accept, reject, type Circumstances, type Decision, type LocalDate } from '@drivbank/kernel';
import type { Phase, Stage } from '../process-template/process-template.js';
import { deadlinesSet, wantedOnEntering } from './deadlines.js';
import { shutBy } from './gate-standing.js';
import type { Command, Event, Known, PinnedTemplate, Rejection } from './innovation-process.js';

type Answer = Decision<Event, Rejection>;

const stagesIn = ({ definition }: PinnedTemplate, phase: Phase): readonly Stage[] =>
  definition.stages.filter((stage) => stage.phase === phase);

/** What follows from being in a new phase: its first stage, and the deadlines that the template asks for. */
export function enteredPhase(
  template: PinnedTemplate,
  phase: Phase,
  known: number,
  on: LocalDate,
): readonly Event[] {
  const first = stagesIn(template, phase)[0];
  const entered = [
    { entered: 'phase', id: phase } as const,
    ...(first ? [{ entered: 'stage', id: first.id } as const] : []),
  ];
  return [
    ...(first ? [{ type: 'StageEntered', stage: first.id } as const] : []),
    ...deadlinesSet(template.definition, known, wantedOnEntering(template.definition, entered, on)),
  ];
}

type StageCommand = Extract<Command, { type: 'CompleteStage' | 'SkipStage' | 'ReturnToStage' }>;

/** One stage at a time, inside its phase. The caller names the stage it saw, so that a double click moves once. */
export function decideStage(command: StageCommand, process: Known, now: Circumstances): Answer {
  return command.type === 'ReturnToStage' ? goBack(command.stage, process, now) : goOn(command, process, now);
}

function goOn(
  { type, stage }: Extract<Command, { type: 'CompleteStage' | 'SkipStage' }>,
  process: Known,
  now: Circumstances,
): Answer {
  const { template, phase } = process;
  if (stage !== process.stage) return reject({ code: 'StageHasMovedOn', stage: process.stage });
  if (type === 'SkipStage' && !now.motivated) return reject({ code: 'MotiveMissing' });

  const stages = stagesIn(template, phase);
  const next = stages[stages.findIndex(({ id }) => id === stage) + 1];
  const shut = next && shutBy(process, gateBefore(template, next.id));
  if (shut) return reject(shut);

  const wanted = next
    ? wantedOnEntering(template.definition, [{ entered: 'stage', id: next.id }], now.on)
    : [];
  return accept<Event>(
    type === 'CompleteStage' ? { type: 'StageCompleted', stage } : { type: 'StageSkipped', stage },
    ...(next ? [{ type: 'StageEntered', stage: next.id } as const] : []),
    ...deadlinesSet(template.definition, process.deadlines.length, wanted),
  );
}

function gateBefore({ definition }: PinnedTemplate, stageId: string) {
  return definition.gates.find(({ opens }) => opens.kind === 'stage' && opens.stage === stageId);
}

function goBack(stage: string, process: Known, now: Circumstances): Answer {
  if (stage === process.stage) return accept();
  const ids = stagesIn(process.template, process.phase).map(({ id }) => id);
  const here = process.stage === null ? ids.length : ids.indexOf(process.stage);
  const there = ids.indexOf(stage);
  if (there === -1 || there > here) return reject({ code: 'StageNotPassed', stage });
  if (!now.motivated) return reject({ code: 'MotiveMissing' });
  return accept({ type: 'StageReturnedTo', stage, from: process.stage });
}
