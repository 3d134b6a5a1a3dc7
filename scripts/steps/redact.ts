/** Takes out of a document what its editor has ordered, where its plan says that it stands: parse → place → cover. */
import { findPlaces, placeRedaction, type RedactionOrder } from '../../src/enrich/corrections.ts';
import { toIssue } from '../../src/intake/faults.ts';
import { coverNumbers } from '../../src/intake/personal-data.ts';
import { redactDocument } from '../../src/intake/redaction.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Span } from '../../src/model/printed.ts';
import { lineIndex } from '../../src/model/source-lines.ts';
import { parsePlan } from '../../src/parse/index.ts';

export interface RedactedDocument {
  readonly document: SourceDocument;
  readonly issues: readonly Issue[];
}

/** Returns the document without what `orders` name, how much that was, and what of it could not be found or is left. */
export function redact(document: SourceDocument, orders: readonly RedactionOrder[]): RedactedDocument {
  if (orders.length === 0) return { document, issues: [] };
  const { plan } = parsePlan(document);
  const placed = orders.map((order) => ({ order, places: placeRedaction(plan, order) }));
  const redactions = placed.flatMap(({ order: { place, reason }, places }) =>
    places.flat().map((span) => ({ ...span, place, reason })),
  );
  const redacted = redactDocument(
    document,
    redactions,
    orders.map(({ old }) => old),
  );
  const lost = placed
    .filter(({ places }) => places.length === 0)
    .map(({ order }) => lostIssue('redaction-lost', plan, order));
  const left = placed.filter(({ places }) => places.length > 0).flatMap(({ order }) => leftIssue(redacted, order));
  const count = placed.reduce((sum, { places }) => sum + places.length, 0);
  return { document: redacted, issues: [...lost, ...left, appliedIssue(document, count, redactions)] };
}

function appliedIssue({ file }: SourceDocument, count: number, spans: readonly Span[]): Issue {
  const characters = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const found = `隐去 ${count} 处，共 ${characters} 字；原件不公开`;
  return toIssue(file, { rule: 'redaction-applied', severity: 'info', found });
}

/** Returns the error for an entry of a plan's corrections whose old reading is not where it says. */
export function lostIssue(
  rule: 'correction-lost' | 'redaction-lost',
  plan: Plan,
  { line, place, old }: RedactionOrder,
): Issue {
  const places = findPlaces(plan, old);
  return toIssue(`corrections/${plan.id}.yaml`, {
    ...{ rule, line, column: 1 },
    found: `${place} 里没有“${coverNumbers(old)}”`,
    expected: places.length > 0 ? `place: ${places.join('、')}` : '与正文一致的 old；核对全角、空格和标点',
  });
}

/** What was taken out in one place may stand in another too. */
function leftIssue({ file, text }: SourceDocument, { old }: RedactionOrder): readonly Issue[] {
  const at = text.indexOf(old);
  if (at < 0) return [];
  const expected = '这里不必隐去；否则在勘误里再加一条';
  return [
    toIssue(file, {
      rule: 'redaction-elsewhere',
      severity: 'warning',
      ...lineIndex(text).place(at),
      found: `“${coverNumbers(old)}”在这里还有`,
      expected,
    }),
  ];
}
