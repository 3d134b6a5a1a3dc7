/**
 * Finds UTF-8 that was read as GBK: three bytes of each 汉字 became one and a half other ones (你好 → 浣犲ソ). A run of 汉字 goes
 * back to the bytes that GBK has for it; where these are several 汉字 of UTF-8 in a row, nobody has written the run.
 */

/** A line shorter than this in wrong characters stands for too few right ones to tell. */
const shortestRun = 6;
const run = new RegExp(`[^\\0-\\x7f]{${shortestRun},}`, 'gu');
/** Four of 一 to 鿿, 、 。 or ， as UTF-8, one byte a character. No text of its own does that in GBK. */
const utf8 = /(?:[\xe4-\xe9][\x80-\xbf]{2}|\xe3\x80[\x80-\xbf]|\xef\xbc[\x80-\xbf]){4}/u;

/** Returns the first such run of a line. */
export function findReadAsGbk(line: string): { readonly at: number; readonly found: string } | undefined {
  for (const { 0: found, index } of line.matchAll(run)) {
    const bytes = [...found].map(bytesOf);
    const match = utf8.exec(bytes.join(''));
    if (!match) continue;
    const first = [...found].slice(0, characterAt(bytes, match.index)).join('').length;
    return { at: index + first, found: found.slice(first) };
  }
  return undefined;
}

/** Which character holds a byte. */
function characterAt(bytes: readonly string[], at: number): number {
  let end = 0;
  return bytes.findIndex((own) => {
    end += own.length;
    return end > at;
  });
}

/** The bytes of a character in GBK, one byte a character; a blank for a character that GBK has not. */
function bytesOf(character: string): string {
  return gbk().get(character) ?? ' ';
}

let known: ReadonlyMap<string, string> | undefined;

/** Made once, when the first line asks. */
function gbk(): ReadonlyMap<string, string> {
  known ??= new Map([...leads.flatMap((lead) => trails.flatMap((trail) => decode(lead, trail))), ['€', '\x80']]);
  return known;
}

const leads = Array.from({ length: 0x7e }, (_, index) => index + 0x81);
const trails = Array.from({ length: 0xbf }, (_, index) => index + 0x40);
const decoder = new TextDecoder('gbk');

function decode(lead: number, trail: number): [string, string][] {
  const character = decoder.decode(new Uint8Array([lead, trail]));
  return [...character].length === 1 && character !== '\ufffd' ? [[character, String.fromCharCode(lead, trail)]] : [];
}
