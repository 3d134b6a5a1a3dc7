/**
 * Runs in the browser on every page: `/`, Ctrl or ⌘ K and a click on a search field open the search box, which is loaded
 * then and not before. Without it the fields lead to the search page.
 */
import { takeWords } from './take-words.ts';

/** Listens for what opens the search box, and marks the words of the search that led to this page. */
export function offerSearch(): void {
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    void openBox();
  });
  for (const field of document.querySelectorAll<HTMLInputElement>('[data-search-field]')) {
    field.addEventListener('click', () => void openBox(field));
  }
  const words = takeWords();
  if (words.length > 0) void import('./found-words.ts').then(({ markWords }) => markWords(words));
}

async function openBox(field?: HTMLInputElement): Promise<void> {
  const own = document.querySelector<HTMLInputElement>('[data-search-own]');
  if (own) return own.select();
  const { openSearchBox } = await import('./box.ts');
  await openSearchBox(field?.value ?? '');
}

function isShortcut({ key, ctrlKey, metaKey, altKey, target, isComposing }: KeyboardEvent): boolean {
  if (isComposing || altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
  return (
    key === '/' && !(target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]'))
  );
}
