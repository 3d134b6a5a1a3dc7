import { describe, expect, test } from 'vitest';
import { parseLines } from '../seed.ts';

describe('heads', () => {
  test.each([['附件'], ['附件1'], ['来源：甲县人民政府网站'], ['发布时间：2031-07-07']])(
    '%s beside the title is no part of it',
    (line) => {
      const { plan } = parseLines(
        '关于印发《甲县方案》的通知',
        '各镇：',
        '现印发给你们。',
        '2031年7月7日',
        '',
        line,
        '',
        '甲县方案',
        '一、任务',
      );
      expect(plan.title).toBe('甲县方案');
    },
  );

  test('an announcement without addressees issues the plan whose title follows its day', () => {
    const { plan } = parseLines(
      '关于公开征求《甲区方案（征求意见稿）》意见的公告',
      '现公开征求意见。',
      '2031年7月7日',
      '',
      '甲区方案',
      '（征求意见稿）',
      '为做好工作，制定本方案。',
      '一、任务',
    );
    expect(plan).toMatchObject({ title: '甲区方案', status: 'draft', documentDate: '2031-07-07' });
    expect(plan.head.map(({ kind }) => kind)).toEqual(['title', 'notice', 'date', 'plan-title', 'preamble']);
  });

  test('two bodies on one line sign, also below the day; contacts are an annotation', () => {
    const { plan } = parseLines(
      '甲政发〔2031〕7号　　签发人：张三',
      '关于印发《甲县方案》的通知',
      '各镇人民政府：',
      '现将《甲县方案》印发给你们，请落实。特此通知。',
      '二〇三一年七月七日',
      '中共甲县委员会　甲县人民政府',
      '（联系人：张三；联系电话：12345）',
      '',
      '甲县方案',
      '一、任务',
    );
    expect(plan).toMatchObject({
      title: '甲县方案',
      documentNumber: '甲政发〔2031〕7号',
      documentDate: '2031-07-07',
      issuingBodies: ['中共甲县委员会', '甲县人民政府'],
    });
  });
});
