/** The pages that set editions of plans side by side, text by text. */
import type { ChangesView, ChangeView, PlanView } from '../render/views.ts';
import { loadLibrary, readRows } from './index.ts';
import { cutList, type ListPage } from './list-pages.ts';

export interface ChangesPage {
  readonly plan: PlanView;
  readonly view: ChangesView;
  readonly pages: readonly ListPage<ChangeView>[];
  readonly page: ListPage<ChangeView>;
}

/** Elements of a page; characters weigh as the elements beside which they fill a page in bytes. */
const most = 2_700;
const elementsOf = { change: 5, row: 3 } as const;
const charactersOfElement = 30;

/** Returns the pages of all plans that replace another. */
export function changesPages(): ChangesPage[] {
  const plans = new Map(loadLibrary().plans.map((plan) => [plan.id, plan]));
  return readRows<ChangesView>('changes.jsonl').flatMap((view) => {
    const plan = plans.get(view.plan);
    const pages = cutList(view.changes, view.url, { most, weigh });
    return plan ? pages.map((page) => ({ plan, view, pages, page })) : [];
  });
}

function weigh({ rows }: ChangeView): number {
  const runs = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.runs ?? []));
  const characters = runs.reduce((sum, { text }) => sum + text.length, 0);
  const elements = rows.length * elementsOf.row + runs.filter(({ kind }) => kind !== 'same').length;
  return elementsOf.change + Math.max(elements, characters / charactersOfElement);
}
