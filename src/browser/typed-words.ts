/** Runs in the browser: names that have the words a reader types; full and half width, large and small letters are alike. */

/** Returns the words of what is typed, in plain form. */
export function typedWords(typed: string): string[] {
  return plainForm(typed).split(/\s+/u).filter(Boolean);
}

/** Returns the form in which words and names are compared. */
export function plainForm(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
