/** Runs in the browser on the search page: how a query was understood and what else may be asked. */
import type { Role } from '../../model/kinds.ts';
import { roleNames } from '../../model/labels.ts';
import type { FailureReason, LackingLibrary, SearchResult } from '../../search/types.ts';
import { makeLink } from '../elements.ts';
import { make } from '../make.ts';
import { removal } from './facets.ts';
import { echo } from './hits.ts';
import { chooseNothing, type SearchState, writeState } from './state.ts';

/** Returns a line for everything that was done with the query beyond looking for it. */
export function renderNotes(state: SearchState, result: SearchResult): HTMLElement[] {
  const { interpretation, expanded, suggestions, names, lacking } = result;
  const { plans, units, role, topics, pinyin, respelt } = interpretation;
  const limits = [...plans.map((id) => names.plan[id] ?? id), ...units];
  const ask = (words: string) =>
    makeLink(writeState({ ...chooseNothing(state), words, narrow: true }), 'kb-search__offer', words);
  return [
    ...note(lacking.length > 0, describeLacking(lacking)),
    ...renderRespelling(state, respelt, ask),
    ...note(suggestions.length > 0 && respelt === undefined, '是否要找 ', ...suggestions.map(ask)),
    ...note(pinyin.length > 0, `按拼音读作：${pinyin.join('、')}`),
    ...note(limits.length > 0, make('ul', 'kb-tags', ...limitTag(state, limits, role))),
    ...note(expanded.length > 0, `也找了：${expanded.join('、')}`),
    ...note(topics.length > 0, '也算上主题：', ...topics.map((id) => topicLink(state, id, names.topic[id] ?? id))),
  ];
}

const lackingReasons: Readonly<Record<FailureReason, string>> = {
  unreachable: '连不上',
  damaged: '索引不完整',
  late: '太慢',
  version: '版本不同',
  browser: '浏览器太旧',
};

/** Says which libraries the answer is without. */
function describeLacking(lacking: readonly LackingLibrary[]): string {
  const named = lacking.map(({ name, reason }) => `${name}（${lackingReasons[reason]}）`);
  return `没有回答的文库：${named.join('、')}。下面是其余文库的结果。`;
}

/** The results of what was probably meant stand below at once; asked for by itself, its words are found literally. */
function renderRespelling(
  { words }: SearchState,
  respelt: string | undefined,
  ask: (words: string) => HTMLElement,
): HTMLElement[] {
  return note(respelt !== undefined, `没有${echo(words)}，下面是相近的结果。是否要找 `, ask(respelt ?? ''));
}

function note(shown: boolean, ...children: readonly (Node | string)[]): HTMLElement[] {
  return shown ? [make('div', 'kb-search__note', ...children)] : [];
}

function limitTag(state: SearchState, limits: readonly string[], role: Role | undefined): HTMLElement[] {
  const most = 3;
  const more = limits.length > most ? `等${limits.length}个` : '';
  const part = role ? `${roleNames[role]}：` : '';
  const text = `已限定：${part}${limits.slice(0, most).join('、')}${more}`;
  return limits.length > 0 ? [removal(writeState({ ...state, narrow: false, page: 1 }), text)] : [];
}

function topicLink(state: SearchState, id: string, name: string): HTMLElement {
  const chosen = { ...chooseNothing(state).chosen, topic: [id] };
  return makeLink(writeState({ ...state, chosen, page: 1 }), 'kb-search__offer', name);
}
