import { describe, test } from '@jest/globals';
import { specify } from '@drivbank/kernel/testing';
import {
  aClosedProcess,
  anInitiatedProcess,
  as,
  asDecider,
  asLead,
  unmotivated,
} from '../testing/histories.js';
import { innovationProcess } from './innovation-process.decider.js';
import type { Event } from './innovation-process.js';

const { given } = specify(innovationProcess);

const told = { summary: { sv: 'Fler ska kunna bo hemma.', en: 'So that more can live at home.' } } as const;
const PUBLISH = { type: 'PublishProcess', ...told, provenance: 'reviewed' } as const;
const PUBLISHED: Event = { type: 'ProcessPublished', ...told, provenance: 'reviewed' };
const UNPUBLISH = { type: 'UnpublishProcess' } as const;
const UNPUBLISHED: Event = { type: 'ProcessUnpublished', because: 'asked' };

describe('A process is published', () => {
  test.each([
    ['its coordinator', {}],
    ['a portfolio lead', asLead],
    ['a communicator', as('communicator', 'karin')],
  ])('by %s', (_, who) =>
    given(...anInitiatedProcess())
      .when(PUBLISH, who)
      .then(PUBLISHED),
  );

  test('by nobody else', () =>
    given(...anInitiatedProcess())
      .when(PUBLISH, asDecider)
      .thenRejected({
        code: 'NotAllowed',
        role: 'gate_decider',
        allowed: ['coordinator', 'portfolio_lead', 'communicator'],
      }));

  test('when it is closed too, and again with other words', () =>
    given(...aClosedProcess(), PUBLISHED)
      .when({ ...PUBLISH, provenance: 'decided' })
      .then({ ...PUBLISHED, provenance: 'decided' } as Event));
});

describe('It is taken back', () => {
  test('with a motive, once', () => {
    given(...anInitiatedProcess(), PUBLISHED)
      .when(UNPUBLISH)
      .then(UNPUBLISHED);
    given(...anInitiatedProcess(), PUBLISHED)
      .when(UNPUBLISH, unmotivated)
      .thenRejected({ code: 'MotiveMissing' });
    given(...anInitiatedProcess(), PUBLISHED, UNPUBLISHED)
      .when(UNPUBLISH)
      .thenNothing();
  });
});

describe('What has a secrecy mark', () => {
  const secrecy = { provision: '31 kap. 16 § OSL' };

  const mark = { type: 'MarkProcessSecret', ...secrecy } as const;
  const marked: Event = { type: 'ProcessMarkedSecret', ...secrecy, authorityId: 'care' };

  test('is never published', () =>
    given(...anInitiatedProcess(), marked)
      .when(PUBLISH)
      .thenRejected({ code: 'SecretIsNotPublished' }));

  test('is taken back with the mark, and stays so without it', () => {
    const takenBack: Event = { type: 'ProcessUnpublished', because: 'secret' };
    given(...anInitiatedProcess(), PUBLISHED)
      .when(mark)
      .then(marked, takenBack);
    given(...anInitiatedProcess(), PUBLISHED, marked, takenBack, { type: 'SecrecyLifted' })
      .when(UNPUBLISH)
      .thenNothing();
  });
});
