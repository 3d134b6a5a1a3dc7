/** What is red on a page though a reader can neither act on it nor is at it: red means nothing else (tokens.css). */
import type { Page } from 'playwright-core';

/** Returns each such element of the open page, as its class and how it is red. */
export function idleReds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
    const acted = 'a, button, summary, label, input, select, [aria-current], [data-current], :target';
    const probe = document.body.appendChild(document.createElement('i'));
    const reds = ['action', 'fill', 'here'].map((name) => {
      probe.style.color = `var(--kb-color-${name})`;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    const paints = (style: CSSStyleDeclaration): [string, string][] => [
      ['text', style.color],
      ['ground', style.backgroundColor + style.backgroundImage],
      ['edge', sides.map((side) => (style[`border${side}Width`] === '0px' ? '' : style[`border${side}Color`])).join()],
      ['line', style.textDecorationLine === 'none' ? '' : style.textDecorationColor],
      ['drawing', style.fill + style.stroke],
    ];
    const looks = (element: Element): CSSStyleDeclaration[] => [
      getComputedStyle(element),
      ...['::before', '::after']
        .map((part) => getComputedStyle(element, part))
        .filter(({ content }) => content !== 'none' && content !== 'normal'),
    ];
    return [...document.body.querySelectorAll('*')].flatMap((element) => {
      if (element.closest(acted) || element.matches(':focus-within')) return [];
      const seen = looks(element)
        .flatMap(paints)
        .filter(([, value]) => reds.some((red) => value.includes(red)));
      return [...new Set(seen.map(([how]) => `${element.tagName}.${element.getAttribute('class')} ${how}`))];
    });
  });
}
