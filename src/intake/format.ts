/**
 * Tells what a file is from its first bytes and its ending. The bytes decide: a Word file named .pdf is a Word file, a
 * page that begins as one is a page. Text and parts of pages have no signature, so there the ending does.
 */
import type { MediaType } from '../model/document.ts';
import { listNames } from './archive.ts';
import { hexOf, latinOf } from './bytes.ts';
import type { Finding } from './faults.ts';
import { Refusal } from './faults.ts';

export interface Format {
  readonly media: MediaType;
  readonly findings: readonly Finding[];
}

/** A map, since a file may end in anything, `.constructor` too. */
const endings: ReadonlyMap<string, MediaType> = new Map([
  ['txt', 'text'],
  ['md', 'text'],
  ['docx', 'docx'],
  ['pdf', 'pdf'],
  ['html', 'html'],
  ['htm', 'html'],
  ['ofd', 'ofd'],
]);

const saveAgain = '请用 Word 或 WPS 打开后另存为 .docx（不设密码）';
/** What to say of a file that is none of them. */
export const supported = `可以读取的文件：${[...endings.keys()].map((ending) => `.${ending}`).join(' ')}`;

/** Signatures of files that are no document, after the file(1) database. */
const binaries: readonly (readonly [string, string])[] = [
  ['89504e47', 'PNG 图片'],
  ['ffd8ff', 'JPEG 图片'],
  ['47494638', 'GIF 图片'],
  ['49492a00', 'TIFF 图片'],
  ['4d4d002a', 'TIFF 图片'],
  ['1f8b', 'gzip 压缩文件'],
  ['52617221', 'RAR 压缩文件'],
  ['377abcaf', '7z 压缩文件'],
  ['7f454c46', '可执行程序'],
  ['4d5a9000', '可执行程序'],
];

/** Says whether a file is by its name one that `readDocument` takes, or one that has to be saved in another format first. */
export function hasDocumentEnding(file: string): boolean {
  const ending = endingOf(file);
  return endings.has(ending) || ['doc', 'wps', 'rtf'].includes(ending);
}

/** Returns the format of the file; refuses what is no document, with what it is and what to do. */
export function detectFormat(file: string, bytes: Uint8Array): Format {
  const ending = endingOf(file);
  const byName = endings.get(ending);
  const byBytes = findSignature(bytes);
  if (byBytes && byName && byBytes !== byName) return { media: byBytes, findings: [mismatch(ending, byBytes)] };
  const media = byBytes ?? byName;
  if (!media)
    throw new Refusal({ rule: 'format-unknown', found: ending ? `.${ending}` : '没有后缀的文件', expected: supported });
  if (byBytes || media === 'text' || media === 'html') return { media, findings: [] };
  throw new Refusal({
    rule: 'file-damaged',
    found: `内容不是 .${ending} 文件`,
    expected: '完整的文件；请重新下载或导出',
  });
}

function endingOf(file: string): string {
  return /\.(?<ending>[^./]+)$/u.exec(file)?.groups?.['ending']?.toLowerCase() ?? '';
}

/** Tells whether a file is read as plain text, which is quick and safe, whatever its name says. */
export function readsAsText(file: string, bytes: Uint8Array): boolean {
  try {
    return detectFormat(file, bytes).media === 'text';
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Behind a byte order mark, the prolog of XHTML and comments. */
const pageStart = /^[\s\xef\xbb\xbf]*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html)[\s>]/iu;

function findSignature(bytes: Uint8Array): MediaType | undefined {
  const start = latinOf(bytes.subarray(0, 1024));
  if (start.startsWith('PK\x03\x04')) return findPackage(bytes);
  if (/^[\s\0\xef\xbb\xbf]*%PDF-\d/u.test(start)) return 'pdf';
  if (pageStart.test(start)) return 'html';
  refuseWebArchive(start);
  refuseOldWord(start, bytes);
  const hex = hexOf(bytes.subarray(0, 4));
  const binary = binaries.find(([signature]) => hex.startsWith(signature));
  if (binary) throw new Refusal({ rule: 'file-binary', found: binary[1], expected: supported });
  return undefined;
}

/** What a package is stands in the names of its parts. */
const packages: readonly (readonly [RegExp, MediaType])[] = [
  [/^word\//u, 'docx'],
  [/^OFD\.xml$/u, 'ofd'],
];
const otherPackages: readonly (readonly [RegExp, string])[] = [
  [/^xl\//u, 'Excel 表格'],
  [/^ppt\//u, 'PowerPoint 演示文稿'],
  [/^content\.xml$/u, 'ODT 等 OpenDocument 文件'],
];

function findPackage(bytes: Uint8Array): MediaType {
  const names = listNames(bytes);
  const found = packages.find(([part]) => names.some((name) => part.test(name)));
  if (found) return found[1];
  const other = otherPackages.find(([part]) => names.some((name) => part.test(name)));
  if (other) throw new Refusal({ rule: 'format-unknown', found: other[1], expected: supported });
  throw new Refusal({
    rule: 'format-unknown',
    found: '压缩包，里面没有 Word 或 OFD 文档',
    expected: '先解压，再加入里面的文件',
  });
}

/** Pages that browsers and Word save with their pictures in one file (RFC 2557), whatever heads stand first. */
function refuseWebArchive(start: string): void {
  if (!/^\s*(?:From: <Saved by |(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,9}MIME-Version:)/iu.test(start)) return;
  throw new Refusal({
    rule: 'format-unknown',
    found: '网页存档（MHTML）',
    expected: '浏览器“另存为”时选“网页，仅 HTML”的文件',
  });
}

/** The streams that tell other files of that time. */
const oldFiles: readonly (readonly [string, string])[] = [
  ['Workbook', '旧版 Excel 表格'],
  ['PowerPoint Document', '旧版 PowerPoint 演示文稿'],
];

/** Office files with a password, and Word files before 2007, are OLE compound files. */
function refuseOldWord(start: string, bytes: Uint8Array): void {
  if (start.startsWith('{\\rtf')) throw new Refusal({ rule: 'format-old', found: 'RTF 文件', expected: saveAgain });
  if (/^[^<]*<\?xml[^>]*>[^<]*(?:<\?mso-application[^>]*Word|<pkg:package)/iu.test(start))
    throw new Refusal({ rule: 'format-old', found: 'Word 的 XML 文件', expected: saveAgain });
  if (!start.startsWith('\xd0\xcf\x11\xe0')) return;
  const content = new TextDecoder('latin1').decode(bytes);
  const holds = (stream: string) => content.includes([...stream].join('\0'));
  if (holds('EncryptedPackage'))
    throw new Refusal({ rule: 'file-encrypted', found: '设有打开密码的 Office 文件', expected: saveAgain });
  const other = holds('WordDocument') ? undefined : oldFiles.find(([stream]) => holds(stream));
  if (other) throw new Refusal({ rule: 'format-unknown', found: other[1], expected: supported });
  throw new Refusal({ rule: 'format-old', found: '旧版 Word 或 WPS 文件', expected: saveAgain });
}

function mismatch(ending: string, media: MediaType): Finding {
  return {
    rule: 'format-mismatch',
    severity: 'warning',
    found: `后缀 .${ending}，内容是 ${media.toUpperCase()}`,
    expected: `后缀 .${media}`,
  };
}
