import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinFigures, type LibraryFigures } from '../../eval/scale-figures.ts';
import { formatReport, renewFigures } from '../../eval/scale-report.ts';

const cost = (cpu: number): { cpu: number; seconds: number; memory: number } => ({
  cpu,
  seconds: cpu / 2,
  memory: 100,
});

function figuresOf(documents: number, cpu: number, more: Partial<LibraryFigures> = {}): LibraryFigures {
  return {
    documents,
    measures: documents * 40,
    isInvented: true,
    measured: '2026-11-28, 2 × 处理器',
    all: cost(cpu),
    stages: { 解析: cost(cpu / 4), 网页: cost(cpu / 2) },
    site: { pages: 1, files: 2, bytes: 3 * 2 ** 20, heaviest: {} },
    ...more,
  };
}

describe('figures of what builds cost', () => {
  it('keeps those of libraries that were not measured, the smallest first', () => {
    const known = { libraries: [figuresOf(50, 20), figuresOf(250, 80)], edits: { 5: cost(1), 50: cost(3) } };
    const { libraries, edits } = joinFigures(known, {
      libraries: [figuresOf(50, 15), figuresOf(5, 7), figuresOf(50, 90, { isInvented: false })],
      edits: { 50: cost(2) },
    });
    expect(libraries.map(({ documents, all }) => [documents, all.cpu])).toEqual([
      [5, 7],
      [50, 15],
      [50, 90],
      [250, 80],
    ]);
    expect(edits).toEqual({ 5: cost(1), 50: cost(2) });
  });

  it('shows how stages grow from 9,000 measures on, and leaves out those too short to compare', () => {
    const short = { 解析: cost(1), 网页: cost(50) };
    const report = formatReport({
      libraries: [
        figuresOf(50, 20),
        figuresOf(250, 100, { stages: short }),
        figuresOf(300, 90, { isInvented: false }),
        figuresOf(1000, 440),
        figuresOf(3000, 1080, { isInvented: false }),
      ],
      edits: {},
    });
    expect(report).not.toContain('One edit');
    const growth = report.slice(report.indexOf('## How'), report.indexOf('## The heaviest'));
    expect(growth.split('\n').filter((line) => line.startsWith('|'))).toEqual([
      '| stage | 1000 plans, 40000 measures, beside 250 plans, 10000 measures | 3000 documents, 120000 measures, beside 300 documents, 12000 measures |',
      '| --- | --- | --- |',
      '| all | 1.10 | 1.20 |',
      '| 解析 |  | 1.20 |',
      '| 网页 | 1.10 | 1.20 |',
    ]);
  });

  it('has rows of edits, of peers that fail and of pages above the bounds', () => {
    const heaviest = {
      topics: { path: 'topics/index.html', bytes: 300 * 1024 + 1, elements: 10 },
      'plans/…': { path: 'plans/甲/index.html', bytes: 1024, elements: 3000 },
    };
    const report = formatReport({
      libraries: [
        figuresOf(5, 8, { edited: cost(4), peer: cost(1), starlight: null }),
        figuresOf(50, 20, { isInvented: false, site: { pages: 1, files: 2, bytes: 0, heaviest } }),
      ],
      edits: { 5: { seconds: 0.8, memory: 600 }, 50: { seconds: 9, memory: 900 } },
    });
    const lines = report.split('\n');
    expect(lines).toContain('| 5 plans, 200 measures | 8 | 4 | 100 | 1 | 2 | 3 | 1 | 100 | fails |  |');
    expect(lines).toContain('| 5 plans, 200 measures | 4 | 2 | 100 | 0.8 | 600 |');
    expect(lines.filter((line) => line.startsWith('| 50 documents'))).toHaveLength(1);
    expect(lines).toContain('| /topics |  | **300 / 10** |');
    expect(lines).toContain('| /plans/… |  | 1 / 3000 |');
    expect(report).not.toContain('How stages grow');
  });
});

describe('the files of the figures', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fangan-figures-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('a second run adds to the first', async () => {
    await renewFigures(folder, { libraries: [figuresOf(5, 8)] });
    await renewFigures(folder, { edits: { 5: { seconds: 0.8, memory: 600 } } });
    const report = await readFile(join(folder, 'performance.md'), 'utf8');
    expect(report).toContain('| 5 plans, 200 measures |  |  |  | 0.8 | 600 |');
    expect(report).toContain('- 5 plans, 200 measures: 2026-11-28, 2 × 处理器');
  });
});
