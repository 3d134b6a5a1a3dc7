/** How intake names its findings: an `Issue` under one of its own rules, and the refusal that ends the reading of a file. */
import type { DocumentMetadata } from '../model/document.ts';
import type { Issue, Severity } from '../model/issue.ts';
import type { IntakeRule } from './rules.ts';

/** What a reader knows of a finding; `line` and `column` are left out when it concerns the file as a whole. */
export interface Finding {
  readonly rule: IntakeRule;
  readonly severity?: Severity;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly found: string;
  readonly expected?: string;
}

/** What a reader makes of a file: its lines, where each stood, the facts printed around the text, and its findings. */
export interface Extraction {
  readonly text: string;
  readonly anchors?: readonly string[];
  readonly metadata?: DocumentMetadata;
  readonly encoding?: string;
  readonly findings: readonly Finding[];
}

/** Thrown inside a reader to end the reading of a file; `readDocument` turns it into an issue and nothing else sees it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly finding: Finding;

  constructor(finding: Finding, options?: ErrorOptions) {
    super(finding.rule, options);
    this.finding = finding;
  }
}

/** Returns `finding` as an issue of `file`; an error unless it says otherwise. */
export function toIssue(file: string, finding: Finding): Issue {
  const { rule, severity = 'error', line = 0, column = 0, found, expected } = finding;
  return { rule, severity, at: { file, line, column }, found, ...(expected === undefined ? {} : { expected }) };
}
