/** What the words of a file say of measures as another process has kept it, beside what is read anew. */
import { describe, expect, test, vi } from 'vitest';
import { createMemory, type Memory, noMemory } from '../../src/model/memory.ts';
import { createTermNumbers, noTerms } from '../../src/segment/numbered.ts';
import { type TopicsFile, topicsFile } from '../../src/topics/topics-file.ts';
import type { TopicInput } from '../../src/topics/types.ts';
import { cacheFolder } from '../scripts/cache-folder.ts';

vi.mock(import('../../scripts/disk/kept-entry.ts'), { spy: true });
vi.mock(import('../../src/topics/word-evidence.ts'), { spy: true });
vi.resetModules(); // tests of a process share what they have loaded, without spies
const { keepEntry } = await import('../../scripts/disk/kept-entry.ts');
const { createKeptMemory } = await import('../../scripts/steps/kept-memory.ts');
const { understandFile } = await import('../../src/topics/file-topics.ts');
const { readWords } = await import('../../src/topics/word-evidence.ts');
cacheFolder();

const fileOf = (word: string): TopicsFile =>
  topicsFile.parse({
    themes: [
      { id: 'people', name: '群众工作', topics: [{ id: 'petitions', name: '信访', scope: '', strong: [word] }] },
    ],
  });

const measureOf = (number: number, said: Partial<TopicInput> = {}): TopicInput => ({
  ...{ id: `jia/${number}`, plan: 'jia', planTitle: '甲市工作方案', planDate: '', title: `第${number}项` },
  ...{ headings: ['群众工作'], text: `第${number}项。领导干部定期接访。`, ...said },
});
const measures = Array.from({ length: 8 }, (_, at) => measureOf(at + 1));
const withSecond = (said: Partial<TopicInput>): TopicInput[] => measures.with(1, measureOf(2, said));

function understand(given: readonly TopicInput[], { memory = process(), file = fileOf('接访') } = {}) {
  const terms = given.map(() => noTerms);
  return understandFile({ measures: given, terms, numbers: createTermNumbers(), file, labels: [], memory });
}

const process = (): Memory => createKeptMemory({ library: 'jia', code: '1' });

/** Returns the ids of the measures that are read while `make` runs. */
function readBy(make: () => void): string[] {
  vi.mocked(readWords).mockClear();
  make();
  return vi.mocked(readWords).mock.calls.map(([{ id }]) => id);
}

describe('the words of measures', () => {
  test.each<[string, TopicInput[], string[]]>([
    ['of a title that is another', withSecond({ title: '信访' }), ['jia/2']],
    ['of a heading that is another', withSecond({ headings: ['信访'] }), ['jia/2']],
    ['of a text that is another', withSecond({ text: '领导干部下访。' }), ['jia/2']],
    ['of a heading that has become the text', withSecond({ headings: [], text: '群众工作' }), ['jia/2']],
    ['of a measure that is new', [...measures, measureOf(9)], ['jia/9']],
    ['of none where one is gone', measures.slice(1), []],
  ])('are read anew %s', (_, edited, anew) => {
    understand(measures);
    expect(readBy(() => understand(edited))).toEqual(anew);
    expect(understand(edited)).toEqual(understand(edited, { memory: noMemory }));
  });

  test('are all read anew with another file', () => {
    const before = understand(measures);
    const other = { file: fileOf('第2项') };
    expect(readBy(() => understand(measures, other))).toEqual(measures.map(({ id }) => id));
    expect(understand(measures, other)).not.toEqual(before);
  });

  test('are read once in a process that keeps them', () => {
    const kept = { memory: createMemory(), file: fileOf('接访') };
    understand(measures, kept);
    expect(readBy(() => understand(withSecond({ text: '领导干部下访。' }), kept))).toEqual(['jia/2']);
  });

  test('are kept without what the measures say', () => {
    vi.mocked(keepEntry).mockClear();
    understand(withSecond({ title: '表彰梅有才', headings: ['梅有才'], text: '领导干部梅有才接访。' }));
    const kept = vi.mocked(keepEntry).mock.calls.map(([, , parts]) => Buffer.concat([...parts]));
    expect(kept.map((bytes) => bytes.includes('jia/2'))).toEqual([true, true]);
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect(kept.filter((bytes) => bytes.includes('梅有才', 0, encoding))).toEqual([]);
  });
});
