/**
 * Recognises Chinese text that old mail programs wrote in ASCII: UTF-7 (RFC 2152, `+Z9BeAg-`) and HZ (RFC 1843,
 * `~{VPND~}`). Such bytes are valid UTF-8 and would be read as gibberish without a fault.
 */
import { bytesOf } from './bytes.ts';
import { measurePlausibility } from './plausibility.ts';

interface SevenBitEncoding {
  readonly name: string;
  readonly run: RegExp;
  /** Of the characters between the escapes. */
  decode(run: string): string;
}

const encodings: readonly SevenBitEncoding[] = [
  { name: 'UTF-7', run: /\+(?<run>[A-Za-z0-9+/]{3,})-?/gu, decode: decodeBase64 },
  { name: 'HZ', run: /~\{(?<run>[!-~]+?)~\}/gu, decode: setHighBits },
];

/** A text that only happens to hold such a run decodes to less. */
const leastPlausibility = 0.3;
const leastCharacters = 8;

/** Returns the name of the encoding that `text`, all ASCII, is in; `undefined` for what is plain text. */
export function findSevenBit(text: string): string | undefined {
  if (/[^\p{ASCII}]/u.test(text)) return undefined;
  return encodings.find(({ run, decode }) => {
    const decoded = [...text.matchAll(run)].map(({ groups }) => decode(groups?.['run'] ?? '')).join('');
    return decoded.length >= leastCharacters && measurePlausibility(decoded) >= leastPlausibility;
  })?.name;
}

function decodeBase64(run: string): string {
  // What does not fill three bytes is no character of two.
  const bytes = bytesOf(atob(run.slice(0, run.length - (run.length % 4))));
  return new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length & ~1));
}

function setHighBits(run: string): string {
  return new TextDecoder('gb18030').decode(Uint8Array.from(run, (character) => character.charCodeAt(0) | 0x80));
}
