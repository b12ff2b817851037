import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from '../support/client.js';
import { RunningServer } from '../support/running-server.js';

type Version = {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly retired: boolean;
  readonly definition: { readonly name: { readonly sv: string } };
};

let server: RunningServer;
let client: Client;
let lead: string;
beforeAll(async () => {
  server = await RunningServer.start();
  client = new Client(server.address);
  lead = (await client.firstIds()).coordinator;
});
afterAll(() => server.remove());

const versions = async (position?: string) =>
  (
    await client.get<{ items: Version[] }>('/templates', {
      ...(position !== undefined && { headers: { 'drivbank-position': position } }),
    })
  ).body.items;
const give = (id: string, command: string, body: object, seen?: number) =>
  client.post<{ position: string; revision: number; code: string }>(`/templates/${id}/${command}`, body, {
    as: lead,
    ...(seen !== undefined && { seen }),
  });

test('a template is changed by whoever has seen it as it is, and by nobody else', async () => {
  const [{ id, revision, definition }] = (await versions()) as [Version];
  expect((await give(id, 'revise', { definition })).status).toBe(428);
  const first = await give(id, 'revise', { definition }, revision);
  expect(first.status).toBe(200);

  const late = await give(id, 'revise', { definition: { ...definition, stages: [] } }, revision);
  expect([late.status, late.body.code]).toEqual([412, 'VersionConflict']);
  expect((await give(id, 'publish', {}, revision)).status).toBe(412);
  expect((await give(id, 'retire', { version: 1 }, revision)).status).toBe(412);

  const known = (await versions(first.body.position)).filter((one) => one.id === id);
  expect(known.map((one) => [one.version, one.revision])).toEqual([
    [0, first.body.revision],
    [1, first.body.revision],
  ]);
  const published = await give(id, 'publish', {}, first.body.revision);
  expect(published.status).toBe(200);
  expect((await give(id, 'retire', { version: 1 }, published.body.revision)).status).toBe(200);
});
