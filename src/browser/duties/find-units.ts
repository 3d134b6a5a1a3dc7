/** Runs in the browser on the page of all units: shows only those whose plan or name holds what the reader types. */

/** Makes the field work; without script all units stand there. */
export function offerFind(): void {
  const box = document.querySelector<HTMLElement>('[data-find]');
  const field = box?.querySelector('input');
  if (!box || !field) return;
  const find = (): void => {
    const found = showUnits(field.value.trim());
    box.querySelector('[data-find-status]')?.replaceChildren(field.value.trim() ? `${found}个` : '');
  };
  field.addEventListener('input', find);
  if (field.value !== '') find(); // typed before this code was there, or kept by the browser
}

/** Returns how many links to units are left; a row without any is hidden. */
function showUnits(words: string): number {
  const parts = words.split(/\s+/u);
  const rows = [...document.querySelectorAll<HTMLElement>('.kb-lines > div')];
  const left = new Set<string>();
  for (const row of rows) {
    const units = [...row.querySelectorAll<HTMLElement>('li')];
    for (const unit of units) {
      const name = `${row.querySelector('dt')?.textContent ?? ''}${unit.textContent}`;
      unit.hidden = !parts.every((part) => name.includes(part));
      if (!unit.hidden) left.add(unit.querySelector('a')?.href ?? '');
    }
    row.hidden = words !== '' && units.every(({ hidden }) => hidden);
  }
  return left.size;
}
