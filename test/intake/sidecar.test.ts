import { describe, expect, test } from 'vitest';
import { readSidecar } from '../../src/intake/sidecar.ts';

describe('readSidecar', () => {
  test('reads every fact', () => {
    const yaml = `title: 某市方案
issuingBodies: [某市人民政府, 中共某市委]
documentNumber: 某政发〔2022〕1号
documentDate: 2022-01-05
publishedOn: 2022-01-06
indexNumber: 0001/2022
validity: 有效
status: issued
region: { name: 某市, level: 市 }
shortName: 某市
sourceUrl: https://www.example.gov.cn/a.html
fetchedOn: "2022-02-01"
replaces: old-plan
`;
    const { metadata, issues } = readSidecar('a.yaml', yaml);
    expect(issues).toEqual([]);
    expect(metadata).toMatchObject({
      documentDate: '2022-01-05',
      region: { name: '某市', level: '市' },
      replaces: { plan: 'old-plan', line: 13 },
    });
    expect(Object.keys(metadata)).toHaveLength(13);
  });

  test('reads what may be published', () => {
    const read = (yaml: string) => readSidecar('a.yaml', yaml);
    expect(read('original: false\npublic: true\ntitle: 题\n')).toEqual({
      metadata: { title: '题' },
      publication: { original: false, public: true },
      issues: [],
    });
    expect(read('original: 不\n').issues).toMatchObject([{ found: 'original：不', expected: /^true（公开原件）/u }]);
  });

  test('takes numbers as they are printed and passes over names with nothing behind them', () => {
    const { metadata, issues } = readSidecar('a.yaml', 'indexNumber: 007.10\nshortName:\ntitle: 2031\n');
    expect(metadata).toEqual({ indexNumber: '007.10', title: '2031' });
    expect(issues).toEqual([]);
  });

  test('takes an empty sidecar', () => {
    expect(readSidecar('a.yaml', '# nothing yet\n')).toEqual({ metadata: {}, publication: {}, issues: [] });
  });

  test.each([
    ['a misspelt name', 'title: 题\nregoin: 某市\n', 2, 'regoin：某市', /region/u],
    ['an impossible date', 'documentDate: 2022-02-30\n', 1, 'documentDate：2022-02-30', /2021-12-31/u],
    ['an unknown status', '\nstatus: draught\n', 2, 'status：draught', /draft/u],
    ['half a region', 'title: 题\nregion:\n  name: 某市\n', 3, 'region.level', /level/u],
    ['an address that is none', 'sourceUrl: javascript:alert(1)\n', 1, 'sourceUrl', /http/u],
    ['a list', '- 题\n', 1, '整个文件', /名称/u],
    [
      'a bracket that is not closed',
      'status: draft\nissuingBodies: [题\ntitle: 题\n',
      2,
      'issuingBodies: [题',
      /括号/u,
    ],
    ['a colon inside a text', 'title: 甲: 乙\n', 1, 'title: 甲: 乙', /引号/u],
    ['an alias to nothing', 'title: *x\n', 1, 'title: *x', /别名/u],
    ['true as a text', 'title: true\n', 1, 'title：true', /引号/u],
  ])('reports %s with line, found and expected', (_, yaml, line, found, expected) => {
    const { metadata, issues } = readSidecar('a/b.yaml', yaml);
    expect(metadata).toEqual({});
    expect(issues).toMatchObject([{ rule: 'yaml-invalid', severity: 'error', at: { file: 'a/b.yaml', line } }]);
    expect(issues[0]?.found).toContain(found);
    expect(issues[0]?.expected).toMatch(expected);
  });

  test('reports all faults of a file in one run, in the order of lines', () => {
    const { issues } = readSidecar('a.yaml', 'titel: 1\nstatus: x\nfetchedOn: gestern\n');
    expect(issues.map(({ at }) => at.line)).toEqual([1, 2, 3]);
  });
});
