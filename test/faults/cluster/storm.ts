import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { PARTS, type Cluster, type Part } from './cluster.js';

/** What is done to a part: what it is called, and how. Each leaves the part running again. */
type Blow = (cluster: Cluster, part: Part) => Promise<void>;

const killed: Blow = async (cluster, part) => {
  await cluster.kill(part);
  await sleep(randomInt(0, 500));
  await cluster.restart(part);
};
const paused: Blow = async (cluster, part) => {
  await cluster.pause(part);
  await sleep(randomInt(50, 2_500));
  await cluster.resume(part);
};
const cut: Blow = (cluster) => cluster.store.cut();
const cutBeforeTheAnswer: Blow = async (cluster) => {
  await cluster.store.add({ what: { kind: 'cut' }, on: 'append', at: 'answer', times: 1 });
  await sleep(randomInt(50, 500));
};
/** Appends that are written, and whose answer nobody will ever hear. */
const silentThenKilled: Blow = async (cluster) => {
  await cluster.store.add({ what: { kind: 'silence' }, on: 'append', at: 'answer', times: 8 });
  await sleep(1_000);
  await cluster.kill('store');
  await cluster.restart('store');
  await sleep(6_000);
};
const flushed: Blow = (cluster) => cluster.redis.flush();

const BLOWS: Readonly<Record<string, Blow>> = {
  killed,
  paused,
  cut,
  cutBeforeTheAnswer,
  silentThenKilled,
  flushed,
};

const blowsOn = (part: Part): readonly string[] => {
  if (part === 'store') return ['killed', 'paused', 'cut', 'cutBeforeTheAnswer', 'silentThenKilled'];
  return part === 'redis' ? ['killed', 'paused', 'flushed'] : ['killed', 'paused'];
};

/** So many random blows at random parts, one after the other, and how often each part was struck. */
export async function storm(
  cluster: Cluster,
  rounds: number,
  parts: readonly Part[] = PARTS,
): Promise<Readonly<Record<string, number>>> {
  const struck: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    const part = parts[randomInt(parts.length)]!;
    const names = blowsOn(part);
    const name = names[randomInt(names.length)]!;
    await BLOWS[name]!(cluster, part);
    struck[`${part} ${name}`] = (struck[`${part} ${name}`] ?? 0) + 1;
    await sleep(randomInt(50, 400));
  }
  return struck;
}
