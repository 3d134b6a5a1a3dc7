/** Runs in the browser: says words for a while where others speak too. */

interface Aside {
  tell(words: string): void;
  /** What the others said last stands there again. */
  end(): void;
}

/** Returns what speaks in a status line until it ends. */
export function sayAside(status: Pick<Element, 'textContent'>): Aside {
  let others = status.textContent;
  let own = others;
  return {
    tell(words) {
      if (status.textContent !== own) others = status.textContent;
      own = words;
      status.textContent = words;
    },
    end() {
      if (status.textContent === own) status.textContent = others;
    },
  };
}
