/** A folder as plain text with citations, for a reply, and as Markdown. */
import { escapeMarkdown } from '../../model/escape-markdown.ts';

/** An entry as it is shown and exported. */
export type ShownEntry =
  | { readonly heading: string }
  | {
      readonly heading?: undefined;
      /** Stands above the text: what a comparison compares. */
      readonly lead?: string | undefined;
      readonly title: string;
      readonly text: string;
      readonly note: string;
      /** As official documents cite each other. */
      readonly citation: string;
      /** With the site's origin. */
      readonly url: string;
    };

/** Returns the folder as text: each passage with its source line under it. */
export function basketText(shown: readonly ShownEntry[]): string {
  const blocks = shown.map((entry) =>
    entry.heading === undefined
      ? [entry.lead, entry.text, `——${entry.citation}`, entry.note].filter(Boolean).join('\n')
      : entry.heading,
  );
  return `${blocks.join('\n\n')}\n`;
}

/** Returns the folder as Markdown: passages as quotations, sources with links. */
export function basketMarkdown(shown: readonly ShownEntry[]): string {
  const blocks = shown.map((entry) =>
    entry.heading === undefined
      ? [
          entry.lead && `**${escapeMarkdown(entry.lead)}**`,
          quoted(entry.text),
          `——[${escapeMarkdown(entry.citation)}](${entry.url})`,
          escapeMarkdown(entry.note),
        ]
          .filter(Boolean)
          .join('\n\n')
      : `## ${escapeMarkdown(entry.heading)}`,
  );
  return `${blocks.join('\n\n')}\n`;
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${escapeMarkdown(line)}`)
    .join('\n');
}
