/**
 * Sets punctuation as Chinese print has it (GB/T 15834—2011 §5.1: full width). The model has both forms and often gives
 * the narrow one, which no reader can tell apart in the picture.
 */
import type { ReadCharacter } from './read-line.ts';

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const chinese = /[\p{Script=Han}，；：！？（）、。《》“”〔〕〇]/u;

/** Returns the characters of a line; a narrow mark beside Chinese is wide, straight quotation marks open and close. */
export function setPunctuation(characters: readonly ReadCharacter[]): readonly ReadCharacter[] {
  let opens = true;
  return characters.map((character, index) => {
    const { text } = character;
    if (text === '"') {
      const quote = opens ? '“' : '”';
      opens = !opens;
      return { ...character, text: quote };
    }
    const beside = [characters[index - 1]?.text ?? '', characters[index + 1]?.text ?? ''];
    const set = wide[text];
    return set && beside.some((one) => chinese.test(one)) ? { ...character, text: set } : character;
  });
}
