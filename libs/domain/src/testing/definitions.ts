import type { Definition, Gate, Stage } from '../process-template/process-template.js';

const named = (id: string) => ({ id, name: { sv: id } });

const stage = (id: string, phase: Stage['phase'], kind: Stage['kind'] = 'ordinary'): Stage => ({
  ...named(id),
  phase,
  kind,
});

const gate = (id: string, opens: Gate['opens'], decisionKind: Gate['decisionKind'] = 'beslut'): Gate => ({
  ...named(id),
  opens,
  decisionKind,
  criteria: [
    { ...named('effect-shown'), mandatory: true },
    { ...named('lessons-shared'), mandatory: false },
  ],
});

/** As little as can be published: one stage in each phase, one gate before each change of phase. */
export const SMALL: Definition = {
  name: { sv: 'Liten' },
  description: { sv: 'Minsta möjliga mall.' },
  scaling: 'required',
  scalingAfterImplementation: false,
  withoutGate: [],
  stages: [stage('try-out', 'initiated'), stage('spread', 'scaled'), stage('in-operation', 'implemented')],
  gates: [
    gate('to-scaled', { kind: 'phase', phase: 'scaled' }),
    gate('to-implemented', { kind: 'phase', phase: 'implemented' }),
  ],
  deadlineRules: [],
  remindOffsetsDays: [-7, -1],
};

/** With everything that a template can hold: an inquiry and its gate, scaling that may be skipped and goes on, rules. */
export const EVERYTHING: Definition = {
  name: { sv: 'Allt', en: 'Everything' },
  description: { sv: 'En mall med allt.', en: 'A template with everything.' },
  scaling: 'optional',
  scalingAfterImplementation: true,
  withoutGate: [],
  stages: [
    { ...stage('understand', 'initiated'), guidance: { sv: 'Fråga.', en: 'Ask.' } },
    stage('inquire', 'initiated', 'inquiry'),
    stage('try-out', 'initiated'),
    stage('spread', 'scaled'),
    stage('settle', 'scaled'),
    stage('in-operation', 'implemented'),
  ],
  gates: [
    gate('to-try-out', { kind: 'stage', stage: 'try-out' }, 'verkställighet'),
    gate('to-scaled', { kind: 'phase', phase: 'scaled' }),
    gate('to-implemented', { kind: 'phase', phase: 'implemented' }),
  ],
  deadlineRules: [
    {
      ...named('take-stock'),
      kind: 'stage',
      when: { entered: 'phase', phase: 'initiated' },
      months: 6,
      nonWorkingDays: 'after',
    },
    {
      ...named('trial-done'),
      kind: 'deliverable',
      when: { entered: 'stage', stage: 'try-out' },
      months: 3,
      nonWorkingDays: 'before',
    },
    {
      ...named('effects-followed'),
      kind: 'reflection',
      when: { entered: 'phase', phase: 'implemented' },
      months: 12,
      nonWorkingDays: 'none',
    },
  ],
  remindOffsetsDays: [-7, -1, 1, 7],
};
