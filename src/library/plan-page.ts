/**
 * Makes the component of a plan's text from its MDX when the page is rendered, not when the site is bundled: a bundle
 * holds no text of the library, so that it serves every state of it.
 */
import { Fragment, jsx } from 'astro/jsx-runtime';
import { type EvaluateOptions, evaluate } from 'satteri';
import type { PlanView } from '../render/views.ts';
import { readPlanPage } from './index.ts';

/** The text of a plan; `components` are those that its MDX names. */
type PlanText = (props: { readonly components: Readonly<Record<string, unknown>> }) => unknown;

/** Tells Astro how it is rendered, which otherwise runs it once to find out. */
const rendered = { [Symbol.for('astro:renderer')]: 'astro:jsx' };

const make = jsx as EvaluateOptions['jsx']; // MDX calls it with the properties of an element

/** Returns the text of a page of a plan as a component. */
export async function planText(plan: PlanView, part?: string): Promise<PlanText> {
  const options = { Fragment, jsx: make, jsxs: make, elementAttributeNameCase: 'html' } as const;
  const { default: text } = await evaluate(readPlanPage(plan, part), options);
  return Object.assign(text as PlanText, rendered); // the default export of MDX is its component
}
