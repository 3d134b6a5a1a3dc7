/** The pages of a long plan as readers are told of them: what each holds, and under which headings it begins. */
import { passageNames } from '../model/labels.ts';
import type { Group, Measure, Part, Passage, Plan } from '../model/plan.ts';
import { footOf } from '../model/walk.ts';
import { branchAnchor, measureAnchor, passageAnchor } from './addresses.ts';
import { headingName, numberName } from './outline.ts';
import type { Link } from './places.ts';
import { type PlanPage, pageOf, placeUrl, planPages } from './plan-pages.ts';

export interface PlanPageView {
  readonly url: string;
  /** 第三编合同　第九章买卖合同—第十二章借款合同 */
  readonly name: string;
  /** The headings that stand on an earlier page and hold what this one begins with, from the top. */
  readonly above: readonly Pick<Link, 'url' | 'title'>[];
}

/** A heading, measure or passage on the way to a place, with the first and last page on which something of it stands. */
interface Step {
  readonly anchor: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The way to a measure, or to a passage below the text, from the top. */
type Way = readonly Step[];

/** Returns the pages of a plan; none for a plan of one page. */
export function planPageViews(plan: Plan): PlanPageView[] {
  const pages = planPages(plan);
  if (pages.length === 1) return [];
  const ways = Map.groupBy(waysOf(plan), (way) => way.at(-1)?.from);
  return pages.map((page) => pageView(plan, page, ways.get(page.number) ?? []));
}

function pageView(plan: Plan, { number, url }: PlanPage, ways: readonly Way[]): PlanPageView {
  const [first = [], last = []] = [ways[0], ways.at(-1)];
  const above = first.filter(({ from, to }) => from < number && number <= to);
  return {
    url,
    name: namesBetween(first, last).join('　') || passageNames.head,
    above: above.map(({ anchor, name }) => ({ url: placeUrl(plan, anchor), title: name })),
  };
}

/** What stands from one place to another: the headings over both, and where these are on other pages too, from which to which. */
function namesBetween(first: Way, last: Way): string[] {
  const parting = first.findIndex(({ anchor }, index) => anchor !== last[index]?.anchor);
  const common = parting < 0 ? first : first.slice(0, parting);
  const names = common.map(({ name }) => name);
  const lowest = common.at(-1);
  const [from, to] = [first[common.length], last[common.length]];
  const isWhole = lowest && lowest.from === lowest.to;
  return isWhole || !from || !to ? names : [...names, `${from.name}—${to.name}`];
}

function waysOf(plan: Plan): Way[] {
  return [
    ...plan.children.flatMap((node) => waysThrough(plan, node)),
    ...footOf(plan).flatMap((passage) => waysInPassage(plan, passage)),
  ];
}

function waysThrough(plan: Plan, node: Part | Group | Measure): Way[] {
  if (node.type === 'measure') return [[stepOf(plan, measureAnchor(node.number), numberName(node.num.text), [])]];
  const below = node.children.flatMap((child) => waysThrough(plan, child));
  return addStep(stepOf(plan, branchAnchor(node.number), node.num.text + headingName(node), below), below);
}

function waysInPassage(plan: Plan, passage: Passage): Way[] {
  const below = (passage.children ?? []).flatMap((node) => waysThrough(plan, node));
  const anchor = passageAnchor(passage);
  const name = anchor.replace(/^[a-z]+/u, passageNames[passage.kind]);
  return addStep(stepOf(plan, anchor, name, below), below);
}

function addStep(step: Step, below: readonly Way[]): Way[] {
  return below.length === 0 ? [[step]] : below.map((way) => [step, ...way]);
}

function stepOf(plan: Plan, anchor: string, name: string, below: readonly Way[]): Step {
  const { number } = pageOf(plan, anchor);
  return { anchor, name, from: number, to: below.at(-1)?.at(-1)?.from ?? number };
}
