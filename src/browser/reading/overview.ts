/**
 * Runs in the browser on a plan's page where it is wide: all its sentences as one column beside the outline, those that
 * other plans have too in colour, with a frame round what is in view. A click leads there; the outline does it for others.
 */
import { firstWhere } from '../../model/first-where.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** Makes the column; does nothing on a page without such sentences. */
export function showOverview(): void {
  const sentences = [...document.querySelectorAll<HTMLElement>('[data-measure] [data-sentence]')];
  const shared = sentences.flatMap(({ dataset }, index) => (dataset['also'] ? [index] : []));
  if (shared.length === 0) return;
  const column = document.createElementNS(namespace, 'svg');
  const frame = document.createElementNS(namespace, 'rect');
  const marks = document.createElementNS(namespace, 'path');
  set(column, {
    class: 'kb-overview',
    'aria-hidden': 'true',
    viewBox: `0 0 10 ${sentences.length}`,
    preserveAspectRatio: 'none',
  });
  set(marks, { d: shared.map((index) => `M0 ${index}h10v1h-10z`).join('') });
  set(frame, { x: '0', width: '10' });
  column.append(marks, frame);
  column.addEventListener('click', ({ clientY }) => {
    const { top, height } = column.getBoundingClientRect();
    sentences[Math.floor(((clientY - top) / height) * sentences.length)]?.scrollIntoView({ block: 'center' });
  });
  document.querySelector('.kb-room > .kb-outline')?.after(column);
  const follow = () => markView(frame, sentences);
  addEventListener('scroll', () => requestAnimationFrame(follow), { passive: true });
  follow();
}

function markView(frame: Element, sentences: readonly HTMLElement[]): void {
  const beginsBelow = (line: number) =>
    firstWhere(sentences.length, (index) => (sentences[index]?.getBoundingClientRect().top ?? 0) >= line);
  const [from, to] = [beginsBelow(0), beginsBelow(innerHeight)];
  set(frame, { y: String(from), height: String(Math.max(1, to - from)) });
}

function set(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
