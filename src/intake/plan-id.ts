/** Plan ids come from file names (DESIGN §1), so two files may not share one, whatever their folders and endings. */
import type { SourceDocument } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { toIssue } from './faults.ts';

/** Returns the plan id of a file: its name without folders and ending, in the normal form that addresses use (NFC). */
export function planIdOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.replace(/(?<=.)\.[^.]+$/u, '').normalize('NFC');
}

/** Signs that an address, a file system or a shell reads as something else. */
const unusable = /[#?%\\:*"<>|\p{Cc}]|^[.~]|[.~\s]$/u;

/**
 * Returns an error for every file whose plan id an earlier file has, naming both, and for every id that cannot stand in
 * an address. Case does not tell ids apart.
 */
export function checkPlanIds(documents: readonly Pick<SourceDocument, 'id' | 'file'>[]): readonly Issue[] {
  const first = new Map<string, string>();
  return documents.flatMap(({ id, file }) => {
    const earlier = first.get(id.toLowerCase());
    if (earlier === undefined) first.set(id.toLowerCase(), file);
    return [
      ...(unusable.test(id) ? [unusableName(file)] : []),
      ...(earlier === undefined ? [] : [duplicate(id, file, earlier)]),
    ];
  });
}

function unusableName(file: string): Issue {
  return toIssue(file, {
    rule: 'plan-name',
    found: file,
    expected: '文件名中没有 # ? % \\ : * " < > | 等符号，首尾没有点和波浪号',
  });
}

function duplicate(id: string, file: string, earlier: string): Issue {
  return toIssue(file, {
    rule: 'plan-duplicate',
    found: `${earlier} 和 ${file} 都是方案 ${id}`,
    expected: '一个方案只有一个文件',
  });
}
