/**
 * Gives pdfjs the predefined character maps for simplified Chinese (ISO 32000-1 §9.7.5.2) that a PDF names and does not
 * contain, so that text set in fonts like STSong-Light with `GBK-EUC-H` or `UniGB-UCS2-H` can be read.
 *
 * A map leads from codes to glyph numbers (CIDs), `Adobe-GB1-UCS2` from there to characters. Nothing is drawn here, so
 * the numbers need only agree with one another: ASCII has those of Adobe-GB1, whose widths files state; each other
 * character of GBK has one above all of Adobe-GB1.
 */
const firstCid = 0x8000;
const gbkCodes = listGbkCodes();
const cids: ReadonlyMap<string, number> = new Map(
  gbkCodes.map(({ character }, index) => [character, firstCid + index]),
);

type Entry = readonly [code: string, cid: number];

/** Adobe-GB1 numbers of ASCII: proportional from 1 on; of half width 7716 for the space, 814 to 907 for the rest. */
const proportional = (code: number) => code - 0x1f;
const halfWidth = (code: number) => (code === 0x20 ? 7716 : code - 0x21 + 814);

const unicodeMap = /^UniGB-(?:UCS2|UTF16)-[HV]$/u;
const gbkMap = /^(?:GB-EUC|GBpc-EUC|GBK-EUC|GBKp-EUC|GBK2K)-[HV]$/u;
const toUnicode = 'Adobe-GB1-UCS2';

/** The character maps of one file: `missing` collects the names of those asked for in vain. */
export interface CharacterMaps {
  readonly missing: readonly string[];
  /** For the option `BinaryDataFactory` of pdfjs. */
  readonly Factory: new () => { fetch(request: { readonly filename: string }): Promise<Uint8Array> };
}

/** Returns the maps for one file. */
export function createCharacterMaps(): CharacterMaps {
  const missing: string[] = [];
  const asked = new Set<string>();
  class Factory {
    async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      const known = asked.size > 0 || filename !== toUnicode;
      const map = known ? writeMap(filename) : undefined;
      asked.add(filename);
      if (map) return new TextEncoder().encode(map);
      missing.push(filename);
      throw new Error(`no character map ${filename}`);
    }
  }
  return { missing, Factory };
}

function writeMap(name: string): string | undefined {
  if (unicodeMap.test(name))
    return writeCidMap('<0000> <ffff>', [...asciiEntries(4, proportional), ...unicodeEntries()]);
  const ascii = /^GBK?-/u.test(name) ? halfWidth : proportional;
  if (gbkMap.test(name)) return writeCidMap('<00> <80> <8140> <fefe>', [...asciiEntries(2, ascii), ...gbkEntries()]);
  return name === toUnicode ? writeUnicodeMap() : undefined;
}

function asciiEntries(digits: number, cidOf: (code: number) => number): readonly Entry[] {
  return Array.from({ length: 0x5f }, (_, index) => [hex(0x20 + index, digits), cidOf(0x20 + index)] as const);
}

function unicodeEntries(): readonly Entry[] {
  return [...cids].map(([character, cid]) => [hex(character.charCodeAt(0)), cid] as const);
}

function gbkEntries(): readonly Entry[] {
  return gbkCodes.map(({ code }, index) => [hex(code), firstCid + index] as const);
}

/** The syntax of a character map: Adobe Technical Note 5014. */
function writeCidMap(ranges: string, entries: readonly Entry[]): string {
  const lines = entries.map(([code, cid]) => `<${code}> ${cid}`);
  return writeSections(ranges, 'cidchar', lines);
}

function writeUnicodeMap(): string {
  const ascii = Array.from({ length: 0x5f }, (_, index) => 0x20 + index);
  const lines = [
    ...ascii.flatMap((code) => [proportional(code), halfWidth(code)].map((cid) => `<${hex(cid)}> <${hex(code)}>`)),
    ...[...cids].map(([character, cid]) => `<${hex(cid)}> <${hex(character.charCodeAt(0))}>`),
  ];
  return writeSections('<0000> <ffff>', 'bfchar', lines);
}

function writeSections(ranges: string, section: string, lines: readonly string[]): string {
  const spaces = ranges.split(' ').length / 2;
  return [
    'begincmap',
    `${spaces} begincodespacerange ${ranges} endcodespacerange`,
    `${lines.length} begin${section}`,
    ...lines,
    `end${section}`,
    'endcmap',
  ].join('\n');
}

interface GbkCode {
  readonly code: number;
  readonly character: string;
}

function listGbkCodes(): readonly GbkCode[] {
  const decoder = new TextDecoder('gb18030');
  const leads = Array.from({ length: 0x7e }, (_, index) => 0x81 + index);
  const trails = Array.from({ length: 0xbf }, (_, index) => 0x40 + index).filter((trail) => trail !== 0x7f);
  const codes = leads.flatMap((lead) => trails.map((trail) => ({ code: lead * 256 + trail, bytes: [lead, trail] })));
  return codes
    .map(({ code, bytes }) => ({ code, character: decoder.decode(Uint8Array.from(bytes)) }))
    .filter(({ character }) => character.length === 1 && !/[\p{Co}\ufffd]/u.test(character));
}

function hex(value: number, digits = 4): string {
  return value.toString(16).padStart(digits, '0');
}
