/** Runs in the browser, loaded by what waits for it on a plan's page (await-collecting.ts). */
import { makeCollecting } from './collect.ts';

/** Makes the buttons of the measures work and show what the folder holds. */
export function collectMeasures(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.kb-tools > [data-collect]'))
    makeCollecting(button);
}
