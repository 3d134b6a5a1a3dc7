/**
 * Faults. One in a document is an `Issue`: collected and reported, never thrown, so that one bad line does not hide the
 * next. One in the build (configuration, missing file, an editor's file that contradicts itself) is a `BuildError`.
 */
import type { RuleId } from './rules.ts';

/** A place in a source file; line and column count characters from 1. `line` 0 stands for the file as a whole. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning' | 'info';

/** One finding about a document or an editors' file. */
export interface Issue {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly at: SourcePlace;
  readonly found: string;
  readonly expected?: string;
}

/** Returns what was found and what is expected as one sentence: 发现 3.，应为 2.。 */
export function sayFault({ found, expected }: Pick<Issue, 'found' | 'expected'>): string {
  return `发现${spaced(found)}${expected ? `，应为${spaced(expected)}` : ''}。`;
}

/** 发现 3. but 发现没有结尾: a space before what is no Chinese; what is quoted of several lines stands in one. */
function spaced(words: string): string {
  const line = words.replaceAll('\n', ' ');
  return /^[\p{Script=Han}“《（]/u.test(line) ? line : ` ${line}`;
}

/** The build cannot go on; `hint` says what to do next. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}
