import { createHash, randomUUID } from 'node:crypto';
import type { TownHall } from './town-hall.js';
import { until } from './until.js';
import type { Visitor } from './visitor.js';

export type Uploaded = {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
};
type Answer = {
  readonly status: number;
  readonly body: Uploaded & { readonly code?: string; readonly why?: string };
};

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** As a browser sends a file. */
export async function upload(
  by: Visitor,
  processId: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const address = `${by.address}/api/v1/processes/${processId}/files?name=${encodeURIComponent(name)}`;
  const answer = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'sec-fetch-site': 'same-origin',
      ...by.credentials,
      ...headers,
    },
    body: new Uint8Array(bytes),
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

type Page = { readonly card?: { readonly revision: number } };

/** Of a process that the views may not show yet. */
export async function revisionOf(by: Visitor, processId: string): Promise<number> {
  let page: Page = {};
  await until('the process', async () => {
    page = (await by.get<Page>(`/processes/${processId}`)).body;
    return page.card !== undefined;
  });
  return page.card!.revision;
}

/** Hands in what was sent, at the gate to being scaled. */
export function handIn(hall: TownHall, by: Visitor, processId: string, file: Uploaded, seen: number) {
  const { sha256, ...rest } = file;
  const body = { gateId: 'to-scaled', criterionId: 'effect-shown', name: 'Utvärdering', sha256, file: rest };
  return hall.ask(by, `/processes/${processId}/submit-evidence`, body, seen);
}

/** A small document like no other. */
export const aDocument = (name = 'utvärdering.txt') => ({
  name,
  bytes: Buffer.from(`Dokument ${randomUUID()}`),
});
