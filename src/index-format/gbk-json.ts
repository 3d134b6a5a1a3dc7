/**
 * JSON in GBK, the encoding of the packed files: an ideograph takes two bytes where UTF-8 takes three, and what is packed is an
 * eighth smaller. Characters that GBK has not, or that browsers may read differently, are written as JSON escapes them.
 */

/** Every browser reads these alike. */
const alike = /^[\u3000-\u303f\u4e00-\u9fa5\uff01-\uff5e‘’“”…—·]$/u;

/** Returns the JSON of a value. */
export function writeGbkJson(value: unknown): Uint8Array {
  bytesOf ??= readBytes();
  const known = bytesOf;
  const json = JSON.stringify(value).replace(/\P{ASCII}/gu, (character) => known.get(character) ?? escaped(character));
  return Buffer.from(json, 'latin1');
}

/** Reads what `writeGbkJson` wrote. */
export function readGbkJson<Value>(content: Uint8Array): Value {
  return JSON.parse(new TextDecoder('gbk').decode(content));
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** Characters and their two bytes, each as the character of its number; read when something is first written. */
let bytesOf: ReadonlyMap<string, string> | undefined;

function readBytes(): ReadonlyMap<string, string> {
  const decoder = new TextDecoder('gbk');
  const known = new Map<string, string>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (alike.test(character)) known.set(character, String.fromCharCode(first, second));
    }
  }
  return known;
}
