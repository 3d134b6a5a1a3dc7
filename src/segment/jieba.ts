/**
 * The nodejieba adapter: the one place of this stage that touches native code and disk. Runs in Node only; the browser
 * cuts with cut.ts over the words that this segmenter finds in the library.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildError } from '../model/issue.ts';
import { noMemory } from '../model/memory.ts';
import type { CutWords } from './cut.ts';
import { isMadeOf, reduceDictionary } from './jieba-dictionary.ts';
import { narrow } from './narrow.ts';

/** What is used of nodejieba. */
interface Jieba {
  load(files: Readonly<Record<string, string>>): void;
  cut(text: string): string[];
}

const fromNative = createRequire(join(import.meta.dirname, '../../native/package.json'));

/** The characters whose words are loaded; nodejieba has one dictionary for all of a process. */
let loaded: ReadonlySet<string> | 'all' = new Set();

/**
 * Returns jieba. Its dictionary of 349,000 words takes a second to load; where the texts to be cut are given, as printed,
 * only words made of their characters are loaded, narrow ones included, and whatever is made of these characters is cut
 * as by the whole dictionary. The first text with another character loads the whole after all.
 */
export function createSegmenter(texts?: readonly string[], memory = noMemory): CutWords {
  if (!texts) {
    loadFor('all');
    return cutText;
  }
  const characters = texts.map((text) => memory.keep(['characters', text], () => charactersOf(text))).join('');
  if (!isLoadedFor(characters)) loadFor(new Set(characters));
  return cutText;
}

/** Returns each character of a text, of printed and of narrow width, once. */
function charactersOf(text: string): string {
  return [...new Set(text + narrow(text))].join('');
}

/** One function for all, since there is one dictionary. */
function cutText(text: string): string[] {
  if (!isLoadedFor(text)) loadFor('all');
  return jieba().cut(text);
}

function isLoadedFor(text: string): boolean {
  return loaded === 'all' || isMadeOf(text, loaded);
}

/** jieba ranks keywords by a second list, of 6 MB, which cutting does not need; one entry is the least that it takes. */
const noKeywords = '法治 1\n';

function loadFor(characters: ReadonlySet<string> | 'all'): void {
  if (loaded === 'all') return;
  const files = characters === 'all' ? {} : reduceDictionary(readShipped('jieba'), readShipped('user'), characters);
  const folder = mkdtempSync(join(tmpdir(), 'fangan-jieba-'));
  const written = Object.entries({ ...files, idfDict: noKeywords }).map(([option, content]) => {
    writeFileSync(join(folder, option), content);
    return [option, join(folder, option)];
  });
  jieba().load(Object.fromEntries(written));
  rmSync(folder, { recursive: true });
  loaded = characters;
}

function readShipped(name: 'jieba' | 'user'): string {
  const file = `nodejieba/submodules/cppjieba/dict/${name}.dict.utf8`;
  return installed(() => readFileSync(fromNative.resolve(file), 'utf8'));
}

/** Returns nodejieba, which stands in native/ with whatever else is compiled on the machine. */
export function jieba(): Jieba {
  return installed(() => fromNative('nodejieba'));
}

function installed<Value>(take: () => Value): Value {
  try {
    return take();
  } catch (cause) {
    throw new BuildError('分词程序 nodejieba 没有装好。', '请运行 npm run postinstall。', { cause });
  }
}
