import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type/core';
import { FileRefused } from '../file-refused.js';
import { endingOf } from './file-name.js';
import { FILE_TYPES } from './file-types.js';
import { packagedTypeOf } from './packaged-type-of.js';
import { assertPlainText } from './plain-text.js';

const HEAD_BYTES = 4_100;
/** A ZIP ends with a directory of at most so many bytes, its comment included. */
const TAIL_BYTES = 65_557;

/**
 * The media type of a file, found in its bytes and allowed by the ending of its name. Throws `FileRefused` for what is
 * not taken, is not what its ending says, or would be something else to another program.
 */
export async function mediaTypeOf(path: string, name: string): Promise<string> {
  const type = Object.hasOwn(FILE_TYPES, endingOf(name)) ? FILE_TYPES[endingOf(name)] : undefined;
  if (!type) throw new FileRefused('type');
  const { mediaType, way } = type;
  if (way === 'text') await assertPlainText(path);
  else await assertMarked(path, mediaType, way);
  if (way === 'package' && (await packagedTypeOf(path)) !== mediaType) throw new FileRefused('content');
  return mediaType;
}

async function assertMarked(path: string, mediaType: string, way: 'marked' | 'package'): Promise<void> {
  const { head, tail } = await endsOf(path);
  if (way === 'package') {
    if (!head.subarray(0, 4).equals(ZIP_BEGINS)) throw new FileRefused('content');
    return;
  }
  const found = await fileTypeFromBuffer(head);
  if (found?.mime !== mediaType) throw new FileRefused('content');
  if (!(ENDS[mediaType]?.(tail, head) ?? true)) throw new FileRefused('damaged');
  if (endsAsZip(tail)) throw new FileRefused('content');
}

const ZIP_BEGINS = Buffer.from('PK\u0003\u0004', 'latin1');
const ZIP_ENDS = Buffer.from('PK\u0005\u0006', 'latin1');
const PNG_ENDS = Buffer.from('0000000049454e44ae426082', 'hex');
const PDF_TAIL_BYTES = 1_024;
const RIFF_HEADER_BYTES = 8;

/** Whether a file is whole, for types whose end says so. */
const ENDS: Readonly<Record<string, (tail: Ends['tail'], head: Ends['head']) => boolean>> = {
  'application/pdf': ({ bytes }) => bytes.subarray(-PDF_TAIL_BYTES).includes('%%EOF'),
  'image/png': ({ bytes }) => bytes.subarray(-PNG_ENDS.length).equals(PNG_ENDS),
  'image/webp': ({ size }, head) => {
    const told = head.readUInt32LE(4) + RIFF_HEADER_BYTES;
    return size === told || size === told + (told % 2);
  },
};

/** Programs look for a ZIP from the end: what begins as a picture may be one too. */
function endsAsZip({ bytes }: Ends['tail']): boolean {
  const at = bytes.lastIndexOf(ZIP_ENDS);
  return at !== -1 && bytes.length >= at + 22 && bytes.readUInt16LE(at + 20) === bytes.length - at - 22;
}

type Ends = { readonly head: Buffer; readonly tail: { readonly bytes: Buffer; readonly size: number } };

async function endsOf(path: string): Promise<Ends> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const part = async (from: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
      return buffer.subarray(0, bytesRead);
    };
    const head = await part(0, HEAD_BYTES);
    return { head, tail: { bytes: await part(Math.max(0, size - TAIL_BYTES), TAIL_BYTES), size } };
  } finally {
    await file.close();
  }
}
