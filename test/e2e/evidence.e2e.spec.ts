import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GOOD_FILES, HOSTILE_FILES } from '../../libs/files/src/testing/samples.js';
import { aDocument, handIn, revisionOf, sha256Of, upload, type Uploaded } from '../support/files.js';
import { TownHall, type Employee, type Scope } from '../support/town-hall.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';

const EVERYWHERE: Scope = { kind: 'deployment' };
const MEGABYTE = 1_048_576;
/** Refuses one word, and does not know what to say of another. */
const SCANNER = '#!/bin/sh\ngrep -q smitta "$1" && exit 1\ngrep -q gåta "$1" && exit 7\nexit 0\n';

const outside = mkdtempSync(join(tmpdir(), 'drivbank-scanner-'));
let hall: TownHall;
let carin: Employee;
/** So many files are more than one person sends in a minute. */
let ove: Employee;
let processId: string;

beforeAll(async () => {
  const scanner = join(outside, 'scan');
  writeFileSync(scanner, SCANNER);
  chmodSync(scanner, 0o755);
  hall = await TownHall.open({ DRIVBANK_UPLOAD_MEGABYTES: '1', DRIVBANK_SCAN_COMMAND: scanner });
  carin = await hall.employ('Carin', [{ role: 'coordinator', scope: EVERYWHERE }]);
  ove = await hall.employ('Ove', [{ role: 'participant', scope: EVERYWHERE }]);
  processId = await hall.begin(carin, 'Sensorer');
});
afterAll(async () => {
  await hall.close();
  rmSync(outside, { recursive: true });
});

const revision = (id = processId) => revisionOf(carin, id);

async function handedIn(file: { name: string; bytes: Buffer }, id = processId): Promise<Uploaded> {
  const { status, body } = await upload(carin, id, file);
  expect(status).toBe(200);
  const answer = await handIn(hall, carin, id, body, await revision(id));
  expect(answer.status).toBe(200);
  await until('the document', async () => (await download(carin, body.sha256, { id })).ok);
  return body;
}

const download = (by: Visitor, sha256: string, { id = processId, headers = {} } = {}) =>
  fetch(`${by.address}/api/v1/processes/${id}/files/${sha256}`, {
    headers: { ...by.credentials, ...headers },
  });

/** Every file that is kept, whole or not. */
function keptFiles(): string[] {
  const root = join(hall.server.directory, 'files');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.includes('claims') && statSync(join(root, name)).isFile())
    .map((name) => name.slice(name.indexOf('/') + 1));
}

describe('a document', () => {
  test('is sent, handed in, listed and fetched as it was, as something to save and never to show', async () => {
    const file = aDocument('Åsas utvärdering.txt');
    const sent = await handedIn(file);
    expect(sent).toEqual({
      sha256: sha256Of(file.bytes),
      name: file.name,
      bytes: file.bytes.length,
      mediaType: 'text/plain',
    });
    const answer = await download(carin, sent.sha256);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(file.bytes);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(file.bytes.length),
      'content-disposition': `attachment; filename="?sas utv?rdering.txt"; filename*=UTF-8''%C3%85sas%20utv%C3%A4rdering.txt`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      etag: `"${sent.sha256}"`,
    });
    const again = await download(carin, sent.sha256, { headers: { 'if-none-match': `"${sent.sha256}"` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const page = await carin.get(`/processes/${processId}/gates/to-scaled`);
    const { name, bytes, mediaType } = sent;
    expect(JSON.stringify(page.body)).toContain(JSON.stringify({ name, bytes, mediaType }));
  });

  test('is the same however often it is sent', async () => {
    const file = aDocument();
    const sent = await Promise.all(
      ['a.txt', 'b.txt', 'c.txt'].map((name) => upload(carin, processId, { ...file, name })),
    );
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(keptFiles().filter((name) => name === sha256Of(file.bytes))).toHaveLength(1);
  });

  test.each(GOOD_FILES)('$name is taken as $mediaType', async ({ name, bytes, mediaType }) => {
    expect((await upload(carin, processId, { name, bytes })).body).toMatchObject({ mediaType });
  });

  test('is not to be had as it was before it was handed in, nor where it was only sent', async () => {
    const { events } = (await carin.get<{ events: number }>('/about')).body;
    const { sha256 } = await handedIn(aDocument());
    expect((await download(carin, `${sha256}?asKnownAt=${events - 1}`)).status).toBe(404);
    const waiting = (await upload(carin, processId, aDocument())).body;
    expect((await download(carin, waiting.sha256)).status).toBe(404);
  });

  test('is for those who see the process, people and programs, and for nobody else', async () => {
    const { sha256 } = await handedIn(aDocument());
    const scope = { kind: 'process', processId } as const;
    const petra = await hall.employ('Petra', [{ role: 'participant', scope }]);
    const other = await hall.begin(carin, 'En annan');
    const elsewhere = { kind: 'process', processId: other } as const;
    const olle = await hall.employ('Olle', [{ role: 'participant', scope: elsewhere }]);
    const anna = await hall.employ('Rita', [{ role: 'auditor', scope: EVERYWHERE }]);
    const reader = await hall.program(petra, { scope: 'read' });
    const statuses = await Promise.all(
      [petra, anna, reader, olle, hall.administrator].map(async (by) => (await download(by, sha256)).status),
    );
    expect(statuses).toEqual([200, 200, 200, 404, 404]);
    const sending = await Promise.all(
      [petra, anna, reader, olle].map(async (by) => (await upload(by, processId, aDocument())).body.code),
    );
    expect(sending).toEqual([undefined, 'NotAllowed', 'TokenTooNarrow', 'ProcessNotFound']);
  });

  test('that was sent into one process cannot be handed in to another by whoever knows its checksum', async () => {
    const sent = await handedIn(aDocument());
    const other = await hall.begin(carin, 'En tredje');
    const answer = await handIn(hall, carin, other, sent, await revision(other));
    expect([answer.status, answer.code]).toEqual([422, 'FileMissing']);
  });

  test('is what the command says of it, or is not handed in', async () => {
    const { body: sent } = await upload(carin, processId, aDocument());
    const lies: readonly [Partial<Uploaded>, string][] = [
      [{ sha256: 'a'.repeat(64) }, 'FileMissing'],
      [{ bytes: sent.bytes + 1 }, 'FileMissing'],
      [{ mediaType: 'text/html' }, 'FileMissing'],
      [{ name: 'plan.html' }, 'FileRefused'],
      [{ name: 'plan.pdf', mediaType: 'application/pdf' }, 'FileRefused'],
    ];
    const before = await revision();
    for (const [lie, code] of lies)
      expect((await handIn(hall, carin, processId, { ...sent, ...lie }, before)).code).toBe(code);
    expect(await revision()).toBe(before);
  });

  test('that was altered on the disk is not handed out', async () => {
    const { sha256 } = await handedIn(aDocument());
    const [root] = readdirSync(join(hall.server.directory, 'files'));
    writeFileSync(join(hall.server.directory, 'files', root!, sha256), 'något annat');
    const answer = await download(carin, sha256);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([500, 'FileAltered']);
  });
});

describe('what is refused leaves nothing', () => {
  test.each(HOSTILE_FILES)('$what: $why', async ({ name, bytes, why }) => {
    const before = keptFiles();
    const { status, body } = await upload(ove, processId, { name, bytes });
    expect([body.code, body.why]).toEqual(['FileRefused', why]);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(keptFiles()).toEqual(before);
  });

  test('as much as is allowed is taken, and not one byte more, told or untold', async () => {
    const bytes = Buffer.alloc(MEGABYTE, 'a');
    expect((await upload(carin, processId, { name: 'stor.txt', bytes })).status).toBe(200);
    const more = Buffer.concat([bytes, Buffer.from('b')]);
    const before = keptFiles();
    expect((await upload(carin, processId, { name: 'stor.txt', bytes: more })).status).toBe(413);
    const untold = await fetch(`${carin.address}/api/v1/processes/${processId}/files?name=stor.txt`, {
      method: 'POST',
      headers: {
        ...carin.credentials,
        'content-type': 'application/octet-stream',
        'sec-fetch-site': 'same-origin',
      },
      body: new Blob([more]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect([untold.status, ((await untold.json()) as { why: string }).why]).toEqual([413, 'too-large']);
    expect(keptFiles()).toEqual(before);
  });

  test('a program of the operator’s refuses, and when it does not know nothing is taken', async () => {
    const before = keptFiles();
    const [ill, unknown] = await Promise.all(
      ['smitta', 'gåta'].map((word) => upload(carin, processId, { name: 'a.txt', bytes: Buffer.from(word) })),
    );
    expect([ill!.status, ill!.body.why]).toEqual([422, 'infected']);
    expect([unknown!.status, unknown!.body.code]).toEqual([503, 'FilesUnavailable']);
    expect(keptFiles()).toEqual(before);
  });

  test.each([
    ['JSON', { 'content-type': 'application/json' }, 'FileExpected'],
    ['a form', { 'content-type': 'multipart/form-data; boundary=a' }, 'RequestInvalid'],
    ['something packed', { 'content-encoding': 'gzip' }, 'FileExpected'],
  ])('%s in the place of a file', async (_, headers, code) => {
    const { status, body } = await upload(
      carin,
      processId,
      { name: 'a.txt', bytes: Buffer.from('{}') },
      headers,
    );
    expect([status, body.code]).toEqual([415, code]);
  });

  test('a file where none is taken', async () => {
    const answer = await fetch(`${carin.address}/api/v1/processes/${processId}/record-progress`, {
      method: 'POST',
      headers: {
        ...carin.credentials,
        'content-type': 'application/octet-stream',
        'sec-fetch-site': 'same-origin',
      },
      body: 'fil',
    });
    expect(answer.status).toBe(415);
  });

  test('whoever promises more than he sends and goes away', async () => {
    const unexpected = () => hall.server.output.split('"unexpected"').length;
    const told = unexpected();
    const before = keptFiles();
    const { hostname, port } = new URL(carin.address);
    const socket = connect(Number(port), hostname);
    const head = [
      `POST /api/v1/processes/${processId}/files?name=halv.txt HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      `Cookie: ${carin.cookie}`,
      'Sec-Fetch-Site: same-origin',
      'Content-Type: application/octet-stream',
      'Content-Length: 1000',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\nhalv`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(keptFiles()).toEqual(before);
    expect(unexpected()).toBe(told);
  });

  test('who sends one file after another is held back', async () => {
    const petra = await hall.employ('Petra', [{ role: 'participant', scope: EVERYWHERE }]);
    const statuses: number[] = [];
    for (let i = 0; i < 61; i++)
      statuses.push((await upload(petra, processId, { name: 'a.txt', bytes: Buffer.from('a') })).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
  });
});
