import iconv from 'iconv-lite';
import * as OpenCC from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/intake/encoding.ts';
import { Refusal } from '../../src/intake/faults.ts';
import { seedPlans } from './fixtures/seed-plans.ts';

const text = '为深入推进依法行政，全面建设法治政府，制定本方案。\n一、总体要求\n';

describe('decodeText', () => {
  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', iconv.encode(text, 'utf-16le')],
    ['utf-16be', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['gb18030', iconv.encode(text, 'gbk')],
  ])('tells %s', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  test.each(seedPlans)('tells Big5 from GB18030 for $id in traditional characters', ({ text: plan }) => {
    const traditional = OpenCC.Converter({ from: 'cn', to: 'tw' })(plan);
    const big5 = iconv.encode(traditional, 'big5');
    expect(decodeText(big5)).toEqual({ text: iconv.decode(big5, 'big5'), encoding: 'big5' });
    expect(decodeText(iconv.encode(traditional, 'gb18030'))).toEqual({ text: traditional, encoding: 'gb18030' });
  });

  test('makes CRLF and CR line feeds', () => {
    expect(decodeText(Buffer.from('一\r\n二\r三\n')).text).toBe('一\n二\n三\n');
  });

  test('believes the bytes before the declared charset', () => {
    expect(decodeText(Buffer.from(text), 'gb2312').encoding).toBe('utf-8');
    expect(decodeText(iconv.encode(text, 'gbk'), 'gb2312').encoding).toBe('gb18030');
    expect(decodeText(iconv.encode(text, 'gbk'), 'big5').text).toBe(text);
  });

  test.each([
    ['a byte that is never in UTF-8', Buffer.from(text).fill(0xff, 80, 81), '第 80 字节（0xff）', 2],
    ['a UTF-8 file that breaks off in a character', Buffer.from(text).subarray(0, 50), '第 50 字节处文件中断', 1],
    ['a byte that is never in GB18030', iconv.encode(text, 'gbk').fill(0xff, 20, 21), '第 20 字节（0xff）', 1],
  ])('refuses %s with its offset', (_, bytes, found, line) => {
    expect(refusalOf(bytes)).toMatchObject({ rule: 'encoding-undecodable', found, line });
  });
});

describe('Chinese text in ASCII', () => {
  test.each([
    ['UTF-7', iconv.encode(text, 'utf-7')],
    ['HZ', Buffer.from(`~{${toSevenBits(iconv.encode('为深入推进依法行政', 'gb2312'))}~}\n`)],
  ])('in %s is refused', (name, bytes) => {
    expect(refusalOf(bytes)).toMatchObject({ rule: 'encoding-undecodable', found: `${name} 编码的文字` });
  });

  test.each(['1+1=2, C++ and +86-531, base64 +abcdefghijklmnop+', '~{not HZ~}', 'A plan in English, nothing else.'])(
    'is not what %s is',
    (plain) => {
      expect(decodeText(Buffer.from(plain)).text).toBe(plain);
    },
  );
});

function toSevenBits(bytes: Uint8Array): string {
  return Buffer.from(bytes.map((byte) => byte & 0x7f)).toString('latin1');
}

function refusalOf(bytes: Uint8Array): unknown {
  try {
    return decodeText(bytes);
  } catch (error) {
    return error instanceof Refusal ? error.finding : error;
  }
}
