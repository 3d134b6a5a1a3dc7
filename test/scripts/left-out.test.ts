/** Libraries in folders of their own, made as a build makes them, up to the files that pages read. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordAddresses } from '../../scripts/steps/ledger.ts';
import { failedIssue, findFailing } from '../../scripts/steps/left-out.ts';
import { type MadeLibrary, makeLibrary } from '../../scripts/steps/make-library.ts';
import { quietStages } from '../../scripts/steps/stages.ts';
import { BuildError } from '../../src/model/issue.ts';

let folder = '';
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-left-out-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const plan = (place: string): string => `${place}普法工作方案\n一、宣传。开展宪法宣传。（责任单位：市司法局）\n`;
const damaged = 'PK\u0003\u0004 no archive';

type Files = Readonly<Record<string, string>>;

async function addTo(content: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(content, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

async function libraryOf(files: Files): Promise<string> {
  count += 1;
  const content = join(folder, String(count));
  await addTo(content, files);
  return content;
}

function make(content: string): Promise<MadeLibrary> {
  return makeLibrary(content, join(content, 'generated'), quietStages());
}

async function made(files: Files): Promise<MadeLibrary & { readonly pages: readonly string[] }> {
  const content = await libraryOf(files);
  const library = await make(content);
  return { ...library, pages: (await readdir(join(content, 'generated/plans'))).sort() };
}

async function refusal(content: string): Promise<string> {
  try {
    await make(content);
  } catch (error) {
    if (error instanceof BuildError) return `${error.message}\n${error.hint}`;
    throw error;
  }
  return 'nothing was refused';
}

test('what editors have written wrongly is named in one run, whichever file it stands in', async () => {
  const filesOf = (report: string): string[] => [...(report.match(/^\S+\.yaml$/gmu) ?? [])].sort();
  const label = (measure: string) => `- measure: ${measure}\n  topic: nowhere\n  reason: 试\n`;
  const written = await refusal(
    await libraryOf({
      'sources/jia.txt': plan('甲市'),
      'labels.yaml': '- measure: jia/1\n',
      'links.yaml': '- a: jia/1\n',
      'examples.yaml': '- [甲]\n',
      'site.yaml': 'nam: 甲\n',
    }),
  );
  expect(filesOf(written)).toEqual(['examples.yaml', 'labels.yaml', 'links.yaml', 'site.yaml']);
  expect(written).toContain('发现 7 处错误');
  const unknown = await refusal(
    await libraryOf({
      'sources/jia.txt': plan('甲市'),
      'labels.yaml': label('jia/1') + label('jia/9'),
      'links.yaml': '- a: jia/1\n  b: yi/1\n  action: add\n  reason: 试\n',
      'corrections/jia.yaml': '- place: "1"\n  old: 无此文\n  new: 有此文\n  reason: 试\n',
    }),
  );
  expect(filesOf(unknown)).toEqual(['corrections/jia.yaml', 'labels.yaml', 'links.yaml']);
  expect(unknown.match(/应为/gu)).toHaveLength(5);
});

test('what an editor wrote about a document that is not there is named', async () => {
  const { issues, leftOut } = await made({
    'sources/jia.txt': plan('甲市'),
    'sources/jia.yaml': 'shortName: 甲\n',
    'sources/yi.yaml': 'shortName: 甲\n',
    'corrections/jia.yaml': '[]\n',
    'corrections/bing.yaml': '[]\n',
  });
  const unused = issues.filter(({ rule }) => rule === 'file-unused');
  expect(unused.map(({ severity, at }) => `${severity} ${at.file}`)).toEqual([
    'warning yi.yaml',
    'warning corrections/bing.yaml',
  ]);
  expect(leftOut.size).toBe(0);
});

describe('a document is left out and the others are built', () => {
  test.each([
    ['its file is damaged', { 'sources/yi.docx': damaged }, 'yi.docx', 'file-truncated'],
    ['its file is empty', { 'sources/yi.txt': ' \n' }, 'yi.txt', 'file-empty'],
    [
      'its sidecar is wrong',
      { 'sources/yi.txt': plan('乙市'), 'sources/yi.yaml': 'titel: x\n' },
      'yi.yaml',
      'yaml-invalid',
    ],
    ['its name can be no address', { 'sources/yi#2.txt': plan('乙市') }, 'yi#2.txt', 'plan-name'],
  ])('when %s', async (_, files: Files, file, rule) => {
    const { documents, leftOut, issues, counts, pages } = await made({ 'sources/jia.txt': plan('甲市'), ...files });
    expect(documents.map(({ id }) => id)).toEqual(['jia']);
    expect([...leftOut.values()]).toEqual([file]);
    expect(issues.filter(({ severity }) => severity === 'error').map((issue) => [issue.at.file, issue.rule])).toEqual([
      [file, rule],
    ]);
    expect(counts).toEqual({ plans: 1, measures: 1 });
    expect(pages).toEqual(['jia.mdx']);
  });

  test('with what editors say of it: a link waits, a new edition stands alone', async () => {
    const link = (a: string, b: string): string => `- { a: ${a}, b: ${b}, action: add, reason: 同一任务 }\n`;
    const { documents, leftOut, counts } = await made({
      'sources/jia.txt': plan('甲市'),
      'sources/jia.yaml': 'replaces: yi\n',
      'sources/yi.docx': damaged,
      'sources/bing.txt': plan('丙市'),
      'links.yaml': link('jia/1', 'yi/1') + link('jia/1', 'bing/1'),
    });
    expect([...leftOut]).toEqual([['yi', 'yi.docx']]);
    expect(documents.map(({ metadata }) => metadata.replaces)).toEqual([undefined, undefined]);
    expect(counts.plans).toBe(2);
  });

  test('although its addresses were published, when an editor has withdrawn them', async () => {
    const content = await libraryOf({ 'sources/jia.txt': plan('甲市'), 'sources/yi.txt': plan('乙市') });
    const { addresses } = await make(content);
    await recordAddresses(content, addresses);
    const gone = addresses.additions.map(({ id }) => id).filter((id) => id.startsWith('yi'));
    const moves = gone.map((from) => `- { from: ${from}, withdrawn: 已废止 }\n`).join('');
    await addTo(content, { 'sources/yi.txt': '', 'ledger/moves.yaml': moves });
    expect((await make(content)).documents.map(({ id }) => id)).toEqual(['jia']);
  });
});

describe('all stop, and the report names the file to take out,', () => {
  test('when the addresses of a document that would be left out are published', async () => {
    const content = await libraryOf({ 'sources/jia.txt': plan('甲市'), 'sources/yi.txt': plan('乙市') });
    const { addresses } = await make(content);
    await recordAddresses(content, addresses);
    await addTo(content, { 'sources/yi.txt': '' });
    const told = await refusal(content);
    const dead = addresses.additions.filter(({ id }) => id.startsWith('yi')).length;
    expect(told).toContain(`yi.txt：发现 ${dead} 个发布过的网址没有了文字，应为能够收入的文件。`);
    expect(told).toContain('file-empty');
    expect(told).toContain('请改正 yi.txt');
  });

  test.each([
    ['is marked as secret', { 'sources/yi.txt': `机密★1年\n${plan('乙市')}` }, 'yi.txt', 'secret-mark'],
    [
      'holds the number of a person',
      { 'sources/yi.txt': `${plan('乙市')}联系人13987654321。` },
      'yi.txt',
      'personal-phone',
    ],
    ['has the id of another', { 'sources/jia.docx': damaged }, 'jia.txt', 'plan-duplicate'],
    [
      'keeps what was to be taken out',
      {
        'sources/yi.txt': plan('乙市'),
        'corrections/yi.yaml': '- { place: "1", old: 张三, redact: true, reason: 个人信息 }\n',
      },
      'yi.txt',
      'redaction-lost',
    ],
  ])('when a document %s', async (_, files: Files, file, rule) => {
    const told = await refusal(await libraryOf({ 'sources/jia.txt': plan('甲市'), ...files }));
    expect(told).toContain(`没有生成网站，原来的网站不变：${file} `);
    expect(told).toContain(rule);
    expect(told).toMatch(/再运行一次。$/u);
  });

  test('when no document is left', async () => {
    const told = await refusal(await libraryOf({ 'sources/jia.txt': ' ', 'sources/yi.docx': damaged }));
    expect(told).toMatch(/file-empty.*file-truncated.*发现没有一份文件能够收入，应为至少一份。/su);
  });

  test('when an editors’ file is wrong: with it the report tells what is left out', async () => {
    const told = await refusal(
      await libraryOf({
        'sources/jia.txt': plan('甲市'),
        'sources/yi.txt': '',
        'links.yaml': '- { a: jia/1, b: bing/1, action: add, reason: 同 }\n',
      }),
    );
    expect(told).toMatch(/^yi\.txt\n.*file-empty.*links\.yaml\n {2}1:1 .*bing\/1/su);
  });
});

describe('findFailing', () => {
  const half = (number: number): number => {
    if (number % 2 === 1) throw new Error(`${number} is odd`);
    return number / 2;
  };

  test('finds the items at which something fails alone', () => {
    const failing = findFailing([1, 2, 3], half);
    expect([...failing.keys()]).toEqual([1, 3]);
    expect(failedIssue('yi.txt', failing.get(3))).toEqual({
      rule: 'document-failed',
      severity: 'error',
      at: { file: 'yi.txt', line: 0, column: 0 },
      found: '处理这份文件时程序出错（3 is odd）',
      expected: '能够处理的文件；请把文件报告给维护者',
    });
  });

  test('leaves the fault of an editors’ file to who runs the build', () => {
    const fail = (): never => {
      throw new BuildError('links.yaml:1', '请改正');
    };
    expect(() => findFailing([1], fail)).toThrow('links.yaml:1');
  });
});
