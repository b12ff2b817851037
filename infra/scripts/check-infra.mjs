// `npm run check:infra`: what infra/ deploys, read by rules of its own and by the programs that are installed here. No
// container engine is needed. What could not be looked at is said.
import { chart } from './checks/chart.mjs';
import { compose } from './checks/compose.mjs';
import { container } from './checks/container.mjs';
import { gateways } from './checks/gateways.mjs';
import { monitoring } from './checks/monitoring.mjs';
import { settings } from './checks/settings.mjs';
import { systemd } from './checks/systemd.mjs';
import { words } from './checks/words.mjs';

const CHECKS = { settings, systemd, container, compose, gateways, chart, monitoring, words };

const notRun = [];
let failed = false;
for (const [name, check] of Object.entries(CHECKS)) {
  const { findings, left = [], looked } = check();
  failed ||= findings.length > 0;
  console.log(`${findings.length === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${looked}`);
  for (const finding of findings) console.log(`         ${finding}`);
  notRun.push(...left);
}
for (const what of notRun) console.log(`--     ${what}`);
process.exit(failed ? 1 : 0);
