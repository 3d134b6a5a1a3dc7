/** What an address that has gone still says, and where it leads. */
import { describe, expect, test } from 'vitest';
import type { GoneAddress } from '../../src/ledger/index.ts';
import { formerPlace, goneViews } from '../../src/render/gone.ts';

const yi = { id: 'yi', url: '/plans/yi/', title: '乙县方案' };
const measure = { id: 'yi/1.1', url: '/plans/yi/1-1/', title: '宪法宣传' };

function viewOf(gone: GoneAddress) {
  const [view] = goneViews({ gone: [gone] });
  return view!;
}

describe('a plan that has gone', () => {
  const jia = { id: 'jia', url: '/plans/jia/', title: '甲市方案', outcome: 'moved' } as const;

  test('leads to the new plan, and its source and its own sentences to the new ones', () => {
    expect(viewOf({ ...jia, successor: yi })).toEqual({
      plan: 'jia',
      number: '',
      anchor: 'm',
      title: '甲市方案',
      outcome: 'moved',
      successor: { url: '/plans/yi/', label: '', title: '乙县方案' },
      pages: [
        { url: '/plans/jia/', successorUrl: '/plans/yi/' },
        { url: '/plans/jia/source/', successorUrl: '/plans/yi/source/' },
        { url: '/plans/jia/local/', successorUrl: '/plans/yi/local/' },
      ],
    });
  });

  test('leads with all its pages to a measure that has taken it in', () => {
    expect(viewOf({ ...jia, outcome: 'merged', successor: measure }).pages).toEqual([
      { url: '/plans/jia/', successorUrl: '/plans/yi/1-1/' },
      { url: '/plans/jia/source/', successorUrl: '/plans/yi/1-1/' },
      { url: '/plans/jia/local/', successorUrl: '/plans/yi/1-1/' },
    ]);
  });

  test('leads nowhere where it was withdrawn, and says why', () => {
    const view = viewOf({ ...jia, outcome: 'withdrawn', reason: '原文件已移出本库' });
    expect(view).toMatchObject({ outcome: 'withdrawn', reason: '原文件已移出本库' });
    expect(view.pages).toEqual(['', 'source/', 'local/'].map((page) => ({ url: `/plans/jia/${page}` })));
    expect(view).not.toHaveProperty('successor');
  });
});

describe('a text that has gone', () => {
  test('of an annex keeps the name of the annex', () => {
    const annexed = { id: 'yi/annex1/2', url: '/plans/yi/annex1-2/', title: '摸底' };
    const view = viewOf({ ...annexed, id: 'jia/annex1/1.1', outcome: 'moved', successor: annexed });
    expect(view).toMatchObject({ plan: 'jia', number: 'annex1/1.1', anchor: 'mannex1-1-1' });
    expect(view.successor).toEqual({ url: '/plans/yi/annex1-2/', label: 'annex1/2', title: '摸底' });
  });

  test('of a measure keeps its page and its anchor', () => {
    expect(
      viewOf({ id: 'jia/1.2', url: '/plans/jia/1-2/', title: '以案释法', outcome: 'moved', successor: measure }),
    ).toEqual({
      plan: 'jia',
      number: '1.2',
      anchor: 'm1-2',
      title: '以案释法',
      outcome: 'moved',
      successor: { url: '/plans/yi/1-1/', label: '1.1', title: '宪法宣传' },
      pages: [{ url: '/plans/jia/1-2/', successorUrl: '/plans/yi/1-1/' }],
    });
  });

  test('of a passage keeps its anchor and has no page', () => {
    const url = `/plans/jia/#${encodeURIComponent('导语')}`;
    expect(viewOf({ id: 'jia/preamble', url, title: '导语', outcome: 'withdrawn' })).toMatchObject({
      number: 'preamble',
      anchor: '导语',
      pages: [],
    });
  });
});

test('an address under which another text stood leads to where that stands now', () => {
  const reused = [
    { id: 'jia/1.1', former: measure },
    { id: 'jia/1.2', former: yi },
  ];
  expect(formerPlace({ reused }, 'jia/1.2')).toEqual({ former: { url: '/plans/yi/', label: '', title: '乙县方案' } });
  expect(formerPlace({ reused }, 'jia/1.3')).toEqual({});
});
