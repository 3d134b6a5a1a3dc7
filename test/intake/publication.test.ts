import { describe, expect, test } from 'vitest';
import type { LeftOut } from '../../src/intake/faults.ts';
import { checkPublication, type Publication } from '../../src/intake/publication.ts';
import { textDocument } from '../seed.ts';

const beside = (place: string, text: string, original: LeftOut['original'] = 'publish'): LeftOut => ({
  place,
  text,
  original,
});

function check(text: string, leftOut: readonly LeftOut[] = [], publication: Publication = {}) {
  const { document, issues } = checkPublication(textDocument(text, 'jia.txt'), leftOut, publication);
  const lines = issues.map(({ severity, rule, at, found }) => `${severity} ${rule} ${at.line}:${at.column} ${found}`);
  return { withheld: document.originalWithheld ?? false, lines, issues };
}

describe('numbers of persons in a text', () => {
  test('are an error that says both ways out', () => {
    const { lines, issues } = check('一、甲\n联系人13812345678');
    expect(lines).toEqual(['error personal-phone 2:4 138******78']);
    expect(issues[0]?.expected).toBe(
      '在 corrections/jia.yaml 用 redact: true 隐去，或确认可以公开后在 jia.yaml 写 public: true',
    );
  });

  test('are told of, no more, when the editor makes them public', () => {
    expect(check('电话13812345678', [], { public: true }).lines).toEqual(['info personal-phone 1:3 138******78']);
    expect(check('电话13812345678', [], { public: false }).lines).toEqual(['error personal-phone 1:3 138******78']);
  });

  test('that are an office’s stay a warning', () => {
    expect(check('电话0531-88881234').lines).toEqual(['warning office-phone 1:3 053********34']);
  });

  test('are looked for in what the editor says, and so are marks of secrecy', () => {
    const document = {
      ...textDocument('甲', 'jia.txt'),
      metadata: { title: '机密★1年 甲市方案', shortName: '甲13812345678' },
    };
    expect(checkPublication(document, [], { public: true }).issues).toMatchObject([
      { severity: 'info', rule: 'personal-phone', found: '信息：138******78' },
      { severity: 'error', rule: 'secret-mark', found: '信息：机密★1年 甲市方案' },
    ]);
  });

  test('are looked for in the name of the file', () => {
    const { issues } = checkPublication(textDocument('甲', '张三13812345678.txt'), []);
    expect(issues).toMatchObject([
      { severity: 'error', rule: 'personal-phone', found: '文件名：138******78', expected: '没有号码的文件名' },
    ]);
  });

  test('and marks of secrecy are looked for in the name of the file', () => {
    const { issues } = checkPublication(textDocument('甲', '甲市方案（秘密★3年）.txt'), []);
    expect(issues).toMatchObject([
      { severity: 'error', rule: 'secret-mark', found: '文件名：甲市方案（秘密★3年）.txt' },
    ]);
  });

  test('are looked for in the facts about it too', () => {
    const document = {
      ...textDocument('甲', 'jia.txt'),
      metadata: { title: '题', issuingBodies: ['某局13812345678'] },
    };
    expect(checkPublication(document, []).issues).toMatchObject([
      { severity: 'error', rule: 'personal-phone', found: '信息：138******78' },
    ]);
  });
});

describe('numbers of persons beside a text', () => {
  const parts = [beside('第1页页眉页脚', '13812345678'), beside('第2页页眉页脚', '13812345678')];

  test('are an error, each once, since the original would publish them', () => {
    const { lines, issues } = check('甲', parts);
    expect(lines).toEqual(['error personal-phone 0:0 第1页页眉页脚：138******78']);
    expect(issues[0]?.expected).toBe(
      '删净后另存的文件，或在 jia.yaml 写 original: false（不公开原件）或 public: true（号码可以公开）',
    );
  });

  test('are none when the original is not published', () => {
    expect(check('甲', parts, { original: false })).toMatchObject({ withheld: true, lines: [] });
  });

  test('are told of when the editor makes them public', () => {
    expect(check('甲', parts, { public: true }).lines).toEqual(['info personal-phone 0:0 第1页页眉页脚：138******78']);
  });

  test('are no news when they are an office’s', () => {
    expect(check('甲', [beside('正文以外', '0531-88881234')]).lines).toEqual([]);
  });
});

describe('the original', () => {
  const remarks = [beside('批注', '改', 'warn'), beside('批注', '删', 'warn'), beside('作者', '李某某', 'warn')];

  test('that gives remarks and names away is a warning that says how to withhold it', () => {
    const { withheld, lines, issues } = check('甲', remarks);
    expect(withheld).toBe(false);
    expect(lines).toEqual(['warning original-reveals 0:0 批注 2 处、作者姓名 李某某']);
    expect(issues[0]?.expected).toContain('在 jia.yaml 写 original: false');
  });

  test('is withheld without a word when its editor says so', () => {
    expect(check('甲', remarks, { original: false })).toMatchObject({ withheld: true, lines: [] });
  });

  test('is withheld by itself when somebody hid text in it', () => {
    const hidden = [beside('隐藏文字', '电话13812345678', 'withhold')];
    expect(check('甲', hidden)).toMatchObject({
      withheld: true,
      lines: ['info original-withheld 0:0 原件里有隐藏文字，不公开下载'],
    });
    expect(check('甲', hidden, { original: true })).toMatchObject({
      withheld: false,
      lines: ['error personal-phone 0:0 隐藏文字：138******78'],
    });
  });

  test('is published where nothing speaks against it', () => {
    expect(check('甲', [beside('页眉', '页眉')])).toMatchObject({ withheld: false, lines: [] });
  });
});
