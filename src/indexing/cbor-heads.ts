/** The heads of values in CBOR (RFC 8949 §3): kind and size, or number; what is no number or list follows behind. */

/** What a value is, in the first three bits of its head. */
const kinds = { number: 0, negative: 1, text: 3, list: 4 } as const;

/** Bytes that are read from one place on. */
export interface Cursor {
  readonly bytes: Buffer;
  at: number;
}

/** Returns the size or number of the head at the cursor, which goes behind it; of whatever kind. */
export function readSize(cursor: Cursor): number {
  const { bytes } = cursor;
  const short = (bytes[cursor.at++] ?? 0) & 31;
  if (short < 24) return short;
  const length = lengthOf(short);
  const size = bytes.readUIntBE(cursor.at, length);
  cursor.at += length;
  return size;
}

/** Adds the numbers of a list to others, without those below zero; returns how many it adds. */
export function takeNumbers(cursor: Cursor, numbers: number[]): number {
  const before = numbers.length;
  for (let left = readSize(cursor); left > 0; left -= 1) {
    const kind = (cursor.bytes[cursor.at] ?? 0) >> 5;
    const number = readSize(cursor);
    if (kind !== kinds.negative) numbers.push(number);
  }
  return numbers.length - before;
}

/** Goes behind so many heads. */
export function skipHeads(cursor: Cursor, count: number): void {
  const { bytes } = cursor;
  let { at } = cursor;
  for (let head = 0; head < count; head += 1) {
    const short = (bytes[at] ?? 0) & 31;
    at += short < 24 ? 1 : 1 + lengthOf(short);
  }
  cursor.at = at;
}

function lengthOf(short: number): number {
  if (short > 26) throw new Error(`no size is written as ${short}`);
  return 2 ** (short - 24);
}

/** Returns the head of a value in as few bytes as it takes. */
export function headBytes(kind: keyof typeof kinds, size: number): Uint8Array {
  const first = kinds[kind] << 5;
  if (size < 24) return Uint8Array.of(first | size);
  const power = size < 2 ** 8 ? 0 : size < 2 ** 16 ? 1 : 2;
  const head = Buffer.alloc(1 + 2 ** power, first | (24 + power));
  head.writeUIntBE(size, 1, 2 ** power);
  return head;
}
