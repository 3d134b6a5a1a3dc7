/**
 * Reads the text of a plan from its MDX when the page is rendered, not when the site is bundled: a bundle holds no text of
 * the library, so that it serves every state of it.
 */
import { evaluate } from 'satteri';
import type { PlanView } from '../render/views.ts';
import { readPlanPage } from './index.ts';

/** What MDX is made of: text, and what stands around it. */
export type PlanNode<Component> = string | PlanElement<Component>;

interface PlanElement<Component> {
  /** The only element that has no component says where a line may break. */
  readonly type: Component | 'wbr';
  readonly props: object;
  readonly children: readonly PlanNode<Component>[];
}

type Children<Component> = PlanNode<Component> | readonly PlanNode<Component>[];

/** What MDX hands over of an element. */
interface Given<Component> {
  readonly children?: Children<Component>;
}

type MdxContent<Component> = (props: {
  readonly components: Readonly<Record<string, Component>>;
}) => Children<Component>;

const Fragment = Symbol('fragment');

/** Returns the text of a page of a plan; `components` are those that its MDX names. */
export function planText<Component>(
  plan: PlanView,
  components: Readonly<Record<string, Component>>,
  part?: string,
): readonly PlanNode<Component>[] {
  const options = { Fragment, jsx: makeNode, jsxs: makeNode, elementAttributeNameCase: 'html' } as const;
  const module = evaluate(readPlanPage(plan, part), options) as { default: MdxContent<Component> };
  return [module.default({ components })].flat();
}

function makeNode<Component>(type: unknown, given: unknown): Children<Component> {
  const { children = [], ...props } = given as Given<Component>;
  const own = [children].flat();
  return type === Fragment ? own : { type: type as Component | 'wbr', props, children: own };
}
