import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@jest/globals';
import { WHO_MAY } from '@drivbank/domain';
import { ENDPOINTS, PROCESS_COMMANDS } from '@drivbank/contracts';

const inLibrary = (library: string) =>
  readdirSync(`libs/${library}/src`, { recursive: true, encoding: 'utf8' }).map(
    (file) => `libs/${library}/src/${file}`,
  );

const contracts = readdirSync('libs')
  .flatMap(inLibrary)
  .filter((file) => file.endsWith('.contract.ts'));

test('the ports with more than one adapter have a law', () => {
  expect(contracts.map((file) => basename(file)).sort()).toEqual(
    expect.arrayContaining([
      'event-store.contract.ts',
      'job-queue.contract.ts',
      'keyring.contract.ts',
      'mailer.contract.ts',
    ]),
  );
});

/** The second runs in the services tier, on a real server. */
const SPEC_ENDINGS = ['.spec.ts', '.redis.spec.ts'];

/** `sqlite/sqlite-event-store.ts` is an adapter of `event-store.contract.ts`. */
test.each(contracts)('every adapter is run through %s', (contract) => {
  const port = basename(contract, '.contract.ts');
  const library = contract.split('/')[1]!;
  const all = inLibrary(library);
  const adapters = all.filter((file) => file.endsWith(`-${port}.ts`) && file.split('/').length === 5);
  expect(adapters).not.toEqual([]);
  const strays = adapters.filter((adapter) => {
    const specs = SPEC_ENDINGS.map((ending) => adapter.replace(/\.ts$/, ending));
    return !specs.some(
      (spec) => all.includes(spec) && readFileSync(spec, 'utf8').includes(`${port}.contract.js`),
    );
  });
  expect(strays).toEqual([]);
});

/** Only the system and imports give these. */
const NOT_BY_PEOPLE = ['InitiateProcess', 'RegisterEarlierProcess', 'RecordEarlierEnd', 'MarkDeadlineMissed'];

test('every command that a person may give has an address', () => {
  const commands = Object.keys(WHO_MAY).filter((command) => !NOT_BY_PEOPLE.includes(command));
  expect(
    Object.values(PROCESS_COMMANDS)
      .map(({ command }) => command)
      .sort(),
  ).toEqual(commands.sort());
});

test('no two operations share an address, and each is told in both languages', () => {
  const addresses = ENDPOINTS.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(ENDPOINTS.filter(({ summary }) => !summary.sv || !summary.en)).toEqual([]);
});
