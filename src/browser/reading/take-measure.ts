/**
 * Runs in the browser, loaded when a reader reaches for a button of a measure: copies it with source and address, copies a
 * link that cites it, hands it to the system's share sheet.
 */
import { citedLinks } from '../citation.ts';
import { copyText } from '../copy.ts';
import { fillIn } from '../fill-in.ts';
import { quotation, quoteMeasure, share } from './quoted.ts';

/** Does with the measure of a button what the button says (`data-take`). */
export async function takeMeasure(button: HTMLButtonElement): Promise<void> {
  const measure = document.querySelector<HTMLElement>('[data-measure]');
  if (!measure) return;
  const quoted = quoteMeasure(measure);
  const link = citedLinks(quoted.source).find(({ name }) => name === button.dataset['take']);
  if (button.dataset['take'] === 'share') await share(quoted);
  else await copyText(link ? fillIn(link.text, quoted.url) : quotation(quoted), button);
}
