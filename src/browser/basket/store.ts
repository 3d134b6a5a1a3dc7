/** Keeps the folder in the reader's browser; nothing is sent anywhere. */
import { basketKey } from './collect.ts';
import { type Entry, readEntries } from './entries.ts';

/** Returns the kept folder; what cannot be read is an empty one. */
export function loadBasket(): readonly Entry[] {
  try {
    return readEntries(JSON.parse(localStorage.getItem(basketKey) ?? '[]'));
  } catch {
    return [];
  }
}

/** Keeps the folder; says whether the browser let it. */
export function keepBasket(entries: readonly Entry[]): boolean {
  try {
    localStorage.setItem(basketKey, JSON.stringify(entries));
    return true;
  } catch {
    return false;
  }
}
