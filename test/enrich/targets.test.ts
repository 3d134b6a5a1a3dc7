import { describe, expect, test } from 'vitest';
import { resolveDeadline } from '../../src/enrich/deadlines.ts';
import { findTargets } from '../../src/enrich/targets.ts';
import { listMeasures, listPassages } from '../../src/model/walk.ts';
import { splitSentences } from '../../src/parse/sentences.ts';
import { seedParsed } from '../seed.ts';

function find(text: string, year?: number): string[] {
  return findTargets(text, splitSentences(text), year ? { year } : {}).map(
    ({ kind, text: wording, date }) => `${kind} ${wording}${date ? ` ${date}` : ''}`,
  );
}

describe('findTargets', () => {
  test.each([
    ['2023年前实现全覆盖。', ['deadline 2023年前 2022-12-31']],
    ['2024年年底前建成。', ['deadline 2024年年底前 2024-12-31']],
    ['到2025年，全面纳入。', ['deadline 到2025年 2025-12-31']],
    ['2023年6月底前完成。', ['deadline 2023年6月底前 2023-06-30']],
    ['2024年2月底前完成。', ['deadline 2024年2月底前 2024-02-29']],
    ['2023年6月30日前报送。', ['deadline 2023年6月30日前 2023-06-30']],
    ['2023年6月前报送。', ['deadline 2023年6月前 2023-05-31']],
    ['2023年第三季度前完成。', ['deadline 2023年第三季度前 2023-09-30']],
    ['“十四五”末基本建成。', ['deadline “十四五”末 2025-12-31']],
    ['其他数据最迟应在当日完成汇聚。', ['deadline 最迟应在当日']],
    ['收到后5个工作日内办结。', ['deadline 5个工作日内']],
    ['每年至少举办2次讲座。', ['frequency 每年至少举办2次']],
    ['每季度通报情况。', ['frequency 每季度']],
    ['任期内至少接受一次培训。', ['frequency 任期内至少接受一次']],
    ['每年12月底前报告。', ['frequency 每年']],
    ['每人每年接受不少于60学时的培训。', ['frequency 每人每年', 'quantity 不少于60学时']],
    ['应用总数量达到1000项。', ['quantity 达到1000项']],
    ['配备比例不低于5%。', ['ratio 不低于5%']],
    ['出庭率达到百分之百以上。', ['ratio 达到百分之百以上']],
  ])('reads %s', (text, targets) => {
    expect(find(text)).toEqual(targets);
  });

  test.each([
    '增强“四个意识”、坚定“四个自信”。',
    '贯彻《法治政府建设实施纲要（2021—2025年）》。',
    '构建“1+4+6”监管体系和“1个100%+3个全覆盖”品牌。',
    '委托第三方审查，推进“双随机、一公开”。',
    '完成八项重点任务，推进三年行动。',
    '制定2022年度立法计划。',
  ])('finds nothing in %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  test('年底前 means the year of the document', () => {
    expect(find('年底前完成。', 2022)).toEqual(['deadline 年底前 2022-12-31']);
    expect(find('年底前完成。')).toEqual(['deadline 年底前']);
  });
});

test.each([
  ['2022年上半年', '2022-06-30'],
  ['2022年内', '2022-12-31'],
  ['到2035年', '2035-12-31'],
  ['三年内', undefined],
])('resolveDeadline(%s)', (wording, date) => {
  expect(resolveDeadline(wording)).toBe(date);
});

/** Every number in the five plans was read by hand; this is what they fix, and nothing else. */
test('the targets of the seed plans', () => {
  const found = seedParsed.flatMap(({ plan }) =>
    [...listMeasures(plan), ...listPassages(plan)].flatMap(({ id, content, sentences }) =>
      findTargets(content.text, sentences).map(({ kind, text, date, sentence }) =>
        [id, `s${sentence}`, kind, text, ...(date ? [date] : [])].join(' '),
      ),
    ),
  );
  expect(found).toEqual([
    'jinan-gaoxin-2022/2.4.3 s3 ratio 不少于本单位执法人员总数5%',
    'jinan-gaoxin-2022/2.4.5 s2 frequency 每年至少组织1次',
    'jinan-gaoxin-2022/2.6.4 s2 frequency 每季度',
    'jinan-gaoxin-2022/3.4 s2 frequency 每年至少举办2次',
    'jinan-gaoxin-2022/3.4 s4 frequency 任期内至少接受一次',
    'jinan-gaoxin-2022/3.4 s4 frequency 每年至少组织一次',
    'liaocheng-2022/2.3 s2 frequency 年内分别组织2次以上',
    'liaocheng-2022/2.3 s3 frequency 至少组织1次',
    'liaocheng-2022/4.10 s2 ratio 达到 100%',
    'liaocheng-2022/5.12 s3 ratio 达到 100%',
    'liaocheng-2022/8.19 s3 ratio 100%',
    'liaocheng-2022/9.21 s2 deadline 2022年底 2022-12-31',
    'liaocheng-2022/9.21 s2 quantity 达到1000项',
    'taian-2021/1.2 s2 deadline 2023年前 2022-12-31',
    'taian-2021/1.3 s4 frequency 每年至少举办2次',
    'taian-2021/1.3 s5 frequency 任期内至少接受一次',
    'taian-2021/1.3 s5 frequency 每人每年',
    'taian-2021/1.3 s5 quantity 不少于60学时',
    'taian-2021/2.6 s12 quantity 不少于100项',
    'taian-2021/8.27 s3 deadline 2024年底前 2024-12-31',
    'taian-2021/8.27 s4 frequency 每年',
    'taian-2021/9.30 s5 deadline 2023年底前 2023-12-31',
    'taian-2021/9.31 s2 deadline 2022年底前 2022-12-31',
    'taian-2021/9.32 s6 deadline 最迟应在当日',
    'weibin-2022-draft/1.3 s2 deadline 到2025年 2025-12-31',
    'weibin-2022-draft/1.3 s2 deadline 到2035年 2035-12-31',
    'weibin-2022-draft/5.11.26 s4 quantity 只设一个',
    'weibin-2022-draft/8.25.65 s3 deadline 2024年年底前 2024-12-31',
    'weibin-2022-draft/9.28.73 s3 deadline 2022年年底前 2022-12-31',
    'weibin-2022-draft/10.31.79 s2 frequency 每年至少安排听取一次',
    'weibin-2022-draft/10.31.81 s3 frequency 每年',
    'weibin-2022-draft/10.31.81 s3 quantity 至少安排两个',
    'weibin-2022-draft/10.32.85 s6 deadline 2025年年底前 2025-12-31',
    'weibin-2022-draft/10.34.89 s2 frequency 每年应当举办两期以上',
    'weibin-2022-draft/10.34.89 s3 frequency 任期内至少接受一次',
    'weibin-2022-draft/10.34.90 s2 frequency 每人每年',
    'weibin-2022-draft/10.34.90 s2 quantity 不少于60学时',
    'weibin-2022-draft/closing s2 deadline 2025年年底前 2025-12-31',
    'weifang-2021/1.1 s2 quantity 50 个',
    'weifang-2021/3.2 s3 frequency 每年',
    'weifang-2021/7.2 s6 frequency 每年',
  ]);
});
