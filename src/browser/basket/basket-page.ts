/**
 * Runs in the browser on the folder's page: shows what the reader has taken in, lets it be ordered, annotated and divided by
 * headings, and hands it on: printed, as text, Markdown, a lesson, a Word or Excel file, or an address. An address that holds
 * a folder shows that one until it is taken over.
 */
import { lessonOf } from '../../model/lesson-template.ts';
import { copyText } from '../copy.ts';
import { findPart, makeLink } from '../elements.ts';
import { make } from '../make.ts';
import { qrCode } from '../qr-code.ts';
import { saveFile } from '../save-file.ts';
import { packBasket, unpackBasket } from './address.ts';
import { followHandle } from './drag.ts';
import { type Collected, type Entry, isHeading, joinEntries, moveEntry } from './entries.ts';
import { basketMarkdown, basketText, type ShownEntry } from './export.ts';
import { quotationsOf } from './lesson-entries.ts';
import type { LibraryText } from './library-texts.ts';
import { keepBasket, loadBasket } from './store.ts';

/** Stands before a folder in an address. */
const mark = '#f=';

/** Reads what the library has of these entries, with whole addresses. */
export type ReadTexts = (ids: readonly string[]) => Promise<ReadonlyMap<string, LibraryText>>;

interface State {
  readonly entries: readonly Entry[];
  readonly texts: ReadonlyMap<string, LibraryText>;
  /** The folder came with the address and is not the reader's own. */
  readonly sent: boolean;
}

/** Shows the folder and makes the page work. */
export async function startBasketPage(readTexts: ReadTexts): Promise<void> {
  addEventListener('hashchange', () => sentLetters() && location.reload());
  const letters = sentLetters();
  const sent = letters ? unpackBasket(letters) : [];
  if (!sent) say('这个地址不完整，其中的资料夹打不开；下面是您自己的资料夹。');
  const entries = sent?.length ? sent : loadBasket();
  try {
    const texts = await readTexts(entries.flatMap((entry) => (isHeading(entry) ? [] : [entry.id])));
    const page = createPage({
      entries: entries.map((entry) => withText(entry, texts)),
      texts,
      sent: Boolean(sent?.length),
    });
    page.show();
  } catch {
    say('各方案的文本没有取到，资料夹还在，请稍后重新打开本页。');
  }
}

/** The folder in the address; other anchors (#main) hold none. */
function sentLetters(): string {
  return location.hash.startsWith(mark) ? location.hash.slice(mark.length) : '';
}

/** What was taken in on another page gets its text here. */
function withText(entry: Entry, texts: State['texts']): Entry {
  return isHeading(entry) || entry.text ? entry : { ...entry, text: texts.get(entry.id)?.text ?? '' };
}

function createPage(start: State) {
  let state = start;
  const show = (): void => {
    if (!state.sent && !keepBasket(state.entries)) say('浏览器不允许保存，关闭本页后改动会丢失。');
    findPart('[data-basket-empty]').hidden = state.entries.length > 0;
    findPart('[data-basket-tools]').hidden = state.entries.length === 0;
    findPart('[data-basket-take]').hidden = !state.sent;
    findPart('[data-basket-list]').replaceChildren(
      ...state.entries.map((entry, index) => renderEntry(entry, state.texts, changesOf(index))),
    );
  };
  const change = (entries: readonly Entry[]): void => {
    state = { ...state, entries };
    show();
  };
  const changesOf = (index: number): Changes => ({
    replace: (entry) => {
      state = { ...state, entries: state.entries.with(index, entry) };
      if (!state.sent) keepBasket(state.entries);
    },
    move: (by) => {
      change(moveEntry(state.entries, index, index + by));
      focusMove(Math.max(0, Math.min(index + by, state.entries.length - 1)), by);
    },
    drop: (to) => {
      change(moveEntry(state.entries, index, to));
      say(`已移到第${to + 1}位。`);
    },
    remove: () => {
      change(state.entries.toSpliced(index, 1));
      say('已从资料夹移出。');
    },
    refresh: (entry) => change(state.entries.with(index, entry)),
  });
  const shown = (): ShownEntry[] => state.entries.map((entry) => shownEntry(entry, state.texts));
  onClick('heading', () => {
    change([...state.entries, { heading: '' }]);
    findPart('[data-basket-list] > li:last-child input').focus();
  });
  onClick('text', (button) => copyText(basketText(shown()), button));
  onClick('markdown', () => saveFile(new Blob([basketMarkdown(shown())], { type: 'text/markdown' }), '资料夹.md'));
  onClick('lesson', () =>
    saveFile(
      new Blob([lessonOf('讲课稿', state.entries.flatMap(quotationsOf))], { type: 'text/markdown' }),
      '讲课稿.md',
    ),
  );
  onClick('word', () => saveMade('Word 文件', '资料夹.docx', () => makeWord(shown())));
  onClick('sheet', () =>
    saveMade('Excel 文件', '资料夹.xlsx', async () => (await import('./sheet-file.ts')).sheetFile(shown())),
  );
  onClick('address', (button) => copyText(new URL(`${mark}${packBasket(state.entries)}`, location.href).href, button));
  onClick('print', () => print());
  onClick('take', () => {
    if (!keepBasket(joinEntries(loadBasket(), state.entries))) return say('浏览器不允许保存，没有收入。');
    location.assign(location.pathname);
  });
  return { show };
}

/** What a reader does to one entry. */
interface Changes {
  replace(entry: Entry): void;
  move(by: number): void;
  /** Moves it to a place among the others. */
  drop(to: number): void;
  remove(): void;
  refresh(entry: Entry): void;
}

function renderEntry(entry: Entry, texts: State['texts'], changes: Changes): HTMLElement {
  const body = isHeading(entry) ? [headingField(entry.heading, changes)] : collectedParts(entry, texts, changes);
  const item = make('li', isHeading(entry) ? 'kb-kept kb-kept--heading' : 'kb-kept', ...body);
  item.append(tools(nameOf(entry, texts), changes, item));
  return item;
}

function nameOf(entry: Entry, texts: State['texts']): string {
  return isHeading(entry) ? entry.heading || '小标题' : (texts.get(entry.id)?.title ?? entry.id);
}

function headingField(heading: string, changes: Changes): HTMLElement {
  const field = Object.assign(make('input', 'kb-kept__heading'), {
    value: heading,
    ariaLabel: '小标题',
    placeholder: '小标题',
  });
  field.addEventListener('input', () => changes.replace({ heading: field.value }));
  return field;
}

function collectedParts(entry: Collected, texts: State['texts'], changes: Changes): HTMLElement[] {
  const now = texts.get(entry.id);
  const note = Object.assign(make('textarea', 'kb-kept__note'), { value: entry.note, rows: 1, placeholder: '笔记' });
  note.ariaLabel = `${nameOf(entry, texts)}的笔记`;
  note.addEventListener('input', () => changes.replace({ ...entry, note: note.value }));
  return [
    make('h2', 'kb-kept__title', now ? makeLink(now.url, 'kb-touch', now.title) : entry.id),
    ...textParts(entry, now),
    ...(now ? sourceParts(now) : []),
    ...changeNotice(entry, now, changes),
    note,
  ];
}

/** The two texts of a comparison stand beside each other, as long as they are those of the library. */
function textParts({ text }: Collected, now: LibraryText | undefined): HTMLElement[] {
  const sides = now?.text === text ? now.sides : undefined;
  if (!sides) return [make('blockquote', 'kb-kept__text', text || '本库里没有这一条。')];
  const columns = sides.map(({ place, text: own }) =>
    make('div', '', make('p', 'kb-kept__side', place), make('blockquote', 'kb-kept__text', own)),
  );
  return [make('div', 'kb-kept__sides', ...columns)];
}

/** On paper the code stands beside the source line. */
function sourceParts({ citation, edition, url }: LibraryText): HTMLElement[] {
  const line = make('p', 'kb-kept__source', [`——${citation}`, edition].filter(Boolean).join('　'));
  const code = qrCode(url);
  return code ? [make('p', 'kb-kept__code kb-paper', code), line] : [line];
}

/** A text that is no longer what was taken in stays until the reader renews it. */
function changeNotice(entry: Collected, now: LibraryText | undefined, changes: Changes): HTMLElement[] {
  if (!entry.text || now?.text === entry.text) return [];
  if (!now) return [make('p', 'kb-kept__changed', '收入以后，本库已没有这一条，上面是当时的文字。')];
  const renew = button('换成现在的文字', () => changes.refresh({ ...entry, text: now.text }));
  return [make('p', 'kb-kept__changed', '收入以后，本库的文字有改动，上面是当时的文字。', renew)];
}

function tools(name: string, changes: Changes, item: HTMLElement): HTMLElement {
  const box = make('p', 'kb-kept__tools kb-screen', dragHandle(name, changes, item));
  for (const [text, act, move] of [
    ['上移', () => changes.move(-1), '-1'],
    ['下移', () => changes.move(1), '1'],
    ['移出', () => changes.remove(), ''],
  ] as const) {
    const one = button(text, act);
    one.ariaLabel = `${text}：${name}`;
    one.dataset['move'] = move;
    box.append(one);
  }
  return box;
}

/** The handle is not for the keyboard, which has 上移 and 下移. */
function dragHandle(name: string, changes: Changes, item: HTMLElement): HTMLElement {
  const handle = make('span', 'kb-kept__handle', '⠿ 拖动');
  handle.title = `按住拖动：${name}`;
  handle.ariaHidden = 'true';
  followHandle(handle, item, changes.drop);
  return handle;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = Object.assign(make('button', 'kb-text-button', text), { type: 'button' });
  made.addEventListener('click', act);
  return made;
}

/** The reader's hand stays on the entry that was moved. */
function focusMove(index: number, by: number): void {
  findPart(`[data-basket-list] > li:nth-child(${index + 1}) [data-move="${by}"]`).focus();
  say(`已移到第${index + 1}位。`);
}

function shownEntry(entry: Entry, texts: State['texts']): ShownEntry {
  if (isHeading(entry)) return entry;
  const now = texts.get(entry.id);
  const { id, text, note } = entry;
  const lead = now?.sides && now.title;
  return { lead, title: now?.title ?? id, text, note, citation: now?.citation ?? id, url: now?.url ?? '' };
}

/** The package that writes Word files is large and fetched only here. */
async function makeWord(shown: readonly ShownEntry[]): Promise<Blob> {
  const [{ Packer }, { wordDocument }] = await Promise.all([import('docx'), import('./word-file.ts')]);
  return Packer.toBlob(wordDocument(shown));
}

async function saveMade(kind: string, name: string, makeFile: () => Promise<Blob>): Promise<void> {
  say(`正在生成 ${kind}……`);
  try {
    saveFile(await makeFile(), name);
    say(`${kind}已生成。`);
  } catch {
    say(`${kind}没有生成，请稍后再试。`);
  }
}

function onClick(name: string, act: (button: HTMLButtonElement) => unknown): void {
  const tool = findPart<HTMLButtonElement>(`[data-basket-${name}]`);
  tool.addEventListener('click', () => act(tool));
}

function say(message: string): void {
  findPart('[data-basket-status]').textContent = message;
}
