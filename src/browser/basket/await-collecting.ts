/**
 * Runs in the browser on a plan's page, which has a button for the folder at each measure: what makes them work is loaded when
 * one is first pressed, or at once where this browser keeps anything and so may have a folder.
 */

/** Makes the buttons of the measures work when they are wanted. */
export function awaitCollecting(): void {
  const start = async (pressed?: HTMLElement): Promise<void> => {
    document.removeEventListener('click', onClick);
    const { collectMeasures } = await import('./collect-measures.ts');
    collectMeasures();
    pressed?.click();
  };
  const onClick = ({ target }: MouseEvent): void => {
    const button = target instanceof Element && target.closest<HTMLElement>('.kb-tools > [data-collect]');
    if (button) void start(button);
  };
  if (mayHaveFolder()) void start();
  else document.addEventListener('click', onClick);
}

/** Where the browser lets nobody see what it keeps, the buttons go at once (collect.ts). */
function mayHaveFolder(): boolean {
  try {
    return localStorage.length > 0;
  } catch {
    return true;
  }
}
