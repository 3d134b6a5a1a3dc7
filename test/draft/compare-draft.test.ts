/** Drafts against the published library: each seed plan against the other four, and changed copies. */
import { describe, expect, test } from 'vitest';
import { compareDraft } from '../../src/draft/index.ts';
import { draftLimits, tooLarge, tooLong } from '../../src/draft/limits.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import type { DraftLibrary, DraftReport } from '../../src/draft/types.ts';
import { seedDocuments } from '../seed.ts';
import { publishedLibrary, publishedTopics } from './published.ts';

async function compare(text: string, library: DraftLibrary): Promise<DraftReport> {
  const { draft, issues } = await readDraft({ name: '草稿.txt', bytes: new TextEncoder().encode(text) });
  return compareDraft(draft!, issues, library);
}

function textOf(plan: string): string {
  return seedDocuments.find(({ id }) => id === plan)!.text;
}

describe('a seed plan against the other four', () => {
  test.each(seedDocuments.map(({ id }) => id))('%s lacks the topics of the empty cells of its column', async (id) => {
    const { lacking } = await compare(textOf(id), publishedLibrary(id));
    const isOwn = (measure: string): boolean => measure.startsWith(`${id}/`);
    const empty = publishedTopics.filter(({ measures }) => measures.length > 0 && !measures.some(isOwn));
    expect(lacking.map((topic) => topic.id).sort()).toEqual(empty.map((topic) => topic.id).sort());
    for (const { id: topic, measures, plans } of lacking) {
      const published = empty.find((one) => one.id === topic)!.measures;
      expect(measures.map((measure) => measure.id).sort()).toEqual(published.toSorted());
      expect(plans).toBe(new Set(published.map((measure) => measure.split('/')[0])).size);
    }
    expect(lacking.map(({ plans }) => plans)).toEqual(lacking.map(({ plans }) => plans).toSorted((a, b) => b - a));
  });
});

describe('a changed copy of a plan', async () => {
  const library = publishedLibrary();
  const text = textOf('taian-2021');
  const added = '(三十三)培育海上风电。在远海布设漂浮式风机。(责任单位:市海洋牧场办、市司法局)';
  const changed = text.replace('不少于60学时', '不少于40学时').replace('2024年底前', '2025年底前');
  const report = await compare(`${changed}\n${added}\n`, library);

  test('shows its other deadlines and figures beside those of the others', () => {
    expect(report.differing.map(({ label, text: own, others }) => [label, own, others.map((one) => one.text)])).toEqual(
      [
        ['一（三）', '不少于40学时', ['不少于60学时', '不少于60学时']],
        ['八（二十七）', '2025年底前', ['2024年底前', '2024年年底前']],
      ],
    );
    const [hours] = report.differing;
    expect(hours?.others.map(({ planName }) => planName)).toEqual(['泰安', '卫滨区（征求意见稿）']);
    expect(hours?.sentence).toContain('每人每年接受不少于40学时');
  });

  test('has the plan itself as the nearest, word for word but for the changes', () => {
    const measure = report.measures.find(({ label }) => label === '五（十三）');
    expect(measure?.near[0]).toMatchObject({ id: 'taian-2021/5.13', share: 0.998 });
    expect(measure?.near[0]?.rows.every(({ same }) => same)).toBe(true);
    expect(measure?.common).toBe(1);
  });

  test('is alone with what no plan has', () => {
    expect(report.alone.map(({ title }) => title)).toEqual(['培育海上风电']);
    expect(report.measures.at(-1)?.common).toBe(0);
  });

  test('names units that no plan names, and measures without a day', () => {
    const { unknownUnits, withoutDay } = report.reading;
    expect(unknownUnits.map(({ unit, measures }) => [unit, measures.map(({ label }) => label)])).toEqual([
      ['市海洋牧场办', ['九（三十三）']],
    ]);
    expect(withoutDay.map(({ label }) => label)).toContain('九（三十三）');
    const without = new Set(report.reading.withoutUnits.map(({ label }) => label));
    expect(report.measures.flatMap(({ label }) => (without.has(label) ? [] : label))).toEqual([
      '一（一）',
      '八（二十六）',
      '九（三十三）',
    ]);
  });

  test('is reported with its faults, each on its line', async () => {
    const lines = ['甲市方案', '一、任务', '1.普法。2023年2月30日前完成。', '3.执法（含监督。'];
    const { reading } = await compare(lines.join('\n'), library);
    expect(reading.faults.map(({ line, found }) => [line, found])).toEqual([
      [3, '2023年2月30日'],
      [4, '3.'],
      [4, '执法（含监督。'],
    ]);
  });
});

describe('a file', () => {
  test('that is marked as secret is refused with the reason', async () => {
    const { draft, issues } = await readDraft({
      name: '稿.txt',
      bytes: new TextEncoder().encode('机密★5年\n甲市方案\n一、任务\n'),
    });
    expect(draft).toBeUndefined();
    expect(issues.map(({ rule }) => rule)).toEqual(['secret-mark']);
  });

  test('in a format that browsers do not read is refused with those that they do', async () => {
    const { issues } = await readDraft({ name: '稿.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n') });
    expect(issues.map(({ rule, found }) => [rule, found])).toEqual([['format-unknown', 'PDF 文件']]);
  });
});

describe('a draft that is too long to be compared at once', () => {
  const draftOf = async (measures: number, text: string) => {
    const lines = Array.from({ length: measures }, (_, index) => `${index + 1}. ${text}`);
    const bytes = new TextEncoder().encode(['甲县方案', '', '一、任务', ...lines].join('\n'));
    return (await readDraft({ name: '草稿.txt', bytes })).draft ?? { measures: [] };
  };

  test('is refused with what was found and what would do', async () => {
    const { measures, characters } = draftLimits;
    expect(tooLong(await draftOf(measures, '办班。落实。'))).toBeUndefined();
    expect(tooLong(await draftOf(measures + 1, '办班。落实。'))).toEqual({
      ...{ line: 0, means: '草稿太长，请分成几部分对照' },
      ...{ found: `${measures + 1}条措施`, expected: `至多${measures}条` },
    });
    const bytes = draftLimits.megabytes * 2 ** 20;
    expect(tooLarge(new Uint8Array(bytes))).toBeUndefined();
    expect(tooLarge(new Uint8Array(bytes + 2 ** 20))).toMatchObject({ found: '21.0 MB', expected: '至多20 MB' });
    const long = `${'办'.repeat(characters / 4 - 1)}。`;
    expect(tooLong(await draftOf(4, long))).toBeUndefined();
    expect(tooLong(await draftOf(4, `办${long}`))).toMatchObject({ found: `${characters + 4}个字` });
  });
});
