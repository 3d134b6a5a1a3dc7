import { describe, expect, test } from 'vitest';
import { clauseKind, listBrokenArticles } from '../../../src/model/official/clause-kinds.ts';
import { growthOf, steep } from '../../growth.ts';

const kindOf = (text: string, ...headings: string[]) => clauseKind({ headings, text });

describe('clauseKind', () => {
  test.for([
    ['purpose', '为了加强桥梁管理，保障安全，根据《公路法》，结合本市实际，制定本办法。'],
    ['scope', '本市行政区域内桥梁的养护和管理，适用本办法。军用桥梁除外。'],
    ['scope', '本条例适用于本县的集市管理。'],
    ['scope', '适用范围 适用于本县山洪灾害的防御。'],
    ['reference', '法律、法规对桥梁管理另有规定的，从其规定。'],
    ['sanction', '违反本办法第十条规定，在桥下堆放物料的，由市政部门责令限期清除。'],
    ['sanction', '养护单位违反本规定，未按时巡查的，由主管部门约谈。'],
    ['sanction', '在桥上晾晒粮食的，由乡镇人民政府责令改正；拒不改正的，处一百元罚款。'],
    ['sanction', '工作人员玩忽职守的，依法给予处分；构成犯罪的，依法追究刑事责任。'],
    ['sanction', '集市开办者有下列情形之一的：由市场监管部门处一千元以上五千元以下罚款。'],
  ] as const)('%s: %s', ([kind, text]) => {
    expect(kindOf(text)).toBe(kind);
  });

  test.for([
    '市政部门负责桥梁的巡查和养护，每月不少于两次。',
    '本办法所称桥梁，是指供车辆和行人通行的跨河构筑物。',
    '整治占道经营。对拒不整改的，责令停业。',
    '严厉打击破坏桥梁的行为，依法追究刑事责任。',
    '各县制定本办法的实施细则，报市政府备案。',
    '按照谁主管谁负责的规定，落实养护责任。',
  ])('says what shall be done: %s', (text) => {
    expect(kindOf(text)).toBeUndefined();
  });

  test('what stands below a heading of liability is a sanction, save who is spared', () => {
    expect(kindOf('受到处罚的单位应当按期缴款。', '法律责任')).toBe('sanction');
    expect(kindOf('受到处罚的单位应当按期缴款。', '监督检查和法律责任')).toBe('sanction');
    expect(kindOf('受到处罚的单位应当按期缴款。', '法律责任的宣传')).toBeUndefined();
    expect(kindOf('先行先试出现失误，勤勉尽责的，免予追责。', '法律责任')).toBeUndefined();
  });
});

describe('listBrokenArticles', () => {
  test.for([
    ['违反本条例第十五条第二款、第十六条规定的，责令改正。', [15, 16]],
    ['违反本办法第9条，逾期不改的；违反本办法第一百零二条的规定的', [9, 102]],
    ['违反本条例规定，有下列行为之一的', []],
    ['违反《公路法》第十条规定的，依照本条例第二十条处罚', []],
  ] as const)('%s', ([text, articles]) => {
    expect(listBrokenArticles(text)).toEqual(articles);
  });
});

test.each(['违反本办法第', '违反本办法第十条', '的，', '人'])(
  'takes four times as long for four times as much of %s',
  (sign) => {
    const read = (count: number) => () => {
      const text = sign.repeat(count);
      return [clauseKind({ headings: [], text }), listBrokenArticles(text)];
    };
    expect(growthOf(read, 5000)).toBeLessThan(steep);
  },
);
