import { describe, expect, test } from 'vitest';
import { editionOf, feedbackUrl } from '../../src/library/feedback.ts';

const text = {
  id: 'jia/1.1',
  name: '甲一 1',
  edition: '2031-07-07，SHA-256 00ff',
  url: 'https://example.org/plans/jia/1-1/',
};

describe('a letter', () => {
  test('has text, sentence and edition filled in', () => {
    const url = new URL(feedbackUrl('mailto:a@example.org', text, 3));
    expect(url.pathname).toBe('a@example.org');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      subject: '反馈：甲一 1第3句',
      body: '编号：jia/1.1　第3句\r\n版本：2031-07-07，SHA-256 00ff\r\n网址：https://example.org/plans/jia/1-1/#s3\r\n\r\n哪里有误：\r\n应为：',
    });
  });

  test('about the whole text names no sentence, and keeps what the owner wrote', () => {
    const url = new URL(feedbackUrl('mailto:a@example.org?cc=b@example.org', text));
    expect(url.searchParams.get('cc')).toBe('b@example.org');
    expect(url.searchParams.get('subject')).toBe('反馈：甲一 1');
    expect(url.searchParams.get('body')).toMatch(/^编号：jia\/1\.1\r\n版本：/u);
  });
});

test('a form has them in its query', () => {
  const url = new URL(feedbackUrl('https://example.org/form?site=1', text, 3));
  expect(Object.fromEntries(url.searchParams)).toEqual({
    site: '1',
    id: 'jia/1.1',
    sentence: '3',
    edition: '2031-07-07，SHA-256 00ff',
    url: 'https://example.org/plans/jia/1-1/#s3',
  });
});

test('an edition is known by its day and its file', () => {
  const source = { file: 'jia.txt', sha256: '0123456789abcdef0123' };
  expect(editionOf({ documentDate: '2031-07-07', source })).toBe('2031-07-07，SHA-256 0123456789abcdef');
  expect(editionOf({ documentDate: null, source })).toBe('未写日期，SHA-256 0123456789abcdef');
});
