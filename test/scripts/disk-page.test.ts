/** Pages, scripts and files of a copy that is opened from the disk. */
import { describe, expect, test } from 'vitest';
import { basePathOf, diskPage } from '../../scripts/steps/disk-page.ts';
import { carry } from '../../scripts/steps/disk-scripts.ts';

const page = (body: string, base = '/'): string =>
  diskPage(`<head></head>${body}`, 'plans/甲/index.html', base, 'disk.js');
const first = '<head><script src="../../disk.js"></script></head>';

describe('a page', () => {
  test.each([
    ['<a href="/">库</a>', '<a href="../../index.html">库</a>'],
    ['<a href="/plans/乙/#s2">乙</a>', '<a href="../%E4%B9%99/index.html#s2">乙</a>'],
    ['<a href="/compare/?a=1&amp;b=2">对照</a>', '<a href="../../compare/index.html?a=1&amp;b=2">对照</a>'],
    ['<a href="1-1/">一</a>', '<a href="1-1/index.html">一</a>'],
    ['<a href=/data/plans.json>数据</a>', '<a href="../../data/plans.json">数据</a>'],
    ['<a href="#s1">句</a><a href="?q=1">问</a>', '<a href="#s1">句</a><a href="?q=1">问</a>'],
    ['<a href="https://example.org/">外</a>', '<a href="https://example.org/">外</a>'],
    ['<a href="mailto:a@example.org">信</a>', '<a href="mailto:a@example.org">信</a>'],
    ['<form action="/search/"></form>', '<form action="../../search/index.html"></form>'],
    ['<link rel="modulepreload" href="/search/api.js"><p>文</p>', '<p>文</p>'],
    ['<p title="/plans/">文</p>', '<p title="/plans/">文</p>'],
    [
      '<meta http-equiv="refresh" content="0; url=/plans/乙/">',
      '<meta http-equiv="refresh" content="0; url=../%E4%B9%99/index.html">',
    ],
    [
      '<script type="module" src="/_astro/a.js"></script>',
      '<script type="text/javascript" defer="" src="../../_astro/a.js"></script>',
    ],
  ])('%s', (written, expected) => {
    expect(page(written)).toBe(first + expected);
  });

  test('lets in what lies on the disk and nothing else', () => {
    expect(page('<meta http-equiv="content-security-policy" content="default-src \'self\'">')).toBe(
      `${first}<meta http-equiv="content-security-policy" content="default-src file: data: blob:; object-src 'none'">`,
    );
  });

  test('of a site below a path knows what is its own', () => {
    expect(page('<a href="/fangan/data/">内</a><a href="/data/">外</a>', '/fangan/')).toBe(
      `${first}<a href="../../data/index.html">内</a><a href="/data/">外</a>`,
    );
  });
});

test.each([
  ['<script src="/theme.js"></script>', '/'],
  ['<script src="/fangan/theme.js"></script>', '/fangan/'],
  ['<script src="theme.js"></script>', undefined],
  ['', undefined],
])('the base path of %j is %j', (html, base) => {
  expect(basePathOf(html)).toBe(base);
});

test('a carried file names its path and holds its bytes', () => {
  expect(carry('search/甲.json', Buffer.from([0, 255, 10]))).toBe('fanganDisk.take("search/甲.json","AP8K")\n');
});
