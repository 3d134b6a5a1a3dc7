/** Saving what was made in the browser. */
import { makeLink } from './elements.ts';

/** Saves a file under a name, as a download. */
export function saveFile(file: Blob, name: string): void {
  const link = Object.assign(makeLink(URL.createObjectURL(file), ''), { download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
