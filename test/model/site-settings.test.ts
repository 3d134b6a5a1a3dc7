import { expect, test } from 'vitest';
import { contrastOnWhite, siteSettings } from '../../src/model/site-settings.ts';

test('a library without settings is nobody’s in particular', () => {
  expect(siteSettings.parse({})).toEqual({ name: '方案库', official: false, filings: [] });
});

test.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#767676', 4.54],
])('%s has contrast %s with white', (colour, contrast) => {
  expect(contrastOnWhite(colour)).toBeCloseTo(contrast, 2);
});

test.each([
  ['#767676', true],
  ['#777777', false],
  ['red', false],
])('%s may be the colour of a site: %s', (accent, may) => {
  expect(siteSettings.safeParse({ accent }).success).toBe(may);
});

test.each([
  ['mailto:a@example.org', true],
  ['https://example.org/form', true],
  ['javascript:alert(1)', false],
  ['http://example.org', false],
])('%s may take reports of mistakes: %s', (feedback, may) => {
  expect(siteSettings.safeParse({ feedback }).success).toBe(may);
});
