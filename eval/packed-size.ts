/** What a file costs on its way to a browser. */
import { gzipSync } from 'node:zlib';

/** Returns the bytes of a file as a server sends it: packed, unless it is so already. */
export function packedSize(content: Uint8Array): number {
  const packed = content[0] === 0x1f && content[1] === 0x8b;
  return packed ? content.length : gzipSync(content, { level: 9 }).length;
}
