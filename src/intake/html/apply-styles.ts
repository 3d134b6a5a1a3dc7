/**
 * Writes what the style sheets inside a page say into its elements, so that one look at an element tells how it is shown:
 * declarations into `style`, text that a sheet sets before or behind an element (`content`) into the element.
 */
import { type Counters, count, insertContent, writesWords } from './generated-text.ts';
import { allElementsOf, attribute, type HtmlElement, type HtmlParent, isText } from './nodes.ts';
import { keysOf, readSelector, type Selector, selects } from './selectors.ts';
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
  const sheets = elements.filter(({ tagName, attrs }) => tagName === 'style' && attrs.every(isForScreens));
  const rules = sheets.flatMap(({ childNodes }) =>
    childNodes.flatMap((node) => (isText(node) ? readRules(node.value) : [])),
  );
  const named = rules.flatMap(({ selectors, declarations }) => selectors.map((source) => ({ source, declarations })));
  const read = named.slice(0, mostSelectors).map((rule) => ({ ...rule, selector: readSelector(rule.source) }));
  const selected = read.flatMap(({ selector, declarations }, order) =>
    selector ? [{ selector, declarations, order }] : [],
  );
  const missed = read.filter(
    ({ selector, declarations }) => !selector && writesWords(declarations.get('content') ?? ''),
  );
  const unread = missed.map(({ source, declarations }) => `${source} ${declarations.get('content')}`);
  if (selected.length === 0) return unread;
  const byKey = Map.groupBy(selected, ({ selector }) => selector.key);
  const counters: Counters = new Map();
  for (const element of elements) {
    const own = keysOf(element)
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(({ selector }) => selects(selector, element));
    if (own.length > 0) unread.push(...applyRules(element, own, counters));
  }
  return unread;
}

function isForScreens({ name, value }: { readonly name: string; readonly value: string }): boolean {
  return name !== 'media' || /^(?:\s*|all|screen)$/iu.test(value);
}

function applyRules(element: HtmlElement, rules: readonly SelectedRule[], counters: Counters): readonly string[] {
  const sorted = rules.toSorted((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order);
  const partOf = (pseudo: Selector['pseudo']) =>
    merge(sorted.flatMap(({ selector, declarations }) => (selector.pseudo === pseudo ? [declarations] : [])));
  const shown = merge([partOf(undefined), readDeclarations(attribute(element, 'style'))]);
  const style = [...shown].map((pair) => pair.join(':')).join(';');
  element.attrs = [...element.attrs.filter(({ name }) => name !== 'style'), { name: 'style', value: style }];
  count(shown, counters);
  return (['before', 'after'] as const).flatMap((side) => insertContent(element, side, partOf(side), counters));
}

/** What is written later counts, but for what is `!important`. */
function merge(all: readonly Declarations[]): Declarations {
  const merged = new Map<string, string>();
  for (const [name, value] of all.flatMap((one) => [...one]))
    if (!important.test(merged.get(name) ?? '') || important.test(value)) merged.set(name, value);
  return merged;
}

const important = /!\s*important\s*$/iu;
