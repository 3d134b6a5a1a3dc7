/**
 * What a check asks of a page: HTML in, its ids, links and loads out. Only the tags are cut out of the text; a tree of
 * each page would cost more than all else that is checked.
 */
import { html as names, Token, Tokenizer, TokenizerMode } from 'parse5';

/** Where a page leads, and to which of its places others may lead. */
export interface PageLinks {
  readonly ids: ReadonlySet<string>;
  /** Where the page leads to or loads from, as written. */
  readonly links: ReadonlySet<string>;
  /** What a browser fetches with the page. */
  readonly loads: ReadonlySet<string>;
}

/** Elements whose text holds no tags. */
const rawTexts = new Map<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>([
  [names.TAG_NAMES.SCRIPT, TokenizerMode.SCRIPT_DATA],
  [names.TAG_NAMES.STYLE, TokenizerMode.RAWTEXT],
  [names.TAG_NAMES.TITLE, TokenizerMode.RCDATA],
  [names.TAG_NAMES.TEXTAREA, TokenizerMode.RCDATA],
]);

/** Reads a page. */
export function readPageLinks(text: string): PageLinks {
  const found = { ids: new Set<string>(), links: new Set<string>(), loads: new Set<string>() };
  seeTags(text, (tag) => {
    for (const { name, value } of tag.attrs) {
      if (name === 'id' && value !== '') found.ids.add(value);
      else if (name === 'src') found.loads.add(value);
      else if (name === 'href' && tag.tagName === 'a') found.links.add(value);
      else if (name === 'href' && tag.tagName === 'link' && !isCanonical(tag)) found.loads.add(value);
      else if (name === 'http-equiv' && value === 'refresh') found.links.add(refreshTarget(tag));
    }
  });
  return found;
}

/** Names the page itself; a browser does not fetch it. */
function isCanonical(tag: Token.TagToken): boolean {
  return Token.getTokenAttr(tag, 'rel') === 'canonical';
}

/** `0; url=/plans/jia/` → `/plans/jia/` */
function refreshTarget(tag: Token.TagToken): string {
  return (Token.getTokenAttr(tag, 'content') ?? '').replace(/^\d+;\s*url=/u, '');
}

function seeTags(text: string, see: (tag: Token.TagToken) => void): void {
  const pass = (): void => undefined;
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag(tag) {
        see(tag);
        tokenizer.state = rawTexts.get(tag.tagName) ?? tokenizer.state;
      },
      ...{ onEndTag: pass, onComment: pass, onDoctype: pass, onEof: pass },
      ...{ onCharacter: pass, onNullCharacter: pass, onWhitespaceCharacter: pass },
    },
  );
  tokenizer.write(text, true);
}
