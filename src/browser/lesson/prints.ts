/** Runs in the browser on the page of a lesson: prints it for those who listen, or with its answers for the one who speaks. */
import { placeCodes } from '../qr-code.ts';

/** Makes the buttons work; after printing the answers are as they were. */
export function offerPrints(): void {
  placeCodes();
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-lesson-print]')) {
    button.addEventListener('click', () => printWith(button.dataset['lessonPrint'] === 'plan'));
  }
}

function printWith(answers: boolean): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>('.kb-question__answer')];
  const before = all.map(({ open }) => open);
  for (const one of all) one.open = answers;
  addEventListener(
    'afterprint',
    () => {
      for (const [index, one] of all.entries()) one.open = before[index] ?? false;
    },
    { once: true },
  );
  print();
}
