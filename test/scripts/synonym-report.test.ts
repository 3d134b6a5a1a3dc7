import { expect, test } from 'vitest';
import { reportSynonyms } from '../../scripts/steps/synonym-report.ts';
import { synonymsFile } from '../../src/indexing/index.ts';
import { inventedLibrary } from '../search/invented-library.ts';

const byCharacters = (text: string) => [...text];

test('an editor is told which groups the library can use, and which of their words stand in it', () => {
  const synonyms = synonymsFile.parse({
    groups: [
      { say: ['民告官', '行政应诉'], print: ['出庭应诉', '败诉赔偿'] },
      { say: ['上牌'], print: ['机动车登记', '车辆登记'] },
    ],
  });
  expect(reportSynonyms({ ...inventedLibrary, synonyms }, byCharacters)).toBe(
    [
      'synonyms.yaml 共 2 组，这个文库用得上 1 组。',
      '',
      '用得上的（括号里的词文库里没有）：',
      '  （民告官） 行政应诉 → 出庭应诉 （败诉赔偿）',
      '',
      '用不上的（公文用语在文库里一个也没有）：',
      '  上牌 → 机动车登记 车辆登记',
    ].join('\n'),
  );
});

test('what there is none of is not named', () => {
  const synonyms = synonymsFile.parse({ groups: [{ say: ['民告官'], print: ['出庭应诉'] }] });
  expect(reportSynonyms({ ...inventedLibrary, synonyms }, byCharacters)).not.toContain('用不上');
});
