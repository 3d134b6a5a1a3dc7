import { expect, test } from 'vitest';
import { idThere } from '../../src/model/ids.ts';

test.each([
  ['yi@yi.example%2F', 'yi'],
  ['yi@yi.example%2F/5.4', 'yi/5.4'],
  ['yi@2031@yi.example%2Ffangan%2F/5.4', 'yi@2031/5.4'],
])('%s is there %s', (id, there) => {
  expect(idThere(id)).toBe(there);
});
