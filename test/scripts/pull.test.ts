/** Pulling from other libraries: a server of a few files stands for their sites. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainAnswer, type Served, serve } from '../../scripts/serve/http.ts';
import { keepLibrary, loadPulledLibraries, noteChecked, readNote } from '../../scripts/steps/kept-libraries.ts';
import { pullLibrary } from '../../scripts/steps/pull-library.ts';
import { createMemory } from '../../src/model/memory.ts';
import { readPulledRecords } from '../../src/model/pulled-library.ts';
import type { MeasureRecord, PlanRecord } from '../../src/model/records.ts';

const plan: PlanRecord = {
  ...{ id: 'yi', title: '乙县方案', shortName: '乙县', genre: '方案', issuingBodies: [], documentNumber: null },
  ...{ documentDate: null, status: 'issued', period: null, region: { name: '乙县', level: '县' }, addressees: [] },
  ...{ basis: [], measureCount: 1, url: '/plans/yi/', source: { file: 'yi.txt', sha256: '' } },
  ...{ replaces: null, replacedBy: null },
};
const measure: MeasureRecord = {
  ...{ id: 'yi/1', plan: 'yi', number: '1', ordinals: { part: 1, group: null, item: null }, label: '一', headings: [] },
  ...{ title: '普法', text: '普法。每年一次。', note: null, responsibilities: [], targets: [], citations: [] },
  ...{ topics: ['pufa'], corrections: [], lines: [1, 1], url: '/plans/yi/1/' },
};
const topic = { id: 'pufa', name: '普法', theme: '', scope: '', measures: ['yi/1'], url: '/topics/pufa/' };

/** Path → what the site answers. */
let site = new Map<string, string>();
let asked: string[] = [];
let slow = '';
let served: Served;
let content = '';
let library = { address: '', name: '乙县方案库', region: '乙县' };

beforeEach(async () => {
  [asked, slow] = [[], ''];
  publish({});
  served = await serve(async ({ names }) => {
    const path = names.join('/');
    asked.push(path);
    if (path === slow) await setTimeout(400);
    const text = site.get(path);
    return text === undefined ? plainAnswer(404, '没有') : plainAnswer(200, text);
  }, {});
  library = { ...library, address: served.url };
  content = await mkdtemp(join(tmpdir(), 'fangan-pull-'));
});
afterEach(async () => {
  await served.close();
  await rm(content, { recursive: true });
});

interface Published {
  readonly plans?: readonly unknown[];
  readonly measures?: readonly unknown[];
}

/** Puts a library with its manifest on the site. */
function publish({ plans = [plan], measures = [measure] }: Published): void {
  const files = new Map([
    ['data/plans.json', JSON.stringify(plans)],
    ['data/measures.jsonl', measures.map((one) => `${JSON.stringify(one)}\n`).join('')],
    ['data/topics.json', JSON.stringify([topic])],
  ]);
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const manifest = [...files].map(([path, text]) => `${digest(text)}  ${path}\n`).join('');
  site = new Map([...files, ['manifest.sha256', manifest]]);
}

async function pull(day: string): Promise<boolean> {
  const kept = await readNote(content, library);
  const fetched = await pullLibrary(library, kept?.files);
  if (fetched) await keepLibrary(content, library, fetched, day);
  else if (kept) await noteChecked(content, library, kept, day);
  return fetched !== undefined;
}

describe('a library', () => {
  test('is kept as it came, with address, day and digests', async () => {
    await pull('2031-05-06');
    const { pulled, issues } = await loadPulledLibraries(content, [library]);
    expect(pulled).toEqual([
      { ...library, plans: [plan], measures: [measure], topics: [topic], pulledOn: '2031-05-06' },
    ]);
    expect(issues).toEqual([]);
    const [folder = ''] = await readdir(join(content, 'libraries'));
    expect(decodeURIComponent(folder)).toBe(served.url.replace('http://', ''));
    expect(await readFile(join(content, 'libraries', folder, 'plans.json'), 'utf8')).toBe(site.get('data/plans.json'));
    expect(await readdir(join(content, 'libraries', folder))).toEqual([
      'measures.jsonl',
      'plans.json',
      'pulled.json',
      'topics.json',
    ]);
  });

  test('that has not changed is asked for its manifest only', async () => {
    await pull('2031-05-06');
    asked = [];
    expect(await pull('2031-05-07')).toBe(false);
    expect(asked).toEqual(['manifest.sha256']);
    const daysOf = async () => (await loadPulledLibraries(content, [library])).pulled;
    expect(await daysOf()).toMatchObject([{ pulledOn: '2031-05-06', checkedOn: '2031-05-07' }]);
    publish({ plans: [{ ...plan, title: '乙县新方案' }] });
    expect(await pull('2031-05-08')).toBe(true);
    expect((await loadPulledLibraries(content, [library])).pulled).toMatchObject([
      { pulledOn: '2031-05-08', plans: [{ title: '乙县新方案' }] },
    ]);
    expect((await daysOf())[0]).not.toHaveProperty('checkedOn');
    await pull('2031-05-08');
    expect((await daysOf())[0]).not.toHaveProperty('checkedOn');
  });

  test('is read again only where what was pulled is another', async () => {
    const memory = createMemory();
    const load = async () => (await loadPulledLibraries(content, [library], memory)).pulled[0];
    await pull('2031-05-06');
    const first = await load();
    expect(await load()).toBe(first);
    publish({ plans: [{ ...plan, title: '乙县新方案' }] });
    await pull('2031-05-07');
    expect(await load()).toMatchObject({ pulledOn: '2031-05-07', plans: [{ title: '乙县新方案' }] });
  });

  test('may have plans with names as long as ours', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const id = '字'.repeat(66);
    const files = { 'measures.jsonl': bytes(''), 'topics.json': bytes('[]') };
    const records = readPulledRecords({ ...files, 'plans.json': bytes(JSON.stringify([{ ...plan, id }])) });
    expect(records).toMatchObject({ plans: [{ id }] });
  });

  test('whose rows end without a line break, or have empty lines between them, is read whole', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const rows = [measure, { ...measure, id: 'yi/2' }].map((one) => JSON.stringify(one)).join('\n\n');
    const files = { 'plans.json': bytes(JSON.stringify([plan])), 'topics.json': bytes('[]') };
    const records = readPulledRecords({ ...files, 'measures.jsonl': bytes(rows) });
    expect(records).toMatchObject({ measures: [{ id: 'yi/1' }, { id: 'yi/2' }] });
  });

  test('that was never pulled, or changed by hand since, takes no part and is named', async () => {
    const named = { rule: 'library-not-pulled', severity: 'warning', at: { file: 'libraries.yaml' } };
    expect(await loadPulledLibraries(content, [library])).toMatchObject({ pulled: [], issues: [named] });
    await pull('2031-05-06');
    const [folder = ''] = await readdir(join(content, 'libraries'));
    for (const name of ['measures.jsonl', 'pulled.json']) {
      await writeFile(join(content, 'libraries', folder, name), '{');
      expect(await loadPulledLibraries(content, [library])).toMatchObject({ pulled: [], issues: [named] });
      await pull('2031-05-07');
      expect(await loadPulledLibraries(content, [library])).toMatchObject({ pulled: [{}], issues: [] });
    }
  });

  test('that was kept by another version takes no part, and its first record of another form is told', async () => {
    const fetched = await pullLibrary(library, undefined);
    const plans = Buffer.from(JSON.stringify([plan, { ...plan, id: 'b', more: 1 }]));
    const digests = { ...fetched!.digests, 'plans.json': createHash('sha256').update(plans).digest('hex') };
    await keepLibrary(content, library, { files: { ...fetched!.files, 'plans.json': plans }, digests }, '2031-05-06');
    const { pulled, issues } = await loadPulledLibraries(content, [library]);
    expect(pulled).toEqual([]);
    expect(issues.map(({ rule, severity, found }) => [rule, severity, found])).toEqual([
      [
        'library-not-pulled',
        'warning',
        `取来的乙县方案库（${library.address}）的数据是另一个版本的：plans.json 的第 2 条`,
      ],
    ]);
  });

  test('that is named no more leaves a folder, which is told; what else lies there is not', async () => {
    await pull('2031-05-06');
    await mkdir(join(content, 'libraries', 'notes'));
    const folder = encodeURIComponent(library.address.replace('http://', ''));
    const { pulled, issues } = await loadPulledLibraries(content, []);
    expect(pulled).toEqual([]);
    expect(issues.map(({ rule, severity, at }) => [rule, severity, at.file])).toEqual([
      ['library-left', 'warning', `libraries/${folder}`],
    ]);
    expect((await loadPulledLibraries(content, [library])).issues).toEqual([]);
  });
});

describe('what does not come whole', () => {
  const faults: readonly (readonly [name: string, spoil: () => void, message: string])[] = [
    ['a manifest that is not there', () => site.delete('manifest.sha256'), '发现 manifest.sha256 的回答是 HTTP 404'],
    ['another page', () => site.set('manifest.sha256', '<html>'), '发现 manifest.sha256 读不出来'],
    [
      'a manifest of another site',
      () => site.set('manifest.sha256', `${'0'.repeat(64)}  index.html\n`),
      '里没有 data/',
    ],
    [
      'a file that was cut',
      () => site.set('data/topics.json', '['),
      '发现 data/topics.json 与 manifest.sha256 的校验值不符',
    ],
    [
      'a plan of another version',
      () => publish({ plans: [plan, { ...plan, id: 'b', more: 1 }] }),
      'data/plans.json 的第 2 条',
    ],
    [
      'a measure of no plan',
      () => publish({ measures: [{ ...measure, plan: 'jia' }] }),
      'data/measures.jsonl 的第 1 条',
    ],
    ['a measure that stands twice', () => publish({ measures: [measure, measure] }), 'data/measures.jsonl 的第 2 条'],
    [
      'an address that leads elsewhere',
      () => publish({ plans: [{ ...plan, url: '//evil.example/' }] }),
      'data/plans.json 的第 1 条',
    ],
    ...['c?x', 'c#y', 'c\0', '.c', '甲/乙', '字'.repeat(67)].map(
      (id) =>
        [
          `a plan that no file can be named after: ${JSON.stringify(id)}`,
          () => publish({ plans: [plan, { ...plan, id }] }),
          'data/plans.json 的第 2 条',
        ] as const,
    ),
    ['a list that is none', () => publish({ measures: ['乙'] }), 'data/measures.jsonl 的第 1 条'],
  ];

  test.each(faults)('%s is told, and what was there before stays', async (_, spoil, message) => {
    await pull('2031-05-06');
    const before = await loadPulledLibraries(content, [library]);
    publish({ plans: [{ ...plan, title: '乙县新方案' }] });
    spoil();
    await expect(pull('2031-05-07')).rejects.toThrow(message);
    expect(await loadPulledLibraries(content, [library])).toEqual(before);
    expect(await readdir(join(content, 'libraries'))).toHaveLength(1);
  });

  test('a site that is down or too slow, and a file that is too large, are told', async () => {
    const bounds = { milliseconds: 100, bytes: 1000 };
    slow = 'data/plans.json';
    await expect(pullLibrary(library, undefined, bounds)).rejects.toThrow('data/plans.json 等了 0.1 秒还没有取到');
    slow = '';
    publish({ measures: [{ ...measure, text: '长'.repeat(1000) }] });
    await expect(pullLibrary(library, undefined, { ...bounds, milliseconds: 9000 })).rejects.toThrow(
      'data/measures.jsonl 超过',
    );
    await served.close();
    await expect(pullLibrary(library, undefined)).rejects.toThrow('manifest.sha256 连不上或中途断了');
  });
});
