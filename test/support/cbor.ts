/** What COSE keys and attestations are made of. */
export type Cbor = number | string | Uint8Array | readonly Cbor[] | ReadonlyMap<number | string, Cbor>;

const [UNSIGNED, NEGATIVE, BYTES, TEXT, ARRAY, MAP] = [0, 1, 2, 3, 4, 5] as const;

/** RFC 8949, as far as authenticators go: integers, bytes, texts, lists and maps, of definite length. */
export function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(NEGATIVE, -1 - value) : head(UNSIGNED, value);
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([head(TEXT, text.length), text]);
  }
  if (value instanceof Uint8Array) return Buffer.concat([head(BYTES, value.length), value]);
  if (isList(value)) return Buffer.concat([head(ARRAY, value.length), ...value.map(cbor)]);
  const entries = [...value].flatMap(([key, one]) => [cbor(key), cbor(one)]);
  return Buffer.concat([head(MAP, value.size), ...entries]);
}

const isList = (value: object): value is readonly Cbor[] => Array.isArray(value);

function head(major: number, n: number): Buffer {
  const first = major << 5;
  if (n < 24) return Buffer.from([first | n]);
  if (n < 256) return Buffer.from([first | 24, n]);
  return Buffer.from([first | 25, n >> 8, n & 255]);
}
