import { describe, expect, test } from 'vitest';
import { permalink, readSlug } from '../../src/library/addresses.ts';

describe('readSlug', () => {
  test('decodes the last segment of an address', () => {
    expect(readSlug('/units/%E6%BD%8D%E5%9D%8A/')).toBe('潍坊');
  });
});

describe('permalink', () => {
  test('is absolute where the site has an origin and rooted where it has none', () => {
    expect(permalink('/plans/a/', new URL('https://example.org'))).toBe('https://example.org/plans/a/');
    expect(permalink('/plans/a/', undefined)).toBe('/plans/a/');
  });
});
