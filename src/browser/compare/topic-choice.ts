/**
 * Runs in the browser on the comparison of a topic: sets the plans that a reader picks side by side. The choice stands in the
 * address (`?plans=jia,yi`); the measures come from the topic's file, their texts from those of the plans.
 */
import { idThere, planOf } from '../../model/ids.ts';
import { once } from '../../model/once.ts';
import type { ColumnSentence, ComparedColumns } from '../../render/compared-columns.ts';
import type { ComparisonPage } from '../../render/views.ts';
import { findPart, makeLink } from '../elements.ts';
import { fetchEach, NotFetched } from '../fetch-each.ts';
import { fetchJson } from '../fetch-json.ts';
import { href } from '../href.ts';
import { make } from '../make.ts';
import { pastable } from '../pastable.ts';
import { fetchTexts } from '../plan-files.ts';
import { pageAddress } from '../public-address.ts';
import { saveFile } from '../save-file.ts';
import type { ElsewhereChoice, PlanChoice } from './chosen.ts';
import type { ChosenText } from './chosen-texts.ts';
import { aloneElement, rowElement } from './comparison-rows.ts';
import { comparisonJumps } from './jumps.ts';
import { type Asked, startPlanChoice } from './plan-choice.ts';
import { roomOf } from './room.ts';

/** In `topics/<topic>/topic.json`: the ids of the measures that are about it before all. */
export interface TopicMeasures {
  readonly ids: readonly string[];
  /** Those of other libraries, by their ids among all. */
  readonly elsewhere?: readonly string[];
}

/** A sentence before it is known what others share with it. */
type ReadSentence = Omit<ColumnSentence, 'shared'>;

interface CompareOptions {
  /** Hears how many pairs of columns are done. */
  tell(done: number, all: number): void;
  /** Aborted where nobody waits for it any more. */
  readonly signal: AbortSignal;
}

export interface TopicChoiceOptions {
  /** Compares columns of sentences. */
  compare(columns: readonly (readonly ReadSentence[])[], how: CompareOptions): Promise<ComparedColumns>;
  /** Returns a Word file of a comparison that stands at `address`. */
  writeWord(page: ComparisonPage, topic: string, address: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** What is known of a topic's plans. */
interface TopicFiles {
  readonly plans: readonly PlanChoice[];
  /** By plan, the ids of the measures. */
  readonly measures: ReadonlyMap<string, readonly string[]>;
  /** By plan of another library, where its texts stand. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

/** A measure of ours, or of another library, whose address is then whole. */
type PickedText = Pick<ChosenText, 'id' | 'planName' | 'label' | 'title' | 'url' | 'heading' | 'sentences'>;

/** Starts the choice; does nothing on a page without one. */
export function startTopicChoice(options: TopicChoiceOptions): void {
  const box = document.querySelector<HTMLElement>('[data-topic-choice]');
  if (!box) return;
  const read = once(() => readTopic(box.dataset['topicChoice'] ?? ''));
  const [page, word] = [findPart('[data-topic-page]'), findPart<HTMLAnchorElement>('[data-topic-word]')];
  let shown: ComparisonPage | undefined;
  word.addEventListener('click', (event) => {
    if (!shown) return;
    event.preventDefault();
    void saveWord(shown, word.download, options);
  });
  startPlanChoice<ComparisonPage>({
    plans: async () => {
      const { plans, measures } = await read();
      return plans.filter(([id]) => measures.has(id));
    },
    read: (asked) => readChoice(asked, read, options),
    show(view) {
      shown = view;
      if (view) page.remove();
      else box.before(page); // two places of one page may not have one id
      showComparison(box, view);
      showAddress(view ? location.search : '');
    },
    say,
  });
}

async function readTopic(address: string): Promise<TopicFiles> {
  const [own, { ids, elsewhere = [] }] = await Promise.all([
    fetchJson<readonly PlanChoice[]>(href('compare/plans.json')),
    fetchJson<TopicMeasures>(address),
  ]);
  const others =
    elsewhere.length > 0 ? await fetchJson<readonly ElsewhereChoice[]>(href('compare/elsewhere.json')) : [];
  return {
    plans: [...own, ...others.map(([id, name]): PlanChoice => [id, name])],
    measures: Map.groupBy([...ids, ...elsewhere], planOf),
    elsewhere: new Map(others.map(([id, , library]) => [id, textsElsewhere(id, library)])),
  };
}

function textsElsewhere(id: string, library: number): string {
  return href(`compare/elsewhere/${library}/${encodeURIComponent(idThere(id))}.json`);
}

/** Returns the comparison of plans; says so and returns `undefined` where a file does not come. */
async function readChoice(
  asked: Asked,
  read: () => Promise<TopicFiles>,
  options: TopicChoiceOptions,
): Promise<ComparisonPage | undefined> {
  asked.say('正在取所选方案的原文……');
  let plans: TopicFiles['plans'] = [];
  try {
    const files = await read();
    plans = files.plans;
    return await compareChoice(asked, files, options);
  } catch (error) {
    const plan = error instanceof NotFetched && plans.find(([id]) => id === error.key);
    asked.say(`${plan ? `${plan[1]}的原文` : '对照用的文件'}没有取到，请检查网络，再选一次或刷新本页。`);
    return undefined;
  }
}

/** Returns `undefined` where fewer than two of the plans have measures on the topic. */
async function compareChoice(
  { ids, say, signal }: Asked,
  files: TopicFiles,
  { compare }: TopicChoiceOptions,
): Promise<ComparisonPage | undefined> {
  const having = ids.filter((id) => files.measures.has(id));
  const lacking = tellLacking(ids, files);
  if (having.length < 2) {
    say(`${lacking}要两份以上写到这一主题的方案才能并排，下面是全部方案的对照。`);
    return undefined;
  }
  const textsOf = (plan: string): Promise<readonly PickedText[]> => {
    const address = files.elsewhere.get(plan);
    return address === undefined ? fetchTexts(plan) : fetchJson(address);
  };
  const texts = await fetchEach(having, textsOf, (done, all) => say(`正在取所选方案的原文，${done}／${all}……`));
  const columns = texts.map((own, index) => measuresOf(own, files.measures.get(having[index] ?? '') ?? []));
  const { rows, alone } = await compare(columns.map(sentencesOf), {
    tell: (done, all) => say(`正在逐句对照，${Math.floor((100 * done) / all)}%……`),
    signal,
  });
  const count = columns.flat().length;
  say(`${having.length}份方案，${count}项措施，${rows.length}行相近的句子。${lacking}`);
  return {
    ...{ number: 1, url: location.search, rows },
    columns: columns.map((measures, index) => {
      const plan = having[index] ?? '';
      return {
        ...{ plan, planName: measures[0]?.planName ?? '', measures, alone: alone[index] ?? [] },
        ...(files.elsewhere.has(plan) && { elsewhere: true as const }),
      };
    }),
  };
}

/** Says in one line which of the plans have nothing to show. */
function tellLacking(ids: readonly string[], { plans, measures }: TopicFiles): string {
  const names = new Map(plans);
  const lacking = ids.filter((id) => !measures.has(id));
  const known = lacking.flatMap((id) => names.get(id) ?? []);
  const lost = lacking.length - known.length;
  return [
    ...(known.length > 0 ? [`${known.join('、')}没有专门写这一主题的措施。`] : []),
    ...(lost > 0 ? [`地址里有${lost}份方案不在库中。`] : []),
  ].join('');
}

function measuresOf(texts: readonly PickedText[], ids: readonly string[]): PickedText[] {
  return ids.flatMap((id) => texts.find((text) => text.id === id) ?? []);
}

/** A printed heading is the first sentence of a measure, and compared with nothing. */
function sentencesOf(measures: readonly PickedText[]): ReadSentence[] {
  return measures.flatMap(({ id, label, heading, sentences }) =>
    sentences.map((text, index) => {
      const n = index + (heading ? 2 : 1);
      return { key: `${id}#${n}`, measure: id, n, label: measures.length > 1 ? label : undefined, text };
    }),
  );
}

function showComparison(box: HTMLElement, view: ComparisonPage | undefined): void {
  box.hidden = view === undefined;
  const table = box.querySelector('table');
  const head = table?.querySelector('thead tr');
  if (!table || !head) return;
  const { columns = [], rows = [] } = view ?? {};
  const names = columns.map(({ planName }) => planName);
  const [body, ...others] = table.tBodies;
  for (const other of others) other.remove();
  head.replaceChildren(...columns.map(headOf));
  body?.replaceChildren(...rows.map((row) => rowElement(row, names)));
  if (!view) return;
  table.append(
    aloneElement(
      columns.map(({ alone }) => alone),
      names,
    ),
  );
  table.parentElement?.setAttribute('data-room', roomOf(columns.length));
  showJumps(box, view);
}

function headOf({ planName, measures, elsewhere }: ComparisonPage['columns'][number]): HTMLElement {
  const links = measures.map(({ url, label, title }) =>
    makeLink(elsewhere ? url : href(url), 'kb-touch', make('span', 'kb-compared-head__place', label), title),
  );
  const name = `kb-compared-head${elsewhere ? ' kb-compared-head--other' : ''}`;
  const head = make('th', name, make('span', 'kb-compared-head__plan', planName), ...links);
  head.scope = 'col';
  head.role = 'columnheader';
  return head;
}

function showJumps(box: HTMLElement, view: ComparisonPage): void {
  const items = comparisonJumps(view).map(({ planName, places }) => {
    const links = places.map(({ label, anchor }) => makeLink(`#${encodeURIComponent(anchor)}`, 'kb-tag', label));
    return make('li', '', make('span', 'kb-quiet', planName), ...links);
  });
  box.querySelector('[data-jumps]')?.replaceChildren(...items);
}

/** The address that is offered to be copied. */
function showAddress(search: string): void {
  const text = document.querySelector('.kb-copy > :nth-child(2)');
  if (text) text.textContent = pastable(pageAddress() + search);
}

async function saveWord(page: ComparisonPage, name: string, { writeWord }: TopicChoiceOptions): Promise<void> {
  try {
    const topic = name.replace(/^对照：|\.docx$/gu, '');
    const file = await writeWord(page, topic, pageAddress() + location.search);
    saveFile(new Blob([file]), name);
  } catch {
    say('Word 文件没有做成，请稍后再试。');
  }
}

function say(words: string): void {
  findPart('[data-topic-status]').textContent = words;
}
