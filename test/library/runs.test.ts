import { describe, expect, test } from 'vitest';
import { nestMarks } from '../../src/library/runs.ts';
import type { Mark } from '../../src/render/views.ts';

const cite: Mark = { type: 'cite', url: '/instruments/a/' };
const fault: Mark = { type: 'correction', new: '规范性文件', reason: '衍字' };

describe('nestMarks', () => {
  test('leaves bare text bare', () => {
    expect(nestMarks([{ text: '推进', marks: [] }])).toEqual(['推进']);
  });

  test('joins neighbours under one mark, so that a citation with a correction inside is one link', () => {
    const inlines = [
      { text: '《行政', marks: [cite] },
      { text: '规范性文件件', marks: [cite, fault] },
      { text: '办法》', marks: [cite] },
    ];
    expect(nestMarks(inlines)).toEqual([
      { mark: cite, children: ['《行政', { mark: fault, children: ['规范性文件件'] }, '办法》'] },
    ]);
  });

  test('keeps two marks of one kind apart when they lead to different places', () => {
    const other: Mark = { type: 'cite', url: '/instruments/b/' };
    const runs = nestMarks([
      { text: '《甲》', marks: [cite] },
      { text: '《乙》', marks: [other] },
    ]);
    expect(runs).toEqual([
      { mark: cite, children: ['《甲》'] },
      { mark: other, children: ['《乙》'] },
    ]);
  });
});
