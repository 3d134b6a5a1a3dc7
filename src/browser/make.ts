/**
 * Making elements. Text is always set as text, whatever it holds. It stands alone because every page of a plan loads it, and
 * what else is done with elements only some pages.
 */

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
