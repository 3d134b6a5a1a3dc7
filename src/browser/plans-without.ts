/**
 * Runs in the browser on the page of a topic: in a library of very many plans, those that have nothing on the topic are named
 * when a reader unfolds them.
 */
import type { PlanChoice } from './compare/chosen.ts';
import { makeLink } from './elements.ts';
import { fetchJson } from './fetch-json.ts';
import { href } from './href.ts';
import { make } from './make.ts';

/** In `topics/<topic>/topic.json`: the ids of the plans that have something on it. */
export interface TopicPlans {
  readonly plans: readonly string[];
}

/** Names the plans when their fold is opened; what is said of it stands in a place that is there before. */
export function offerPlansWithout(): void {
  const fold = document.querySelector<HTMLDetailsElement>('[data-without]');
  const names = fold?.querySelector('p');
  if (!fold || !names) return;
  const status = make('p', 'kb-quiet');
  status.role = 'status';
  fold.append(status);
  fold.addEventListener('toggle', () => fold.open && void namePlans(fold, names, status));
}

/** Once they are named, nothing is left to fetch; what could not be had is fetched when the fold is opened again. */
async function namePlans(fold: HTMLElement, names: HTMLElement, status: HTMLElement): Promise<void> {
  const address = fold.dataset['without'];
  if (!address) return;
  delete fold.dataset['without'];
  status.textContent = '正在取名单……';
  try {
    const [all, { plans }] = await Promise.all([
      fetchJson<readonly PlanChoice[]>(href('compare/plans.json')),
      fetchJson<TopicPlans>(address),
    ]);
    const having = new Set(plans);
    const links = all
      .filter(([id]) => !having.has(id))
      .map(([id, name]) => makeLink(href(`plans/${encodeURIComponent(id)}/`), '', name));
    names.replaceChildren(...links);
    status.textContent = '';
  } catch {
    fold.dataset['without'] = address;
    status.textContent = '名单没有取到，请收起后再展开，或看全部方案。';
  }
}
