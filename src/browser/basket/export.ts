/** A folder as plain text with citations, for a reply, and as Markdown. */

/** An entry as it is shown and exported. */
export type ShownEntry =
  | { readonly heading: string }
  | {
      readonly heading?: undefined;
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
      ? [entry.text, `——${entry.citation}`, entry.note].filter(Boolean).join('\n')
      : entry.heading,
  );
  return `${blocks.join('\n\n')}\n`;
}

/** Returns the folder as Markdown: passages as quotations, sources with links. */
export function basketMarkdown(shown: readonly ShownEntry[]): string {
  const blocks = shown.map((entry) =>
    entry.heading === undefined
      ? [quoted(entry.text), `——[${escaped(entry.citation)}](${entry.url})`, escaped(entry.note)]
          .filter(Boolean)
          .join('\n\n')
      : `## ${escaped(entry.heading)}`,
  );
  return `${blocks.join('\n\n')}\n`;
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${escaped(line)}`)
    .join('\n');
}

/** No character of a text is read as a mark of Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/gu, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gmu, '$1\\$2');
}
