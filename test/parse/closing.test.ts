import { describe, expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { parseLines } from '../seed.ts';

describe('below the text', () => {
  const body = ['一、任务', '1. 普法。宣传。', '2. 复议。办理。'];

  test.each([
    [['附件：1．任务清单', '2．分工表'], '附件：1．任务清单\n2．分工表'],
    [['附件1', '', '甲市任务清单', '', '一、任务', '1. 制定规则。'], '附件1\n甲市任务清单\n一、任务\n1. 制定规则。'],
    [['甲市人民政府', '2031年7月7日', '（此件公开发布）'], '甲市人民政府\n2031年7月7日\n（此件公开发布）'],
    [
      ['抄送：市委办公室。', '甲市司法局办公室　　2031年7月8日印发'],
      '抄送：市委办公室。\n甲市司法局办公室　　2031年7月8日印发',
    ],
    [
      ['各镇、各部门要抓好落实。', '', '甲县司法局', '2031年7月7日'],
      '各镇、各部门要抓好落实。\n甲县司法局\n2031年7月7日',
    ],
  ])('%j belongs to no measure', (lines, closing) => {
    const { plan, issues } = parseLines(...body, '', ...lines);
    expect(listMeasures(plan).map(({ id, content }) => [id, content.text])).toEqual([
      ['jia-2031/1.1', '普法。宣传。'],
      ['jia-2031/1.2', '复议。办理。'],
    ]);
    expect(plan.closing?.content.text).toBe(closing);
    expect(issues).toEqual([]);
  });

  test('a plan that is itself an annex keeps its numbers', () => {
    const { plan } = parseLines('一、印发方案。', '附件', '甲市方案', ...body);
    expect(listMeasures(plan).map(({ number }) => number)).toEqual(['1', '1.1', '1.2']);
  });

  test('names and day that stand there sign the document', () => {
    const { plan } = parseLines(...body, '', '中共甲县委　　甲县人民政府', '2031年7月7日');
    expect(plan).toMatchObject({ issuingBodies: ['中共甲县委', '甲县人民政府'], documentDate: '2031-07-07' });
  });
});
