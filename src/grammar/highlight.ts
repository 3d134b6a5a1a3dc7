/**
 * Highlights source text at build time. Shiki's own HTML carries inline styles, which the site's policy forbids; here
 * the scope of every token becomes a class.
 */
import { createHighlighterCore, type ThemeRegistration } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { planDocument } from './plan-document.ts';

export interface Token {
  readonly text: string;
  /** Undefined for plain text. */
  readonly kind: string | undefined;
}

/** Colours come from the stylesheet; the tokenizer only needs a theme to exist. */
const colourless: ThemeRegistration = { name: 'colourless', type: 'light', settings: [] };

const highlighter = await createHighlighterCore({
  langs: [planDocument],
  themes: [colourless],
  engine: createJavaScriptRegexEngine(),
});

/** Returns the tokens of every line of `text`; the texts of a line joined are the line. */
export function highlight(text: string): readonly (readonly Token[])[] {
  const lines = highlighter.codeToTokensBase(text, {
    lang: planDocument.name,
    theme: 'colourless',
    includeExplanation: 'scopeName',
  });
  return lines.map((line) =>
    line.flatMap(
      ({ content, explanation }) =>
        explanation?.map(({ content: part, scopes }) => ({ text: part, kind: kindOf(scopes) })) ?? [
          { text: content, kind: undefined },
        ],
    ),
  );
}

function kindOf(scopes: readonly { readonly scopeName: string }[]): string | undefined {
  const scope = scopes.at(-1)?.scopeName;
  return scope === planDocument.scopeName ? undefined : scope?.split('.')[0];
}
