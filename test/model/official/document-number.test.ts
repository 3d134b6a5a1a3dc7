import { expect, test } from 'vitest';
import { documentNumber } from '../../../src/model/official/document-number.ts';

const pattern = new RegExp(documentNumber, 'u');

test.each([
  '潍发〔2021〕26号',
  '国办发[2017]47号',
  '国办发［2017］47号',
  '鲁政发【2021】8号',
  '甲政办秘(2021)82号',
  '甲政发（2021）第82号',
  '国发〔2021〕 7 号',
  '国发 〔 2021 〕 第 7 号',
  '甲乙丙丁戊己庚辛壬癸〔2021〕1号',
  '甲建发〔2021〕3-1号',
  '甲建发〔２０２１〕３—１号',
  '甲建发〔2021〕第12—2号',
])('%s is a document number', (text) => {
  expect(pattern.exec(text)?.[0]).toBe(text);
});

test.each(['国发〔21〕7号', '国发2021年7号', '〔2021〕7号', '国发〔2021〕号', '国发〔2021〕7', '国发\n〔2021〕7号'])(
  '%j is none',
  (text) => {
    expect(pattern.test(text)).toBe(false);
  },
);
