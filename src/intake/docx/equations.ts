/**
 * Writes the equations of Word (OMML, ECMA-376 §22.1) and its EQ fields as one line of characters: a fraction `a/b`, a
 * root `√(x)`, raised and lowered figures as such, `eq \o\ac(○,1)` as ①.
 */
import { lower, raise, writeFraction, writePower, writeRoot } from '../raised.ts';
import type { XmlElement } from '../xml.ts';

/** Returns the characters of an equation in the order in which they are read. */
export function writeEquation(element: XmlElement): string {
  if (element.name === 'm:t') return element.children.map(({ text }) => text).join('');
  const parts = (name: string) => element.children.filter((child) => child.name === name);
  const write = (name: string) => parts(name).map(writeEquation).join('');
  switch (element.name) {
    case 'm:f':
      return writeFraction(write('m:num'), write('m:den'));
    case 'm:rad':
      return writeRoot(write('m:deg'), write('m:e'));
    case 'm:sSup':
      return write('m:e') + writePower(write('m:sup'));
    case 'm:sSub':
      return write('m:e') + lower(write('m:sub'));
    case 'm:sSubSup':
      return write('m:e') + lower(write('m:sub')) + writePower(write('m:sup'));
    case 'm:nary':
      return signOf(element, 'm:chr', '∫') + lower(write('m:sub')) + writePower(write('m:sup')) + write('m:e');
    case 'm:d':
      return writeBrackets(element, parts('m:e').map(writeEquation));
    default:
      return element.children.map(writeEquation).join('');
  }
}

/** Word draws round brackets where the equation names no others (§22.1.2.24). */
function writeBrackets(element: XmlElement, inner: readonly string[]): string {
  const sign = (name: string, usual: string) => signOf(element, name, usual);
  return sign('m:begChr', '(') + inner.join(sign('m:sepChr', '|')) + sign('m:endChr', ')');
}

/** A sign that the properties of an element name. */
function signOf({ children }: XmlElement, name: string, usual: string): string {
  const properties = children.find((child) => /^m:\w+Pr$/u.test(child.name))?.children ?? [];
  return properties.find((child) => child.name === name)?.attributes['m:val'] ?? usual;
}

/** Innermost `\o\ac(○,1)`: switches, then arguments without brackets of their own. */
const innermost = /(?<switches>(?:\\[a-z]+\s*\d*\s*)+)\((?<inner>[^()\\]*)\)/giu;
/** `\* MERGEFORMAT`, `\* "Font:宋体"`: how any field is set (§17.16.4.3). */
const settings = /\\\*\s*(?:"[^"]*"|[^\s\\"]+)/gu;
/** Word's phonetic guide `\* hps10 \o\ad(\s\up 9(hàn),汉)`: the reading, then what it stands above. */
const guide = /(?<=\\\*\s*hps\d.*)\\s\s*\\up\s*\d*\s*\((?<reading>[^()]*)\)\s*[,;，]/isu;
const circles = [0x2460, 0x3251, 0x32b1] as const;

/** Returns what an EQ field prints; nothing for another field, nor where its formula says more than is read here. */
export function writeEqField(instruction: string): string {
  const formula = /^\s*eq\s(?<formula>.*)$/isu.exec(instruction)?.groups?.['formula'] ?? '';
  let text = formula.replace(guide, '').replace(settings, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(innermost, (_, switches: string, inner: string) =>
      writeSwitch(switches, inner.split(/[,;，]/u)),
    );
  }
  return text.includes('\\') ? '' : text.trim();
}

/** Returns the reading that a phonetic guide sets above its characters. */
export function readingOf(instruction: string): string | undefined {
  return guide.exec(instruction)?.groups?.['reading'];
}

function writeSwitch(switches: string, values: readonly string[]): string {
  const trimmed = values.map((value) => value.trim());
  if (/^\\o/iu.test(switches)) return circle(trimmed) ?? trimmed.join('');
  if (/^\\f/iu.test(switches)) return trimmed.join('/');
  if (/^\\r/iu.test(switches)) return writeRoot(trimmed.slice(0, -1).join(''), trimmed.at(-1) ?? '');
  if (/^\\s\s*\\up/iu.test(switches)) return raise(trimmed.join(''));
  if (/^\\s\s*\\do/iu.test(switches)) return lower(trimmed.join(''));
  return trimmed.join('');
}

/** A circle printed over a number up to 50 is a character of its own. */
function circle(values: readonly string[]): string | undefined {
  const number = Number(values.find((value) => /^\d{1,2}$/u.test(value)));
  if (!values.some((value) => /^[○〇Oo◯]$/u.test(value)) || !(number >= 1 && number <= 50)) return undefined;
  const [to20, to35, to50] = circles;
  return String.fromCharCode(number <= 20 ? to20 + number - 1 : number <= 35 ? to35 + number - 21 : to50 + number - 36);
}
