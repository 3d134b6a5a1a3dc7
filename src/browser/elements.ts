/** Finding the parts of a page, linking pages and styles. */
import { make } from './make.ts';

/** Makes a link. */
export function makeLink(
  address: string,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLAnchorElement {
  const link = make('a', className, ...children);
  link.href = address;
  return link;
}

/** Returns the element that a page of ours is known to have; its absence is a fault of the page. */
export function findPart<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const element = document.querySelector<Found>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

/** Milliseconds that a stylesheet is waited for; then what it styles is shown as it is. */
const longestWait = 3000;

/** Links the stylesheet at `address`; resolves when it holds, or at once when it is linked already or not to be had. */
export function linkStyles(address: string): Promise<void> {
  if (document.querySelector(`link[href="${CSS.escape(address)}"]`)) return Promise.resolve();
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
  const settled = new Promise<void>((resolve) => {
    for (const end of ['load', 'error']) link.addEventListener(end, () => resolve());
    setTimeout(resolve, longestWait);
  });
  document.head.append(link);
  return settled;
}
