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

/** Makes a button take in the measure that it names. Where the browser keeps nothing there is none; one that is full says so. */
export function makeCollecting(button: HTMLButtonElement): void {
  const id = button.dataset['collect'];
  const isOther = (entry: Kept) => entry.id !== id;
  const show = (kept: readonly Kept[]): void => {
    button.ariaPressed = String(!kept.every(isOther));
  };
  try {
    show(readKept());
  } catch {
    button.hidden = true;
  }
  button.onclick = () => {
    const kept = readKept();
    const next = kept.every(isOther) ? [...kept, { id }] : kept.filter(isOther);
    try {
      localStorage.setItem(basketKey, JSON.stringify(next));
      show(next);
    } catch {
      button.ariaLabel = button.textContent = '资料夹满了';
    }
  };
}

function readKept(): readonly Kept[] {
  return JSON.parse(localStorage.getItem(basketKey) ?? '[]');
}
