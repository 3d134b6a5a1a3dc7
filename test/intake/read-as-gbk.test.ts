/** UTF-8 that was read as GBK, told from texts as people write them. */
import { describe, expect, test } from 'vitest';
import { checkCharacters } from '../../src/intake/characters.ts';
import { findReadAsGbk } from '../../src/intake/read-as-gbk.ts';
import { seedDocuments } from '../seed.ts';

/** What a program makes of UTF-8 that it takes for GBK. */
function mangle(text: string): string {
  return new TextDecoder('gbk').decode(new TextEncoder().encode(text));
}

describe('findReadAsGbk', () => {
  test.each(['你好世界人民', '各县区人民政府要落实责任', '加强领导，压实责任。', '一、总体要求'])(
    'finds %s read as GBK',
    (text) => {
      const line = `2024年 ${mangle(text)}`;
      expect(findReadAsGbk(line)?.at).toBe(6);
    },
  );

  test('tells where in its line the run begins', () => {
    expect(findReadAsGbk(`负责单位：${mangle('县教育局负责落实')}`)?.at).toBe(5);
  });

  test.each([
    '',
    '你好',
    mangle('你好人'),
    '各县区人民政府要落实责任',
    '䶮'.repeat(8),
    '繁體中文與異體字的說明文件',
    '锟斤拷锟斤拷锟斤拷',
  ])('finds nothing in %s', (line) => {
    expect(findReadAsGbk(line)).toBeUndefined();
  });

  test('finds nothing in the plans of the library', () => {
    const found = seedDocuments.flatMap(({ text }) => text.split('\n').filter((line) => findReadAsGbk(line)));
    expect(found).toEqual([]);
  });
});

test('a line of such characters is a warning with its place', () => {
  expect(checkCharacters(`标题\n负责单位：${mangle('县教育局负责落实')}`)).toMatchObject([
    { rule: 'text-mangled', severity: 'warning', line: 2, column: 6 },
  ]);
});
