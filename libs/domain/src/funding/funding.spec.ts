import { test } from '@jest/globals';
import type { Circumstances } from '@drivbank/kernel';
import { specify } from '@drivbank/kernel/testing';
import { funding, type Event, type GrantFacts } from './funding.js';

const { given } = specify(funding);
const facts: GrantFacts = {
  title: 'Trygg hemgång',
  grant: { amountOre: 75_000_000, currency: 'SEK' },
  startsOn: null,
  endsOn: null,
  status: 'ongoing',
  statusAsWritten: 'Pågående',
  coordinatorAsWritten: null,
  call: null,
  sourceUrl: null,
};
const known = { funder: 'Vinnova', registryNumber: '2019-02711', processIds: ['p1'], facts };
const record = { type: 'RecordFunding', ...known } as const;
const registered: Event = { type: 'FundingRegistered', ...known };

test('a grant is registered once; told again it changes nothing', () => {
  given().when(record).then(registered);
  given(registered).when(record).thenNothing();
});

test('only what differs is recorded', () => {
  const grant = { amountOre: 100, currency: 'SEK' } as const;
  given(registered)
    .when({ ...record, facts: { ...facts, grant } })
    .then({ type: 'FundingChanged', facts: { grant } });
});

test('a number that is found later identifies it, and another number is another grant', () => {
  given({ ...registered, registryNumber: null })
    .when(record)
    .then({ type: 'FundingIdentified', registryNumber: '2019-02711' });
  given(registered)
    .when({ ...record, registryNumber: '2020-1' })
    .thenRejected({ code: 'FundingIsAnother', registryNumber: '2019-02711' });
});

test('an auditor records none', () => {
  const by: Circumstances['by'] = {
    kind: 'person',
    id: 'axel',
    role: 'auditor',
    signedInBy: 'development-header',
  };
  const allowed = ['import', 'coordinator', 'portfolio_lead'];
  given().when(record, { by }).thenRejected({ code: 'NotAllowed', role: 'auditor', allowed });
});
