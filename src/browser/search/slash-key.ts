/**
 * Whether a bare `/` opens the search: whoever speaks or types by other means can switch it off (WCAG 2.1.4). Where storage
 * is forbidden, the choice lasts for its page.
 */

const place = 'fangan-slash';
let on = stored() !== 'off';

export const slashKey = {
  isOn: (): boolean => on,
  turn(choice: boolean): void {
    on = choice;
    stored(choice ? 'on' : 'off');
  },
};

/** Reads the choice, after writing `value` where one is given. */
function stored(value?: string): string | null {
  try {
    if (value) localStorage.setItem(place, value);
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}
