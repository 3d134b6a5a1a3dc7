/** Runs in the browser: making and finding elements. Text is always set as text, whatever it holds. */

/** Makes an element of a class with what it holds. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

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

/** Links the stylesheet at `address`; resolves when it holds, or at once when it is linked already or not to be had. */
export function linkStyles(address: string): Promise<void> {
  if (document.querySelector(`link[href="${CSS.escape(address)}"]`)) return Promise.resolve();
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
  const settled = new Promise<void>((resolve) => {
    for (const end of ['load', 'error']) link.addEventListener(end, () => resolve());
  });
  document.head.append(link);
  return settled;
}
