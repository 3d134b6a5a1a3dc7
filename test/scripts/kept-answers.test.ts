/** What an earlier build has digested is not made again where all that it follows from is the same, and else it is. */
import { beforeEach, expect, test } from 'vitest';
import { openAnswers } from '../../scripts/pages/kept-answers.ts';
import { digestAnswer, followsFrom, noteOf, onlyQuestion } from '../../src/library/asked.ts';
import { cacheFolder } from './cache-folder.ts';

cacheFolder();

const library = { text: '', other: '' };
const made: string[] = [];
const making = (name: string, answer: (key: string) => unknown) =>
  noteOf(name, (key) => {
    made.push(`${name} ${key}`.trim());
    return answer(key);
  });

noteOf('text', () => library.text);
noteOf('other', () => library.other);
making('any-text', () => library.text.length > 0);
followsFrom('any-text', () => ['text ', 'other ']);
making('both', (key) => [key, library.text.length > 0, library.other]);
followsFrom('both', (key) => ['any-text ', key === 'lost' ? 'unknown ' : 'other ']);

const forgotten = onlyQuestion('forgotten', () => library.other);
making('untold', () => [library.text, forgotten()]);
followsFrom('untold', () => ['text ']);

const names = { code: 'c', site: 's' };

beforeEach(() => void Object.assign(library, { text: '甲', other: '乙' }));

/** Asks in a build of its own; returns what had to be made. */
function ask(questions: readonly string[], given: Partial<typeof names> = {}, part = 0): string[] {
  const answers = openAnswers({ ...names, ...given }, part);
  const digests = questions.map(answers.answerTo);
  const asked = made.splice(0);
  expect(digests).toEqual(questions.map(digestAnswer));
  made.length = 0;
  answers.keep();
  return asked;
}

const all = ['any-text ', 'any-text ', 'both 甲', 'text '];

test('an answer is made once a build, and not at all where what it follows from is the same', () => {
  expect(ask(all)).toEqual(['any-text', 'both 甲']);
  expect(ask(all)).toEqual([]);
});

test.each<[string, Partial<typeof library>, readonly string[]]>([
  ['one that is answered as before', { text: '丙' }, ['any-text']],
  ['one that is not', { text: '' }, ['any-text', 'both 甲']],
  ['one of several', { other: '丁' }, ['any-text', 'both 甲']],
])('an answer is made again where it follows from an edit of %s', (_, edit, again) => {
  ask(all);
  Object.assign(library, edit);
  expect(ask(all)).toEqual(again);
  expect(ask(all)).toEqual([]);
});

test.each<[string, Partial<typeof names>]>([
  ['other code', { code: 'd' }],
  ['another site', { site: 't' }],
])('nothing is taken of %s', (_, given) => {
  ask(all);
  expect(ask(all, given)).toEqual(['any-text', 'both 甲']);
});

test('a thread takes what any other has kept', () => {
  ask(['any-text '], {}, 2);
  expect(ask(all, {}, 1)).toEqual(['both 甲']);
  expect(ask(all, {}, 0)).toEqual([]);
});

test('what follows from a question that nobody answers is made each time', () => {
  ask(['both lost']);
  expect(ask(['both lost'])).toEqual(['both lost']);
});

test('what follows from more than is told is made each time', () => {
  expect(ask(['untold '])).toEqual(['untold']);
  expect(ask(['untold '])).toEqual(['untold']);
});
