/**
 * Words of a library → the phrases that OpenCC knows them by in traditional script where characters alone do not tell:
 * 答覆, 瞭解. In other words 覆 and 瞭 are simplified.
 */
import phrases from 'opencc-js/dict/TSPhrases';
import { foldText, type Variants } from '../segment/fold.ts';

/** Returns phrases and what they are in simplified text, in turn; characters that are `always` traditional are replaced. */
export function traditionalPhrases(words: Iterable<string>, always: Variants): string[] {
  const known = [...words].join(' ');
  return phrases.split('|').flatMap((pair) => {
    const [traditional = '', simplified = ''] = pair.split(' ');
    const folded = foldText(traditional, always);
    return folded !== simplified && known.includes(simplified) ? [folded, simplified] : [];
  });
}
