/**
 * Runs in the browser: buttons that take a measure into the folder and out again. Every page of a measure loads this, so it
 * knows of an entry its id only; entries.ts reads what is kept with care.
 */

/** Under this name the browser keeps the folder. */
export const basketKey = 'fangan-basket';
/** What the button says; that it is pressed says that the folder holds the measure. */
export const collectLabel = '收入资料夹';

interface Kept {
  readonly id?: string | undefined;
}

/** Makes every `[data-collect]` of the page work. */
export function offerCollecting(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-collect]')) makeCollecting(button);
}

/** Makes a button take in the measure that it names. Where the browser keeps nothing, or no more, there is none. */
export function makeCollecting(button: HTMLButtonElement): void {
  const id = button.dataset['collect'];
  const show = (keep: () => readonly Kept[]): void => {
    try {
      button.ariaPressed = String(keep().some((entry) => entry.id === id));
    } catch {
      button.hidden = true;
    }
  };
  show(readKept);
  button.addEventListener('click', () =>
    show(() => {
      const kept = readKept();
      const others = kept.filter((entry) => entry.id !== id);
      const next = others.length < kept.length ? others : [...kept, { id }];
      localStorage.setItem(basketKey, JSON.stringify(next));
      return next;
    }),
  );
}

function readKept(): readonly Kept[] {
  return JSON.parse(localStorage.getItem(basketKey) ?? '[]');
}
