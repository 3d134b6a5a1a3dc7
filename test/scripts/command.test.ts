/** What a person types behind a command is read whole, and every fault in it is told at once. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatHelp, readTyped } from '../../scripts/command/command.ts';
import { base, content, host, out, port, record, site } from '../../scripts/command/options.ts';
import type { BuildError } from '../../src/model/issue.ts';

const command = { name: 'npm run build', options: { content, out, base, site, port, record, host } };

function read(...typed: readonly string[]) {
  return readTyped(command, typed)[0];
}

/** The faults of what was typed, one a line. */
function faultsOf(...typed: readonly string[]): readonly string[] {
  try {
    read(...typed);
  } catch (error) {
    return (error as BuildError).message.split('\n');
  }
  return [];
}

describe('readTyped', () => {
  test('takes what is not given as it is by itself', () => {
    expect(read()).toEqual({
      content: resolve('content'),
      out: resolve('dist'),
      base: '/',
      site: undefined,
      port: 4321,
      record: true,
      host: false,
    });
  });

  test.each([
    [['--content', 'a b/库'], { content: resolve('a b/库') }],
    [['--out=-site'], { out: resolve('-site') }],
    [['--base', 'fangan'], { base: '/fangan/' }],
    [['--base', '/a/方案/'], { base: '/a/方案/' }],
    [['--base=/'], { base: '/' }],
    [['--site', 'https://example.org'], { site: 'https://example.org' }],
    [['--site', 'http://例子.cn:8080/'], { site: 'http://xn--fsqu00a.cn:8080' }],
    [['--port', '0'], { port: 0 }],
    [['--port', '65535'], { port: 65_535 }],
    [['--no-record', '--host'], { record: false, host: true }],
  ])('reads %j', (typed, expected) => {
    expect(read(...typed)).toMatchObject(expected);
  });

  test.each([
    [['--ot', 'dist2'], '发现 --ot，没有这个选项。'],
    [['-o', 'dist2'], '发现 -o，没有这个选项。'],
    [['--no-out'], '发现 --no-out，没有这个选项。'],
    [['--constructor'], '发现 --constructor，没有这个选项。'],
    [['--out'], '发现 --out 后面没有 DIR，应为一个文件夹。'],
    [['--out='], '发现 --out 后面没有 DIR，应为一个文件夹。'],
    [['--out', '--host'], '发现 --out 后面没有 DIR，应为一个文件夹。'],
    [['--record=no'], '发现 --record=no，应为 --record。'],
    [['--port', '65536'], '发现 --port 65536，应为整数，从 0 到 65535。'],
    [['--port', '80a'], '发现 --port 80a，应为整数，从 0 到 65535。'],
    [['--port=-1'], '发现 --port -1，应为整数，从 0 到 65535。'],
    [['--content', 'a', '--content', 'b'], '发现 --content 写了 2 次，应为一次。'],
    [['--content', 'a', '--out=b', '--content=a', '--content', 'a'], '发现 --content 写了 3 次，应为一次。'],
    [['--record', '--no-record'], '发现 --record 写了 2 次，应为一次。'],
    [['dist'], '发现多余的 dist。'],
    [['a\u001b[31m'], '发现多余的 a\\e[31m。'],
  ])('refuses %j', (typed, fault) => {
    expect(faultsOf(...typed)).toEqual([fault]);
  });

  test.each([
    'example.org',
    'javascript:alert(1)',
    'ftp://example.org',
    'https://example.org/fangan/',
    'https://a@b.c',
    '//a',
  ])('refuses --site %s with the form that is expected', (text) => {
    expect(faultsOf('--site', text)).toEqual([`发现 --site ${text}，应为${site.expected}。`]);
  });

  test.each(['../up', '/a b/', 'https://example.org', '/a?b', '/a#b', '/a%20b', 'a\\b', 'C:/Git/fangan'])(
    'refuses --base %s with the form that is expected',
    (text) => {
      expect(faultsOf('--base', text)).toEqual([`发现 --base ${text}，应为${base.expected}。`]);
    },
  );

  test('names all faults together and the options that there are', () => {
    const typed = ['--ot', '--port', 'x', '--site', 'y'];
    expect(faultsOf(...typed)).toHaveLength(3);
    expect(() => read(...typed)).toThrow(expect.objectContaining({ hint: expect.stringContaining('--out DIR') }));
  });

  test('takes one word where one is asked for, and none too many', () => {
    const verify = { name: 'npm run verify', options: {}, words: 'DIR' };
    expect(readTyped(verify, ['site'])[1]).toEqual(['site']);
    expect(() => readTyped(verify, ['site', 'b', 'c'])).toThrow('发现多余的 b。\n发现多余的 c。');
  });

  test('names no options where a command has none', () => {
    expect(() => readTyped({ name: 'npm run verify', options: {} }, ['--x'])).toThrow(
      expect.objectContaining({ hint: '说明见 npm run verify -- --help。' }),
    );
  });

  test('takes words where a command has them, those behind -- as they are', () => {
    const add = { name: 'npm run add', options: { content }, words: 'FILE…' };
    expect(readTyped(add, ['甲.docx', '--content', 'a', '--', '--乙.docx'])).toEqual([
      { content: resolve('a') },
      ['甲.docx', '--乙.docx'],
    ]);
  });
});

test('the help names every option in Chinese', () => {
  const help = formatHelp({ ...command, about: '生成网站。', run: () => Promise.resolve() });
  expect(help.split('\n').slice(0, 3)).toEqual(['生成网站。', '', '用法：npm run build -- [选项]']);
  for (const sign of ['--content DIR', '--base PATH', '--no-record', '--host', '--help'])
    expect(help).toContain(`  ${sign}`);
});
