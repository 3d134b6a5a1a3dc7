/**
 * Runs in the browser on every page: `/`, Ctrl or ⌘ K and a click on a search field open the search box, which is loaded
 * then and not before. Whoever types meanwhile types into the field, and the box takes over what stands there. Without it
 * the fields lead to the search page.
 */
import { slashKey } from './slash-key.ts';
import { takeWords } from './take-words.ts';

/** Listens for what opens the search box, and marks the words of the search that led to this page. */
export function offerSearch(): void {
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('[data-search-field]');
    const before = document.activeElement;
    field?.focus({ preventScroll: true });
    void openBox(field, before);
  });
  for (const type of ['compositionstart', 'compositionend']) {
    document.addEventListener(type, () => {
      composing = type === 'compositionstart';
    });
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('[data-search-field]')) {
    field.addEventListener('click', () => void openBox(field, field));
  }
  const words = takeWords();
  if (words.length > 0) void import('./found-words.ts').then((found) => found.markWords(words));
}

let composing = false;

/** Waits until no input method composes; what it has composed stands in its field then. */
async function composed(): Promise<void> {
  while (composing) await new Promise((done) => setTimeout(done, 30));
}

async function openBox(field: HTMLInputElement | null, back: Element | null): Promise<void> {
  const own = document.querySelector<HTMLInputElement>('[data-search-own]');
  if (own) return own.select();
  const box = await import('./box.ts');
  await box.openSearchBox({ field, back, composed });
}

function isShortcut({ key, ctrlKey, metaKey, altKey, target, isComposing }: KeyboardEvent): boolean {
  if (isComposing || altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
  return (
    key === '/' &&
    slashKey.isOn() &&
    !(target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]'))
  );
}
