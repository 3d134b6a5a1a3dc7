import { describe, expect, test } from 'vitest';
import { pathTo } from '../../src/library/outline.ts';
import type { OutlineEntry } from '../../src/render/views.ts';

const item: OutlineEntry = { num: '1.', title: '丙', anchor: '#m2-1-1', children: [] };
const group: OutlineEntry = { num: '（一）', title: '乙', anchor: '#p2-1', children: [item] };
const part: OutlineEntry = { num: '二、', title: '甲', anchor: '#p2', children: [group] };
const first: OutlineEntry = { num: '一、', title: '总体要求', anchor: '#m1', children: [] };

describe('pathTo', () => {
  test('names the levels above an item, from the top', () => {
    expect(pathTo([first, part], '#m2-1-1')).toEqual([part, group]);
  });

  test.each(['#m1', '#m9'])('is empty for %s, which has nothing above it', (anchor) => {
    expect(pathTo([first, part], anchor)).toEqual([]);
  });
});
