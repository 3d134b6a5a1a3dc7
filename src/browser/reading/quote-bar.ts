/**
 * Runs in the browser, loaded when a reader first selects printed words: a small bar that copies them with source and
 * address, copies the address and the entry of their sentences after GB/T 7714, takes these into the folder, hands them
 * to the system's share sheet. Under a mouse it stands below the words, under a finger at the foot of the window, away
 * from the system's menu.
 */
import styles from '../../styles/quote.css?url';
import { collectButton } from '../basket/collect-button.ts';
import { takenId } from '../basket/taken.ts';
import { citationsOf } from '../citation.ts';
import { copyText } from '../copy.ts';
import { linkStyles } from '../elements.ts';
import { fillIn } from '../fill-in.ts';
import { make } from '../make.ts';
import { fetchPlan, fetchTexts } from '../plan-files.ts';
import { type Quoted, quotation, quoteSelection, share } from './quoted.ts';

/** Milliseconds that a selection has to rest. */
const rest = 250;

let bar: HTMLElement | undefined;
let shown = '';

/** Follows the selection from now on. */
export function followSelection(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isDragging = false;
  const wait = (): void => {
    clearTimeout(waiting);
    if (!isDragging) waiting = setTimeout(showBar, rest);
  };
  const drag = (isDown: boolean) => (): void => {
    isDragging = isDown;
    wait();
  };
  document.addEventListener('selectionchange', wait);
  addEventListener('mousedown', drag(true));
  addEventListener('mouseup', drag(false));
  addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  void linkStyles(styles).then(wait);
}

function showBar(): void {
  const selection = getSelection();
  const quoted = selection && !selection.isCollapsed ? quoteSelection(selection) : undefined;
  const key = quoted ? quoted.text + quoted.url : '';
  if (key === shown || (key === '' && bar?.matches(':focus-within, :hover'))) return;
  hide();
  if (selection && quoted) place(selection.getRangeAt(0), quoted);
  shown = key;
}

function hide(): void {
  bar?.remove();
  bar = undefined;
  shown = '';
}

/**
 * It stands in the text, so that the Tab key leads to it from the words, and out of its flow, so that nothing moves.
 */
function place(range: Range, quoted: Quoted): void {
  const { endContainer } = range;
  const end = endContainer instanceof Element ? endContainer : endContainer.parentElement;
  const holder = end?.closest<HTMLElement>('[data-measure], .kb-passage');
  if (!holder) return;
  bar = makeBar(quoted);
  const tools = holder.querySelector(':scope > .kb-tools');
  if (tools) tools.before(bar);
  else holder.append(bar);
  if (matchMedia('(pointer: coarse)').matches) return;
  const [words, frame] = [range.getBoundingClientRect(), bar.offsetParent?.getBoundingClientRect()];
  const most = document.documentElement.clientWidth - bar.offsetWidth - 8;
  bar.style.left = `${Math.max(8, Math.min(words.left, most)) - (frame?.left ?? 0)}px`;
  bar.style.top = `${words.bottom + 6 - (frame?.top ?? 0)}px`;
}

function makeBar(quoted: Quoted): HTMLElement {
  const made = make('span', 'kb-quote kb-screen', ...buttonsOf(quoted));
  made.role = 'toolbar';
  made.ariaLabel = '选中的文字';
  made.dataset['editorial'] = '';
  // A press must not end the selection.
  made.addEventListener('mousedown', (event) => event.preventDefault());
  return made;
}

function buttonsOf(quoted: Quoted): HTMLElement[] {
  const copies = [
    ['复制引文', quotation(quoted)],
    ['复制链接', quoted.url],
  ] as const;
  return [
    ...('clipboard' in navigator ? copies.map(([name, text]) => button(name, (own) => copyText(text, own))) : []),
    ...('clipboard' in navigator && quoted.id ? [button('复制GB/T 7714', (own) => copyEntry(quoted, own))] : []),
    ...(quoted.id ? [collectButton({ id: entryId(quoted.id, quoted) })] : []),
    ...('share' in navigator ? [button('分享', () => share(quoted))] : []),
  ];
}

function entryId(id: string, { span }: Quoted): string {
  return takenId(span ? { kind: 'sentences', id, span } : { kind: 'text', id });
}

/** What the entry needs of the document is fetched then and not before. */
async function copyEntry({ id = '', span, url }: Quoted, own: HTMLButtonElement): Promise<void> {
  const plan = id.slice(0, id.indexOf('/'));
  const [record, texts] = await Promise.all([fetchPlan(plan), fetchTexts(plan)]);
  const text = texts.find((one) => one.id === id);
  if (!text) throw new Error(`No text ${id}`);
  const { label, ordinals } = text;
  const entry = citationsOf(record, { label, ordinals, span }).find(({ name }) => name === 'GB/T 7714');
  await copyText(fillIn(entry?.text ?? '', url), own);
}

function button(name: string, act: (own: HTMLButtonElement) => Promise<void>): HTMLElement {
  const made = Object.assign(make('button', 'kb-text-button', name), { type: 'button' });
  made.addEventListener('click', () => act(made));
  return made;
}
