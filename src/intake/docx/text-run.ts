/** Plain text as Word keeps it, for what intake itself writes into a part. */
import type { XmlElement } from '../xml.ts';

/** Returns `<w:t>` around `text`. */
export function textElement(text: string): XmlElement {
  const characters: XmlElement = { name: '#text', attributes: {}, children: [], text };
  return { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [characters], text: '' };
}

/** Returns `<w:r><w:t>` around `text`. */
export function textRun(text: string): XmlElement {
  return { name: 'w:r', attributes: {}, children: [textElement(text)], text: '' };
}
