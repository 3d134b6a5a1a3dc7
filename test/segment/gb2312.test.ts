/** Which texts may be in traditional characters. */
import { expect, test } from 'vitest';
import { holdsUnsimplified } from '../../src/segment/gb2312.ts';

test.each([
  ['二〇二五年', false],
  ['种种、人々、５Ｇ、㎡', false],
  ['沉着应对，依法著录', false],
  ['⻔户开放，⽴法', false],
  ['依法複議', true],
  ['⻑期', true],
  ['⾒習', true],
])('%s holds what simplified text has not: %s', (text, holds) => {
  expect(holdsUnsimplified(text)).toBe(holds);
});
