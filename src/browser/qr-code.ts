/**
 * Runs in the browser: addresses as QR codes, by which a phone leads from paper to the page. They are made here and not in
 * the build, because only the browser knows under which address a site without a configured one stands.
 */
import { encode } from 'uqr';
import { pageAddress } from './public-address.ts';

/** ISO/IEC 18004: so many light modules stand around a code. */
const quietZone = 4;
const millimetresOnPaper = 22;

/** Puts the address of the page into every place that waits for it, and its code behind it; a copy on the disk has none. */
export function placeCodes(): void {
  const address = pageAddress();
  const code = qrCode(address);
  if (!code) return;
  for (const place of document.querySelectorAll('[data-code]')) {
    place.replaceChildren(decodeURI(address), code.cloneNode(true));
  }
}

/** Returns the code of an address, for paper only; what is no address of the web has none. */
export function qrCode(address: string): SVGElement | undefined {
  if (!/^https?:/u.test(address)) return undefined;
  const { data, size } = encode(address, { ecc: 'M', border: quietZone });
  const picture = element('svg', {
    ...{ class: 'kb-paper', role: 'img', 'aria-label': '本页地址的二维码', viewBox: `0 0 ${size} ${size}` },
    ...{ width: `${millimetresOnPaper}mm`, height: `${millimetresOnPaper}mm`, 'shape-rendering': 'crispEdges' },
  });
  picture.append(element('path', { d: 'M0 0h999v999H0z', fill: 'white' }), element('path', { d: outline(data) }));
  return picture;
}

/** One square for each dark module. */
function outline(data: readonly (readonly boolean[])[]): string {
  return data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
}

function element(name: 'svg' | 'path', attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
