/**
 * The pages on which the text of a plan stands: one, or several where one would be too long for a phone. They are cut at
 * parts and groups; a chapter that is itself too long by its sections or by runs of measures. A page is named by what it begins
 * with, so that an edit moves few addresses; what moves is found by its anchor (`pages.json`).
 */
import type { Group, Measure, Part, Passage, Plan } from '../model/plan.ts';
import { footOf } from '../model/walk.ts';
import { branchAnchor, inPlanUrl, measureAnchor, passageAnchor, planPageUrl } from './addresses.ts';
import { alone, headingShare, measureShare, passageShare } from './page-share.ts';

/** A page of a plan's text. */
export interface PlanPage {
  /** Counted from 1. */
  readonly number: number;
  /** What it begins with; the first page, which is the plan's own, has no name. */
  readonly name: string | undefined;
  readonly url: string;
  /** Anchors of the headings, measures and passages on it, in printed order. */
  readonly anchors: readonly string[];
}

/** What is not parted: a measure, a passage, or a heading with what introduces it; `below` is what stands under it. */
interface Piece {
  readonly anchors: readonly string[];
  readonly own: number;
  readonly below: readonly Piece[];
  /** Of a page, with all below. */
  readonly share: number;
}

type Cut = Pick<Piece, 'anchors' | 'share'>;

/** Share of a page that is next to nothing. */
const rest = 0.05;

const cuts = new WeakMap<
  Plan,
  { readonly pages: readonly PlanPage[]; readonly byAnchor: ReadonlyMap<string, PlanPage> }
>();

/** Returns the pages of a plan in printed order, the first one at the address of the plan. */
export function planPages(plan: Plan): readonly PlanPage[] {
  return cutOf(plan).pages;
}

/** Returns the page that holds the place with this anchor; what no page prints belongs to the first. */
export function pageOf(plan: Plan, anchor: string): PlanPage {
  const { pages, byAnchor } = cutOf(plan);
  const page = byAnchor.get(anchor) ?? pages[0];
  if (!page) throw new Error(`The plan ${plan.id} has no page.`);
  return page;
}

/** Returns the address of a place on the page that holds it, or of one of its sentences. */
export function placeUrl(plan: Plan, anchor: string, n?: number): string {
  const { name } = pageOf(plan, anchor);
  return inPlanUrl(plan.id, n === undefined ? anchor : `${anchor}-s${n}`, name);
}

function cutOf(plan: Plan) {
  const known = cuts.get(plan);
  if (known) return known;
  const pages = cutPages(wholeOf(plan)).map(({ anchors }, index): PlanPage => {
    const name = index === 0 ? undefined : anchors[0];
    return { number: index + 1, name, url: planPageUrl(plan.id, name), anchors };
  });
  const byAnchor = new Map(pages.flatMap((page) => page.anchors.map((anchor): [string, PlanPage] => [anchor, page])));
  const made = { pages, byAnchor };
  cuts.set(plan, made);
  return made;
}

function cutPages(whole: Piece): readonly Cut[] {
  if (whole.share <= alone) return [{ anchors: anchorsOf(whole), share: whole.share }];
  return divide(whole).reduce(joinRest, []);
}

/** Cuts a piece that is too long for a page by what stands below it; its own heading stays with the first of these. */
function divide({ anchors, own, below: [first, ...others] }: Piece): Cut[] {
  if (!first) return [{ anchors, share: own }];
  const opening = {
    ...first,
    ...{ anchors: [...anchors, ...first.anchors], own: own + first.own, share: own + first.share },
  };
  return runsOf([opening, ...others]).flatMap((run) => (run.every(isTooLong) ? run.flatMap(divide) : fillPages(run)));
}

/** Neighbours that each fit on a page, and those that do not. */
function runsOf(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    const isLike = run?.[0] && isTooLong(run[0]) === isTooLong(piece);
    if (isLike) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function isTooLong({ share }: Piece): boolean {
  return share > 1;
}

/** Sets pieces on as few pages as hold them, evenly filled. */
function fillPages(pieces: readonly Piece[]): Cut[] {
  const all = sumOf(pieces.map(({ share }) => share));
  const needed = Math.ceil(all);
  const pages: Cut[] = [];
  for (const piece of pieces) {
    const page = pages.at(-1);
    const isFull = page && pages.length < needed && page.share + piece.share / 2 > all / needed;
    if (page && !isFull && page.share + piece.share <= 1) pages[pages.length - 1] = join(page, piece);
    else pages.push({ anchors: anchorsOf(piece), share: piece.share });
  }
  return pages;
}

/** What would be next to nothing on a page of its own, as a closing formula, joins the page before it. */
function joinRest(pages: readonly Cut[], page: Cut): Cut[] {
  const before = pages.at(-1);
  if (!before || page.share > rest || before.share + page.share > 1 + rest) return [...pages, page];
  return [...pages.slice(0, -1), { anchors: [...before.anchors, ...page.anchors], share: before.share + page.share }];
}

function join({ anchors, share }: Cut, piece: Piece): Cut {
  return { anchors: [...anchors, ...anchorsOf(piece)], share: share + piece.share };
}

function anchorsOf({ anchors, below }: Piece): string[] {
  return [...anchors, ...below.flatMap(anchorsOf)];
}

/** The head above the parts, and below them what follows on the text. */
function wholeOf(plan: Plan): Piece {
  const below = [
    ...plan.children.map((node) => nodePiece(plan.id, node)),
    ...footOf(plan).map((passage) => passagePiece(plan.id, passage)),
  ];
  return pieceOf(plan.headPassages.map(passageAnchor), sumOf(plan.headPassages.map(passageShare)), below);
}

function nodePiece(plan: string, node: Part | Group | Measure): Piece {
  if (node.type === 'measure') return pieceOf([measureAnchor(node.number)], measureShare(plan, node), []);
  const { number, intro, children } = node;
  const anchors = [branchAnchor(number), ...(intro ? [passageAnchor(intro)] : [])];
  const own = headingShare(node) + (intro ? passageShare(intro) : 0);
  return pieceOf(
    anchors,
    own,
    children.map((child) => nodePiece(plan, child)),
  );
}

function passagePiece(plan: string, passage: Passage): Piece {
  const below = (passage.children ?? []).map((node) => nodePiece(plan, node));
  return pieceOf([passageAnchor(passage)], passageShare(passage), below);
}

function pieceOf(anchors: readonly string[], own: number, below: readonly Piece[]): Piece {
  return { anchors, own, below, share: own + sumOf(below.map(({ share }) => share)) };
}

function sumOf(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0);
}
