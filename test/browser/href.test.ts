import { afterEach, describe, expect, test } from 'vitest';
import { href } from '../../src/browser/href.ts';

describe('href', () => {
  test.each(['/plans/a/', 'plans/a/'])('puts %s under the base path', (url) => {
    expect(href(url)).toBe('/plans/a/');
  });

  test.each([
    ['/units/%E6%B3%95/#lead', '/units/法/#lead'],
    ['/compare/?a=%E7%94%B2%2F1.1&b=%E4%B9%99%2F2', '/compare/?a=甲%2F1.1&b=乙%2F2'],
    ['/plans/%F0%A0%80%80/', '/plans/𠀀/'],
    ['/plans/%E7%94%B2%3Fb/', '/plans/%E7%94%B2%3Fb/'],
    ['/plans/%E7%94%B2%25E4/', '/plans/%E7%94%B2%25E4/'],
    ['/plans/%E7%94%B2%22%20%5C/', '/plans/%E7%94%B2%22%20%5C/'],
  ])('spells %s as it is read, which leads to the same place', (url, spelt) => {
    expect(href(url)).toBe(spelt);
    expect(new URL(href(url), 'http://site').href).toBe(`http://site${url}`);
  });

  describe('in a copy on the disk', () => {
    afterEach(() => {
      globalThis.fanganDisk = undefined;
    });

    test('asks the copy', () => {
      globalThis.fanganDisk = {
        href: (path) => `file:///库/${path}`,
        loadSearch: () => Promise.reject(new Error('none')),
        startWorker: () => Promise.reject(new Error('none')),
        take: () => undefined,
      };
      expect([href('/plans/a/'), href('')]).toEqual(['file:///库/plans/a/', 'file:///库/']);
    });
  });
});
