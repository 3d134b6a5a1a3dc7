import { expect, test } from 'vitest';
import { simplify } from '../../src/segment/traditional.ts';

test.each([
  ['', ''],
  ['推进5G应用，𠮷。', '推进5G应用，𠮷。'],
  ['為人民服務', '为人民服务'],
  ['加强行政復議', '加强行政复议'],
  ['長江白鱀豚（鱀）、趙孟頫', '长江白鱀豚（鱀）、赵孟頫'],
  ['乾、著、覆是兩種文字都有的字', '乾、著、覆是两种文字都有的字'],
])('%s is %s in simplified characters, each where it stood', (text, simplified) => {
  expect(simplify(text)).toBe(simplified);
  expect(simplified.length).toBe(text.length);
});
