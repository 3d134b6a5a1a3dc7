/** Writes an equation of a web page (MathML Core) as one line of characters, as `docx/equations` does those of Word. */
import { lower, raise, writeFraction, writePower, writeRoot } from '../raised.ts';
import { type HtmlNode, isElement, isSilent, isText } from './nodes.ts';

/** Returns the characters of an equation in the order in which they are read. */
export function writeMathml(node: HtmlNode): string {
  if (isText(node)) return node.value.trim();
  if (!isElement(node) || isSilent(node)) return '';
  const [first = '', second = '', third = '', ...rest] = node.childNodes.filter(isElement).map(writeMathml);
  switch (node.tagName) {
    case 'mfrac':
      return writeFraction(first, second);
    case 'msqrt':
      return writeRoot('', [first, second, third, ...rest].join(''));
    case 'mroot':
      return writeRoot(second, first);
    case 'msup':
      return first + writePower(second);
    case 'mover':
      return first + raise(second);
    case 'msub':
    case 'munder':
      return first + lower(second);
    case 'msubsup':
    case 'munderover':
      return first + lower(second) + writePower(third);
    case 'mfenced':
      return `(${[first, second, third, ...rest].filter((part) => part !== '').join(',')})`;
    default:
      return node.childNodes.map(writeMathml).join('');
  }
}
