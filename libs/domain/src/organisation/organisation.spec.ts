import { expect, test } from '@jest/globals';
import { specify } from '@drivbank/kernel/testing';
import { isOrganisationNumber, organisation, type Event } from './organisation.js';

const { given } = specify(organisation);
const details = { name: 'Umeå kommun', sector: null, number: '212000-2627', parentId: null, email: null };
const registered: Event = { type: 'OrganisationRegistered', ...details };

test.each([
  ['212000-2627', true],
  ['2120002627', true],
  ['212000-2628', false],
  ['212000-262', false],
  ['2120-002627', false],
  ['', false],
])('the number %p is one: %p', (number, right) => expect(isOrganisationNumber(number)).toBe(right));

test('an organisation is registered once, under a number that can be', () => {
  const register = { type: 'RegisterOrganisation', ...details } as const;
  given().when(register).then(registered);
  given(registered).when(register).thenRejected({ code: 'OrganisationAlreadyRegistered' });
  given()
    .when({ ...register, number: '212000-2628' })
    .thenRejected({ code: 'OrganisationNumberWrong', number: '212000-2628' });
});

test.each([
  [
    { type: 'RenameOrganisation', name: 'Umeå' },
    { type: 'OrganisationRenamed', name: 'Umeå' },
  ],
  [
    { type: 'ClassifySector', sector: 'state' },
    { type: 'SectorClassified', sector: 'state' },
  ],
  [
    { type: 'ChangeOrganisationContact', email: 'funktion@umea.example' },
    { type: 'OrganisationContactChanged', email: 'funktion@umea.example' },
  ],
] as const)('%j is done once, to an organisation that is there', (command, event) => {
  given(registered).when(command).then(event);
  given(registered, event).when(command).thenNothing();
  given().when(command).thenRejected({ code: 'OrganisationNotFound' });
});
