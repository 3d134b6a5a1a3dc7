/** The address of a pair's page tells which two are compared. */
import { expect, test } from 'vitest';
import { findChosen } from '../../../src/browser/compare/former-address.ts';

test.each([
  ['/compare/jia~3-4/yi~1-2/', '/compare/', '/compare/?a=jia%7E3-4&b=yi%7E1-2'],
  ['/compare/jia~3-4/yi~1-2', '/compare/', '/compare/?a=jia%7E3-4&b=yi%7E1-2'],
  ['/deep/compare/%E7%94%B2~1/yi~2/', '/deep/compare/', '/deep/compare/?a=%E7%94%B2%7E1&b=yi%7E2'],
  ['/compare/%E7~1/yi~2/', '/compare/', '/compare/?a=%25E7%7E1&b=yi%7E2'],
])('%s below %s is %s', (path, compare, chosen) => {
  expect(findChosen(path, compare)).toBe(chosen);
});

test.each(['/compare/topic/cases/', '/compare/jia~1/', '/compare/jia~1/yi~2/3/', '/plans/jia~1/yi~2/', '/compare/'])(
  '%s names no pair',
  (path) => {
    expect(findChosen(path, '/compare/')).toBeUndefined();
  },
);
