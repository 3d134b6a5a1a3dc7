/** The checksum of the parts of a zip archive (CRC-32, APPNOTE.TXT 4.4.7); node:zlib has it too, browsers have not. */

const polynomial = 0xedb88320;
const table = Uint32Array.from({ length: 256 }, (_, byte) => divide(byte));

/** Returns the checksum of bytes, as an archive's directory has it. */
export function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

function divide(byte: number): number {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? polynomial : 0);
  return rest;
}
