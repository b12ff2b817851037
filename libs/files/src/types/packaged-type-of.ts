import { promisify } from 'node:util';
import { open, type Entry, type Options, type ZipFile } from 'yauzl';
import { FileRefused } from '../file-refused.js';
import { FILE_TYPES } from './file-types.js';

const PARTS_MAX = 10_000;
/** What all parts would take unpacked, as they say themselves. Nothing is unpacked but the few that name the type. */
const UNPACKED_BYTES_MAX = 500 * 1_048_576;
const PART_BYTES_MAX = 1_048_576;

/** Macros and controls of Office, and of LibreOffice. */
const RUNS = /(^|\/)vba(project|data)|(^|\/)(macrosheets|activex)\/|^(basic|scripts)\//i;

const CONTENT_TYPES = '[Content_Types].xml';
const MIMETYPE = 'mimetype';
const MANIFEST = 'META-INF/manifest.xml';
const TELLING = [CONTENT_TYPES, MIMETYPE, MANIFEST];

/**
 * The media type of an office document, which is a ZIP: told by a part of its own, never guessed. Throws `FileRefused`
 * for what is encrypted, holds macros, is no such package, or would not end when it is unpacked.
 */
export async function packagedTypeOf(path: string): Promise<string | undefined> {
  const opened = promisify<string, Options, ZipFile>(open);
  const zip = await opened(path, { lazyEntries: true, autoClose: false, strictFileNames: true }).catch(() => {
    throw new FileRefused('damaged');
  });
  try {
    return typeToldBy(await tellingPartsOf(zip));
  } finally {
    zip.close();
  }
}

type Parts = ReadonlyMap<string, string>;

async function tellingPartsOf(zip: ZipFile): Promise<Parts> {
  if (zip.entryCount > PARTS_MAX) throw new FileRefused('too-packed');
  if (zip.comment !== '') throw new FileRefused('content');
  const parts = new Map<string, string>();
  let unpacked = 0;
  for await (const entry of entriesOf(zip)) {
    const { fileName } = entry;
    unpacked += entry.uncompressedSize;
    if (entry.isEncrypted()) throw new FileRefused('encrypted');
    if (unpacked > UNPACKED_BYTES_MAX) throw new FileRefused('too-packed');
    if (RUNS.test(fileName)) throw new FileRefused('macros');
    if (!TELLING.includes(fileName)) continue;
    if (parts.has(fileName)) throw new FileRefused('damaged');
    parts.set(fileName, await textOf(zip, entry));
  }
  return parts;
}

function typeToldBy(parts: Parts): string | undefined {
  if (parts.get(MANIFEST)?.includes('encryption-data')) throw new FileRefused('encrypted');
  const told = parts.get(CONTENT_TYPES);
  if (told === undefined) return PACKAGED.find((type) => type === parts.get(MIMETYPE)?.trim());
  // A name that is written in another way would be found by an office program, and not here.
  if (/&#|<!/.test(told)) throw new FileRefused('content');
  if (/macroenabled|vbaproject|ms-office\.activex/i.test(told)) throw new FileRefused('macros');
  return PACKAGED.find((type) => told.includes(`"${type}.main+xml"`));
}

const PACKAGED = Object.values(FILE_TYPES)
  .filter(({ way }) => way === 'package')
  .map(({ mediaType }) => mediaType);

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      zip.once('entry', resolve).once('end', resolve).once('error', reject);
      zip.readEntry();
    }).catch(() => {
      throw new FileRefused('damaged');
    });
    zip.removeAllListeners();
    if (!entry) return;
    yield entry;
  }
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > PART_BYTES_MAX) throw new FileRefused('too-packed');
  try {
    const stream = await promisify(zip.openReadStream.bind(zip) as typeof zip.openReadStream)(entry);
    const chunks: Buffer[] = [];
    for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new FileRefused('damaged');
  }
}
