/**
 * Runs in the browser in the large form: reads the text aloud, sentence by sentence, with the sentence marked, by a Chinese
 * voice of the computer itself. Without such a voice nothing is offered, for a voice elsewhere would be sent the text.
 */
import { make } from '../make.ts';
import { isLarge } from './form.ts';

const names = { start: '朗读', stop: '停止朗读' } as const;

/** Offers a button where the page has sentences and the computer a voice, which may come later. */
export function offerReading(): void {
  if (!('speechSynthesis' in window) || listSentences().length === 0) return;
  const offer = (): void => {
    const voice = findVoice();
    if (voice && !document.querySelector('.kb-read')) document.querySelector('article')?.prepend(makeButton(voice));
  };
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);
}

function listSentences(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main [data-sentence], .kb-single__title')];
}

function findVoice(): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find(({ lang, localService }) => localService && /^(?:zh|cmn)/iu.test(lang));
}

function makeButton(voice: SpeechSynthesisVoice): HTMLButtonElement {
  const button = make('button', 'kb-text-button kb-read kb-screen', names.start);
  button.type = 'button';
  const stop = (): void => {
    speechSynthesis.cancel();
    document.querySelector('[data-spoken]')?.removeAttribute('data-spoken');
    button.textContent = names.start;
  };
  const start = (): void => {
    button.textContent = names.stop;
    speak(sentencesFrom(button.getBoundingClientRect().bottom), voice, stop);
  };
  button.addEventListener('click', () => {
    if (button.textContent === names.stop) stop();
    else start();
  });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && stop());
  addEventListener('pagehide', stop);
  return button;
}

/** The reader goes on where the page is; at the end of the page from its beginning. */
function sentencesFrom(top: number): HTMLElement[] {
  const all = listSentences();
  const below = all.filter((sentence) => sentence.getBoundingClientRect().bottom > top);
  return scrollY === 0 || below.length === 0 ? all : below;
}

function speak([sentence, ...rest]: readonly HTMLElement[], voice: SpeechSynthesisVoice, stop: () => void): void {
  if (!sentence || !isLarge()) {
    stop();
    return;
  }
  const words = Object.assign(new SpeechSynthesisUtterance(sentence.textContent ?? ''), { voice, lang: voice.lang });
  sentence.dataset['spoken'] = '';
  sentence.scrollIntoView({ block: 'nearest' });
  words.addEventListener('end', () => {
    if (!('spoken' in sentence.dataset)) return;
    delete sentence.dataset['spoken'];
    speak(rest, voice, stop);
  });
  words.addEventListener('error', stop);
  speechSynthesis.speak(words);
}
