/** How intake names its findings: an `Issue` under one of its own rules, and the refusal that ends the reading of a file. */
import type { DocumentMetadata } from '../model/document.ts';
import type { Issue, Severity } from '../model/issue.ts';
import type { RuleId } from '../model/rules.ts';

/** What a reader knows of a finding; `line` and `column` are left out when it concerns the file as a whole. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity?: Severity;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly found: string;
  readonly expected?: string;
}

/** What a file holds and its text leaves out. Whoever downloads the original gets it all the same. */
export interface LeftOut {
  /** As the report names it: `第3页页眉`, `批注`, `作者`. */
  readonly place: string;
  /** One line or more. */
  readonly text: string;
  /**
   * What it means for the original. `publish`: it is part of what the file shows or of how it is made. `warn`: comments,
   * changes, names, which its author may not mean to publish. `withhold`: its author hid it.
   */
  readonly original: 'publish' | 'warn' | 'withhold';
}

/**
 * What a reader makes of a file: its lines, where each stood, what else the file holds, the facts printed around the
 * text, and its findings.
 */
export interface Extraction {
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
  readonly anchors?: readonly string[];
  /** The line, from 1, with which the notes below the text begin. */
  readonly notes?: number;
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

/** Returns `sentence` with the words of the library that failed behind it, in brackets. */
export function withReason(sentence: string, cause: unknown): string {
  const reason = (cause instanceof Error ? cause.message : String(cause)).split('\n')[0]?.trim() ?? '';
  return reason === '' ? sentence : `${sentence}（${reason.slice(0, 120)}）`;
}

/** Returns `finding` as an issue of `file`; an error unless it says otherwise. */
export function toIssue(file: string, finding: Finding): Issue {
  const { rule, severity = 'error', line = 0, column = 0, found, expected } = finding;
  return { rule, severity, at: { file, line, column }, found, ...(expected === undefined ? {} : { expected }) };
}
