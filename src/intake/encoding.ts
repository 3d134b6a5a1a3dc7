/**
 * Decodes text files: UTF-8, UTF-16 (with or without a byte order mark), GB18030 with its subset GBK, and Big5.
 *
 * A byte order mark decides; then valid UTF-8 does. Everything else is decoded each way and the decoding that reads
 * most like Chinese wins: GB18030 and Big5 share most of their byte ranges, so validity alone cannot tell them apart.
 */
import { firstWhere } from '../model/first-where.ts';
import { Refusal } from './faults.ts';
import { measurePlausibility } from './plausibility.ts';
import { findSevenBit } from './seven-bit.ts';

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
type Encoding = (typeof encodings)[number];

export interface DecodedText {
  /** As in the file, without the byte order mark, line ends as LF. */
  readonly text: string;
  readonly encoding: Encoding;
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Decodings less plausible than this are not Chinese text; measured: official text 0.5–0.9, wrong decodings below 0.2. */
const leastPlausibility = 0.3;
const sampleBytes = 256 * 1024;
const lineFeed = 0x0a;

/**
 * Decodes `bytes`, as `declared` (a page's charset) when that fits. Refuses the file with the offset of the first byte
 * that does not belong to its encoding.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const encoding = findMark(bytes) ?? findUtf8(bytes) ?? findDeclared(bytes, declared) ?? rankEncodings(bytes);
  const text = tryDecode(bytes, encoding);
  if (text !== undefined) {
    refuseSevenBit(text);
    return { text: text.replace(/\r\n?/gu, '\n'), encoding };
  }
  const offset = findBadByte(bytes, encoding);
  const byte = bytes[offset];
  throw new Refusal({
    rule: 'encoding-undecodable',
    line: bytes.subarray(0, offset).filter((value) => value === lineFeed).length + 1,
    column: 1,
    found: `第 ${offset} 字节${byte === undefined ? '处文件中断' : `（0x${byte.toString(16).padStart(2, '0')}）`}`,
    expected: `${encoding.toUpperCase()} 编码的文字；请用文本编辑器重新另存为 UTF-8`,
  });
}

function refuseSevenBit(text: string): void {
  const name = findSevenBit(text);
  if (name === undefined) return;
  const expected = '另存为 UTF-8 编码的文本';
  throw new Refusal({ rule: 'encoding-undecodable', line: 1, column: 1, found: `${name} 编码的文字`, expected });
}

function findMark(bytes: Uint8Array): Encoding | undefined {
  return marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
}

/** GB2312 and GBK are read as GB18030, which contains both, as the Encoding Standard has it; a wrong claim is dropped. */
function findDeclared(bytes: Uint8Array, declared: string | undefined): Encoding | undefined {
  const label = declared?.toLowerCase().replace(/^(?:gb2312|gbk|gb_2312-80|x-gbk)$/u, 'gb18030');
  const encoding = encodings.find((candidate) => candidate === label);
  return encoding && rate(bytes, encoding) >= leastPlausibility ? encoding : undefined;
}

/** Other encodings hardly ever make valid UTF-8, and pages often declare another charset than they have. */
function findUtf8(bytes: Uint8Array): Encoding | undefined {
  const nul = bytes.subarray(0, sampleBytes).includes(0);
  return !nul && tryDecode(bytes, 'utf-8') !== undefined ? 'utf-8' : undefined;
}

function rankEncodings(bytes: Uint8Array): Encoding {
  const rated = encodings.map((encoding) => ({ encoding, score: rate(bytes, encoding) }));
  const [best] = rated.toSorted((a, b) => b.score - a.score);
  if (best && best.score >= leastPlausibility) return best.encoding;
  throw new Refusal({
    rule: 'file-binary',
    found: '不能按任何一种中文编码读成文字',
    expected: 'UTF-8、UTF-16、GB18030（GBK）或 Big5 编码的文本',
  });
}

function rate(bytes: Uint8Array, encoding: Encoding): number {
  return measurePlausibility(new TextDecoder(encoding).decode(takeSample(bytes)));
}

/** From the first byte that is not ASCII on: only there do the encodings differ. Even, so that UTF-16 stays in step. */
function takeSample(bytes: Uint8Array): Uint8Array {
  const first =
    Math.max(
      0,
      bytes.findIndex((byte) => byte >= 0x80 || byte === 0),
    ) & ~1;
  return bytes.subarray(first, first + sampleBytes);
}

/** Decodes a few bytes of a file that says nothing of their encoding; bytes that are no text give nothing. */
export function decodeShort(bytes: Uint8Array): string {
  return tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030') ?? '';
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The shortest beginning of the file that cannot be decoded ends with the bad byte. */
function findBadByte(bytes: Uint8Array, encoding: Encoding): number {
  return firstWhere(bytes.length, (at) => !canBegin(bytes.subarray(0, at + 1), encoding));
}

function canBegin(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
