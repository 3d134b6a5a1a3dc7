import type { Form } from '../../eval/forms/form.ts';

/** Returns the lines of a text in the form of that name. */
export function damaged(forms: readonly Form[], name: string, lines: readonly string[]): readonly string[] {
  const form = forms.find((one) => one.name === name);
  if (!form) throw new Error(`There is no form ${name}.`);
  return form.damage(lines.join('\n')).split('\n');
}
