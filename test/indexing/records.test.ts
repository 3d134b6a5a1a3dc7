import { describe, expect, test } from 'vitest';
import { seedLibrary } from '../../eval/library.ts';
import { pairTokens } from '../../src/index-format/grams.ts';
import { buildRecords } from '../../src/indexing/records.ts';
import { passageNames } from '../../src/model/labels.ts';
import { libraryRecords } from '../../src/render/index.ts';
import { gatherTexts } from '../library.ts';
import { textDocument } from '../seed.ts';

const library = await seedLibrary();
const { records, titleEnd } = buildRecords(library, new Map());

/** The position of a string's pairs among the tokens of a record, as the engine counts them. */
function position(content: string, text: string): number {
  const tokens = content.split(' ');
  const pairs = pairTokens(text);
  return tokens.findIndex((_, at) => pairs.every((pair, index) => tokens[at + index] === pair));
}

describe('buildRecords', () => {
  test('makes a record of every measure and passage, plan by plan', () => {
    expect(records).toHaveLength(library.measures.length + library.passages.length);
    const plans = records.map(({ hit }) => hit.plan);
    expect([...new Set(plans)]).toEqual(library.plans.map(({ id }) => id));
    expect(plans).toEqual([...new Set(plans)].flatMap((plan) => plans.filter((one) => one === plan)));
  });

  test('lets every title end before the same position and the text begin after it', () => {
    const record = records.find(({ hit }) => hit.id === 'weifang-2021/5.5');
    expect(position(record?.indexed().content ?? '', '深化行政应诉工作')).toBeLessThan(titleEnd);
    expect(position(record?.indexed().content ?? '', '推动诉源治理')).toBeGreaterThanOrEqual(titleEnd);
  });

  test('does not let a string run from the text into the note', () => {
    for (const { indexed, hit } of records.filter((one) => one.hit.note !== '')) {
      const across =
        hit.text.replace(/[^\p{L}\p{N}]/gu, '').slice(-2) + hit.note.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 2);
      if (!hit.text.includes(across)) expect([hit.id, position(indexed().content, across)]).toEqual([hit.id, -1]);
    }
  });

  test('keeps what a passage is called out of its text', () => {
    const passage = records.find(({ hit }) => hit.id === 'weifang-2021/preamble');
    expect(passage?.hit.title).toBe('导语');
    expect(position(passage?.indexed().content ?? '', '导语')).toBe(-1);
  });

  test('calls a passage as pages do', () => {
    expect(records.find(({ hit }) => hit.id === 'weifang-2021/head')?.hit.title).toBe(passageNames.head);
  });
});

test('a record has the day of its plan and the days on which something is due, the first first', async () => {
  const due = '2032年6月底前宣传，2031年10月1日前培训，每年12月底前报告。';
  const text = ['甲市实施方案', '一、任务', `1. 普法。${due}`, '2. 考核。落实。', '', '甲市人民政府', '2030年3月1日'];
  const gathered = await gatherTexts([textDocument(text.join('\n'))]);
  const small = { ...libraryRecords(gathered), synonyms: { ignore: [], groups: [] }, sentences: new Map() };
  const daysOf = (id: string) => buildRecords(small, new Map()).records.find(({ hit }) => hit.id.endsWith(id))?.days;
  expect(daysOf('/1.1')).toEqual({ date: ['2030-03-01'], deadline: ['2031-10-01', '2032-06-30'] });
  expect(daysOf('/1.2')).toEqual({ date: ['2030-03-01'], deadline: [] });
});

test('a measure is found by every role of its units', async () => {
  const note = '（牵头单位：甲局；责任单位：乙局；配合单位：甲局、丙局）';
  const gathered = await gatherTexts([textDocument(['甲市实施方案', '一、任务', `1. 普法。宣传。${note}`].join('\n'))]);
  const small = { ...libraryRecords(gathered), synonyms: { ignore: [], groups: [] }, sentences: new Map() };
  const found = buildRecords(small, new Map()).records.find(({ hit }) => hit.id.endsWith('/1.1'));
  const roles = { lead: ['甲局'], responsible: ['乙局'], supporting: ['甲局', '丙局'] };
  expect(found?.hit).toMatchObject(roles);
  expect(found?.filters).toMatchObject({ ...roles, unit: ['甲局', '乙局', '丙局'] });
});
