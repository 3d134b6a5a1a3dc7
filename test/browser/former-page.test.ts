/** The address of a page that is cut elsewhere now tells which text it was of. */
import { expect, test } from 'vitest';
import { findFirstOfList, findFirstPage } from '../../src/browser/reading/former-page.ts';

test.each([
  ['/plans/jia/parts/p3-2/', '#m12', '/plans/jia/#m12'],
  ['/plans/jia/parts/p3-2/', '', '/plans/jia/#p3-2'],
  ['/plans/jia/parts/m12', '', '/plans/jia/#m12'],
  ['/plans/%E7%94%B2/source/4/', '#L900', '/plans/%E7%94%B2/source/#L900'],
])('%s%s is led on from %s', (pathname, hash, first) => {
  expect(findFirstPage({ pathname, hash }, '/plans/')).toBe(first);
});

test.each([
  '/plans/jia/5-4/',
  '/plans/jia/parts/',
  '/plans/jia/other/2/',
  '/plans/jia/parts/p3/more/',
  '/topics/a/parts/b/',
])('%s is no such page', (pathname) => {
  expect(findFirstPage({ pathname, hash: '' }, '/plans/')).toBeUndefined();
});

test.each([
  ['/fangan/changes/2/', '/fangan/changes/'],
  ['/fangan/units/14', '/fangan/units/'],
  ['/fangan/changes/2026-11/', undefined],
  ['/fangan/changes/', undefined],
  ['/fangan/changes/2/3/', undefined],
  ['/fangan/topics/2/', undefined],
  ['/changes/2/', undefined],
])('the list of %s begins at %s', (path, first) => {
  expect(findFirstOfList(path, '/fangan/')).toBe(first);
});
