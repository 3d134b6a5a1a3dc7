/**
 * Highlights source text at build time. Shiki's own HTML carries inline styles, which the site's policy forbids; here
 * the scope of every token becomes a class.
 */
import { createHighlighterCore, type ThemedToken, type ThemeRegistration } from 'shiki/core';
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
  return lines.map((line) => mergeTokens(line.flatMap(readToken)));
}

function readToken({ content, explanation = [] }: ThemedToken): Token[] {
  if (explanation.length === 0) return [{ text: content, kind: undefined }];
  return explanation.map(({ content: text, scopes }) => ({ text, kind: kindOf(scopes) }));
}

function kindOf(scopes: readonly { readonly scopeName: string }[]): string | undefined {
  const scope = scopes.at(-1)?.scopeName;
  return scope === planDocument.scopeName ? undefined : scope?.split('.')[0];
}

/** Neighbours of one kind are one token: the brackets of 《》 belong to the name between them. */
function mergeTokens(tokens: readonly Token[]): readonly Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    if (last && last.kind === token.kind) merged[merged.length - 1] = { ...last, text: last.text + token.text };
    else merged.push(token);
  }
  return merged;
}
