/** Public addresses: they never change, so each is held letter by letter. */
import { describe, expect, test } from 'vitest';
import { permalinkOf, slugOf } from '../../src/model/addresses.ts';
import {
  branchAnchor,
  calendarPath,
  changesUrl,
  chosenUrl,
  comparedName,
  compareTopicUrl,
  compareUrl,
  fileUrl,
  inPlanUrl,
  instrumentUrl,
  localUrl,
  measureAnchor,
  measureUrl,
  originalPath,
  originalUrl,
  passageAnchor,
  planPageUrl,
  planUrl,
  sourceUrl,
  termUrl,
  topicUrl,
  unitUrl,
  workLineUrl,
} from '../../src/render/addresses.ts';

test.each([
  [planUrl('jia-2031'), '/plans/jia-2031/'],
  [planUrl('甲/乙'), '/plans/%E7%94%B2%2F%E4%B9%99/'],
  [measureUrl('jia', '7.20.54'), '/plans/jia/7-20-54/'],
  [measureUrl('jia', 'annex1/2.1'), '/plans/jia/annex1-2-1/'],
  [comparedName('jia/annex1/2.1'), 'jia~annex1-2-1'],
  [inPlanUrl('jia', measureAnchor('5.4.1')), '/plans/jia/#m5-4-1'],
  [inPlanUrl('jia', branchAnchor('7.20')), '/plans/jia/#p7-20'],
  [inPlanUrl('jia', measureAnchor('20'), 'p3-2'), '/plans/jia/parts/p3-2/#m20'],
  [planPageUrl('甲', 'm12'), '/plans/%E7%94%B2/parts/m12/'],
  [planPageUrl('jia'), '/plans/jia/'],
  [`#${passageAnchor({ id: 'jia/annex1.2/1' })}`, '#annex1-2-1'],
  [sourceUrl('jia'), '/plans/jia/source/'],
  [sourceUrl('jia', { line: 31 }), '/plans/jia/source/#L31'],
  [sourceUrl('jia', { line: 931, page: 2 }), '/plans/jia/source/2/#L931'],
  [sourceUrl('jia', { page: 1 }), '/plans/jia/source/'],
  [changesUrl('jia'), '/plans/jia/changes/'],
  [localUrl('jia'), '/plans/jia/local/'],
  [topicUrl('cases'), '/topics/cases/'],
  [unitUrl('jia/local'), '/units/jia-local/'],
  [workLineUrl('sifa'), '/units/line/sifa/'],
  [instrumentUrl('法（试行）'), '/instruments/%E6%B3%95-%E8%AF%95%E8%A1%8C/'],
  [compareUrl('yi/1.2', 'jia/3.4'), '/compare/jia~3-4/yi~1-2/'],
  [compareUrl('jia/3.4', 'yi/1.2'), '/compare/jia~3-4/yi~1-2/'],
  [compareTopicUrl('cases'), '/compare/topic/cases/'],
  [compareTopicUrl('cases', { measure: 'jia/3.4' }), '/compare/topic/cases/#jia~3-4'],
  [compareTopicUrl('cases', { number: 2, measure: 'jia/3.4' }), '/compare/topic/cases/2/#jia~3-4'],
  [chosenUrl('yi/1.2', 'jia/3.4'), '/compare/?a=yi%2F1.2&b=jia%2F3.4'],
  [calendarPath('jia'), 'calendar/jia.ics'],
  [calendarPath('jia', '局（室）'), 'calendar/jia/局-室.ics'],
  [fileUrl('calendar/jia/局.ics'), '/calendar/jia/%E5%B1%80.ics'],
  [termUrl('“三 统一”'), '/glossary/#%E4%B8%89-%E7%BB%9F%E4%B8%80'],
  [permalinkOf(undefined, '/plans/jia/'), '/plans/jia/'],
  [permalinkOf('https://example.org/', '/plans/jia/'), 'https://example.org/plans/jia/'],
  [permalinkOf('https://example.org/deep', '/plans/jia/'), 'https://example.org/deep/plans/jia/'],
  [originalUrl('2031/甲.docx'), '/originals/2031/%E7%94%B2.docx'],
])('%s', (address, expected) => {
  expect(address).toBe(expected);
});

test.each(['a.txt', 'a.md', 'a.docx', 'a.PDF', 'a.ofd'])('the original %s keeps its name', (file) => {
  expect(originalPath(file)).toBe(`originals/${file}`);
});

test.each(['a.html', 'a.mht', 'a.pdf.htm', 'adocx'])('the original %s is served as a text', (file) => {
  expect(originalPath(file)).toBe(`originals/${file}.txt`);
});

test('two measures of a plan with a name as long as a file may have share an address of parts that fit', () => {
  const segments = compareUrl(`${'甲'.repeat(83)}/1.1`, `${'甲'.repeat(83)}/1.2`)
    .split('/')
    .map(decodeURIComponent);
  const [, , a = '', b = ''] = segments;
  expect([a, b].map((segment) => segment.slice(0, 64))).toEqual(['甲'.repeat(64), '甲'.repeat(64)]);
  expect([a, b].map((segment) => Buffer.byteLength(segment) <= 200)).toEqual([true, true]);
  expect(a).not.toBe(b);
});

describe('a slug', () => {
  test.each([
    ['  甲  乙 ', '甲-乙'],
    ['（甲）', '甲'],
    ['Ａ１', 'A1'],
    ['甲—乙、丙', '甲-乙-丙'],
  ])('of %j is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test('of 200 bytes stays whole, of one more keeps its beginning and a checksum of all', () => {
    const name = '甲'.repeat(66);
    expect(slugOf(`${name}ab`)).toBe(`${name}ab`);
    expect(slugOf(`${name}abc`)).toBe(`${'甲'.repeat(64)}-sf5ni1`);
  });
});
