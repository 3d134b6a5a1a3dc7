import { describe, expect, test } from 'vitest';
import { href, permalink, slugOf } from '../../src/browser/href.ts';

describe('href', () => {
  test.each(['/plans/a/', 'plans/a/'])('puts %s under the base path', (url) => {
    expect(href(url)).toBe('/plans/a/');
  });

  test('keeps percent-encoding and anchors', () => {
    expect(href('/units/%E6%B3%95/#lead')).toBe('/units/%E6%B3%95/#lead');
  });
});

describe('slugOf', () => {
  test('decodes the last segment of an address', () => {
    expect(slugOf('/units/%E6%BD%8D%E5%9D%8A/')).toBe('潍坊');
  });
});

describe('permalink', () => {
  test('is absolute where the site has an origin and rooted where it has none', () => {
    expect(permalink('/plans/a/', new URL('https://example.org'))).toBe('https://example.org/plans/a/');
    expect(permalink('/plans/a/', undefined)).toBe('/plans/a/');
  });
});
