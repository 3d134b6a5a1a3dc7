/** CBOR (RFC 8949) as Pagefind writes it: numbers, texts and lists whose length stands before them. */
export type Cbor = number | string | readonly Cbor[];

/** What a value is, by its first three bits. */
const kinds = ['number', 'negative', undefined, 'text', 'list'] as const;

/** Reads the one value that `content` is; throws where it is none. */
export function readCbor(content: Uint8Array): Cbor {
  const view = new DataView(content.buffer, content.byteOffset, content.length);
  const texts = new TextDecoder();
  let end = 0;
  const take = (length: number): number => {
    end += length;
    return end - length;
  };
  const readSize = (short: number): number => {
    if (short < 24) return short;
    if (short === 24) return view.getUint8(take(1));
    if (short === 25) return view.getUint16(take(2));
    if (short === 26) return view.getUint32(take(4));
    throw new Error(`no size before ${end}`);
  };
  const readValue = (): Cbor => {
    const head = view.getUint8(take(1));
    const kind = kinds[Math.floor(head / 32)];
    const size = readSize(head % 32);
    if (kind === 'number') return size;
    if (kind === 'negative') return -1 - size;
    if (kind === 'text') return texts.decode(content.subarray(take(size), end));
    if (kind === 'list') return Array.from({ length: size }, readValue);
    throw new Error(`no value before ${end}`);
  };
  const value = readValue();
  if (end !== content.length) throw new Error(`${content.length} bytes and not ${end}`);
  return value;
}
