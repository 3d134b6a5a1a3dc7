/** What a page is like under a finger: which targets are too small for one, and how far the page moves while it loads. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The side of the smallest square that a finger meets. */
const finger = 44;

declare global {
  interface PerformanceEntry {
    /** Of a layout shift. */
    readonly value?: number;
  }
}

/** Makes a page that is used by touch. */
export async function useTouch(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
}

/** Lets all that a page fetches beside itself and its styles come late, as over a slow line. */
export async function slowDown(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const early = ['document', 'stylesheet'].includes(route.request().resourceType());
    if (!early) await new Promise((resolve) => setTimeout(resolve, 200));
    await route.continue();
  });
}

/** Scrolls back up, little by little, until what a reader gets then is in view: it comes with a script of its own. */
export async function scrollBackTo(bar: Locator): Promise<void> {
  const isShown = async (): Promise<boolean> => {
    await bar.page().mouse.wheel(0, -20);
    return bar.isVisible();
  };
  await expect.poll(isShown).toBe(true);
}

/** Returns how far what a reader sees has moved since the page was opened: the sum of its layout shifts. */
export function movedBy(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce((sum, { value = 0 }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 50);
      }),
  );
}

/** Returns the targets that are too small, as `a.class 28x44 text`; a link within a sentence is as high as its line. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((side) => {
    const all = document.querySelectorAll('a[href], button, input, select, summary, textarea');
    return [...all].flatMap((one) => {
      const target = one.matches('[type=checkbox], [type=radio]') ? (one.closest('label') ?? one) : one;
      const { width, height } = areaOf(target);
      const isSeen = one.checkVisibility({ visibilityProperty: true }) && width > 1 && !one.matches('.kb-skip');
      const isSmall = isSeen && Math.min(width, height) < side - 0.5 && !isInSentence(one);
      return isSmall ? [`${one.localName}.${one.className} ${width}x${height} ${one.textContent.slice(0, 20)}`] : [];
    });

    /** A link may be stretched over the card that it heads. */
    function areaOf(target: Element): { readonly width: number; readonly height: number } {
      const over = getComputedStyle(target, '::after');
      if (over.position !== 'absolute') return target.getBoundingClientRect();
      return { width: Number.parseFloat(over.width), height: Number.parseFloat(over.height) };
    }

    function isInSentence(one: Element): boolean {
      const beside = [...(one.parentElement?.childNodes ?? [])].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const hasWords = beside.some(({ nodeValue }) => /[\p{L}\p{N}]/u.test(nodeValue ?? ''));
      return getComputedStyle(one).display === 'inline' && hasWords;
    }
  }, finger);
}
