/**
 * Plan ids come from file names and become addresses and the names of many files, for good: two files may not share one,
 * whatever their folders and endings, and each must be writable and readable everywhere.
 */
import type { SourceDocument } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { toIssue } from './faults.ts';

/** Returns the plan id of a file: its name without folders and ending, in the normal form that addresses use (NFC). */
export function planIdOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.replace(/(?<=.)\.[^.]+$/u, '').normalize('NFC');
}

interface NameFault {
  readonly found: string;
  readonly expected: string;
  readonly pattern: RegExp;
}

const unseen = /[\p{C}\p{DI}\p{Zl}\p{Zp}]/gu;

const faults: readonly NameFault[] = [
  { found: '不能用在网址或文件名里的符号', expected: '没有 # ? % \\ : * " < > | 的文件名', pattern: /[#?%\\:*"<>|]/gu },
  { found: '看不见的字符', expected: '没有零宽字符、方向控制字符和自造字的文件名', pattern: unseen },
  { found: '首尾的空格', expected: '首尾没有空格的文件名', pattern: /^\s|\s$/gu },
  { found: '不常见的空格', expected: '只用普通空格的文件名', pattern: /(?<!^)[^\P{Zs} \u3000](?!$)/gu },
  { found: '首尾的点或波浪号', expected: '首尾没有点和波浪号的文件名', pattern: /^[.~]|[.~]$/gu },
  {
    found: 'Windows 保留的设备名',
    expected: '不叫 CON、PRN、AUX、NUL、COM1、LPT1 等的文件名',
    pattern: /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/giu,
  },
];

/** Names of files made from an id are up to 50 bytes longer, and most file systems allow 255. */
const mostBytes = 200;

/**
 * Returns an error for every file whose plan id an earlier file has, naming both, and for every fault of an id that
 * cannot stand as it is. Case does not tell ids apart.
 */
export function checkPlanIds(documents: readonly Pick<SourceDocument, 'id' | 'file'>[]): readonly Issue[] {
  const first = new Map<string, string>();
  return documents.flatMap(({ id, file }) => {
    const earlier = first.get(id.toLowerCase());
    if (earlier === undefined) first.set(id.toLowerCase(), file);
    return [...checkName(id, file), ...(earlier === undefined ? [] : [duplicate(id, file, earlier)])];
  });
}

/** Returns an error for each fault of an id that is made from the name of `file` and cannot be an address as it is. */
export function checkName(id: string, file: string): readonly Issue[] {
  const found = faults.flatMap((fault) => {
    const signs = [...new Set(id.match(fault.pattern))].map(quoteSign);
    return signs.length === 0 ? [] : [{ ...fault, found: `${fault.found} ${signs.join(' ')}` }];
  });
  const bytes = countBytes(id);
  const long = {
    found: `${bytes} 字节的文件名`,
    expected: `不超过 ${mostBytes} 字节（约 ${Math.floor(mostBytes / 3)} 个汉字）的文件名`,
  };
  return [...found, ...(bytes > mostBytes ? [long] : [])].map((fault) =>
    toIssue(file, { rule: 'plan-name', found: fault.found, expected: fault.expected }),
  );
}

/** A file that is named after the id spells `~` in four signs. */
function countBytes(id: string): number {
  return Buffer.byteLength(id.replaceAll('~', '~126'));
}

/** `#`, `U+202E` */
function quoteSign(sign: string): string {
  const isPlain = /^[!-~¹²³]+$/u.test(sign);
  return isPlain ? sign : `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function duplicate(id: string, file: string, earlier: string): Issue {
  return toIssue(file, {
    rule: 'plan-duplicate',
    found: `${earlier} 和 ${file} 都是方案 ${id}`,
    expected: '一个方案只有一个文件',
  });
}
