/**
 * Selectors of style sheets (CSS Selectors 4). css-what reads them; what a step says of an element stands in selector-tests.ts,
 * and how steps stand to one another is looked up here, each place once, as a page may be deep and a selector long. `:has()`
 * and what is unknown is not read.
 */
import { AttributeAction, isTraversal, type Selector as Part, parse, SelectorType, type TraversalType } from 'css-what';
import { attribute, type HtmlElement } from './nodes.ts';
import { createPlaces, elementAbove, type PlaceOf } from './places.ts';
import { compileTest, type Test } from './selector-tests.ts';

export interface Selector {
  readonly selects: (element: HtmlElement) => boolean;
  readonly pseudo: 'before' | 'after' | undefined;
  readonly specificity: number;
  /** What every element has that it selects: `#id`, `.class`, `name` or `*`. */
  readonly key: string;
}

const mostSteps = 12;

/** Returns what reads a list of selectors for the elements of one page; `undefined` stands for one that is not read. */
export function createSelectorReader(): (source: string) => readonly (Selector | undefined)[] {
  const placeOf = createPlaces();
  return (source) => {
    try {
      return parse(source).map((parts) => readSelector(parts, placeOf));
    } catch {
      return [undefined];
    }
  };
}

function readSelector(parts: readonly Part[], placeOf: PlaceOf): Selector | undefined {
  const last = parts.at(-1);
  const pseudo = last?.type === SelectorType.PseudoElement ? last.name : undefined;
  const steps = stepsOf(pseudo === undefined ? parts : parts.slice(0, -1));
  const isWhole = steps.every(
    ({ own }, index) => own.length > 0 || (pseudo !== undefined && index === steps.length - 1),
  );
  if (!isWhole || steps.length > mostSteps || steps.some(({ own }) => !own.every(isRead))) return undefined;
  if (pseudo !== undefined && pseudo !== 'before' && pseudo !== 'after') return undefined;
  try {
    const key = steps
      .at(-1)
      ?.own.reduce<string>((best, part) => (rank(keyOf(part)) > rank(best) ? keyOf(part) : best), '*');
    return { selects: compileSteps(steps, placeOf), pseudo, specificity: weigh(parts), key: key ?? '*' };
  } catch {
    return undefined;
  }
}

/** Returns the keys under which selectors of an element stand. */
export function keysOf(element: HtmlElement): readonly string[] {
  const classes = attribute(element, 'class').split(/\s+/u);
  return [...new Set([`#${attribute(element, 'id')}`, ...classes.map((name) => `.${name}`), element.tagName, '*'])];
}

function keyOf(part: Part): string {
  if (part.type === SelectorType.Tag) return part.name.toLowerCase();
  if (part.type !== SelectorType.Attribute) return '*';
  if (part.name === 'id' && part.action === AttributeAction.Equals) return `#${part.value}`;
  return part.name === 'class' && part.action === AttributeAction.Element ? `.${part.value}` : '*';
}

function rank(key: string): number {
  return ['*', '', '.', '#'].indexOf(/^[*.#]/u.exec(key)?.[0] ?? '');
}

interface Step {
  readonly own: Part[];
  /** How the step before stands to this one. */
  readonly after: TraversalType | undefined;
}

function stepsOf(parts: readonly Part[]): readonly Step[] {
  const steps: Step[] = [{ own: [], after: undefined }];
  for (const part of parts) {
    if (isTraversal(part)) steps.push({ own: [], after: part.type });
    else steps.at(-1)?.own.push(part);
  }
  return steps;
}

function isRead(part: Part): boolean {
  if (part.type === SelectorType.PseudoElement || isTraversal(part)) return false;
  if (part.type !== SelectorType.Pseudo) return true;
  return !Array.isArray(part.data) || part.data.every((one) => one.every(isRead));
}

/** An id counts more than any classes, a class more than any names (§17). */
function weigh(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + weightOf(part), 0);
}

function weightOf(part: Part): number {
  if (part.type === SelectorType.Universal || isTraversal(part)) return 0;
  if (part.type === SelectorType.Attribute && keyOf(part).startsWith('#')) return 10_000;
  if (part.type !== SelectorType.Pseudo || !Array.isArray(part.data))
    return part.type === SelectorType.Attribute || part.type === SelectorType.Pseudo ? 100 : 1;
  return part.name === 'where' ? 0 : part.data.reduce((most, one) => Math.max(most, weigh(one)), 0);
}

function compileSteps(steps: readonly Step[], placeOf: PlaceOf): Test {
  return steps.reduce<Test>(
    (before, { own, after }) => {
      const isOwn = compileTest(own, placeOf);
      const stands = after === undefined ? undefined : relate(after, before, placeOf);
      return (element) => isOwn(element) && (stands === undefined || stands(element));
    },
    () => true,
  );
}

/** Tells of an element whether `test` holds where `kind` says. */
function relate(kind: TraversalType, test: Test, placeOf: PlaceOf): Test {
  const before = (element: HtmlElement) => placeOf(element).before;
  if (kind === SelectorType.Child) return (element) => holdsAt(elementAbove(element), test);
  if (kind === SelectorType.Adjacent) return (element) => holdsAt(before(element), test);
  if (kind === SelectorType.Descendant) return holdsAlong(elementAbove, test);
  if (kind === SelectorType.Sibling) return holdsAlong(before, test);
  throw new Error(kind);
}

function holdsAt(element: HtmlElement | undefined, test: Test): boolean {
  return element !== undefined && test(element);
}

/** Tells whether `test` holds for any element that `next` leads to; each is asked once. */
function holdsAlong(next: (element: HtmlElement) => HtmlElement | undefined, test: Test): Test {
  const known = new WeakMap<HtmlElement, boolean>();
  return (element) => {
    const passed: HtmlElement[] = [];
    let at = element;
    while (!known.has(at)) {
      passed.push(at);
      const further = next(at);
      if (!further || test(further)) known.set(at, further !== undefined);
      else at = further;
    }
    const found = known.get(at) ?? false;
    for (const one of passed) known.set(one, found);
    return found;
  };
}
