/** Plan ids come from file names (DESIGN §1), so two files may not share one, whatever their folders and endings. */
import type { SourceDocument } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { toIssue } from './faults.ts';

/** Returns the plan id of a file: its name without folders and ending, in the normal form that addresses use (NFC). */
export function planIdOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.replace(/(?<=.)\.[^.]+$/u, '').normalize('NFC');
}

/** Returns an error for every file whose plan id an earlier file has; it names both. Case does not tell ids apart. */
export function checkPlanIds(documents: readonly Pick<SourceDocument, 'id' | 'file'>[]): readonly Issue[] {
  const first = new Map<string, string>();
  return documents.flatMap(({ id, file }) => {
    const key = id.toLowerCase();
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, file);
      return [];
    }
    return [
      toIssue(file, {
        rule: 'plan-duplicate',
        found: `${earlier} 和 ${file} 都是方案 ${id}`,
        expected: '一个方案只有一个文件',
      }),
    ];
  });
}
