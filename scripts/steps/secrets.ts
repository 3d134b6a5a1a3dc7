/** Looks for what must not be published in the texts that editors write themselves: guides and lessons. */
import { toIssue } from '../../src/intake/faults.ts';
import { findPersonalData } from '../../src/intake/personal-data.ts';
import { findSecretMarks } from '../../src/intake/secrecy.ts';
import type { Issue } from '../../src/model/issue.ts';

/** Returns an error for each number of a person and each mark of secrecy in the text of `file`. */
export function findSecrets(file: string, text: string): Issue[] {
  const numbers = findPersonalData(text).filter(({ rule }) => rule !== 'office-phone');
  const expected = '不含个人号码的文字；请删去号码';
  return [...numbers.map((number) => ({ ...number, expected })), ...findSecretMarks(text)].map((finding) =>
    toIssue(file, finding),
  );
}
