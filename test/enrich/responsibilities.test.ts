import { describe, expect, test } from 'vitest';
import { enrichPlan } from '../../src/enrich/index.ts';
import { readResponsibilities } from '../../src/enrich/responsibilities.ts';
import { listMeasures } from '../../src/model/walk.ts';
import { parseLines, seedMeasure, seedParsed } from '../seed.ts';

function read(note: string): string[] {
  return readResponsibilities(note).map(({ role, unit, collective }) => `${role} ${unit}${collective ? ' *' : ''}`);
}

const answers = (unit: string) => `responsible ${unit}`;

describe('readResponsibilities', () => {
  test.each([
    ['（牵头单位：甲部、乙部；责任单位：各部门）', ['lead 甲部', 'lead 乙部', 'responsible 各部门 *']],
    [
      '〔责任单位:市政府各部门,各县(市、区)人民政府]',
      ['responsible 市政府各部门 *', 'responsible 各县(市、区)人民政府 *'],
    ],
    ['（牵头单位：综合管理部（司法、大数据））', ['lead 综合管理部（司法）', 'lead 综合管理部（大数据）']],
    ['（牵头单位：综合管理部（司法、）；责任单位：各部门）', ['lead 综合管理部（司法）', 'responsible 各部门 *']],
    ['（责任单位：市司法局，市直有关部门、单位）', ['responsible 市司法局', 'responsible 市直有关部门、单位 *']],
    ['（责任单位：各县（市、区）人民政府）', ['responsible 各县（市、区）人民政府 *']],
    ['（责任单位：各县（市、区））', ['responsible 各县（市、区） *']],
    ['（牵头单位：甲局；责任单位：乙局；配合单位：丙局）', ['lead 甲局', 'responsible 乙局', 'supporting 丙局']],
    ['（市司法局牵头，市财政局、市民政局配合）', ['lead 市司法局', 'supporting 市财政局', 'supporting 市民政局']],
    ['牵头单位：甲局\n责任单位：乙局、丙局', ['lead 甲局', 'responsible 乙局', 'responsible 丙局']],
    ['（责任单位：市政府办公室）', ['responsible 市政府办公室']],
    ['（责任单位：高要区教育局、高要区财政局）', ['responsible 高要区教育局', 'responsible 高要区财政局']],
    ['高要区人民政府负责统筹推进。', ['responsible 高要区人民政府']],
    ['（责任单位：）', []],
    [
      '（责任单位：甲院要明确相关机构、甲区民政部门委托镇人民政府、甲市要素交易中心）',
      ['responsible 甲市要素交易中心'],
    ],
    [
      '（牵头：甲县水利局｜责任：各供水单位｜监督：县疾控中心）',
      ['lead 甲县水利局', 'responsible 各供水单位 *', 'supporting 县疾控中心'],
    ],
    ['（监督电话：12345）', []],
    ['（责任单位：市教育局/、市体育局、、市统计局）', ['市教育局', '市体育局', '市统计局'].map(answers)],
    [
      '（责任单位：市教育局•市体育局+市统计局&市财政局）',
      ['市教育局', '市体育局', '市统计局', '市财政局'].map(answers),
    ],
    [
      '（责任单位：中国·甲县信息中心、区发展改革局区域经济科）',
      ['中国·甲县信息中心', '区发展改革局区域经济科'].map(answers),
    ],
    [
      '（责任单位：市城管局市容管理科、县交通运输局县道管理站）',
      ['市城管局市容管理科', '县交通运输局县道管理站'].map(answers),
    ],
    [
      '（责任单位：1.市教育局 （2）市体育局①市统计局②市财政局）',
      ['市教育局', '市体育局', '市统计局', '市财政局'].map(answers),
    ],
    ['（责任单位：市教育局市体育局-市统计局）', ['市教育局', '市体育局', '市统计局'].map(answers)],
    ['（责任单位：市委市直机关工委、市公安局市中分局）', ['市委市直机关工委', '市公安局市中分局'].map(answers)],
    [
      '（责任单位：市委市政府信访局、区融媒体中心区教育局）',
      ['市委市政府信访局', '区融媒体中心', '区教育局'].map(answers),
    ],
    ['（公安、交通等单位配合）', ['supporting 公安', 'supporting 交通']],
    ['（公安、市場監管等部門配合）', ['supporting 公安部門 *', 'supporting 市場監管部門 *']],
    ['（责任单位：县财政局、县教育局11月组织、县民政局上半年）', ['responsible 县财政局']],
    ['（甲局牵头；乙局、丙局按行业分工负责）', ['lead 甲局', 'responsible 乙局', 'responsible 丙局']],
    [
      '（甲局负责，乙局、丙局在各自职责范围内做好配合工作）',
      ['responsible 甲局', 'supporting 乙局', 'supporting 丙局'],
    ],
    ['（甲局负责，乙局、丙局要在资金安排等方面予以配合）', ['responsible 甲局', 'supporting 乙局', 'supporting 丙局']],
    ['（甲局牵头，会同乙局、丙局实施）', ['lead 甲局', 'supporting 乙局', 'supporting 丙局']],
    ['（甲局会同乙局联合实施）', ['lead 甲局', 'supporting 乙局']],
    ['（甲局牵头会同乙局推进）', ['lead 甲局', 'supporting 乙局']],
    ['（甲局牵头，乙局会同各县区配合）', ['lead 甲局', 'supporting 乙局', 'supporting 各县区 *']],
    ['（甲局牵头，乙局会同丙局实施）', ['lead 甲局', 'responsible 乙局', 'supporting 丙局']],
    ['（甲局负责，乙局会同丙局实施）', ['responsible 甲局', 'lead 乙局', 'supporting 丙局']],
    ['（甲局会同乙局，丙局配合）', ['lead 甲局', 'supporting 乙局', 'supporting 丙局']],
    ['（由甲局及时会同各县区办理）', ['lead 甲局', 'supporting 各县区 *']],
    ['（牵头单位：甲局；配合单位：各成员单位按职责分工落实）', ['lead 甲局', 'supporting 各成员单位 *']],
    ['（责任单位：甲局牵头，乙局配合）', ['lead 甲局', 'supporting 乙局']],
    ['（甲局等10个部门负责）', ['responsible 甲局']],
    ['（甲局等十个部门和各县区负责）', ['responsible 甲局', 'responsible 各县区 *']],
    ['（责任单位：市司法局等有关部门）', ['responsible 市司法局', 'responsible 有关部门 *']],
    ['（责任单位：市司法局等部门，各县市区）', ['responsible 市司法局', 'responsible 各县市区 *']],
    ['（市司法局、各县市区）', ['responsible 市司法局', 'responsible 各县市区 *']],
    [
      '（主要责任单位：甲局；参加单位：市法院、检察院）',
      ['responsible 甲局', 'supporting 市法院', 'supporting 检察院'],
    ],
    [
      '（责任单位：市教育（体育）局、市委依法治市办（市司法局）',
      ['responsible 市教育（体育）局', 'responsible 市委依法治市办（市司法局）'],
    ],
    [
      '（责任单位：各镇（街道、开发区）、区市场监管局（知识产权局））',
      ['responsible 各镇（街道、开发区） *', 'responsible 区市场监管局（知识产权局）'],
    ],
    ['（责任单位：市司法局，完成时限：2023年6月底前）', ['responsible 市司法局']],
    ['（责任单位：市发展和改革委员会和市财政局）', ['responsible 市发展和改革委员会', 'responsible 市财政局']],
    [
      '（市司法局牵头，各县（市、区）人民政府，市直有关部门按职责分工负责）',
      ['lead 市司法局', 'responsible 各县（市、区）人民政府 *', 'responsible 市直有关部门 *'],
    ],
    [
      '（甲部、乙总局等国务院相关部门及各地区按职责分工负责）',
      ['responsible 甲部', 'responsible 乙总局', 'responsible 国务院相关部门 *', 'responsible 各地区 *'],
    ],
    ['责任单位：甲局、乙局（排在首位的为牵头单位，下同）', ['responsible 甲局', 'responsible 乙局']],
    ['（领导小组办公室（设在甲局）负责）', ['responsible 领导小组办公室']],
    ['主办单位：甲局\n会办单位：乙局\n分办单位：丙局', ['lead 甲局', 'supporting 乙局', 'responsible 丙局']],
    ['（责任单位：甲局、街道办事处（以下均需街道落实，不再列出））', ['responsible 甲局', 'responsible 街道办事处 *']],
    ['（牵头部门：镇乡村振兴办；配合部门：镇规建办）', ['lead 镇乡村振兴办', 'supporting 镇规建办']],
    ['（由甲局、乙办按程序办理）', ['responsible 甲局', 'responsible 乙办']],
    ['（甲局）（乙局、各县区）', ['responsible 甲局', 'responsible 乙局', 'responsible 各县区 *']],
    ['（甲局（乙办）（丙办）牵头）', ['lead 甲局（乙办）（丙办）']],
    ['责任单位是甲局、丙局', ['responsible 甲局', 'responsible 丙局']],
    ['（甲县政府和高新区管委会配合）', ['supporting 甲县政府', 'supporting 高新区管委会']],
    ['（各县住房和城乡建设局负责）', ['responsible 各县住房和城乡建设局 *']],
    ['（甲局〔乙局〕牵头，丙局配合）', ['lead 甲局〔乙局〕', 'supporting 丙局']],
    ['（由甲科、乙科按职责承担）', ['responsible 甲科', 'responsible 乙科']],
    ['（由甲局牵头，乙局配合）', ['lead 甲局', 'supporting 乙局']],
    ['（市司法局主责，各县区参加）', ['lead 市司法局', 'supporting 各县区 *']],
    ['（该项工作甲局牵头，上述任务由乙局抓落实）', ['lead 甲局', 'responsible 乙局']],
    ['责任单位：各省、自治区、直辖市人民政府', ['responsible 各省、自治区、直辖市人民政府 *']],
    ['责任单位：省、市、县政府办', ['responsible 省、市、县政府办']],
    ['责任单位包括甲局、乙局，配合单位有丙局', ['responsible 甲局', 'responsible 乙局', 'supporting 丙局']],
    ['（甲局主办，乙局承办，丙局协办）', ['lead 甲局', 'responsible 乙局', 'supporting 丙局']],
    ['（甲局落实，乙局参与，丙局协助）', ['responsible 甲局', 'supporting 乙局', 'supporting 丙局']],
    ['（牽頭單位：市發展改革委；責任單位：市司法局）', ['lead 市發展改革委', 'responsible 市司法局']],
    ['（市司法局牽頭，市財政局協助）', ['lead 市司法局', 'supporting 市財政局']],
    ['（牵头单位：甲局，配合单位：市留交办）', ['lead 甲局', 'supporting 市留交办']],
    ['（甲局负责牵头，各区县负责具体实施）', ['lead 甲局', 'responsible 各区县 *']],
    ['（甲局为牵头单位，乙局为配合单位）', ['lead 甲局', 'supporting 乙局']],
    ['牵头市领导：林远；市级牵头部门：甲局；县区责任单位：各县区', ['lead 甲局', 'responsible 各县区 *']],
    ['分管领导：林远；责任科室：甲科；责任人：江望', ['responsible 甲科']],
    ['（甲委组织部牵头，各乡镇党委、政府落实）', ['lead 甲委组织部', 'responsible 各乡镇党委、政府 *']],
    ['（责任单位：甲局，各县区政府、管委会）', ['responsible 甲局', 'responsible 各县区政府、管委会 *']],
    ['（甲局负责，区、县（市）人民政府落实）', ['responsible 甲局', 'responsible 区、县（市）人民政府 *']],
    [
      '（甲委、乙部等部门和各省级人民政府负责）',
      ['responsible 甲委', 'responsible 乙部', 'responsible 各省级人民政府 *'],
    ],
    ['（甲部牵头，共青团中央、全国妇联参加）', ['lead 甲部', 'supporting 共青团中央', 'supporting 全国妇联']],
    ['（此项工作由甲局牵头，乙局配合）', ['lead 甲局', 'supporting 乙局']],
    ['责任分工：甲局牵头，乙局配合。', ['lead 甲局', 'supporting 乙局']],
    ['（责任单位：基教股/计财股）', ['responsible 基教股', 'responsible 计财股']],
    ['责任股室：党建办　人事股', ['responsible 党建办', 'responsible 人事股']],
    ['责任领导：林远　责任部门：甲科、乙科', ['responsible 甲科', 'responsible 乙科']],
    ['——牵头单位：甲局；参与单位：乙局', ['lead 甲局', 'supporting 乙局']],
    ['牵头（责任）单位：甲局', ['lead 甲局']],
    ['【责任单位】甲局、乙局【完成时限】年底', ['responsible 甲局', 'responsible 乙局']],
    ['【牵头单位】：甲局', ['lead 甲局']],
    ['（国家甲委及国家乙局负责）', ['responsible 国家甲委', 'responsible 国家乙局']],
    ['（责任单位为甲局、乙局）', ['responsible 甲局', 'responsible 乙局']],
    ['（甲局牵头，乙处、各区城管局具体实施）', ['lead 甲局', 'responsible 乙处', 'responsible 各区城管局 *']],
    ['（甲局、乙局按照职能分工抓好落实）', ['responsible 甲局', 'responsible 乙局']],
    ['（甲局会同乙局、丙局落实）', ['lead 甲局', 'supporting 乙局', 'supporting 丙局']],
    [
      '（责任单位：1.县教育局2.县财政局3.各乡镇）',
      ['responsible 县教育局', 'responsible 县财政局', 'responsible 各乡镇 *'],
    ],
    ['（1、县教育局2、县财政局负责）', ['responsible 县教育局', 'responsible 县财政局']],
    ['（责任单位：县第1中学、县教育局2科）', ['responsible 县第1中学', 'responsible 县教育局2科']],
    ['（责任单位：甲局会同乙局）', ['responsible 甲局', 'responsible 乙局']],
    ['（甲局牵头，会同乙局落实）', ['lead 甲局', 'supporting 乙局']],
    ['（甲局牵头，各承办单位负责）', ['lead 甲局', 'responsible 各承办单位 *']],
    ['（甲局，各市、州人民政府）', ['responsible 甲局', 'responsible 各市、州人民政府 *']],
    ['［责任单位：甲局（乙、丙）］', ['responsible 甲局（乙）', 'responsible 甲局（丙）']],
  ])('reads %s', (note, units) => {
    expect(read(note)).toEqual(units);
  });

  test.each([
    [
      'jinan-gaoxin-2022/2.8.1',
      [
        'lead 综合管理部（大数据）',
        'lead 综合管理部（司法）',
        'lead 发展和改革委员会',
        'lead 审批服务部',
        'responsible 各部门 *',
      ],
    ],
    [
      'jinan-gaoxin-2022/3.3',
      ['lead 依法治区办', 'lead 综合管理部（司法）', 'responsible 党群工作部（人事）', 'responsible 各部门 *'],
    ],
    [
      'liaocheng-2022/2.2',
      [
        'lead 市政府办公室',
        'lead 市司法局',
        'responsible 市政府各部门 *',
        'responsible 各县(市、区)人民政府 *',
        'responsible 市属开发区管委会 *',
      ],
    ],
    [
      'weifang-2021/4.1',
      [
        'responsible 市委编办',
        'responsible 市中级人民法院',
        'responsible 市检察院',
        'responsible 市公安局',
        'responsible 市直各行政执法部门、单位 *',
      ],
    ],
  ])('reads the note of %s', (id, units) => {
    expect(read(seedMeasure(id).note!.text)).toEqual(units);
  });
});

/** The units that measures name, each as `role unit`. */
function unitsOf(...lines: string[]): string[][] {
  const { measures } = enrichPlan(parseLines('甲市方案', '一、任务', ...lines).plan);
  return measures.map(({ responsibilities }) => responsibilities.map(({ role, unit }) => `${role} ${unit}`));
}

describe('notes of other forms', () => {
  test.each([
    ['（10月底完成，牵头考核单位：甲局）', ['lead 甲局']],
    ['（6月底取得阶段性成效并持续推进，牵头考核单位：甲局）', ['lead 甲局']],
    ['（责任处室：法规处、办公室）', ['responsible 法规处', 'responsible 办公室']],
    ['（甲局、乙局指导）', ['supporting 甲局', 'supporting 乙局']],
    ['（责任单位：甲局，各市、州、县人民政府）', ['responsible 甲局', 'responsible 各市、州、县人民政府']],
    ['（甲局，广州、深圳市政府负责）', ['responsible 甲局', 'responsible 广州、深圳市政府']],
    ['（财政、深圳市政府负责）', ['responsible 深圳市政府']],
    [
      '（县教育局、县财政局，县民政局（逗号前为牵头单位））',
      ['lead 县教育局', 'lead 县财政局', 'responsible 县民政局'],
    ],
    ['（县教育局、县民政局（前者为牵头单位））', ['县教育局', '县民政局'].map(answers)],
    ['（责任单位：各项工作均需资金保障，县财政局负责）', ['responsible 县财政局']],
    ['（以下均由市州、县市区人民政府负责落实，不再列出）', ['responsible 市州、县市区人民政府']],
    ['（广州、新乡、深圳市政府负责）', ['responsible 广州、新乡、深圳市政府']],
    ['（佛山、学校、深圳市政府负责）', ['responsible 学校', 'responsible 深圳市政府']],
    ['（各镇、青山县政府负责）', ['responsible 各镇', 'responsible 青山县政府']],
    ['（武警、驻军、东河县政府负责）', ['responsible 东河县政府']],
    ['（责任单位：国网、移动、青山县政府）', ['国网', '移动', '青山县政府'].map(answers)],
    ['（学校、医院、青山县政府负责）', ['学校', '医院', '青山县政府'].map(answers)],
    [
      '（工会、妇联、工商联、科协、青山县人民政府负责）',
      ['工会', '妇联', '工商联', '科协', '青山县人民政府'].map(answers),
    ],
    ['（责任单位：各街道、镇政府）', ['responsible 各街道、镇政府']],
    ['（责任单位：各县（市）、区人民政府）', ['responsible 各县（市）、区人民政府']],
    ['（责任单位：市、县民政部门、街道）', ['responsible 市、县民政部门', 'responsible 街道']],
    ['（责任单位：各县区、街道）', ['responsible 各县区、街道']],
    ['（责任单位：各街道、区政府）', ['responsible 各街道', 'responsible 区政府']],
    ['（责任单位：各镇、县政府）', ['responsible 各镇', 'responsible 县政府']],
    ['（责任单位：各社区、区政府）', ['responsible 各社区', 'responsible 区政府']],
    ['（责任单位：各中小学、镇政府）', ['responsible 各中小学', 'responsible 镇政府']],
    ['（责任单位：各有关企业、县政府）', ['responsible 各有关企业', 'responsible 县政府']],
    ['（丙县、丁县政府负责）', ['responsible 丙县', 'responsible 丁县政府']],
    ['（责任单位：甲局，各区县政府（含高新区管委会，下同））', ['responsible 甲局', 'responsible 各区县政府']],
    ['（责任单位：市住建局〈市人防办〉、甲局）', ['responsible 市住建局〈市人防办〉', 'responsible 甲局']],
    ['（业主委员会或社区负责）', ['responsible 业主委员会', 'responsible 社区']],
    ['（甲局、县交警大队根据单位职责分别牵头负责）', ['lead 甲局', 'lead 县交警大队']],
    ['（甲局牵头，各普法责任单位按职责分工负责）', ['lead 甲局', 'responsible 各普法责任单位']],
    [
      '（责任单位：甲局，以下措施均需乙区管委会、各区政府落实，不再单独列出）',
      ['responsible 甲局', 'responsible 乙区管委会', 'responsible 各区政府'],
    ],
    [
      '（责任单位：甲局。各项措施责任单位均包括各县人民政府，以下不再列出）',
      ['responsible 甲局', 'responsible 各县人民政府'],
    ],
    ['（负责部门：甲局、乙局；适用范围：所有片区）', ['responsible 甲局', 'responsible 乙局']],
    ['（甲局、乙局等和各县级人民政府负责）', ['responsible 甲局', 'responsible 乙局', 'responsible 各县级人民政府']],
    ['（牵头单位：甲部，配合单位：乙局，各区、县级市）', ['lead 甲部', 'supporting 乙局', 'supporting 各区、县级市']],
    ['（主责：甲局；参加：乙局）', ['lead 甲局', 'supporting 乙局']],
    ['（甲局牵头，各有关部门各负其责）', ['lead 甲局', 'responsible 各有关部门']],
    ['（甲局牵头，各乡镇分工负责）', ['lead 甲局', 'responsible 各乡镇']],
    ['（甲局负责，乙局指导支持）', ['responsible 甲局', 'supporting 乙局']],
    ['（甲局牵头负责组织实施）', ['lead 甲局']],
    ['（甲局会同有关部门负责）', ['lead 甲局', 'supporting 有关部门']],
    ['（由县级党委和政府牵头）', ['lead 县级党委和政府']],
    ['（甲局牵头，市政协办公室配合）', ['lead 甲局', 'supporting 市政协办公室']],
    ['（责任单位：相关部门和县（区）政府）', ['responsible 相关部门', 'responsible 县（区）政府']],
    ['（责任单位：甲局，市直各委、办、局）', ['responsible 甲局', 'responsible 市直各委、办、局']],
    ['（责任单位：各镇人民政府、街道办事处）', ['responsible 各镇人民政府', 'responsible 街道办事处']],
    ['（牵头单位：甲局；责任领导：张三 副县长）', ['lead 甲局']],
    ['（责任单位：甲局局长、乙局主要负责人、丙局）', ['responsible 丙局']],
  ])('reads %s', (note, units) => {
    expect(unitsOf(`1. 普法。宣传。${note}`)).toEqual([units]);
  });

  test.each([
    ['甲局、乙局牵头，市直有关部门按职责分工负责', ['lead 甲局', 'lead 乙局', 'responsible 市直有关部门']],
    ['甲局牵头，乙局、丙局等按职责分工负责', ['lead 甲局', 'responsible 乙局', 'responsible 丙局']],
    [
      '甲局牵头，市直有关部门，乙局法制科负责法制审查工作',
      ['lead 甲局', 'responsible 市直有关部门', 'responsible 乙局法制科'],
    ],
    ['甲局牵头,市直有关部门', ['lead 甲局', 'responsible 市直有关部门']],
    ['甲局、乙局，丙局配合', ['responsible 甲局', 'responsible 乙局', 'supporting 丙局']],
    ['甲局，乡镇人民政府按职责分工分别负责。', ['responsible 甲局', 'responsible 乡镇人民政府']],
  ])('role words behind the names of 责任单位：%s', (names, units) => {
    expect(unitsOf('1. 普法。宣传。', `责任单位：${names}`)).toEqual([units]);
  });

  test('乡镇人民政府 and 各区、县级市 stand for several units', () => {
    expect(read('（责任单位：乡镇人民政府，县政府，各区、县级市）')).toEqual([
      'responsible 乡镇人民政府 *',
      'responsible 县政府',
      'responsible 各区、县级市 *',
    ]);
  });

  test('列第一位者为牵头单位，下同 holds from its measure on, where no unit leads', () => {
    const rule = '列第一位者为牵头单位，下同';
    expect(
      unitsOf(
        '1. 普法。宣传。（甲局、乙局负责）',
        `2. 普法。宣传。（甲局、乙局等负责。${rule}）`,
        '3. 普法。宣传。（乙局、甲局负责）',
        '4. 普法。宣传。（乙局牵头，甲局负责）',
        '5. 普法。宣传。（各县区负责）',
      ),
    ).toEqual([
      ['responsible 甲局', 'responsible 乙局'],
      ['lead 甲局', 'responsible 乙局'],
      ['lead 乙局', 'responsible 甲局'],
      ['lead 乙局', 'responsible 甲局'],
      ['responsible 各县区'],
    ]);
  });

  test.each(['列首位的为牵头单位', '排名第一的为牵头部门'])('%s holds for its own measure alone', (rule) => {
    expect(unitsOf(`1. 普法。宣传。（甲局、乙局，${rule}）`, '2. 普法。宣传。（甲局负责资金，乙局负责实施）')).toEqual([
      ['lead 甲局', 'responsible 乙局'],
      ['responsible 甲局', 'responsible 乙局'],
    ]);
  });

  test('逗号前面的为牵头单位，下同 lets all before the comma lead, or all where there is none, from its measure on', () => {
    expect(
      unitsOf(
        '1. 普法。宣传。（责任单位：甲局、乙局，丙局。逗号前面的为牵头单位，下同）',
        '2. 普法。宣传。（责任单位：甲局,丙局、丁局）',
        '3. 普法。宣传。（责任单位：甲局、乙局）',
        '4. 普法。宣传。（责任单位：丙局）',
      ),
    ).toEqual([
      ['lead 甲局', 'lead 乙局', 'responsible 丙局'],
      ['lead 甲局', 'responsible 丙局', 'responsible 丁局'],
      ['lead 甲局', 'lead 乙局'],
      ['lead 丙局'],
    ]);
  });

  test.each([
    ['1. 普法。宣传。（各委、办、局）', ['responsible 各委、办、局']],
    ['1. 普法。宣传。（各委、办、局，市场、学校）', []],
  ])('%s names the collective', (line, units) => {
    expect(unitsOf(line)).toEqual([units]);
  });

  test('the last measure keeps its note, however many lines it has, and gives what stands below', () => {
    const { plan } = parseLines(
      ...['甲市方案', '一、任务', '1. 建校。', '责任单位：市教育局', '2. 建院。'],
      ...['牵头单位：市卫健委', '配合单位：市财政局', '完成时限：2031年6月底', '本方案自发布之日起施行。'],
    );
    expect(enrichPlan(plan).measures[1]).toMatchObject({
      responsibilities: [
        { role: 'lead', unit: '市卫健委' },
        { role: 'supporting', unit: '市财政局' },
      ],
      targets: [{ text: '2031年6月底', date: '2031-06-30' }],
    });
    expect(plan.closing?.content.text).toBe('本方案自发布之日起施行。');
  });

  test('其余为配合单位 makes the others support, and a unit alone leads', () => {
    const { plan } = parseLines(
      ...['甲区方案', '列第一位的为牵头单位，其余为配合单位。', '一、任务'],
      ...['1. 普法。宣传。[甲局，乙局]', '2. 执法。检查。[丙局]', '3. 公开。更新。[各镇]', '4. 请丁局督查。'],
    );
    const units = enrichPlan(plan).measures.map(({ responsibilities }) =>
      responsibilities.map(({ role, unit }) => `${role} ${unit}`),
    );
    expect(units).toEqual([
      ['lead 甲局', 'supporting 乙局'],
      ['lead 丙局'],
      ['responsible 各镇'],
      ['responsible 丁局'],
    ]);
  });

  test('排在第一位的部门为牵头部门 says the same', () => {
    expect(unitsOf('1. 普法。宣传。（甲局、乙局负责，排在第一位的部门为牵头部门）')).toEqual([
      ['lead 甲局', 'responsible 乙局'],
    ]);
  });
});

describe('who answers, inside a measure', () => {
  test.each([
    [
      '落实制度（牵头单位：甲局）。定期通报（配合单位：乙局、丙局）。加强督察。',
      ['lead 甲局', 'supporting 乙局', 'supporting 丙局'],
    ],
    [
      '扩大出口。（甲海关负责）巩固优势。（甲厅牵头，乙海关配合）加强宣传。',
      ['responsible 甲海关', 'lead 甲厅', 'supporting 乙海关'],
    ],
    ['加强党委（党组）领导（含责任单位）。', []],
    ['由甲局牵头，成立专班修改方案。', ['lead 甲局']],
    ['甲局牵头，成立专班修改方案。', ['lead 甲局']],
    ['由甲局负责编制，乙局、丙局配合，邀请专家参加。', ['responsible 甲局', 'supporting 乙局', 'supporting 丙局']],
    ['缺额由甲办牵头、乙局配合，通过招聘解决。', ['lead 甲办', 'supporting 乙局']],
    ['由甲局牵头，会同乙局、丙局每日会商。', ['lead 甲局', 'supporting 乙局', 'supporting 丙局']],
    ['由甲局会同乙局在7月底前选址。', ['lead 甲局', 'supporting 乙局']],
    ['由甲局牵头，乙局、事故企业参加。', ['lead 甲局', 'supporting 乙局', 'supporting 事故企业']],
    ['由甲局牵头，编制单位配合。', ['lead 甲局']],
    ['甲局牵头建立储备库。', ['lead 甲局']],
    ['请甲局特事特办，5日内办结。', ['responsible 甲局']],
    ['请求裁决某甲公司。请广大市民提前安排出行。', []],
    ['责任单位：甲局；配合：乙所。对违建拆除。', ['responsible 甲局', 'supporting 乙所']],
    ['〖责任单位：甲局〗改造道路。', ['responsible 甲局']],
    ['由主管部门负责对接，由专家负责评审。', []],
    ['甲局是普法归口管理部门，负责编制。', ['responsible 甲局']],
    ['乙部为普法主管部门，负责制度建设。', ['responsible 乙部']],
    ['鼓励公众参与（广泛征求意见）。乙局要积极配合审查。', ['supporting 乙局']],
    [
      '甲局负责水库警示牌设置，乙局、各乡镇负责巡查，6月10日前完成。',
      ['responsible 甲局', 'responsible 乙局', 'responsible 各乡镇'],
    ],
    [
      '甲局会同乙局、丙局开展会商。丁局会同有关部门检查。',
      ['lead 甲局', 'supporting 乙局', 'supporting 丙局', 'lead 丁局'],
    ],
    ['（1）甲局负责审批；\n②乙局牵头验收。', ['responsible 甲局', 'lead 乙局']],
    ['甲局：牵头制定方案；乙局：负责落实经费。', ['lead 甲局', 'responsible 乙局']],
    ['甲局、有关单位负责同志参加。', []],
    ['对甲局负责实施的项目开展检查，督促乙局负责人到场。', []],
    ['甲局、各镇林长办按职责落实。丙局落实资金。', ['responsible 甲局', 'responsible 各镇林长办']],
    ['责任单位是甲局。', ['responsible 甲局']],
    ['请甲部会同有关部门研究。', ['lead 甲部']],
    ['甲局负责案件的查处；乙局负责追缴。', ['responsible 甲局', 'responsible 乙局']],
    ['甲局牵头统筹，乙局、丙局等部门按照职责分工做好相关工作。', ['lead 甲局', 'responsible 乙局', 'responsible 丙局']],
    ['甲局要会同乙局加强指导。', ['lead 甲局', 'supporting 乙局']],
    ['甲局定期会同乙局研判。', ['lead 甲局', 'supporting 乙局']],
    ['由甲局牵头负责灭火、堵漏和搜救，乙局、丙局予以配合。', ['lead 甲局', 'supporting 乙局', 'supporting 丙局']],
    ['甲局负责技术规程；各市农业部门抓好落实。', ['responsible 甲局', 'responsible 各市农业部门']],
    ['由甲局会同文物部门组织做好试点。', ['lead 甲局', 'supporting 文物部门']],
    ['由甲局会同乙站同意后依托市平台共享。', ['lead 甲局', 'supporting 乙站']],
  ])('%s', (text, units) => {
    expect(unitsOf(`1. 普法。${text}`)).toEqual([units]);
  });

  test('a unit that text and note name in one part is named once', () => {
    expect(unitsOf('1. 普法。由甲局牵头，制定方案。（甲局牵头，乙局配合）')).toEqual([
      ['lead 甲局', 'supporting 乙局'],
    ]);
  });

  test.each([
    ['市城管局、市公安局交警支队要优化审批。', ['responsible 市城管局', 'responsible 市公安局交警支队']],
    ['普法。省教育厅开通专用邮箱，限期答复。', ['responsible 省教育厅']],
    ['县应急局依托园区组建队伍；县发改局负责储备。', ['responsible 县发改局', 'responsible 县应急局']],
    ['雁泽市人民政府是规划实施的责任主体，要纳入计划。', ['responsible 雁泽市人民政府']],
    ['县交通局每年组织1次演练。市民要加强学习。', ['responsible 县交通局']],
    ['储备物资，由镇民政办统一保管，由分管局长审核。', ['responsible 镇民政办']],
    ['由市人社局根据意见修改。市政府督查室将进展纳入督查。', ['responsible 市人社局', 'responsible 市政府督查室']],
    ['由市司法局按程序报批。', []],
    ['请区融媒体中心、区气象局及时发布。', ['responsible 区融媒体中心', 'responsible 区气象局']],
    ['县教体局联合县市场监管局检查。', ['responsible 县教体局']],
    ['区应急局会同区消防大队配备移动泵车。', ['lead 区应急局', 'supporting 区消防大队']],
    ['市委组织部要统筹安排。', ['responsible 市委组织部']],
    ['市教育局要求各学校加强管理，市水利局应急演练。', []],
    ['乡镇卫生院要设置中医馆。国家机关应当公开。县区教育局要检查。', []],
    ['学校要加强管理。市场主体应当落实责任。区政府要带头。县级以上政府每年报告。', []],
    ['市城管局优化审批（市城管局牵头）。', ['lead 市城管局']],
    ['未经市司法局审核的文件不得提交。未经市司法局审核，不得提交。经市司法局审核，印发。', []],
    ['不得由市财政局拨付。不由市财政局拨付。不能由市财政局牵头。', []],
    ['仅由市财政局拨付。', ['responsible 市财政局']],
    ['由市信访局受理的事项，15日内办结。由市信访局受理投诉。', ['responsible 市信访局']],
    ['国务院办公厅印发的《意见》要落实。市政府办公室要印发《意见》。', ['responsible 市政府办公室']],
    ['市教育局根据规定公布的政策，市财政局按照职责安排的资金。', []],
    ['市教育局建立完善的制度，市教育局要用好安排的资金。', ['responsible 市教育局']],
    ['市司法局推动建立了制度，市财政局组织开展的培训。', []],
    ['市司法局组织了解情况。', ['responsible 市司法局']],
    ['市司法局依托平台建立了制度，市财政局定期公布的目录。', []],
    [
      '市司法局定期检查统一安排的工作。县应急局根据上级安排的任务组织演练。',
      ['responsible 市司法局', 'responsible 县应急局'],
    ],
    ['县应急局要及时会同县气象局发布预警。', ['lead 县应急局', 'supporting 县气象局']],
    ['各县（市、区）安委会要组织排查。', ['responsible 各县（市、区）安委会']],
    ['各子公司于每季度末月25日前报送进展。', ['responsible 各子公司']],
    ['各乡镇召开动员会。县财政局举办培训。', ['responsible 各乡镇', 'responsible 县财政局']],
    ['由县财政局扣缴补贴。由县督查室约谈的乡镇整改。', ['responsible 县财政局']],
    ['新区市场监管局应在3日内办结。', ['responsible 新区市场监管局']],
    ['高新区建设局对项目加强管理。', ['responsible 高新区建设局']],
    ['新区域中心要加强管理。开发区内企业应当公开。', []],
    ['甲乙经济技术开发区管委会要加强巡查。', ['responsible 甲乙经济技术开发区管委会']],
    ['甲乙新区党工委要加强巡查。', ['responsible 甲乙新区党工委']],
    ['村委会要逐户走访。社区居民委员会要公开。', ['responsible 村委会', 'responsible 社区居民委员会']],
    ['村委会逐户走访。县（区）教育局要加强检查。', ['responsible 县（区）教育局']],
    ['教育部门会同生态环境部门划定管控区域。', ['lead 教育部门', 'supporting 生态环境部门']],
    ['沿线各乡镇人民政府应当逐村摸底。', ['responsible 沿线各乡镇人民政府']],
    ['各地区、各部门要抓好整改。', ['responsible 各地区', 'responsible 各部门']],
    ['各镇、各有关单位必须限期整改。', ['responsible 各镇', 'responsible 各有关单位']],
    ['各级地方人民政府要健全责任制。', ['responsible 各级地方人民政府']],
    ['各部门要高度重视。各单位根据职能开展培训。各级党委要加强领导。', []],
    ['各地要加大投入。', ['responsible 各地']],
    ['各地各校要制订预案。', ['responsible 各地', 'responsible 各校']],
    ['各地区各有关部门（单位）要宣传。', ['responsible 各地区', 'responsible 各有关部门（单位）']],
    ['请结合部门意见修改。请就报送工作确定联络处。请各督导组自行打印登记办。', ['responsible 各督导组']],
    [
      '各级各部门要宣传。各镇各单位要报送。',
      ['responsible 各级', 'responsible 各部门', 'responsible 各镇', 'responsible 各单位'],
    ],
    ['国网客服中心6月底前完成研发。', ['responsible 国网客服中心']],
    ['请各单位在6月底前报送。请有关单位支持。', ['responsible 各单位']],
    ['按规定程序报市国资委审核。协助政府负责宣传。', []],
    ['由两个以上单位负责管理。统一部署、分工负责。', []],
    ['县政府办公室是政务公开的主管部门，负责统筹。', ['responsible 县政府办公室']],
    [
      '发改、安监、卫生计生、文广新等部门应当做好监管。',
      ['responsible 发改部门', 'responsible 安监部门', 'responsible 卫生计生部门', 'responsible 文广新部门'],
    ],
    ['有关部门要加强协调。', ['responsible 有关部门']],
    ['各项工作要加快推进。各片区要连片整治。督促各学校加强管理。', []],
    ['市区要加强保洁。各行政执法机关要公开结果。', []],
    ['各镇要落实责任，县财政局要保障经费。', ['responsible 各镇', 'responsible 县财政局']],
    ['会议要求，市发改委、市统计局要加强监测。', ['responsible 市发改委', 'responsible 市统计局']],
    ['启动响应后，县防汛指挥部或县水利局应派出专家。', []],
    ['落实经费，县财政局每年安排资金，区市场监管局指导企业。', ['responsible 县财政局', 'responsible 区市场监管局']],
    ['落实经费，学校每年安排资金，各镇严格管理，县财政局根据实际拨付。', ['responsible 各镇']],
    ['去年，县财政局新增资金。会议指出，县民政局加强管理。今年，县残联新增车辆，已投用。', []],
    ['福利金不低于55%，区财政局设立专项资金。县医院开设门诊。', ['responsible 区财政局', 'responsible 县医院']],
    ['县商务局完成率较高。县水利局监督电话公布。县民政局审批事项上网。', []],
    ['审议通过后，市政府组织实施。', ['responsible 市政府']],
    ['教育局要加强督导，由财政局审核。', ['responsible 教育局', 'responsible 财政局']],
    ['教育局定期督导，教育局长要检查。', []],
    ['公安、交通等单位配合。', ['supporting 公安', 'supporting 交通']],
    ['公安、志愿者等单位配合。歌舞、交通等单位配合。', []],
    ['由甲局牵头，村（社区）配合，逐户登记。', ['lead 甲局', 'supporting 村（社区）']],
    ['由街道办事处牵头，业委会、物业服务人参与增建。', ['lead 街道办事处', 'supporting 业委会']],
    ['由县住建局牵头，群众、企业参与。', ['lead 县住建局']],
    ['由县住建局牵头，协调物业企业配合。', ['lead 县住建局']],
    ['协调组负责宣传，协调专班牵头调度，引导队配合。', ['responsible 协调组', 'lead 协调专班', 'supporting 引导队']],
    [
      '协调联络组会同县水利局巡查，督促检查专班负责督导。',
      ['lead 协调联络组', 'supporting 县水利局', 'responsible 督促检查专班'],
    ],
    ['由县住建局牵头，引导社会组织配合，协调县救援队配合，督促施工队负责清理。', ['lead 县住建局']],
    ['由本市国有企业负责建设，本县龙头企业牵头经营。', ['responsible 本市国有企业', 'lead 本县龙头企业']],
    ['由本市民营企业负责建设，本县企业牵头经营。', []],
    ['由县级以上主管部门处置，由市级及以上行业主管部门进行查处。', []],
    ['由县住建局牵头，县民政局、志愿者配合。', ['lead 县住建局', 'supporting 县民政局']],
    ['各区住建部门要逐栋排查。', ['responsible 各区住建部门']],
    ['各区有关部门要排查，各县直部门要配合。', ['responsible 各区有关部门']],
    ['县卫健局负责制定规范，并会同县医保局抓好落实。', ['responsible 县卫健局', 'supporting 县医保局']],
    ['县卫健局负责制定规范。会议会同步直播。', ['responsible 县卫健局']],
    ['财税部门应认真落实优惠政策。', ['responsible 财税部门']],
    ['金融管理部门要对银行实行差异化监管。', ['responsible 金融管理部门']],
    ['税务机关、消防救援机构应当公开电话。', ['responsible 税务机关', 'responsible 消防救援机构']],
    ['县级以上地方人民政府要落实属地责任。', ['responsible 县级以上地方人民政府']],
    ['用人部门要签订合同。金融机构要让利。行政执法部门要公开。政府部门应当公开。', []],
    ['财税部门落实优惠政策。省级人民政府每年报告。', []],
    ['由公安机关责令改正，由省级粮食行政管理部门掌握。', ['responsible 公安机关', 'responsible 省级粮食行政管理部门']],
    ['由国务院另行规定。', ['responsible 国务院']],
    [
      '由市自然资源局批准设立的企业，应当报送年报。由市公安局登记在册的人员，免予查验。由市公安局依法登记的人员，免于处罚。',
      [],
    ],
    ['由市生态环境局处以罚款的企业，不得申报。由市市场监管局审批通过的项目应当公示。', []],
    ['由市消防救援支队处五千元以下的罚款。', ['responsible 市消防救援支队']],
    ['由市城管局给予警告的处分，由市公安局责令改正。', ['responsible 市城管局', 'responsible 市公安局']],
    ['由市统计局登记造册。', ['responsible 市统计局']],
    ['市人社局应届毕业生招录岗位50个。市文旅局应邀参加展会。', []],
    ['市审批局要件清单对外公布。市教育局须知全文上墙。', []],
    ['会议指出，市教育局要害岗位实行轮岗。群众反映，市城管局应付了事。', []],
    [
      '市水利局要紧密配合，市教育局应变更登记，市财政局应考虑困难。',
      ['responsible 市水利局', 'responsible 市教育局', 'responsible 市财政局'],
    ],
    [
      '会议要求，市民政局要务实推进，市体育局应邀请专家，市医保局须逐户核实。',
      ['responsible 市民政局', 'responsible 市体育局', 'responsible 市医保局'],
    ],
    ['会议听取汇报，各学校要了解情况的可查阅。各镇要申请补助的，提前报送。', []],
    ['各学校要建设美丽的校园，各镇要推广好用的可持续模式。', ['responsible 各学校', 'responsible 各镇']],
    ['请市公安局协助查询的，应当出具公函。请市财政局审核的材料，应当齐全。', []],
    ['请市统计局认定的数据应当归档。', []],
    ['请市财政局提供去年的数据。请市医保局协助。', ['responsible 市财政局', 'supporting 市医保局']],
    ['请市档案局查阅旧时的档案，并反馈结果。', ['responsible 市档案局']],
    ['跨部门事项由前置部门批准。用电部门应当错峰。交办部门应当跟踪。', []],
    ['专业部门要派员。主要部门应当跟进。社会救援机构应当备案。', []],
    [
      '教育部门应当检查，卫生健康行政部门要派员，同级住房和城乡建设主管部门应当公开。',
      ['responsible 教育部门', 'responsible 卫生健康行政部门', 'responsible 同级住房和城乡建设主管部门'],
    ],
    ['婚姻登记机关应当公示，安全生产监管机构要检查。', ['responsible 婚姻登记机关', 'responsible 安全生产监管机构']],
    ['市场监管、公安等部门要加强检查。', ['responsible 市场监管部门', 'responsible 公安部门']],
    ['市应急、水利、气象等部门要会商。', ['responsible 市应急部门', 'responsible 水利部门', 'responsible 气象部门']],
    [
      '由市场监管、商务部门牵头，公安、交通运输等行业主管部门配合。',
      ['lead 市场监管部门', 'lead 商务部门', 'supporting 公安部门', 'supporting 交通运输部门'],
    ],
    ['县（市、区）教育、民政部门负责摸底。', ['responsible 县（市、区）教育部门', 'responsible 民政部门']],
    ['住房和城乡建设、自然资源部门应当公开。', ['responsible 住房和城乡建设部门', 'responsible 自然资源部门']],
    ['科技部要建立机制。由审计署审核。财务部要核算。', ['responsible 科技部', 'responsible 审计署']],
    ['各级财政部门要制定办法。各级部门要落实。', ['responsible 各级财政部门']],
    ['党委宣传部门要指导。市、区民政部门应当衔接。', ['responsible 党委宣传部门', 'responsible 市、区民政部门']],
    [
      '国务院有关部门（单位）和省级人民政府相关部门要培训。',
      ['responsible 国务院有关部门（单位）', 'responsible 省级人民政府相关部门'],
    ],
    [
      '由市委办公室牵头，市纪委监委机关、市委组织部、市委宣传部、市委改革办、市直机关工委、市人大常委会办公室、市政府办公室、市政协办公室、市总工会等参加，负责推进。',
      [
        ...['lead 市委办公室', 'supporting 市纪委监委机关', 'supporting 市委组织部', 'supporting 市委宣传部'],
        ...['supporting 市委改革办', 'supporting 市直机关工委', 'supporting 市人大常委会办公室'],
        ...['supporting 市政府办公室', 'supporting 市政协办公室', 'supporting 市总工会'],
      ],
    ],
    [
      '甲（乙）自由贸易区管理委员会（以下简称管委会）作为市政府的派出机构，负责落实任务。',
      ['responsible 甲（乙）自由贸易区管理委员会'],
    ],
    ['教育、医疗、服务等部门要改进。教育、养老等领域要优化部门协作。加大公安、民政部门投入。', []],
    ['各股室要报送总结。各处室要报送总结。各家庭农场要建档。各加工厂要自查。', []],
    [
      '各派出所要走访，各幼儿园要演练，各护林大队要巡查，各县城区要清扫，各商业银行要让利。',
      ['responsible 各派出所', 'responsible 各幼儿园', 'responsible 各护林大队', 'responsible 各商业银行'],
    ],
    ['由综合行政执法局责令拆除。', ['responsible 综合行政执法局']],
    ['综合行政执法局优化审批。由学校组织报名。由评估机构审核。', []],
    ['由省、自治区、直辖市人民政府制定办法。', ['responsible 省、自治区、直辖市人民政府']],
    [
      '措施。\n（2）县发展改革局及县财政局、县商务局按照职责分工，负责供应。',
      ['responsible 县发展改革局', 'responsible 县财政局', 'responsible 县商务局'],
    ],
    ['乡（镇）人民政府是转移群众的第一责任主体。', ['lead 乡（镇）人民政府']],
    ['责任主体为企业，政府不兜底。', []],
    ['责任主体为市教育局、各县区政府。', ['responsible 市教育局', 'responsible 各县区政府']],
    ['绿化指导站积极推进新品种应用。', ['responsible 绿化指导站']],
    ['市就业指导中心负责推广，市技术支持中心配合。', ['responsible 市就业指导中心', 'supporting 市技术支持中心']],
    ['对失信的当事人，税务部门将其列入名单。', ['responsible 税务部门']],
    [
      '成立市健康促进委员会，具体负责协调，市健康促进委员会办公室设在市政府办，负责日常工作。',
      ['responsible 市健康促进委员会', 'responsible 市健康促进委员会办公室'],
    ],
    ['成立市健康促进委员会，负责人由甲同志担任。成立市健康促进委员会，加强管理。', []],
    ['县普法办公室设在县司法局，每月例会。成立工作专班，负责协调。', []],
    ['省级住房和城乡建设部门每季度报送进展。', ['responsible 省级住房和城乡建设部门']],
    ['金融监管部门督促商业银行执行规定。', []],
    ['税务部门征收的税款较多，税务部门核实情况较好。', []],
    ['对失信的当事人，企业将其列入名单，本期，税务部门组织培训。', []],
    ['区房管局负责指导、协调物业企业和业委会配合工作。', ['responsible 区房管局']],
    ['村委会是信息员的责任单位，镇民政办予以协助。', ['responsible 村委会', 'supporting 镇民政办']],
    ['县财政局11月下旬组织开展检查。', ['responsible 县财政局']],
    ['市教育局每年9月开展检查，县民政局、县残联9月联合走访。', ['responsible 市教育局']],
    ['各乡镇10月上旬完成自查，县水利局7月底前完成整改。', ['responsible 各乡镇', 'responsible 县水利局']],
    ['县教育局、县卫生健康局9月联合体检。', ['responsible 县教育局', 'responsible 县卫生健康局']],
    ['县农业农村局3月至5月组织攻势。县科技局全年举办培训。', ['responsible 县农业农村局', 'responsible 县科技局']],
    ['市商务局第三季度组织评估。市水利局汛期前完成排查。', ['responsible 市商务局', 'responsible 市水利局']],
    ['市文旅局国庆节前组织检查。市统计局2031年底前完成审核。', ['responsible 市文旅局', 'responsible 市统计局']],
    ['市统计局2031年完成审核3次，县财政局11月下旬组织的检查。县民政局6月组织了走访。', []],
    ['全县上半年完成投资。各县区于3月底前未报送的，视为无意见。', []],
    ['请县统计局对普查工作给予支持。请县档案局查阅档案。', ['supporting 县统计局', 'responsible 县档案局']],
    ['请县司法局指导各镇司法所开展培训。', ['responsible 县司法局']],
    ['县水利局牵头检查，县应急局派员参加。', ['lead 县水利局', 'supporting 县应急局']],
    ['由县文旅局会同县教育局组建研学联盟。', ['lead 县文旅局', 'supporting 县教育局']],
    ['会同县教育局组建联盟，会同有关部门开展培训。', ['supporting 县教育局']],
    ['县商务局联合县税务局开展检查。', ['responsible 县商务局', 'responsible 县税务局']],
    ['每月25日前各街道将进展报送。今年6月底前，各县区完成摸底。', ['responsible 各街道', 'responsible 各县区']],
    ['县督查组每两天通报一次，各村组建扑火队。', ['responsible 县督查组', 'responsible 各村']],
    ['入地由各管线单位承担。各责任单位要按月报送。', ['responsible 各管线单位', 'responsible 各责任单位']],
    ['推进学法，县区政府承担执法职能的部门负责人参加培训。', []],
  ])('who a sentence begins with and says something to do of: %s', (text, units) => {
    expect(unitsOf(`1. 普法。${text}`)).toEqual([units]);
  });

  test('in an article counts who acts, not who breaks a rule', () => {
    const unitsIn = (text: string) => {
      const { plan } = parseLines('甲市办法', `第一条 ${text}`, '第二条 施行。', '第三条 解释。');
      return enrichPlan(plan).measures[0]!.responsibilities.map(({ role, unit }) => `${role} ${unit}`);
    };
    expect(unitsIn('登记机关应当公示结果。')).toEqual(['responsible 登记机关']);
    expect(unitsIn('逾期的，公安机关交通管理部门应当公告。')).toEqual(['responsible 公安机关交通管理部门']);
    expect(unitsIn('地方各级人民政府和县级以上人民政府有关部门应当提供场地。')).toEqual([
      'responsible 地方各级人民政府',
      'responsible 县级以上人民政府有关部门',
    ]);
    expect(unitsIn('拒不改正的，由消防救援机构处一千元罚款。')).toEqual(['responsible 消防救援机构']);
    expect(unitsIn('公安机关发现违法行为的，应当制止。')).toEqual(['responsible 公安机关']);
    expect(unitsIn('税务机关接到申请后，应当答复。')).toEqual(['responsible 税务机关']);
    expect(unitsIn('公安机关发现的线索，应当移交。当事人所在单位接到通知后，应当调查。')).toEqual([]);
    expect(unitsIn('公安机关对拒不改正的企业，应当公示。')).toEqual([]);
    expect(unitsIn('具体办法由市城管局制定。')).toEqual(['responsible 市城管局']);
    expect(unitsIn('市城管局定期公布目录。')).toEqual(['responsible 市城管局']);
    expect(unitsIn('经营者应当建立台账，企业应当自查，单位必须遵守。')).toEqual([]);
    expect(unitsIn('由有关部门处理。由主管部门责令改正。')).toEqual([]);
  });

  test('what a sentence begins with is nobody’s task below a note and in what looks back', () => {
    const text = '市城管局定期公布目录。';
    expect(unitsOf(`1. 普法。${text}（责任单位：市财政局）`)).toEqual([['responsible 市财政局']]);
    const report = parseLines('甲市报告', '一、任务', `1. 普法。${text}`).plan;
    const back = parseLines('甲市方案', '一、工作回顾', `1. 普法。${text}`).plan;
    const found = [report, back].map((plan) => enrichPlan(plan).measures[0]!.responsibilities);
    expect(found).toEqual([[], []]);
    const ahead = ['一、下一步打算', '一、2031年政府工作任务', '一、关于加强普法工作的意见'].map((heading) =>
      parseLines('甲市报告', heading, `1. ${text}`),
    );
    expect(ahead.map(({ plan }) => enrichPlan(plan).measures[0]!.responsibilities)).toMatchObject([
      [{ unit: '市城管局' }],
      [{ unit: '市城管局' }],
      [{ unit: '市城管局' }],
    ]);
  });

  test('an article looks back on nothing, nor does a measure that rewards those of merit', () => {
    const law = parseLines('甲市办法', '第一条 立规。', '第二条 工作成效显著，市民政局应当表彰。').plan;
    expect(enrichPlan(law).measures[1]!.responsibilities).toMatchObject([{ unit: '市民政局' }]);
    const texts = ['对作出显著成绩和贡献的单位，市民政局要给予表彰。', '对成绩突出的个人，市民政局要给予表彰。'];
    const told = texts.map((text) => unitsOf(`1. ${text}`));
    expect(told).toEqual([[['responsible 市民政局']], [['responsible 市民政局']]]);
    expect(unitsOf('1. 取得了显著成绩，市民政局要给予表彰。')).toEqual([[]]);
  });

  test('an article names each unit once, with its part', () => {
    const articles = ['第一条 甲局负责编制。甲局应当公示。', '第二条 由甲局牵头，设立基金。', '第三条 甲局组织实施。'];
    const { plan } = parseLines('甲市办法', ...articles, '第四条 甲局配合检查。');
    const units = enrichPlan(plan).measures.map(({ responsibilities }) =>
      responsibilities.map(({ role, unit }) => `${role} ${unit}`),
    );
    expect(units).toEqual([['responsible 甲局'], ['lead 甲局'], ['responsible 甲局'], ['supporting 甲局']]);
  });

  test('an article of a document that is no statute gives a task', () => {
    const { plan } = parseLines('甲区若干政策', '第一条 由甲局牵头，设立基金。', '第二条 施行。', '第三条 解释。');
    expect(enrichPlan(plan).measures[0]!.responsibilities).toMatchObject([{ role: 'lead', unit: '甲局' }]);
  });
});

test('完成时限 in a note is a deadline of the measure', () => {
  const { plan } = parseLines('一、任务', '1. 普法。宣传。', '责任单位：甲局', '完成时限：2023年6月底前');
  const [measure] = enrichPlan(plan).measures;
  expect(measure).toMatchObject({
    responsibilities: [{ unit: '甲局' }],
    targets: [{ kind: 'deadline', text: '2023年6月底前', date: '2023-06-30', sentence: 2 }],
  });
});

test('a day behind the names is a deadline of the measure', () => {
  const { plan } = parseLines('一、任务', '1. 普法。宣传。（甲局、乙局等按职责分工负责，2031年底前完成）');
  const [measure] = enrichPlan(plan).measures;
  expect(measure!.responsibilities.map(({ unit }) => unit)).toEqual(['甲局', '乙局']);
  expect(measure!.targets).toMatchObject([{ text: '2031年底前', date: '2031-12-31' }]);
});

describe('a note on a heading', () => {
  /** Role, unit and where it is named, of every measure. */
  const unitsOf = (...lines: readonly string[]): string[] =>
    enrichPlan(parseLines('甲市方案', ...lines).plan).measures.map(({ responsibilities }) =>
      responsibilities.map(({ role, unit, from = '' }) => `${role} ${unit} ${from}`).join('、'),
    );

  test('holds for the measures below that name nobody themselves', () => {
    const lines = [
      '（一）减税。落实政策。',
      '（二）降费。清理收费。（市发展改革委负责）',
      '（三）降息。由市金融局牵头。',
    ];
    expect(unitsOf('一、降低成本（市财政局牵头，市税务局配合）', ...lines, '二、保障', '落实。')).toEqual([
      'lead 市财政局 jia-2031/1-intro、supporting 市税务局 jia-2031/1-intro',
      'responsible 市发展改革委 ',
      'lead 市金融局 ',
      '',
    ]);
  });

  test('is as good as an introduction that tells somebody to do what stands below', () => {
    const tasks = ['1.开展普法；', '2.组织讲座；', '3.推进执法，由县司法局牵头。'];
    const expected = ['1', '2'].map(() => 'responsible 各乡镇 jia-2031/1.1-intro');
    expect(unitsOf('一、任务', '（一）加强普法。各乡镇要做好以下工作：', ...tasks)).toEqual([
      ...expected,
      'lead 县司法局 ',
    ]);
    expect(unitsOf('一、任务', '（一）加强普法。各乡镇要加强领导。', ...tasks)).toEqual(['', '', 'lead 县司法局 ']);
  });

  test('gives way to a nearer one', () => {
    const lines = ['（一）减税（市税务局负责）', '1. 落实。', '（二）降费', '1. 清理。'];
    expect(unitsOf('一、降低成本（市财政局牵头）', ...lines)).toEqual([
      'responsible 市税务局 jia-2031/1.1-intro',
      'lead 市财政局 jia-2031/1-intro',
    ]);
  });

  test('lets the first lead where the document says so', () => {
    const said = '列第一位的为牵头单位。';
    expect(unitsOf(said, '一、降低成本（责任单位：市财政局、市税务局）', '1. 减税。')).toEqual([
      'lead 市财政局 jia-2031/1-intro、responsible 市税务局 jia-2031/1-intro',
    ]);
  });
});

describe('on the seed plans', () => {
  const noted = seedParsed.flatMap(({ plan }) => listMeasures(plan)).filter(({ note }) => note);

  test('84 measures print a note, and each names at least one unit', () => {
    expect(noted).toHaveLength(84);
    expect(noted.filter(({ note }) => readResponsibilities(note!.text).length === 0)).toEqual([]);
  });

  test('units, role words and marks are all that a note holds', () => {
    for (const { id, note } of noted) {
      const units = readResponsibilities(note!.text);
      const rest = units.reduceRight((text, { span }) => text.slice(0, span.start) + text.slice(span.end), note!.text);
      expect(rest.replace(/牵头单位|责任单位/gu, ''), id).toMatch(/^[（）()〔〕\]：:；;、，,]+$/u);
    }
  });
});

describe('further forms of notes', () => {
  /** Role and unit of the measure that a note ends, behind its sentence and on a line of its own. */
  function unitsOf(note: string, before: string): string[] {
    const lines = ['一、任务', ...`1. 普法。完成建设。${before}${note}`.split('\n'), '2. 复议。办理。'];
    const [measure] = enrichPlan(parseLines('甲市2031年方案', ...lines).plan).measures;
    expect(measure?.note?.text).toBe(note);
    return measure!.responsibilities.map(({ role, unit }) => `${role} ${unit}`);
  }
  const [lead, answers, supports] = ['lead 市教育局', 'responsible 市教育局', 'supporting 市财政局'];

  test.each([
    ['◎责任单位：市教育局', [answers]],
    ['➢责任单位：市教育局', [answers]],
    ['责任单位——市教育局', [answers]],
    ['牵头单位市教育局，配合单位市财政局', [lead, supports]],
    ['牵头：市教育局；配合：市财政局', [lead, supports]],
    ['分工：市教育局牵头，市财政局配合。', [lead, supports]],
    ['职责分工：市教育局负责', [answers]],
    ['任务分工：市教育局、市民政局', [answers, 'responsible 市民政局']],
    ['组织单位：市教育局', [answers]],
    ['督办单位：市财政局', [supports]],
    ['包抓领导：张三；责任单位：市教育局', [answers]],
    ['责任单位及责任人：市教育局 张三', [answers]],
    ['完成时限：2031年6月底前；责任单位：市教育局', [answers]],
    ['完成时限：2031年6月底前　责任单位：市教育局', [answers]],
    ['——市教育局牵头，市财政局配合', [lead, supports]],
    ['——市教育局、市民政局', [answers, 'responsible 市民政局']],
    ['（主办：市教育局　协办：市财政局）', [lead, supports]],
    ['（牵头单位：市教育局配合单位：市财政局）', [lead, supports]],
    ['（市教育局负总责）', [lead]],
    ['（市教育局组织实施）', [answers]],
    ['（市教育局统筹，各县区落实）', [lead, 'responsible 各县区']],
    ['（市财政局督促指导，市教育局落实）', [supports, answers]],
    ['（市教育局会同市财政局）', [lead, supports]],
    ['（市教育局等10部门按职责分工负责）', [answers]],
    ['（市教育局为牵头单位，市民政局为责任单位）', [lead, 'responsible 市民政局']],
    ['（第一责任单位：市教育局；其他责任单位：市民政局）', [answers, 'responsible 市民政局']],
    ['（共同牵头单位：市教育局、市民政局）', [lead, 'lead 市民政局']],
    ['（牵头单位1：市教育局；牵头单位2：市民政局）', [lead, 'lead 市民政局']],
    ['（市教育局（牵头）、市民政局）', [lead, 'responsible 市民政局']],
    ['（市民政局、市教育局（牵头））', ['responsible 市民政局', lead]],
    ['（市教育局，市财政局、市民政局配合）', [answers, supports, 'supporting 市民政局']],
    ['（市教育局，市财政局，市民政局配合）', ['supporting 市教育局', supports, 'supporting 市民政局']],
    ['（教育部、财政部等）', ['responsible 教育部', 'responsible 财政部']],
    ['（市农发行、县一中、各中小学）', ['responsible 市农发行', 'responsible 县一中', 'responsible 各中小学']],
    ['（责任单位：★市教育局*，市民政局☆）', [answers, 'responsible 市民政局']],
    ['（牵头单位：市教育局；成员单位：市财政局）', [lead, supports]],
    ['（资金来源：市财政；责任单位：市教育局）', [answers]],
    ['（预期目标：新增学位1000个；牵头单位：市教育局）', [lead]],
    ['责任单位：市教育局。完成时限：2031年6月底前。', [answers]],
    ['（配合单位：市财政局；各县区政府负责落实）', [supports, 'responsible 各县区政府']],
  ])('%s', (note, units) => {
    expect(unitsOf(note, '')).toEqual(units);
    expect(unitsOf(note, '\n')).toEqual(units);
  });

  test.each([
    '——坚持依法行政',
    '牵头：落实各项任务',
    '责任单位要落实各项任务',
    '分工：细化各项任务',
    '（党群工作部（组织）按要求办理）',
    '（接受社会监督）',
    '（自2031年起实施）',
  ])('%s names nobody', (line) => {
    const [measure] = enrichPlan(
      parseLines('甲市方案', '一、任务', `1. 普法。完成建设。${line}`, '2. 复议。').plan,
    ).measures;
    expect(measure?.note).toBeUndefined();
    expect(measure?.responsibilities).toEqual([]);
  });
});
