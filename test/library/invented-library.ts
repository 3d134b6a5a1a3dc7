/** An invented library as pages read it: what a test gives, the rest empty. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { emptyCell } from '../../src/library/topic-pages.ts';
import type { SiteView, TopicView } from '../../src/render/views.ts';

/** What is known of other libraries where there are none. */
const alone = {
  'libraries.json': '[]',
  'elsewhere.json': '[]',
  'targets-elsewhere.jsonl': '',
  'duties-elsewhere.jsonl': '',
};

/**
 * Writes the library for the tests of a file, with files beside `site.json` by their paths; modules that are imported afterwards
 * read it.
 */
export function useLibrary(site: Partial<SiteView>, files: Readonly<Record<string, string>> = {}): void {
  const folder = mkdtempSync(join(tmpdir(), 'fangan-generated-'));
  const lists = ['plans', 'themes', 'topics', 'units', 'workLines', 'terms', 'instruments', 'gone'] as const;
  const ofLedger = { formerLists: [], recordedPages: [] };
  const empty = { ...Object.fromEntries(lists.map((list) => [list, []])), ...ofLedger };
  const given = { 'site.json': JSON.stringify({ ...empty, ...site }), ...alone, ...files };
  for (const [path, text] of Object.entries(given)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  vi.resetModules(); // what they have read of another library
  vi.stubEnv('FANGAN_GENERATED', folder);
  afterAll(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
    rmSync(folder, { recursive: true });
  });
}

/** A topic with a measure of each of the first so many plans. */
export function topicOf(id: string, theme: string, plans: number): TopicView {
  const cells = planIds(plans).map((plan) => ({ ...emptyCell(plan), measures: [`${plan}/1`] }));
  return { id, name: id, scope: '', theme, url: `/topics/${id}/`, cells, elsewhere: [] };
}

/** The ids of the first so many plans. */
export function planIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `jia-${index + 1}`);
}
