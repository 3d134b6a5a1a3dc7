/**
 * Faults. One in a document is an `Issue`: collected and reported, never thrown, so that one bad line does not hide the
 * next. One in the build (configuration, missing file, an editor's file that contradicts itself) is a `BuildError`.
 */

/** A place in a source file; line and column count characters from 1. `line` 0 stands for the file as a whole. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning' | 'info';

/** One finding about a source document. `rule` is a heading in docs/rules.md. */
export interface Issue {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: SourcePlace;
  readonly found: string;
  readonly expected?: string;
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
