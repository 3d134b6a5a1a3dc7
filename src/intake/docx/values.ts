/** What a Word element says: `<w:numId w:val="3"/>` below `element` → `3`. */
import { childAt, type XmlElement } from '../xml.ts';

/** Returns the value of the child `name`, `undefined` where it says none. */
export function valueAt(element: XmlElement | undefined, name: string): string | undefined {
  return childAt(element, name)?.attributes['w:val'];
}
