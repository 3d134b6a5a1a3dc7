/** Reads an editors' file that is a YAML list, entry by entry, so that every fault can name its line. */
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** Takes a fault; `line` counts from 1. */
export type ReportFault = (line: number, message: string) => void;

/** An entry that keeps to its schema, with the line at which it begins. */
export interface ListedEntry<Value> {
  readonly line: number;
  readonly value: Value;
}

/** Returns the entries that keep to `schema`; what does not is reported. An empty text is an empty list. */
export function readYamlList<Value>(text: string, schema: z.ZodType<Value>, report: ReportFault): ListedEntry<Value>[] {
  return listEntries(text, report).flatMap(({ line, value }) => {
    const { success, data, error } = schema.safeParse(value);
    if (success) return [{ line, value: data }];
    for (const { path, message } of error.issues) report(line, `${path.join('.') || 'entry'}: ${message}`);
    return [];
  });
}

function listEntries(text: string, report: ReportFault): ListedEntry<unknown>[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const { pos, message } of document.errors) report(lines.linePos(pos[0]).line, message);
  const { contents } = document;
  if (document.errors.length > 0 || contents === null) return [];
  if (!isSeq(contents)) {
    report(1, 'found no list, expected one entry after another, each beginning with “- ”');
    return [];
  }
  return contents.items.map((item) => ({
    line: isNode(item) && item.range ? lines.linePos(item.range[0]).line : 1,
    value: isMap(item) ? item.toJS(document) : undefined,
  }));
}
