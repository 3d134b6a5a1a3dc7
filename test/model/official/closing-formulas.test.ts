/** Measures of closing formulas, which are about no topic. */
import { describe, expect, test } from 'vitest';
import { isClosing } from '../../../src/model/official/closing-formulas.ts';

const closing = (text: string) => isClosing({ title: text.split('。', 1).join(''), text });

describe('isClosing', () => {
  test.each([
    '本方案由县司法局负责解释，自印发之日起施行。',
    '生效时间。本规划自2026年1月1日起实施，《甲市法治政府建设规划》同时停止执行。',
    '附则。本办法自公布之日起施行，有效期五年；原办法（甲政发〔2019〕3号）同时废止。',
    '（此件公开发布）',
    '其他。未尽事宜按国家有关规定执行。联系人：张某，联系电话：0000。',
  ])('finds nothing but formulas in %s', (text) => {
    expect(closing(text)).toBe(true);
  });

  test.each([
    '规范文件有效期。文件自印发之日起施行，起草单位每两年评估一次。',
    '取消收费。行政复议案件一律不得收费。',
    '开展中期评估。本规划自2026年起实施，2028年开展中期评估。',
  ])('finds more than formulas in %s', (text) => {
    expect(closing(text)).toBe(false);
  });
});
