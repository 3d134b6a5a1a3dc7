import { afterEach, describe, expect, test } from 'vitest';
import { href } from '../../src/browser/href.ts';

describe('href', () => {
  test.each(['/plans/a/', 'plans/a/'])('puts %s under the base path', (url) => {
    expect(href(url)).toBe('/plans/a/');
  });

  test('keeps percent-encoding and anchors', () => {
    expect(href('/units/%E6%B3%95/#lead')).toBe('/units/%E6%B3%95/#lead');
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
