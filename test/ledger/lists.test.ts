import { describe, expect, test } from 'vitest';
import { type ListEntry, readListLedger } from '../../src/ledger/entries.ts';
import { compareLists, type ListedTexts, type PlaceList } from '../../src/ledger/lists.ts';

const standing = new Set(['jia', 'jia/1', 'jia/2', 'jia/preamble']);
const find = (id: string) => (standing.has(id) ? { id, url: `/plans/${id}/`, title: `题${id}` } : undefined);
const texts = {
  find,
  isRenumbered: (place: string) => place === 'jia/renumbered',
  mayName: ({ place }: { readonly place: string }) => place !== 'jia/9',
};
const list = (url: string, ...places: readonly string[]): PlaceList => ({ url, title: `名${url}`, places });
const entry = (url: string, place: string) => ({ url, title: `旧${url}`, place });

const ended = '2031-05-06';
const compare = (recorded: readonly ListEntry[], today: readonly PlaceList[], told: ListedTexts = texts) =>
  compareLists(recorded, today, told, ended);

describe('additions', () => {
  test('are lists that are new, by the first of their places', () => {
    const today = [
      list('/topics/a/', 'jia/1', 'jia/2'),
      list('/topics/b/'),
      list('/topics/c/', 'jia/renumbered', 'jia/2'),
    ];
    expect(compare([], today).additions).toEqual([
      { url: '/topics/a/', title: '名/topics/a/', place: 'jia/1' },
      { url: '/topics/c/', title: '名/topics/c/', place: 'jia/2' }, // a line tells nothing of when it was written
    ]);
  });

  test('are lists none of whose recorded places is on them any more', () => {
    const recorded = [entry('/topics/a/', 'jia/1'), entry('/topics/b/', 'jia/1'), entry('/topics/b/', 'jia/2')];
    const today = [list('/topics/a/', 'jia/2'), list('/topics/b/', 'jia/3', 'jia/2')];
    expect(compare(recorded, today).additions).toEqual([{ url: '/topics/a/', title: '名/topics/a/', place: 'jia/2' }]);
  });
});

describe('a list that has gone', () => {
  test.each([
    ['leads to the topic of its place', '/topics/old/', ['jia/1'], '/topics/new/'],
    ['is told of by the last of its places that stands', '/topics/old/', ['jia/3', 'jia/2', 'jia/9'], '/topics/other/'],
    ['leads to no unit of another name', '/units/jia-旧局/', ['jia/1'], undefined],
    ['leads to the unit of its name that has its place', '/units/yi-旧局/', ['jia/2'], '/units/jia-旧局/'],
    ['leads to no unit of its name elsewhere', '/units/yi-旧局/', ['jia/1'], undefined],
    ['leads to no list of another kind', '/instruments/旧局/', ['jia/2'], undefined],
    ['of a place leads to the place of its plan', '/regions/旧县/', ['jia'], '/regions/新县/'],
    ['of a year leads to the year of its plan', '/years/2030/', ['jia'], '/years/2031/'],
    ['of a level leads to the level of its plan', '/levels/县级/', ['jia'], '/levels/市级/'],
    ['of a line of work leads to no line of another name', '/units/line/old/', ['jia/1'], undefined],
    ['of deadlines leads to no calendar of another name', '/calendar/yi/旧局.ics', ['jia/1'], undefined],
    [
      'of deadlines leads to the calendar of its name in the new plan',
      '/calendar/yi/旧局.ics',
      ['jia/2'],
      '/calendar/jia/旧局.ics',
    ],
    ['is compared in the comparison of another topic', '/compare/topic/old/', ['jia/1'], '/compare/topic/new/'],
  ])('%s', (_, url, places, successor) => {
    const today = [
      ...[list('/topics/new/', 'jia/1'), list('/topics/other/', 'jia/2'), list('/compare/topic/new/', 'jia/1')],
      ...['/regions/新县/', '/years/2031/', '/levels/市级/'].map((group) => list(group, 'jia')),
      list('/units/line/new/', 'jia/1'),
      list('/calendar/jia/甲局.ics', 'jia/1'),
      { ...list('/calendar/jia/旧局.ics', 'jia/2'), title: '旧/calendar/yi/旧局.ics' },
      ...[
        list('/units/jia-甲局/', 'jia/1', 'jia/2'),
        { ...list('/units/jia-旧局/', 'jia/2'), title: '旧/units/yi-旧局/' },
      ],
    ].filter((one) => one.url !== url);
    const recorded = places.map((place) => entry(url, place));
    const stands = places.findLast((place) => standing.has(place)) ?? '';
    expect(compare(recorded, today).former).toEqual([
      {
        ...{ url, title: `旧${url}`, place: find(stands) },
        ...(successor && { successor: { url: successor, title: today.find((one) => one.url === successor)?.title } }),
        ended,
      },
    ]);
  });

  test('goes where its address holds a name that may not be told; a topic leads on without its name', () => {
    const urls = ['/topics/old/', '/compare/topic/old/', '/units/jia-旧局/', '/instruments/旧法/'];
    const recorded = urls.map((url) => entry(url, 'jia/9'));
    const { former, untold } = compare(recorded, []);
    expect(former).toEqual([
      { url: '/topics/old/', ended },
      { url: '/compare/topic/old/', ended },
    ]);
    expect([...untold]).toEqual(['/units/jia-旧局/', '/instruments/旧法/']);
    const unnamed = compare([entry('/topics/old/', 'jia/1')], [], { ...texts, mayName: () => false });
    expect(unnamed.former).toEqual([{ url: '/topics/old/', place: find('jia/1'), ended }]);
  });

  test.each(['/years/2030/', '/levels/县级/', '/units/line/old/'])('%s has a name that no document gives', (url) => {
    const { former, untold } = compare([entry(url, 'jia/9')], [], { ...texts, mayName: () => false });
    expect(former).toEqual([{ url, title: `旧${url}`, ended }]);
    expect([...untold]).toEqual([]);
  });

  test('of a line of work does not tell for which measure a unit was named that may not be told', () => {
    const recorded = ['/units/line/old/', '/levels/县级/'].map((url) => entry(url, 'jia/1'));
    expect(compare(recorded, [], { ...texts, mayName: () => false }).former).toEqual([
      { url: '/units/line/old/', title: '旧/units/line/old/', ended },
      { url: '/levels/县级/', title: '旧/levels/县级/', place: find('jia/1'), ended },
    ]);
  });

  test('is named where nothing of it stands any more but its name may be told', () => {
    const recorded = [entry('/units/jia-旧局/', 'jia/8')];
    expect(compare(recorded, []).former).toEqual([{ url: '/units/jia-旧局/', title: '旧/units/jia-旧局/', ended }]);
  });

  test('of a unit and its deadlines goes where its name may not be told; the calendar of a plan has none', () => {
    const recorded = ['/calendar/jia/旧局.ics', '/calendar/jia.ics'].map((url) => entry(url, 'jia/1'));
    const { former, untold } = compare(recorded, [], { ...texts, mayName: () => false });
    expect(former).toEqual([{ url: '/calendar/jia.ics', place: find('jia/1'), ended }]);
    expect([...untold]).toEqual(['/calendar/jia/旧局.ics']);
  });

  test('is written down with the day on which it was first missing, once', () => {
    const recorded = [
      ...[entry('/topics/old/', 'jia/9'), entry('/topics/old/', 'jia/1'), entry('/units/jia-旧局/', 'jia/9')],
      { ...entry('/topics/older/', 'jia/1'), ended: '2030-01-02' },
      entry('/topics/older/', 'jia/2'),
    ];
    const { additions, former } = compare(recorded, [list('/topics/new/', 'jia/1')]);
    expect(additions).toEqual([
      { url: '/topics/new/', title: '名/topics/new/', place: 'jia/1' },
      { ...entry('/topics/old/', 'jia/1'), ended },
    ]);
    expect(former.map(({ url, ended: day }) => [url, day])).toEqual([
      ['/topics/old/', ended],
      ['/topics/older/', '2030-01-02'],
    ]);
    const later = compareLists([...recorded, ...additions], [list('/topics/new/', 'jia/1')], texts, '2031-06-01');
    expect(later.additions).toEqual([]);
    expect(later.former).toEqual(former);
  });

  test('is none as long as its page stands, with other measures or with none', () => {
    const recorded = [entry('/topics/a/', 'jia/1'), entry('/topics/b/', 'jia/1')];
    expect(compare(recorded, [list('/topics/a/', 'jia/2'), list('/topics/b/')]).former).toEqual([]);
  });
});

test.each([
  'topics/a/',
  '/topics/a',
  '/calendar/jia.txt',
  '/calendar/../jia.ics',
  '/topics/../a/',
  'https://a.b/',
  '//a.b/',
  '/topics/?a=b/',
  '/topics/#a/',
  '/%zz/',
])('the address %s of no page is named', (url) => {
  const line = JSON.stringify({ url, title: '甲', place: 'jia/1' });
  expect(() => readListLedger('lists/jia.jsonl', line)).toThrow(/lists\/jia\.jsonl:1 {2}发现 url 有误/u);
});

test('a line of another form is named', () => {
  const text = '{"url":"/topics/a/","title":"甲","place":"jia/1"}\n{"url":"/topics/b/","title":"乙"}\n';
  expect(() => readListLedger('lists/jia.jsonl', text)).toThrow(/lists\/jia\.jsonl:2 {2}发现 place 有误/u);
  expect(readListLedger('lists/jia.jsonl', text.split('\n')[0] ?? '')).toEqual([entryOf('/topics/a/')]);
});

function entryOf(url: string) {
  return { url, title: '甲', place: 'jia/1' };
}
