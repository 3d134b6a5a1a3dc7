/**
 * jieba's dictionary, cut down to the words that given characters can spell.
 *
 * jieba takes the likeliest way through the words of a text, where the likelihood of a word is its frequency over the sum
 * of all, and that of an unknown one the least of all. So the words left out are replaced by entries that no text holds
 * and that keep the sum and the least. A user's word without a frequency gets the median of all, as jieba itself does.
 */

/** Contents of the two files that jieba loads. */
export interface DictionaryFiles {
  readonly dict: string;
  readonly userDict: string;
}

/** Unicode keeps these for programs; they are no characters of a text. */
const fillers = ['\u{fdd0}', '\u{fdd1}'];

/** Reduces `dictionary` (lines of word, frequency, tag) and `own` (word, perhaps frequency, perhaps tag). */
export function reduceDictionary(dictionary: string, own: string, characters: ReadonlySet<string>): DictionaryFiles {
  const found: number[] = [];
  const kept: string[] = [];
  let left = 0;
  for (const [line, word = '', digits = ''] of dictionary.matchAll(/^([^ \n]+) (\d+).*$/gmu)) {
    const frequency = Number(digits);
    found.push(frequency);
    if (isMadeOf(word, characters)) kept.push(line);
    else left += frequency;
  }
  const frequencies = Float64Array.from(found).sort();
  const [least = 1, median = 1] = [frequencies[0], frequencies[frequencies.length >> 1]];
  const rest = left > least ? [entry(fillers[0], least), entry(fillers[1], left - least)] : [];
  return { dict: lines([...kept, ...rest]), userDict: lines(withFrequencies(own, median)) };
}

/** Tells whether every character of `text` is one of `characters`. */
export function isMadeOf(text: string, characters: ReadonlySet<string>): boolean {
  for (const character of text) if (!characters.has(character)) return false;
  return true;
}

function withFrequencies(own: string, median: number): string[] {
  return own
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (line.split(' ').length < 3 ? entry(line.split(' ')[0], median) : line));
}

function entry(word = '', frequency: number): string {
  return `${word} ${frequency} x`;
}

function lines(list: readonly string[]): string {
  return `${list.join('\n')}\n`;
}
