/** Copying to the clipboard, with a word to the reader. */

/** Copies `text`; the button that was pressed says so for two seconds. */
export async function copyText(text: string, button: HTMLButtonElement): Promise<void> {
  const label = button.dataset['label'] ?? button.textContent;
  button.dataset['label'] = label;
  await navigator.clipboard.writeText(text);
  button.textContent = '已复制';
  setTimeout(() => button.replaceChildren(label), 2000);
}
