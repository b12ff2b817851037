import { expect, test } from '@jest/globals';
import type { Circumstances } from '@drivbank/kernel';
import { specify, usual } from '@drivbank/kernel/testing';
import { EVERYTHING, SMALL } from '../testing/definitions.js';
import { BUILT_IN_TEMPLATES } from './built-in/built-in-templates.js';
import { flawsOf } from './flaws.js';
import { processTemplate } from './process-template.decider.js';
import type { Definition, Event, Flaw } from './process-template.js';

const lead: Circumstances = { ...usual, by: { ...usual.by, role: 'portfolio_lead' } };
const { given } = specify(processTemplate, lead);
const drafted: Event = { type: 'TemplateDrafted', definition: SMALL };
const published: Event = { type: 'TemplateVersionPublished', version: 1, definition: SMALL };
const publish = { type: 'PublishTemplateVersion' } as const;

test.each([SMALL, EVERYTHING, ...BUILT_IN_TEMPLATES.map(({ definition }) => definition)])(
  'the template $name.sv has no flaw',
  (definition) => expect(flawsOf(definition)).toEqual([]),
);

test.each<[Flaw['flaw'], Partial<Definition>]>([
  ['PhaseWithoutStage', { stages: SMALL.stages.slice(1) }],
  ['PhaseWithoutGate', { gates: SMALL.gates.slice(1) }],
  ['IdNotUnique', { stages: [...SMALL.stages, SMALL.stages[0]!] }],
  ['GateWithoutCriteria', { gates: SMALL.gates.map((gate) => ({ ...gate, criteria: [] })) }],
  [
    'UnknownStage',
    { gates: [...SMALL.gates, { ...SMALL.gates[0]!, id: 'g', opens: { kind: 'stage', stage: 'nowhere' } }] },
  ],
  [
    'InquiryWithoutGate',
    {
      withoutGate: ['scaled'],
      gates: SMALL.gates.slice(1),
      stages: SMALL.stages.map((stage) =>
        stage.phase === 'initiated' ? { ...stage, kind: 'inquiry' as const } : stage,
      ),
    },
  ],
  ['OffsetsEmpty', { remindOffsetsDays: [] }],
])('%s keeps a template from being published', (flaw, own) => {
  const definition = { ...SMALL, ...own };
  const flaws = flawsOf(definition);
  expect(flaws.map((found) => found.flaw)).toContain(flaw);
  given({ ...drafted, definition })
    .when(publish)
    .thenRejected({ code: 'TemplateFlawed', flaws });
});

test('versions are numbered, and the draft is used up by each', () => {
  given(drafted).when(publish).then(published);
  given(drafted, published).when(publish).thenRejected({ code: 'NothingToPublish' });
  given(drafted, published, { type: 'TemplateDraftRevised', definition: EVERYTHING })
    .when(publish)
    .then({ type: 'TemplateVersionPublished', version: 2, definition: EVERYTHING });
});

test('a version is retired once, and never deleted', () => {
  const retire = { type: 'RetireTemplateVersion', version: 1 } as const;
  const retired: Event = { type: 'TemplateVersionRetired', version: 1 };
  given(drafted, published).when(retire).then(retired);
  given(drafted, published, retired).when(retire).thenNothing();
  given(drafted).when(retire).thenRejected({ code: 'TemplateVersionNotFound', version: 1 });
});
