/** What the words of a file say of measures as another process has kept it, beside what is read anew. */
import { serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { createKeptMemory } from '../../scripts/steps/kept-memory.ts';
import { createMemory, type Memory, noMemory, type Packing } from '../../src/model/memory.ts';
import { createTermNumbers, noTerms } from '../../src/segment/numbered.ts';
import { understandFile } from '../../src/topics/file-topics.ts';
import { type TopicsFile, topicsFile } from '../../src/topics/topics-file.ts';
import type { TopicInput } from '../../src/topics/types.ts';

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

/** What processes have packed, by kind. */
type Packed = Map<string, unknown>;

function processWith(packed: Packed): Memory {
  return {
    ...createKeptMemory({ library: 'jia', code: '1' }),
    mend<Value, Kept>(kind: string, make: (last?: Value) => Value, packing?: Packing<Value, Kept>) {
      const last = packed.get(kind) as Kept | undefined;
      const value = make(last && packing?.unpack(last));
      const kept = packing?.pack(value);
      if (kept) packed.set(kind, kept);
      return value;
    },
  };
}

function understand(given: readonly TopicInput[], { memory = noMemory, file = fileOf('接访') } = {}) {
  const terms = given.map(() => noTerms);
  return understandFile({ measures: given, terms, numbers: createTermNumbers(), file, labels: [], memory });
}

const readIn = (packed: Packed) => (packed.get('topic words') as { read: ReadonlyMap<string, unknown> }).read;

/** Returns the ids of the measures that are read when they have become others. */
function readAnew(before: readonly TopicInput[], after: readonly TopicInput[], file?: TopicsFile): string[] {
  const packed: Packed = new Map();
  understand(before, { memory: processWith(packed) });
  const kept = readIn(packed);
  const found = understand(after, { memory: processWith(packed), ...(file && { file }) });
  expect(found).toEqual(understand(after, { ...(file && { file }) }));
  return [...readIn(packed)].flatMap(([id, one]) => (one === kept.get(id) ? [] : [id]));
}

describe('the words of measures', () => {
  test.each<[string, TopicInput[], string[]]>([
    ['of a title that is another', withSecond({ title: '信访' }), ['jia/2']],
    ['of a heading that is another', withSecond({ headings: ['信访'] }), ['jia/2']],
    ['of a text that is another', withSecond({ text: '领导干部下访。' }), ['jia/2']],
    ['of a measure that is new', [...measures, measureOf(9)], ['jia/9']],
    ['of none where one is gone', measures.slice(1), []],
  ])('are read anew %s', (_, edited, anew) => {
    expect(readAnew(measures, edited)).toEqual(anew);
  });

  const line = withSecond({ headings: ['总则'], text: '加强普法。\n接访' });
  const heading = withSecond({ headings: ['接访', '总则'], text: '加强普法。' });

  test('are read anew of a line of the text that has become a heading', () => {
    expect(readAnew(line, heading)).toEqual(['jia/2']);
    const memory = createMemory();
    understand(line, { memory });
    expect(understand(heading, { memory })).toEqual(understand(heading));
  });

  test('are all read anew with another file', () => {
    expect(readAnew(measures, measures, fileOf('第2项'))).toEqual(measures.map(({ id }) => id));
  });

  test('are kept without what the measures say', () => {
    const packed: Packed = new Map();
    const said = { title: '表彰梅有才', headings: ['梅有才'], text: '领导干部梅有才接访。' };
    understand(withSecond(said), { memory: processWith(packed) });
    const kept = serialize([...packed]);
    expect(kept.includes('jia/2')).toBe(true);
    for (const encoding of ['utf8', 'utf16le'] as const) expect(kept.includes('梅有才', 0, encoding)).toBe(false);
  });
});
