/**
 * Finds what a Word file holds and hardly anybody sees: hidden runs (`w:vanish`, ECMA-376 §17.3.2.41, their own or that
 * of their style), which are taken out, and white or tiny characters, which stay, since only the eye knows their ground.
 */
import { childAt, descend, textOf, type XmlElement } from '../xml.ts';
import { valueAt } from './values.ts';

export interface ShownText {
  readonly part: XmlElement;
  /** What was taken out, run by run. */
  readonly hidden: readonly string[];
}

/** Tells whether a style, or what it is based on, hides its text. */
export type StyleHides = (style: string | undefined) => boolean;

/** Returns the hiding styles of `styles.xml`. */
export function readHidingStyles(part: XmlElement | undefined): StyleHides {
  const styles = part ? [...descend(part)].filter(({ name }) => name === 'w:style') : [];
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  return (id) => {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); at = valueAt(byId.get(at), 'w:basedOn')) {
      seen.add(at);
      const own = isOn(childAt(byId.get(at), 'w:rPr', 'w:vanish'));
      if (own !== undefined) return own;
    }
    return false;
  };
}

/** Returns a part without what is hidden in it. */
export function takeHiddenOut(part: XmlElement, styleHides: StyleHides): ShownText {
  const hidden: string[] = [];
  const show = (element: XmlElement, around: boolean): readonly XmlElement[] => {
    if (element.name === 'w:r' && hidesRun(childAt(element, 'w:rPr'), around, styleHides)) {
      hidden.push(textOf(element).trim());
      return [];
    }
    const inside = element.name === 'w:p' ? styleHides(valueAt(childAt(element, 'w:pPr'), 'w:pStyle')) : around;
    const shown = { ...element, children: element.children.flatMap((child) => show(child, inside)) };
    return isEmptyHidden(shown) ? [] : [shown];
  };
  const [shown = part] = show(part, false);
  return { part: shown, hidden: hidden.filter((text) => text !== '') };
}

/** Returns the texts of runs in white or below 4 pt that stand neither in a table nor in a shape nor on a coloured ground. */
export function findFaint(part: XmlElement): readonly string[] {
  const runs = [...descend(part, hasGround)].filter(({ name }) => name === 'w:r');
  return runs
    .filter((run) => isFaint(childAt(run, 'w:rPr')))
    .map((run) => textOf(run).trim())
    .filter((text) => text !== '');
}

function hidesRun(properties: XmlElement | undefined, paragraphHides: boolean, styleHides: StyleHides): boolean {
  const style = valueAt(properties, 'w:rStyle');
  return isOn(childAt(properties, 'w:vanish')) ?? ((style !== undefined && styleHides(style)) || paragraphHides);
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
