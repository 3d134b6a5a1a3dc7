/** What an editor takes out is gone before anything else is read, and everything that stays has the place it had. */
import { describe, expect, test } from 'vitest';
import { redact } from '../../scripts/steps/redact.ts';
import { listMeasures, listPassages } from '../../src/model/walk.ts';
import { parsePlan } from '../../src/parse/index.ts';
import { textDocument } from '../seed.ts';

const lines = [
  '甲市法治建设方案',
  '联系人：王某某13912345678。',
  '一、任务（李某某）',
  '1. 普法。由张三（138',
  '12345678）和张三落实。（责任单位：甲局、张三）',
  '2. 执法。落实。',
];
const document = textDocument(lines.join('\n'), 'jia.txt');
const order = (place: string, old: string) => ({ line: 5, place, old, reason: '个人信息' });
const linesAfter = (...orders: readonly ReturnType<typeof order>[]) =>
  redact(document, orders).document.text.split('\n');

describe('redact', () => {
  test.each([
    ['a text, wherever it stands there, and the note', order('1.1', '张三'), 3, '1. 普法。由██（138'],
    ['a note', order('1.1', '张三'), 4, '12345678）和██落实。（责任单位：甲局、██）'],
    ['a text across a line that paper broke', order('1.1', '13812345678'), 3, '1. 普法。由张三（███'],
    ['the next line', order('1.1', '13812345678'), 4, '████████）和张三落实。（责任单位：甲局、张三）'],
    ['a heading', order('1', '李某某'), 2, '一、任务（███）'],
    ['a passage', order('head', '王某某13912345678'), 1, '联系人：██████████████。'],
  ])('takes out of %s', (_, entry, line, expected) => {
    expect(linesAfter(entry)[line]).toBe(expected);
  });

  test('keeps every address and every offset', () => {
    const { document: redacted } = redact(document, [order('1.1', '张三'), order('1.1', '13812345678')]);
    const places = (text: typeof document) => {
      const { plan } = parsePlan(text);
      const all = [...listPassages(plan), ...listMeasures(plan)];
      return all.map(({ id, content }) => [id, content.pieces]);
    };
    expect(places(redacted)).toEqual(places(document));
    expect(redacted.text).toHaveLength(document.text.length);
  });

  test('remembers what was taken out, without its characters', () => {
    const { document: redacted } = redact(document, [order('1.1', '13812345678')]);
    const at = document.text.indexOf('138');
    expect(redacted.redactions).toEqual([
      { start: at, end: at + 3, place: '1.1', reason: '个人信息' },
      { start: at + 4, end: at + 12, place: '1.1', reason: '个人信息' },
    ]);
    expect(redacted.originalWithheld).toBe(true);
    expect(redacted.text).not.toMatch(/138|12345678）和/u);
  });

  test('takes the same words out of the facts about the document', () => {
    const told = {
      ...document,
      metadata: { title: '张三的方案', issuingBodies: ['甲局', '张三办'], status: 'draft' as const },
    };
    expect(redact(told, [order('1.1', '张三')]).document.metadata).toEqual({
      title: '██的方案',
      issuingBodies: ['甲局', '██办'],
      status: 'draft',
    });
  });

  test('says how much it took out', () => {
    const { issues } = redact(document, [order('1.1', '张三'), order('1', '李某某')]);
    expect(issues).toMatchObject([
      { rule: 'redaction-applied', severity: 'info', at: { file: 'jia.txt' }, found: '隐去 4 处，共 9 字；原件不公开' },
    ]);
  });

  test('is an error, with the places where the words do stand, when they are not at the place', () => {
    const { issues } = redact(document, [order('1.2', '13912345678'), order('9', '无此人')]);
    expect(issues.slice(0, 2)).toMatchObject([
      {
        rule: 'redaction-lost',
        severity: 'error',
        at: { file: 'corrections/jia.yaml', line: 5, column: 1 },
        found: '1.2 里没有“139******78”',
        expected: 'place: head',
      },
      { rule: 'redaction-lost', found: '9 里没有“无此人”', expected: '与正文一致的 old；核对全角、空格和标点' },
    ]);
  });

  test('names parts, groups and measures as places', () => {
    const text = ['甲市方案', '一、张三', '（一）张三', '1. 张三。落实。', '（二）执法。张三落实。'].join('\n');
    expect(redact(textDocument(text, 'jia.txt'), [order('9', '张三')]).issues[0]?.expected).toBe(
      'place: 1、1.1、1.1.1、1.2',
    );
  });

  test('says where else the same words stand', () => {
    const twice = textDocument('甲市方案\n一、任务\n1. 普法。张三落实。\n2. 执法。张三落实。', 'jia.txt');
    expect(redact(twice, [order('1.1', '张三')]).issues).toMatchObject([
      { rule: 'redaction-elsewhere', severity: 'warning', at: { line: 4, column: 7 }, found: '“张三”在这里还有' },
      { rule: 'redaction-applied' },
    ]);
  });

  test('leaves a document without orders as it is', () => {
    expect(redact(document, [])).toEqual({ document, issues: [] });
  });
});
