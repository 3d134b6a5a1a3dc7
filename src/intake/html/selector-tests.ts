/**
 * What one step of a selector says of an element: its name, its attributes, its place, and what of that holds or does not. What
 * a reader does (`:hover`) selects nothing.
 */
import {
  AttributeAction,
  type AttributeSelector,
  type Selector as Part,
  type PseudoSelector,
  SelectorType,
} from 'css-what';
import { type HtmlElement, isElement, isText } from './nodes.ts';
import { elementAbove, type PlaceOf, type SiblingPlace } from './places.ts';

export type Test = (element: HtmlElement) => boolean;

/** Returns what tells whether all parts hold; throws where one is not known. */
export function compileTest(parts: readonly Part[], placeOf: PlaceOf): Test {
  const tests = parts.map((part) => compilePart(part, placeOf));
  return (element) => tests.every((test) => test(element));
}

function compilePart(part: Part, placeOf: PlaceOf): Test {
  if (part.type === SelectorType.Universal) return () => true;
  if (part.type === SelectorType.Tag) return ({ tagName }) => tagName === part.name.toLowerCase();
  if (part.type === SelectorType.Attribute) return compileAttribute(part);
  if (part.type === SelectorType.Pseudo) return compilePseudo(part, placeOf);
  throw new Error(part.type);
}

function compileAttribute({ name, action, value, ignoreCase }: AttributeSelector): Test {
  const holds = valueTests[action];
  if (!holds) throw new Error(action);
  const fold = (text: string): string => (ignoreCase === true ? text.toLowerCase() : text);
  return ({ attrs }) => {
    const own = attrs.find((one) => one.name === name.toLowerCase())?.value;
    return own !== undefined && holds(fold(own), fold(value));
  };
}

/** By what a selector asks of a value (§6); an empty one is no part of any. */
const valueTests: Readonly<Partial<Record<AttributeAction, (own: string, asked: string) => boolean>>> = {
  [AttributeAction.Exists]: () => true,
  [AttributeAction.Equals]: (own, asked) => own === asked,
  [AttributeAction.Any]: (own, asked) => asked !== '' && own.includes(asked),
  [AttributeAction.Start]: (own, asked) => asked !== '' && own.startsWith(asked),
  [AttributeAction.End]: (own, asked) => asked !== '' && own.endsWith(asked),
  [AttributeAction.Element]: (own, asked) => own.split(/\s+/u).includes(asked) && asked !== '',
  [AttributeAction.Hyphen]: (own, asked) => own === asked || own.startsWith(`${asked}-`),
};

function compilePseudo({ name, data }: PseudoSelector, placeOf: PlaceOf): Test {
  if (Array.isArray(data))
    return compileChoice(
      name,
      data.map((parts) => compileTest(parts, placeOf)),
    );
  const numberOf = counted.get(name);
  if (numberOf && data !== null) {
    const isCounted = compileNumbers(data);
    return (element) => isCounted(numberOf(placeOf(element)));
  }
  const test = data === null ? plain.get(name) : undefined;
  if (!test) throw new Error(name);
  return (element) => test(element, placeOf(element));
}

function compileChoice(name: string, tests: readonly Test[]): Test {
  if (name === 'not') return (element) => !tests.some((test) => test(element));
  if (name === 'is' || name === 'where' || name === 'matches') return (element) => tests.some((test) => test(element));
  throw new Error(name);
}

const counted: ReadonlyMap<string, (place: SiblingPlace) => number> = new Map([
  ['nth-child', ({ number }: SiblingPlace) => number],
  ['nth-last-child', ({ count, number }: SiblingPlace) => count() + 1 - number],
  ['nth-of-type', ({ ofType }: SiblingPlace) => ofType],
  ['nth-last-of-type', ({ countOfType, ofType }: SiblingPlace) => countOfType() + 1 - ofType],
]);

/** `2n+1`, `-n + 3`, `odd`, `4` (CSS Syntax 3, §6) */
const numbers =
  /^\s*(?:(?<word>even|odd)|(?<step>[+-]?\d*)n\s*(?:(?<sign>[+-])\s*(?<first>\d+))?|(?<only>[+-]?\d+))\s*$/iu;

function compileNumbers(source: string): (number: number) => boolean {
  const { word, step, sign = '+', first = '0', only } = numbers.exec(source)?.groups ?? {};
  if (only !== undefined) return (number) => number === Number(only);
  if (word === undefined && step === undefined) throw new Error(source);
  const every = word === undefined ? Number(/\d/u.test(step ?? '') ? step : `${step}1`) : 2;
  const from = word === undefined ? Number(sign + first) : Number(word.toLowerCase() === 'odd');
  return (number) => (every === 0 ? number === from : (number - from) % every === 0 && (number - from) / every >= 0);
}

const plain: ReadonlyMap<string, (element: HtmlElement, place: SiblingPlace) => boolean> = new Map([
  ['first-child', (_: HtmlElement, { number }: SiblingPlace) => number === 1],
  ['last-child', (_: HtmlElement, { number, count }: SiblingPlace) => number === count()],
  ['only-child', (_: HtmlElement, { count }: SiblingPlace) => count() === 1],
  ['first-of-type', (_: HtmlElement, { ofType }: SiblingPlace) => ofType === 1],
  ['last-of-type', (_: HtmlElement, { ofType, countOfType }: SiblingPlace) => ofType === countOfType()],
  ['only-of-type', (_: HtmlElement, { countOfType }: SiblingPlace) => countOfType() === 1],
  ['root', (element: HtmlElement) => elementAbove(element) === undefined],
  [
    'empty',
    ({ childNodes }: HtmlElement) => !childNodes.some((node) => isElement(node) || (isText(node) && node.value !== '')),
  ],
  ['link', isLink],
  ['any-link', isLink],
  ...['hover', 'active', 'focus', 'focus-within', 'focus-visible', 'target', 'visited'].map(
    (name) => [name, () => false] as const,
  ),
]);

function isLink({ tagName, attrs }: HtmlElement): boolean {
  return tagName === 'a' && attrs.some(({ name }) => name === 'href');
}
