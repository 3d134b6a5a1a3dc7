import { expect, test } from 'vitest';
import { fillIn } from '../../src/browser/fill-in.ts';

test('an address stands in a citation as it is, whatever signs it holds', () => {
  const address = "https://site.test/$&/$'/a/";
  expect(fillIn('《方案》{url}。', address)).toBe('《方案》https://site.test/$&/$%27/a/。');
  expect(fillIn('[{today}]', address)).toMatch(/^\[\d{4}-\d{2}-\d{2}\]$/u);
});
