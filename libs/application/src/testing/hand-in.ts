import type { Trial } from './trial.js';

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}

/** A document as a browser sends it. */
export const sentTo = ({ engine }: Trial, text: string, processId = 'p1') =>
  engine.evidence.take(bytesOf(text), 'Åsa Ek.txt', processId);

/** Sends a document and hands it in at the first gate of a process, as a command gets to the decider. */
export async function handIn(trial: Trial, text: string): Promise<string> {
  const { sha256, ...said } = await sentTo(trial, text);
  const file = await trial.engine.evidence.confirmed(sha256, said, 'p1');
  const { template } = await trial.process('p1');
  const [gate] = template.definition.gates;
  const at = { gateId: gate!.id, criterionId: gate!.criteria[0]!.id };
  await trial.act('p1', { type: 'SubmitEvidence', ...at, name: 'Utvärdering', sha256, file });
  return sha256;
}
