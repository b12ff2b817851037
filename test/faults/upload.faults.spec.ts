import { createHash, randomBytes, randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { RunningServer, temporaryDirectory } from '../support/running-server.js';
import { SeededProcess } from '../support/seeded-process.js';

const ROUNDS = 8;
const AT_ONCE = 6;
const BYTES = 1_500_000;
const MINUTES = 60_000;

type Sent = {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly name: string;
};
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A text like no other; undefined where nobody answered any more. */
async function sent(address: string, { id, ids }: SeededProcess): Promise<Sent | undefined> {
  const headers = { 'content-type': 'application/octet-stream', 'drivbank-act-as': ids.coordinator };
  const body = randomBytes(BYTES / 2).toString('hex');
  const asked = { method: 'POST', headers, body };
  const answer = await fetch(`${address}/api/v1/processes/${id}/files?name=a.txt`, asked).catch(
    () => undefined,
  );
  return answer?.status === 200 ? ((await answer.json().catch(() => undefined)) as Sent) : undefined;
}

/** Everything that has the name of a document, with whether it is what that name says. */
function named(directory: string): ReadonlyMap<string, boolean> {
  const root = join(directory, 'files');
  const [log] = readdirSync(root);
  const names = readdirSync(join(root, log!)).filter((name) => /^[0-9a-f]{64}$/.test(name));
  return new Map(names.map((name) => [name, sha256Of(readFileSync(join(root, log!, name))) === name]));
}

test(
  `killed ${ROUNDS} times while documents come in: none is half, and what was answered is there`,
  async () => {
    const directory = temporaryDirectory();
    let server = await RunningServer.start(directory);
    try {
      const process = await SeededProcess.begin(server.address, 'Sensorer');
      const answered: Sent[] = [];
      let begun = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const { address } = server;
        const sending = Array.from({ length: AT_ONCE }, () => sent(address, process));
        await sleep(randomInt(10, 250));
        await server.end('SIGKILL');
        answered.push(...(await Promise.all(sending)).filter((one) => one !== undefined));
        begun += AT_ONCE;
        server = await RunningServer.start(directory);
      }
      answered.push((await sent(server.address, process))!);
      const found = named(directory);
      console.log(JSON.stringify({ begun, answered: answered.length, whole: found.size }));
      expect([...found.values()].filter((isWhole) => !isWhole)).toEqual([]);
      expect(answered.filter(({ sha256 }) => !found.has(sha256))).toEqual([]);

      const again = await SeededProcess.begin(server.address, 'Handen');
      const { sha256, ...file } = (await sent(server.address, again))!;
      const at = { gateId: 'to-scaled', criterionId: 'effect-shown', name: 'Mätning' };
      await again.give('submit-evidence', { ...at, sha256, file });
      await server.end('SIGKILL');
      server = await RunningServer.start(directory);
      const answer = await fetch(`${server.address}/api/v1/processes/${again.id}/files/${sha256}`);
      expect(sha256Of(new Uint8Array(await answer.arrayBuffer()))).toBe(sha256);
    } finally {
      await server.remove();
    }
  },
  10 * MINUTES,
);
