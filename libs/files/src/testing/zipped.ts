import { crc32 } from 'node:zlib';

export type Part = {
  readonly name: string;
  readonly content?: string | Buffer;
  /** What it says of itself, where that is not so. */
  readonly unpacked?: number;
  readonly encrypted?: boolean;
};

/** A ZIP of parts that are not compressed; it says what it is told to say. */
export function zipped(parts: readonly Part[], comment = ''): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content = '', unpacked, encrypted = false } of parts) {
    const bytes = Buffer.from(content as string);
    const named = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x800 | Number(encrypted), 2);
    about.writeUInt16LE(unpacked === undefined ? 0 : 8, 4);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(bytes.length, 14);
    about.writeUInt32LE(unpacked ?? bytes.length, 18);
    about.writeUInt16LE(named.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), about, named, bytes]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), about, rest, named]));
    bodies.push(local);
    at += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  for (const place of [4, 6]) end.writeUInt16LE(parts.length, place);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(Buffer.byteLength(comment), 16);
  const ending = [Buffer.from('PK\u0005\u0006', 'latin1'), end, Buffer.from(comment)];
  return Buffer.concat([...bodies, ...directory, ...ending]);
}
