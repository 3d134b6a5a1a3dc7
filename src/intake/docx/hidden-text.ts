/**
 * Takes out what a Word file holds and does not say to its reader: hidden runs (`w:vanish`, ECMA-376 §17.3.2.41) and
 * struck ones (`w:strike`, §17.3.2.37), by their own property or that of their style. White or tiny characters stay,
 * since only the eye knows their ground.
 */
import { childAt, descend, textOf, type XmlElement } from '../xml.ts';
import { valueAt } from './values.ts';

type Removal = 'hidden' | 'struck';

export interface ShownText {
  readonly part: XmlElement;
  /** What was taken out, run by run. */
  readonly hidden: readonly string[];
  readonly struck: readonly StruckText[];
}

interface StruckText {
  readonly text: string;
  /** How its paragraph begins. */
  readonly paragraph: string;
}

const toggles: readonly (readonly [Removal, readonly string[]])[] = [
  ['hidden', ['w:vanish']],
  ['struck', ['w:strike', 'w:dstrike']],
];

/** Tells whether a style, or what it is based on, takes its text out. */
export type StyleRemoves = (style: string | undefined, toggles: readonly string[]) => boolean;

/** Returns what the styles of `styles.xml` take out. */
export function readRemovingStyles(part: XmlElement | undefined): StyleRemoves {
  const styles = part ? [...descend(part)].filter(({ name }) => name === 'w:style') : [];
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  return (id, names) => {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); at = valueAt(byId.get(at), 'w:basedOn')) {
      seen.add(at);
      const own = anyOn(childAt(byId.get(at), 'w:rPr'), names);
      if (own !== undefined) return own;
    }
    return false;
  };
}

/** Returns a part without what is hidden or struck in it. */
export function takeRemovedOut(part: XmlElement, styleRemoves: StyleRemoves): ShownText {
  const taken: Readonly<Record<Removal, StruckText[]>> = { hidden: [], struck: [] };
  const show = (element: XmlElement, paragraph: XmlElement): readonly XmlElement[] => {
    const removal = element.name === 'w:r' ? findRemoval(element, paragraph, styleRemoves) : undefined;
    if (removal) {
      taken[removal].push({ text: textOf(element).trim(), paragraph: textOf(paragraph).slice(0, quoted) });
      return [];
    }
    const inside = element.name === 'w:p' ? element : paragraph;
    const shown = { ...element, children: element.children.flatMap((child) => show(child, inside)) };
    return isEmptyHidden(shown) ? [] : [shown];
  };
  const [shown = part] = show(part, part);
  const [hidden, struck] = [taken.hidden, taken.struck].map((texts) => texts.filter(({ text }) => text !== ''));
  return { part: shown, hidden: hidden?.map(({ text }) => text) ?? [], struck: struck ?? [] };
}

/** Characters of a paragraph that tell which it is. */
const quoted = 12;

/** Returns the texts of runs in white or below 4 pt that stand neither in a table nor in a shape nor on a coloured ground. */
export function findFaint(part: XmlElement): readonly string[] {
  const runs = [...descend(part, hasGround)].filter(({ name }) => name === 'w:r');
  return runs
    .filter((run) => isFaint(childAt(run, 'w:rPr')))
    .map((run) => textOf(run).trim())
    .filter((text) => text !== '');
}

function findRemoval(run: XmlElement, paragraph: XmlElement, styleRemoves: StyleRemoves): Removal | undefined {
  const properties = childAt(run, 'w:rPr');
  const style = valueAt(properties, 'w:rStyle');
  const paragraphStyle = valueAt(childAt(paragraph, 'w:pPr'), 'w:pStyle');
  const removes = (names: readonly string[]) =>
    anyOn(properties, names) ?? (styleRemoves(style, names) || styleRemoves(paragraphStyle, names));
  return toggles.find(([, names]) => removes(names))?.[0];
}

/** Tells whether one of the toggles is on; nothing where none is said. */
function anyOn(properties: XmlElement | undefined, names: readonly string[]): boolean | undefined {
  const said = names.map((name) => isOn(childAt(properties, name))).filter((on) => on !== undefined);
  return said.length === 0 ? undefined : said.includes(true);
}

/** A paragraph whose mark is hidden too takes no line and has no number. */
function isEmptyHidden(element: XmlElement): boolean {
  return isOn(childAt(element, 'w:pPr', 'w:rPr', 'w:vanish')) === true && textOf(element).trim() === '';
}

/** `<w:vanish/>`, `<w:vanish w:val="0"/>`; nothing where it is not said. */
function isOn(toggle: XmlElement | undefined): boolean | undefined {
  return toggle && !/^(?:0|false|off)$/u.test(toggle.attributes['w:val'] ?? '');
}

const grounds = new Set(['w:tbl', 'w:txbxContent']);

function hasGround(element: XmlElement): boolean {
  return grounds.has(element.name) || childAt(element, 'w:pPr', 'w:shd') !== undefined;
}

/** Half-points. */
const leastSize = 8;

function isFaint(properties: XmlElement | undefined): boolean {
  if (childAt(properties, 'w:shd') || childAt(properties, 'w:highlight')) return false;
  const size = Number(valueAt(properties, 'w:sz') ?? leastSize);
  return /^f{6}$/iu.test(valueAt(properties, 'w:color') ?? '') || size < leastSize;
}
