/** Runs in the browser: the button that takes a measure into the folder, for lists that are made there. */
import { make } from '../make.ts';
import { collectLabel, makeCollecting } from './collect.ts';

/** Returns the button of a measure. */
export function collectButton({ id }: { readonly id: string }): HTMLButtonElement {
  const button = Object.assign(make('button', 'kb-text-button kb-collect', collectLabel), { type: 'button' });
  button.dataset['collect'] = id;
  makeCollecting(button);
  return button;
}
