import { describe, expect, test } from 'vitest';
import { readApart } from '../../scripts/steps/read-apart.ts';
import { makePdf } from '../intake/fixtures/make-pdf.ts';

const page = (body: string): Uint8Array =>
  new TextEncoder().encode(`<html><body><article>${body}</article></body></html>`);

describe('readApart', () => {
  test('reads a document as it is', async () => {
    const { document, issues } = await readApart('jia.html', page('<p>一、任务</p><p>1. 普法。落实。</p>'.repeat(20)));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(document?.text).toContain('1. 普法。落实。');
  });

  test('refuses a document that takes longer than its time', async () => {
    const { document, issues } = await readApart('jia.html', page('<p>一、任务</p>'), { seconds: 0, megabytes: 2048 });
    expect(document).toBeUndefined();
    expect(issues).toMatchObject([{ rule: 'file-too-slow', severity: 'error', at: { file: 'jia.html' } }]);
  });

  test('refuses a document that takes more memory than it may outside the heap', async () => {
    const pdf = makePdf([[{ text: '一、任务', x: 72, y: 700 }]], { blanks: 100 * 1024 * 1024 });
    const { document, issues, lasting } = await readApart('jia.txt', pdf, { seconds: 60, megabytes: 250 });
    expect(document).toBeUndefined();
    expect(issues).toMatchObject([{ rule: 'file-too-slow', found: '读取时占用内存超过 250 MiB' }]);
    expect(lasting).toBe(true);
  });

  test('refuses a document that takes more than its memory', async () => {
    const { document, issues } = await readApart('jia.html', page('<p>甲</p>'.repeat(200_000)), {
      seconds: 60,
      megabytes: 100,
    });
    expect(document).toBeUndefined();
    expect(issues).toMatchObject([{ rule: 'file-too-slow' }]);
  });
});
