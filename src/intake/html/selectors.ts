/**
 * Selectors of style sheets (CSS Selectors 3): names of elements, ids, classes, attributes, first and last children, and what
 * stands in one another. Others, such as `:hover` or `:nth-child(2)`, are not read.
 */
import { attribute, type HtmlElement, isElement } from './nodes.ts';

export interface Selector {
  /** The element itself, then what it stands in. */
  readonly steps: readonly Step[];
  readonly pseudo: 'before' | 'after' | undefined;
  readonly specificity: number;
  /** What every element has that it selects: `#id`, `.class`, `name` or `*`. */
  readonly key: string;
}

interface Step {
  readonly tests: readonly ((element: HtmlElement) => boolean)[];
  /** The step stands directly in the next one. */
  readonly direct: boolean;
}

const simple = /\*|[a-z][\w-]*|[.#][\w\u0080-\uffff-]+|\[[^\]\s]*\]|::?[a-z-]+/giu;
const mostSteps = 12;

/** Returns the selector, or `undefined` for one that is not read. */
export function readSelector(source: string): Selector | undefined {
  const words = source
    .replace(/\s*>\s*/gu, ' > ')
    .trim()
    .split(/\s+/u)
    .toReversed();
  if (words[0] === '>' || words.at(-1) === '>') return undefined;
  const steps: Step[] = [];
  const parts: string[] = [];
  for (const [index, word] of words.entries()) {
    if (word === '>') continue;
    const own = word.match(simple) ?? [];
    const tests = own.map(readTest);
    if (word === '' || own.join('') !== word || tests.includes(undefined)) return undefined;
    parts.push(...own);
    steps.push({ tests: tests.filter((test) => test !== undefined), direct: words[index + 1] === '>' });
  }
  const last = words[0]?.match(simple) ?? [];
  const pseudo = /:(?<side>before|after)$/iu.exec(last.at(-1) ?? '')?.groups?.['side']?.toLowerCase();
  if (steps.length === 0 || steps.length > mostSteps) return undefined;
  return {
    steps,
    pseudo: pseudo === 'before' || pseudo === 'after' ? pseudo : undefined,
    specificity: parts.reduce((sum, part) => sum + weightOf(part), 0),
    key: [/^#/u, /^\./u, /^[a-z]/iu].map((kind) => last.find((part) => kind.test(part))).find(Boolean) ?? '*',
  };
}

/** Returns the keys under which selectors of an element stand. */
export function keysOf(element: HtmlElement): readonly string[] {
  const classes = classesOf(element).map((name) => `.${name}`);
  return [`#${attribute(element, 'id')}`, ...classes, element.tagName, '*'];
}

/** Tells whether `selector` selects an element; of several that a step may stand in, the nearest counts. */
export function selects({ steps }: Selector, element: HtmlElement): boolean {
  const [own, ...around] = steps;
  if (!own || !isOf(own, element)) return false;
  let [at, direct] = [element, own.direct];
  for (const step of around) {
    let parent = parentOf(at);
    while (parent && !direct && !isOf(step, parent)) parent = parentOf(parent);
    if (!parent || !isOf(step, parent)) return false;
    [at, direct] = [parent, step.direct];
  }
  return true;
}

function isOf({ tests }: Step, element: HtmlElement): boolean {
  return tests.every((test) => test(element));
}

function parentOf({ parentNode }: HtmlElement): HtmlElement | undefined {
  return parentNode && 'tagName' in parentNode ? parentNode : undefined;
}

function classesOf(element: HtmlElement): readonly string[] {
  return attribute(element, 'class').split(/\s+/u);
}

function weightOf(part: string): number {
  if (part === '*') return 0;
  return part.startsWith('#') ? 10_000 : /^[.[]|^:[^:]/u.test(part) ? 100 : 1;
}

function readTest(part: string): Step['tests'][number] | undefined {
  const name = part.slice(1);
  if (part === '*' || /^::?(?:before|after)$/iu.test(part)) return () => true;
  if (part.startsWith('#')) return (element) => attribute(element, 'id') === name;
  if (part.startsWith('.')) return (element) => classesOf(element).includes(name);
  if (part.startsWith('[')) return readAttributeTest(part);
  if (!part.startsWith(':')) return ({ tagName }) => tagName === part.toLowerCase();
  if (/^:first-child$/iu.test(part)) return (element) => siblingsOf(element)[0] === element;
  return /^:last-child$/iu.test(part) ? (element) => siblingsOf(element).at(-1) === element : undefined;
}

function siblingsOf({ parentNode }: HtmlElement): readonly HtmlElement[] {
  return (parentNode?.childNodes ?? []).filter(isElement);
}

/** `[type]`, `[class^="a"]` */
function readAttributeTest(part: string): Step['tests'][number] | undefined {
  const found = /^\[(?<name>[\w-]+)(?:(?<sign>[~|^$*]?)=["']?(?<value>[^"']*)["']?)?\]$/u.exec(part)?.groups;
  const [name = '', sign, value = ''] = [found?.['name']?.toLowerCase(), found?.['sign'], found?.['value']];
  if (name === '') return undefined;
  return (element) => {
    const given = element.attrs.find((one) => one.name === name)?.value;
    if (given === undefined || sign === undefined) return given !== undefined;
    if (sign === '^') return given.startsWith(value);
    if (sign === '$') return given.endsWith(value);
    if (sign === '*') return given.includes(value);
    return sign === '~'
      ? given.split(/\s+/u).includes(value)
      : given === value || (sign === '|' && given.startsWith(`${value}-`));
  };
}
