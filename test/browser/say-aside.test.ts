/** What is said for a while in a line where others speak too. */
import { expect, test } from 'vitest';
import { sayAside } from '../../src/browser/say-aside.ts';

test('what stood there stands there again', () => {
  const status = { textContent: '3项要求' };
  const { tell, end } = sayAside(status);
  tell('取到10份');
  tell('取到20份');
  expect(status.textContent).toBe('取到20份');
  end();
  expect(status.textContent).toBe('3项要求');
});

test.each([
  ['before further words', ['取到20份'], '取到20份'],
  ['at last', [], '2项要求'],
])('what others said meanwhile stays, %s', (_, further, during) => {
  const status = { textContent: '3项要求' };
  const { tell, end } = sayAside(status);
  tell('取到10份');
  status.textContent = '2项要求';
  for (const words of further) tell(words);
  expect(status.textContent).toBe(during);
  end();
  expect(status.textContent).toBe('2项要求');
});
