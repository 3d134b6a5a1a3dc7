import { describe, expect, test } from 'vitest';
import { findDefinitions } from '../../src/enrich/definitions.ts';
import { findRhythm } from '../../src/enrich/rhythm.ts';
import { listMeasures } from '../../src/model/walk.ts';
import { splitSentences } from '../../src/parse/sentences.ts';
import { seedParsed } from '../seed.ts';

function define(text: string): string[] {
  return findDefinitions(text, splitSentences(text)).map(
    ({ term, span }) => `${term}：${text.slice(span.start, span.end)}`,
  );
}

describe('findDefinitions', () => {
  test.each([
    ['落实“一图两表”（流程图、事项表、责任表）。', ['一图两表：流程图、事项表、责任表']],
    ['推行“三网融合”，即电信网、广电网、互联网合一。', ['三网融合：电信网、广电网、互联网合一']],
    ['“企业吹哨”是指企业提出需求后部门到场。', ['企业吹哨：企业提出需求后部门到场']],
    ['本方案所称重大决策，是指影响公众利益的决定。', ['重大决策：影响公众利益的决定']],
    ['建立一体化平台（以下简称“平台”）。', ['平台：建立一体化平台']],
    ['实行统一受理、统一办理和统一送达“三统一”。', ['三统一：实行统一受理、统一办理和统一送达']],
    ['做到“有人员、有经费”“两有”。', ['两有：“有人员、有经费”']],
    ['推行“免罚清单、轻罚清单”两张清单。', ['两张清单：免罚清单、轻罚清单']],
    ['整合窗口、热线、网站平台，实现“三大平台”互通。', ['三大平台：整合窗口、热线、网站平台']],
    [
      '严格落实“三项制度”。落实执法公示、全过程记录、法制审核制度。',
      ['三项制度：落实执法公示、全过程记录、法制审核制度'],
    ],
    ['用好“两个抓手”。以责任制为“硬抓手”，以服务为“软抓手”。', ['两个抓手：以责任制为“硬抓手”，以服务为“软抓手”']],
    ['以“一张网”为支撑、甲事项、乙事项“两类事项”的“1+2”体系。', ['1+2：“一张网”为支撑、甲事项、乙事项“两类事项”']],
  ])('reads %s', (text, expected) => {
    expect(define(text).filter((line) => expected.includes(line))).toEqual(expected);
  });

  test.each([
    '增强“四个意识”、做到“两个维护”。',
    '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
    '“十四五”时期，统筹教育、医疗、养老、住房。',
    '在教育、医疗、养老领域落实“三项制度”。',
    '深化投资审批“三个一”改革。推广承诺制审批模式。',
    '持续落实“一网”“一门”“一次”改革。',
    '推行“双随机、一公开”监管。',
    '提升“4012”品牌效应，打造极简审批模式。',
    '贯彻“方案”（试行），落实“纲要”（2021—2025年）。',
    '甲制度、乙制度“三项制度”。',
  ])('finds nothing that is not explained in %s', (text) => {
    expect(define(text)).toEqual([]);
  });

  test('gives terms in printed order, each once where it stands first, with its sentence', () => {
    const text =
      '本方案所称甲乙事项，系指一类的事。推行“三网融合”（电信网、广电网、互联网合一）。“三网融合”是指别的什么。';
    expect(findDefinitions(text, splitSentences(text))).toEqual([
      { term: '甲乙事项', termSpan: { start: 5, end: 9 }, span: { start: 12, end: 16 }, sentence: 1 },
      { term: '三网融合', termSpan: { start: 20, end: 24 }, span: { start: 26, end: 39 }, sentence: 2 },
    ]);
    expect(define(text)).toEqual(['甲乙事项：一类的事', '三网融合：电信网、广电网、互联网合一']);
  });

  test.each([
    ['以“一张网”为支撑、“四类事项”、“六项联动”的“1+4+6”体系。', '1+4+6：“一张网”为支撑、“四类事项”、“六项联动”'],
    ['建“10个库”和“12个站”，形成“10+12”格局。', '10+12：“10个库”和“12个站”'],
    ['甲局推进“三调”联动，推进人民调解、行政调解和司法调解，形成合力。', '三调：推进人民调解、行政调解和司法调解'],
    ['统一受理、统一办理“两统一”。', '两统一：统一受理、统一办理'],
    ['受理（窗口、热线）、办理、送达“三环节”。', '三环节：受理（窗口、热线）、办理、送达'],
    ['按甲、乙和丙“三方面”。', '三方面：按甲、乙和丙'],
    ['建立一体化平台（下简称为平台）。', '平台：建立一体化平台'],
    ['建立一体化平台（统称：“平台”）。', '平台：建立一体化平台'],
    ['推行“免罚清单、轻罚清单、减罚清单”三张清单。', '三张清单：免罚清单、轻罚清单、减罚清单'],
    [
      '围绕“两个抓手”，以责任制为“硬抓手”、以服务为“软抓手”推进。',
      '两个抓手：以责任制为“硬抓手”、以服务为“软抓手”推进',
    ],
  ])('explains in %s', (text, expected) => {
    expect(define(text)).toContain(expected);
  });

  test.each([
    '“四类事项”、“一张网”的“1+4”体系。',
    '“一张网”的“1+4”体系。',
    '建“一张网”。办“四类事项”的“1+4”体系。',
    '“一张网”、“四类事项”的“甲1+4”体系。',
    '“一张网”、“四类事项”的“1+4乙”体系。',
    '甲局推进“三调”联动，推进人民调解、行政复议和司法调解。',
    '甲局推进“三调”联动，推进人民调解和司法调解。',
    '受理、办理“两统一”。',
    '受理、办理、送达推行“三统一”。',
    '加强监督。落实“三项制度”。执法公示、全过程记录、法制审核制度。',
    '推行“免罚清单、轻罚清单”三张清单。',
    '推行“甲事、乙事”两张清单。',
    '围绕“三个抓手”，以责任制为“硬抓手”、以服务为“软抓手”推进。',
    '受理、、送达“三环节”。',
  ])('explains nothing in %s', (text) => {
    expect(define(text)).toEqual([]);
  });

  test('a list stands at most 300 characters before its term', () => {
    const list = (length: number) => `${'甲'.repeat(length)}统一、乙统一、丙统一`;
    expect(define(`${list(290)}“三统一”。`)).toEqual([`三统一：${list(290)}`]);
    expect(define(`${list(400)}“三统一”。`)).not.toContain(`三统一：${list(400)}`);
  });

  test('the spans of the seed plans hold the term and words of the same text', () => {
    const measures = seedParsed.flatMap(({ plan }) => listMeasures(plan));
    const found = measures.flatMap(({ content: { text }, sentences }) =>
      findDefinitions(text, sentences).map((definition) => ({ ...definition, text, sentences })),
    );
    expect(found.map(({ term }) => term)).toEqual(
      expect.arrayContaining(['三张清单、两个机制', '1+4+6', '九个一', '三统一']),
    );
    for (const { term, termSpan, span, sentence, text, sentences } of found) {
      expect(text.slice(termSpan.start, termSpan.end)).toBe(term);
      expect(span.end).toBeGreaterThan(span.start);
      expect(sentences[sentence - 1]!.start).toBeLessThanOrEqual(termSpan.start);
    }
  });
});

describe('findRhythm', () => {
  test.each([
    ['每年至少举办2次', { unit: 'year', every: 1 }],
    ['每人每年', { unit: 'year', every: 1 }],
    ['每两年', { unit: 'year', every: 2 }],
    ['每半年', { unit: 'month', every: 6 }],
    ['每季度', { unit: 'month', every: 3 }],
    ['每3个月', { unit: 'month', every: 3 }],
    ['每周', { unit: 'week', every: 1 }],
    ['任期内至少接受一次', { unit: 'term', every: 1 }],
    ['年内分别组织2次以上', { unit: 'within-year', every: 1 }],
    ['至少组织1次', undefined],
    ['每年1月31日前', { unit: 'year', every: 1, due: { month: 1, day: 31 } }],
    ['每年12月底前', { unit: 'year', every: 1, due: { month: 12, day: -1 } }],
    ['每年6月前', { unit: 'year', every: 1, due: { month: 5, day: 31 } }],
    ['每年一季度前', { unit: 'year', every: 1, due: { month: 3, day: 31 } }],
    ['每年1月1日—3月31日', { unit: 'year', every: 1, due: { month: 3, day: 31 } }],
    ['每季度末月25日前', { unit: 'month', every: 3, due: { month: 3, day: 25 } }],
    ['每季度首月10日前', { unit: 'month', every: 3, due: { month: 1, day: 10 } }],
    ['每季度末', { unit: 'month', every: 3, due: { month: 3, day: -1 } }],
    ['每月5日前', { unit: 'month', every: 1, due: { month: 1, day: 5 } }],
    ['每周五', { unit: 'week', every: 1, due: { weekday: 5 } }],
    ['每周日前', { unit: 'week', every: 1, due: { weekday: 7 } }],
    ['每周天', { unit: 'week', every: 1, due: { weekday: 7 } }],
    ['每2周', { unit: 'week', every: 2 }],
    ['每日', { unit: 'day', every: 1 }],
    ['每天', { unit: 'day', every: 1 }],
    ['每10天', { unit: 'day', every: 10 }],
    ['每半月', { unit: 'day', every: 15 }],
    ['每个季度', { unit: 'month', every: 3 }],
    ['每月', { unit: 'month', every: 1 }],
    ['每月15日前', { unit: 'month', every: 1, due: { month: 1, day: 15 } }],
    ['每月 5 号前', { unit: 'month', every: 1, due: { month: 1, day: 5 } }],
    ['每月底前', { unit: 'month', every: 1, due: { month: 1, day: -1 } }],
    ['每两个月5日前', { unit: 'month', every: 2 }],
    ['每两个月末', { unit: 'month', every: 2 }],
    ['每季度第二月10日前', { unit: 'month', every: 3, due: { month: 2, day: 10 } }],
    ['每季度第一个月5日前', { unit: 'month', every: 3, due: { month: 1, day: 5 } }],
    ['每季度末个月 5 日前', { unit: 'month', every: 3, due: { month: 3, day: 5 } }],
    ['每两年1月31日前', { unit: 'year', every: 2 }],
    ['每年底前', { unit: 'year', every: 1, due: { month: 12, day: -1 } }],
    ['每年10月1日至12月20日', { unit: 'year', every: 1, due: { month: 12, day: 20 } }],
    ['每年10 月 15 日 — 12 月 20 日', { unit: 'year', every: 1, due: { month: 12, day: 20 } }],
    ['每年3月—11月', { unit: 'year', every: 1, due: { month: 11, day: 30 } }],
    ['每年度3月底', { unit: 'year', every: 1, due: { month: 3, day: -1 } }],
    ['每年12月底前报告1次', { unit: 'year', every: 1, due: { month: 12, day: 31 } }],
    ['届内接受一次', { unit: 'term', every: 1 }],
  ])('reads %s', (wording, rhythm) => {
    expect(findRhythm(wording)).toEqual(rhythm);
  });
});
