import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RunningServer } from '../support/running-server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await RunningServer.start();
});
afterAll(() => server.remove());

test('the lifecycle in the README runs as it stands there', () => {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  const [, script] = /<!-- the lifecycle -->\n```bash\n([\s\S]*?)```/.exec(readme)!;
  const output = execFileSync('bash', ['-c', script!.replace('http://127.0.0.1:3000', server.address)], {
    encoding: 'utf8',
  });
  const problems = [...output.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code);
  expect(problems).toEqual(['GateNotPassed']);
  expect(output).toMatch(/^closed$/m);
  expect(output).toMatch(/Processen ”Solceller på taket” påbörjades av Kommunen\./);
});
