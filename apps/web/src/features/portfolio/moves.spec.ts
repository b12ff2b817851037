import { describe, expect, test } from '@jest/globals';
import { PROCESS_COMMAND_WORDS } from '@drivbank/contracts';
import type { Shape } from '../../shared/api/client';
import type { Place, Plan } from './columns';
import { judged, stepTo } from './moves';
import type { Card } from './selection';

type Page = Shape<'ProcessPage'>;
type Gate = Page['gates'][number];
type Stage = Plan['stages'][number];

const stage = (id: string, phase: Stage['phase']): Stage => ({
  id,
  name: { sv: id },
  phase,
  kind: 'ordinary',
});
const plan: Plan = {
  name: { sv: 'Mallen', en: 'The template' },
  scaling: 'required',
  stages: [
    stage('idea', 'initiated'),
    stage('try', 'initiated'),
    stage('prove', 'initiated'),
    stage('spread', 'scaled'),
  ],
};

const standing = (lifecycle: Card['lifecycle'], id: string | null) => ({
  lifecycle,
  stage: id === null ? null : { id, name: { sv: id } },
});

describe('what a card tells about where it may go', () => {
  test.each<[string, Card['lifecycle'], string | null, Place, string]>([
    ['where it is', 'initiated', 'idea', { phase: 'initiated' }, 'here'],
    ['the next phase', 'initiated', 'idea', { phase: 'scaled' }, 'way'],
    ['past scaling, that the template requires', 'initiated', 'idea', { phase: 'implemented' }, 'no'],
    ['back to an earlier phase', 'scaled', 'spread', { phase: 'initiated' }, 'no'],
    ['to the end', 'initiated', 'idea', { phase: 'closed' }, 'way'],
    ['out of the end', 'closed', null, { phase: 'initiated' }, 'way'],
    ['the next stage', 'initiated', 'idea', { phase: 'initiated', stage: 'try' }, 'way'],
    ['the stage after next', 'initiated', 'idea', { phase: 'initiated', stage: 'prove' }, 'no'],
    ['an earlier stage', 'initiated', 'prove', { phase: 'initiated', stage: 'idea' }, 'way'],
    ['a stage of another template', 'initiated', 'idea', { phase: 'initiated', stage: 'dream' }, 'no'],
    ['past the last stage', 'initiated', 'prove', { phase: 'initiated', stage: null }, 'way'],
    ['past the last stage too soon', 'initiated', 'idea', { phase: 'initiated', stage: null }, 'no'],
    ['the first stage of the next phase', 'initiated', 'prove', { phase: 'scaled', stage: 'spread' }, 'way'],
  ])('%s', (_, lifecycle, at, place, kind) => {
    expect(judged(standing(lifecycle, at), place, plan).kind).toBe(kind);
  });

  test('a template that lets scaling be skipped leads straight on', () => {
    const lenient = { ...plan, scaling: 'optional' as const };
    expect(judged(standing('initiated', 'idea'), { phase: 'implemented' }, lenient).kind).toBe('way');
  });
});

const gate = (id: string, opens: Gate['opens'], state: Gate['state']): Gate => ({
  id,
  name: { sv: 'Porten', en: 'The gate' },
  opens,
  decisionKind: 'beslut',
  state,
  waitingSince: null,
  requests: [],
  criteria: [{ id: 'k', name: { sv: 'k' }, mandatory: true, assessment: null, evidence: [] }],
  recommendations: [],
  decisions: [],
});

const toScaled = (state: Gate['state']) => gate('to-scaled', { kind: 'phase', id: 'scaled' }, state);

function page(lifecycle: Card['lifecycle'], at: string | null, more: Partial<Page> = {}): Page {
  const stages = plan.stages.map((one) => ({ ...one, guidance: null, visits: [] }));
  const phases = [{ phase: 'initiated' as const, on: '2026-01-01' }];
  return {
    card: { ...standing(lifecycle, at), activity: 'active' },
    stages,
    phases,
    gates: [],
    receiver: null,
    mayGive: Object.keys(PROCESS_COMMAND_WORDS),
    ...more,
  } as Page;
}

const asksFor = (asked: Page, place: Place) => {
  const step = stepTo(asked, place);
  return step.kind === 'form' ? step.form.key : step.kind;
};

describe('what is due on the way', () => {
  test.each<[Gate['state'], string]>([
    ['ahead', 'gate'],
    ['refused', 'gate'],
    ['waiting', 'gate'],
    ['decided', 'scale'],
  ])('a gate that is %s', (state, due) => {
    expect(asksFor(page('initiated', 'prove', { gates: [toScaled(state)] }), { phase: 'scaled' })).toBe(due);
  });

  test('the way through a gate says which one it is and why it is shut', () => {
    const said = (state: Gate['state']) => {
      const step = stepTo(page('initiated', 'prove', { gates: [toScaled(state)] }), { phase: 'scaled' });
      return step.kind === 'gate' && [step.gate.id, step.why.en];
    };
    expect(said('ahead')).toEqual(['to-scaled', expect.stringMatching(/“The gate”, at which nobody/)]);
    expect(said('waiting')).toEqual(['to-scaled', expect.stringMatching(/waits for its decision/)]);
    expect(said('refused')).toEqual(['to-scaled', expect.stringMatching(/has not been answered/)]);
  });

  test('implementing takes a receiver that has said yes, in that order', () => {
    const owner = { id: 'o', name: 'Skolan' };
    const place = { phase: 'implemented' } as const;
    const with_ = (accepted: boolean) => ({
      receiver: { organisation: owner, accepted, since: '2026-01-01' },
    });
    expect(asksFor(page('scaled', 'spread'), place)).toBe('propose-receiver');
    expect(asksFor(page('scaled', 'spread', with_(false)), place)).toBe('accept-receivership');
    expect(asksFor(page('scaled', 'spread', with_(true)), place)).toBe('implement');
  });

  test('a paused process is resumed first, and may be closed as it is', () => {
    const paused = page('initiated', 'idea');
    paused.card.activity = 'paused';
    expect(asksFor(paused, { phase: 'scaled' })).toBe('resume');
    expect(asksFor(paused, { phase: 'closed' })).toBe('close');
  });

  test('stages are completed one by one, through their gates, and gone back to', () => {
    const toTry = (state: Gate['state']) => gate('to-try', { kind: 'stage', id: 'try' }, state);
    const place = { phase: 'initiated', stage: 'try' } as const;
    expect(asksFor(page('initiated', 'idea'), place)).toBe('complete-stage');
    expect(asksFor(page('initiated', 'idea', { gates: [toTry('ahead')] }), place)).toBe('gate');
    expect(asksFor(page('initiated', 'prove'), place)).toBe('return-to-stage');
    expect(asksFor(page('initiated', null), place)).toBe('return-to-stage');
    expect(asksFor(page('initiated', 'prove'), { phase: 'initiated', stage: null })).toBe('complete-stage');
  });

  test('what none of the reader’s roles may do is said, and not asked for', () => {
    const step = stepTo(page('initiated', 'idea', { mayGive: ['close'] }), { phase: 'scaled' });
    expect(step.kind === 'no' && step.why.en).toContain('“Scale”');
    expect(asksFor(page('initiated', 'idea', { mayGive: ['close'] }), { phase: 'closed' })).toBe('close');
  });

  test('what is closed opens again only where it was closed', () => {
    expect(asksFor(page('closed', null), { phase: 'initiated' })).toBe('reopen');
    expect(asksFor(page('closed', null), { phase: 'scaled' })).toBe('no');
  });
});
