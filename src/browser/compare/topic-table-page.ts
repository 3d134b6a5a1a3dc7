/**
 * Runs in the browser on the page of all topics of a large library: a table of the plans that a reader picks. The choice stands
 * in the address (`?plans=jia,yi`); each plan has a file of its topics.
 */
import { once, onceEach } from '../../model/once.ts';
import { findPart, makeLink } from '../elements.ts';
import { fetchEach, NotFetched } from '../fetch-each.ts';
import { fetchJson } from '../fetch-json.ts';
import { href } from '../href.ts';
import { make } from '../make.ts';
import { addressOfPick } from '../pick-plans.ts';
import type { PlanChoice } from './chosen.ts';
import { type Asked, startPlanChoice } from './plan-choice.ts';
import { type PlanTopic, type TopicRow, topicRows } from './topic-table.ts';

/** Starts the choice; does nothing on a page without one. */
export function startTopicTable(): void {
  const box = document.querySelector<HTMLElement>('[data-topic-table]');
  if (!box) return;
  const listed = findPart('[data-topic-list]');
  const readNames = once(() => fetchJson<readonly PlanChoice[]>(href('compare/plans.json')));
  const readTopics = onceEach((plan: string) =>
    fetchJson<readonly PlanTopic[]>(href(`plans/${encodeURIComponent(plan)}/topics.json`)),
  );
  startPlanChoice<HTMLElement>({
    plans: readNames,
    read: (asked) => tableOf(asked, readNames, readTopics),
    show(table) {
      box.replaceChildren(...(table ? [table] : []));
      box.hidden = !table;
      listed.hidden = table !== undefined;
    },
    say: (words) => findPart('[data-topic-table-status]').replaceChildren(words),
  });
}

/** Returns the table of the plans that the library has; says so and returns `undefined` where a file does not come. */
async function tableOf(
  { ids, say }: Asked,
  readNames: () => Promise<readonly PlanChoice[]>,
  readTopics: (plan: string) => Promise<readonly PlanTopic[]>,
): Promise<HTMLElement | undefined> {
  let names: ReadonlyMap<string, string> = new Map();
  try {
    names = new Map(await readNames());
    const known = ids.filter((id) => names.has(id));
    const tell = (done: number, all: number) => say(`正在取所选方案的主题，${done}／${all}……`);
    const themes = topicRows(await fetchEach(known, readTopics, tell));
    const lost = ids.length - known.length;
    const count = [...themes.values()].flat().length;
    say(`${known.length}份方案，${count}个主题。${lost > 0 ? `地址里有${lost}份方案不在库中。` : ''}`);
    return known.length > 0 ? tableElement(known, names, themes) : undefined;
  } catch (error) {
    const name = error instanceof NotFetched ? names.get(error.key) : undefined;
    say(`${name ? `${name}的主题` : '方案目录'}没有取到，请检查网络，再选一次或刷新本页。`);
    return undefined;
  }
}

function tableElement(
  plans: readonly string[],
  names: ReadonlyMap<string, string>,
  themes: ReturnType<typeof topicRows>,
): HTMLElement {
  const head = plans.map((plan) =>
    headElement('col', makeLink(href(`plans/${encodeURIComponent(plan)}/`), '', names.get(plan) ?? plan)),
  );
  const bodies = [...themes].map(([theme, rows]) => {
    const heading = Object.assign(headElement('rowgroup', theme), { colSpan: plans.length + 1 });
    const own = rows.map((row) => rowElement(row, plans));
    return make('tbody', '', make('tr', 'kb-group-matrix__theme', heading), ...own);
  });
  const caption = make('caption', 'kb-hidden', '所选方案的主题');
  return make('table', '', caption, make('thead', '', make('tr', '', headElement('col', '主题'), ...head)), ...bodies);
}

function rowElement({ topic, cells }: TopicRow, plans: readonly string[]): HTMLElement {
  const having = plans.filter((_, at) => cells[at]?.length);
  const name = makeLink(href(topic.url), '', topic.name);
  const together = makeLink(
    `${href(`compare/topic/${encodeURIComponent(topic.id)}/`)}${addressOfPick(having)}`,
    'kb-group-matrix__together',
    '对照',
  );
  together.ariaLabel = `对照：${topic.name}`;
  return make(
    'tr',
    '',
    headElement('row', name, ...(having.length > 1 ? [together] : [])),
    ...cells.map((measures) => make('td', '', ...cellLinks(measures))),
  );
}

/** One measure by its number; of several each. */
function cellLinks(measures: TopicRow['cells'][number]): HTMLElement[] {
  return measures.map(({ url, label, title }) => Object.assign(makeLink(href(url), '', label), { title }));
}

function headElement(scope: string, ...children: readonly (Node | string)[]): HTMLTableCellElement {
  return Object.assign(make('th', '', ...children), { scope });
}
