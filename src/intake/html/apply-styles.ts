/**
 * Writes what the style sheets inside a page say into its elements, so that one look at an element tells how it is shown:
 * declarations into `style`, text that a sheet sets before or behind an element (`content`) into the element.
 */
import { type Counters, count, createCounters, insertContent, writesWords } from './generated-text.ts';
import { isForScreens } from './media.ts';
import {
  allElementsOf,
  attribute,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isText,
  staysFolded,
} from './nodes.ts';
import { createSelectorReader, keysOf, type Selector } from './selectors.ts';
import { type Declarations, readDeclarations, readRules } from './style-rules.ts';

interface SelectedRule {
  readonly selector: Selector;
  readonly declarations: Declarations;
  /** Place in the sheets. */
  readonly order: number;
}

const mostSelectors = 2000;

/** Changes the elements of `page`; returns the texts that sheets write and that are not read. */
export function applyStyles(page: HtmlParent): readonly string[] {
  const elements = [...allElementsOf(page, () => false)];
  const sheets = elements.filter((element) => element.tagName === 'style' && isForScreens(attribute(element, 'media')));
  const rules = sheets.flatMap(({ childNodes }) =>
    childNodes.flatMap((node) => (isText(node) ? readRules(node.value) : [])),
  );
  const readSelectors = createSelectorReader();
  const named = rules.flatMap((rule) => readSelectors(rule.selector).map((selector) => ({ ...rule, read: selector })));
  const read = named.slice(0, mostSelectors);
  const selected = read.flatMap(({ read: selector, declarations }, order) =>
    selector ? [{ selector, declarations, order }] : [],
  );
  const missed = named.filter(
    (rule, index) => (index >= mostSelectors || !rule.read) && writesWords(rule.declarations.get('content') ?? ''),
  );
  const unread = missed.map(({ selector, declarations }) => `${selector} ${declarations.get('content')}`);
  if (selected.length === 0) return unread;
  const byKey = Map.groupBy(selected, ({ selector }) => selector.key);
  const counters = createCounters();
  const hidden = new Set<HtmlNode | HtmlParent | null>();
  for (const element of elements) {
    const own = keysOf(element)
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(({ selector }) => selector.selects(element));
    const written = writeStyle(element, own);
    if (hidden.has(element.parentNode) || staysFolded(element)) hidden.add(element);
    else unread.push(...writeContents(element, own, written, counters));
  }
  return unread;
}

function writeStyle(element: HtmlElement, rules: readonly SelectedRule[]): Declarations {
  const own = readDeclarations(attribute(element, 'style'));
  if (rules.length === 0) return own;
  const shown = merge([...declarationsOf(rules, undefined), own]);
  setStyle(element, shown);
  return shown;
}

function writeContents(
  element: HtmlElement,
  rules: readonly SelectedRule[],
  shown: Declarations,
  counters: Counters,
): readonly string[] {
  count(element.parentNode, shown, counters);
  return (['before', 'after'] as const).flatMap((side) =>
    insertContent(element, side, merge(declarationsOf(rules, side)), counters),
  );
}

function declarationsOf(rules: readonly SelectedRule[], pseudo: Selector['pseudo']): readonly Declarations[] {
  const own = rules.filter(({ selector }) => selector.pseudo === pseudo);
  const sorted = own.toSorted((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order);
  return sorted.map(({ declarations }) => declarations);
}

function setStyle(element: HtmlElement, declarations: Declarations): void {
  const value = [...declarations].map((pair) => pair.join(':')).join(';');
  element.attrs = [...element.attrs.filter(({ name }) => name !== 'style'), { name: 'style', value }];
}

/** What is written later counts, but for what is `!important`. */
function merge(all: readonly Declarations[]): Declarations {
  const merged = new Map<string, string>();
  for (const [name, value] of all.flatMap((one) => [...one]))
    if (!important.test(merged.get(name) ?? '') || important.test(value)) merged.set(name, value);
  return merged;
}

const important = /!\s*important\s*$/iu;
