import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/parse/facts.ts';
import { parsePlan } from '../../src/parse/index.ts';
import { readRegion, shortNameOf } from '../../src/parse/regions.ts';
import { parseLines, textDocument } from '../seed.ts';

const planOf = (...head: readonly string[]) => parseLines(...head, '', '一、任务', '1. 普法。宣传。').plan;

describe('what a title says', () => {
  test.each([
    ['山东省人民政府办公厅关于加强监管的意见', '山东', '省级'],
    ['山东省泰安市法治政府建设方案', '泰安', '市级'],
    ['山东省推进城市更新方案', '山东', '省级'],
    ['2031年聊城市法治政府建设工作计划', '聊城', '市级'],
    ['崖州浦市工作要点', '崖州浦', '市级'],
    ['杭州市工作要点', '杭州', '市级'],
    ['共青团甲岭市委员会工作要点', '甲岭', '市级'],
    ['甲省工作要点', '甲省', '省级'],
    ['北京市海淀区“十四五”法治规划', '海淀区', '县级'],
    ['新疆维吾尔自治区法治社会方案', '新疆', '省级'],
    ['内蒙古自治区法治社会方案', '内蒙古', '省级'],
    ['中共临泉县委2031年工作要点', '临泉县', '县级'],
    ['国务院办公厅关于优化环境的意见', '全国', '国家级'],
    ['山东省潍坊市高新区工作要点', '潍坊市高新区', '功能区'],
  ])('%s is a plan of %s, %s', (title, shortName, level) => {
    const { plan } = parseLines(title, '', '一、任务', '1. 普法。');
    expect(plan).toMatchObject({ title, shortName, region: { level } });
  });

  test('who issues may stand in the title alone', () => {
    const { plan } = parseLines('国务院办公厅关于优化环境的意见', '', '一、任务', '1. 普法。');
    expect(plan.issuingBodies).toEqual(['国务院办公厅']);
  });

  test.each([
    ['甲市乙丙区发展计划', '乙丙区', '县级'],
    ['“十五五”时期甲县养老服务规划', '甲县', '县级'],
    ['十五五甲县养老服务规划', '甲县', '县级'],
    ['关于《甲市燃气条例》的说明', '甲市', '市级'],
    ['甲省甲市乙县丙镇工作要点', '丙镇', '乡级'],
    ['甲省甲市工作要点', '甲市', '市级'],
    ['甲市经济开发区工作要点', '甲市经济开发区', '功能区'],
  ])('%s holds for %s alone, the lowest place that it names', (title, name, level) => {
    expect(parseLines(title, '', '一、任务', '1. 普法。').plan.region).toEqual({ name, level });
  });

  test.each([
    ['甲市医保服务中心关于缴费的通告', ['甲市医保服务中心']],
    ['甲市人民政府办公室转发市教育局关于招生的意见的通知', ['甲市人民政府办公室']],
    ['甲市民政局　甲市财政局关于调整标准的通知', ['甲市民政局', '甲市财政局']],
    ['甲市人民政府關于促進就業的意見', ['甲市人民政府']],
    ['对甲市人民政府关于修路的建议的答复', []],
  ])('%s is issued by %j', (title, bodies) => {
    expect(parseLines(title, '', '一、任务', '1. 普法。').plan.issuingBodies).toEqual(bodies);
  });

  test.each([
    ['甲市司法局', ['甲市司法局']],
    ['', ['网站编辑部']],
  ])('whom a page names issues only what nobody signs: %s', (signature, bodies) => {
    const text = ['某项工作方案', '', '一、任务', '普法。', '二、保障', '宣传。', '', signature, '2031年7月7日'].join(
      '\n',
    );
    const { plan } = parsePlan({ ...textDocument(text), metadata: { publishers: ['网站编辑部'] } });
    expect(plan.issuingBodies).toEqual(bodies);
  });

  test.each([
    ['甲县工程建设规范', '规范'],
    ['甲县服务标准', '标准'],
    ['甲县统计公报', '公报'],
    ['甲县关于促进消费的若干政策措施', '若干政策措施'],
    ['甲县促进消费政策措施', '政策措施'],
    ['甲县促进消费若干措施', '若干措施'],
    ['甲县关于支持建设的复函', '复函'],
    ['甲县普法工作安排', '工作安排'],
    ['甲县节假日安排', '安排'],
    ['甲法实施条例', '实施条例'],
    ['甲县河道保护条例', '条例'],
    ['甲县政府工作报告', '工作报告'],
    ['甲县普法情况报告', '报告'],
    ['甲县关于支持建设的函', '函'],
  ])('%s is a %s', (title, genre) => {
    expect(parseLines(title, '一、任务', '普法。').plan.genre).toBe(genre);
  });

  test('全县 is no place', () => {
    expect(parseLines('2031年全县重点工作分解', '一、任务', '普法。').plan.region).toEqual({ name: '', level: '' });
    expect(parseLines('第三次市政府常务会议纪要', '一、任务', '普法。').plan.region).toEqual({ name: '', level: '' });
  });

  test('a year in Chinese digits may be written with the letter O', () => {
    expect(parseLines('甲县方案', '二OO五年四月二十九日', '一、任务', '普法。').plan.documentDate).toBe('2005-04-29');
  });
});

describe('the title', () => {
  test.each([
    ['甲市关于印发《乙方案》的通知', '乙方案'],
    ['甲市关于下发《乙方案》的通知', '乙方案'],
    ['甲市关于发布《乙方案》的通知', '乙方案'],
    ['甲市关于规范信息发布行为整治“黑中介”的通知', '甲市关于规范信息发布行为整治“黑中介”的通知'],
    ['甲市关于学习《乙方案》的通知', '甲市关于学习《乙方案》的通知'],
    ['《关于做好工作的若干措施》', '关于做好工作的若干措施'],
    ['《甲方案》实施细则', '《甲方案》实施细则'],
    ['（征求意见稿）', 'jia-2031'],
    ['甲市关于印发〈乙方案〉的通知', '乙方案'],
    ['甲市转发省商务厅《乙意见》的函', '乙意见'],
    ['甲市批转市文化局《乙意见》的通知', '乙意见'],
    ['甲市关于重新发布甲市乙办法的通知', '甲市关于重新发布甲市乙办法的通知'],
    ['甲市关于印发甲市实施方案（2031年）的通知', '甲市实施方案（2031年）'],
    ['甲市关于做好普法工作的通知', '甲市关于做好普法工作的通知'],
    ['甲市方案（公开征求意见稿）', '甲市方案'],
    ['甲市方案（试行）', '甲市方案（试行）'],
    ['甲 市 方 案', '甲市方案'],
    ['甲市 APP 方案', '甲市APP方案'],
  ])('of %s is %s', (printed, title) => {
    expect(planOf(printed).title).toBe(title);
  });

  test('of the news of a plan is the one that the news names', () => {
    expect(planOf('近日，甲市印发了《甲市普法实施方案》，要求落实。').title).toBe('甲市普法实施方案');
    expect(planOf('近日，《甲市普法实施方案》全文如下，请落实。').title).toBe('甲市普法实施方案');
  });

  test('is the name of the file where nothing says it', () => {
    expect(readFacts('jia-2031', [], {})).toEqual({
      ...{ title: 'jia-2031', shortName: 'jia-2031', genre: '文件', issuingBodies: [], status: 'issued' },
      ...{ region: { name: '', level: '' }, addressees: [] },
    });
  });

  test.each([
    ['根据规定，制定本办法。', '办法'],
    ['本通知自印发之日起施行。', '通知'],
    ['本规定所称房票，是指凭证。', '规定'],
    ['本措施由市住建局会同有关部门负责解释。', '措施'],
    ['制定本方案。按照本意见办理，适用本意见。', '意见'],
    ['学习本办法。', '文件'],
    ['制定本地区办法。', '文件'],
  ])('is missing, and the text tells the genre: %s', (text, genre) => {
    expect(readFacts('jia-2031', [], {}, { text })).toMatchObject({ title: 'jia-2031', genre });
  });

  test('of a title that says no genre is none that the text tells', () => {
    const { plan } = parseLines('甲市普法活动', '', '一、任务', '1. 普法。按照本办法宣传。', '2. 复议。适用本办法。');
    expect(plan).toMatchObject({ title: '甲市普法活动', genre: '文件' });
  });

  test('that an editor gives goes before what is printed, a notice’s does not', () => {
    const head = parseLines('关于印发方案的通知', '各镇：', '现印发。', '2031年7月7日', '甲市方案', '一、任务').plan
      .head;
    expect(readFacts('jia', head, { title: '乙市方案' }).title).toBe('乙市方案');
    expect(readFacts('jia', head, { title: '关于印发乙市方案的通知' }).title).toBe('甲市方案');
    expect(readFacts('jia', [], { title: '关于印发《乙市方案》的通知' }).title).toBe('乙市方案');
    expect(readFacts('jia', head, { title: '关于重新发布甲市方案的通知' }).title).toBe('甲市方案');
    expect(readFacts('jia', head, { title: '甲市方案解读' }).title).toBe('甲市方案解读');
    expect(readFacts('jia', head, { title: '关于重新发布乙市方案的通知' }).title).toBe('关于重新发布乙市方案的通知');
  });
});

test('what an editor gives goes before what is read', () => {
  const given = {
    ...{ issuingBodies: ['乙局'], documentNumber: '乙发〔2032〕2号', documentDate: '2032-02-02', shortName: '乙' },
    ...{ region: { name: '乙县', level: '县级' }, status: 'draft' as const },
  };
  const head = planOf('甲市人民政府文件', '甲政发〔2031〕1号', '甲市方案', '（2031年1月1日公布）').head;
  expect(readFacts('jia', head, given)).toMatchObject({ ...given, nameGiven: true });
  expect(readFacts('jia', head, {})).not.toHaveProperty('nameGiven');
  expect(readFacts('jia', head, {})).toMatchObject({
    ...{
      issuingBodies: ['甲市人民政府'],
      documentNumber: '甲政发〔2031〕1号',
      documentDate: '2031-01-01',
      shortName: '甲市',
    },
    ...{ region: { name: '甲市', level: '市级' }, status: 'issued' },
  });
});

describe('the period', () => {
  test.each([
    ['甲市规划（2021—2025年）', '2021—2025'],
    ['甲市规划（2021年至2025年）', '2021—2025'],
    ['甲市规划（1998-2002）', '1998—2002'],
    ['甲市规划（２０２１－２０２５年）', '2021—2025'],
    ['甲市2031年要点', '2031'],
    ['甲市2031 年要点', '2031'],
    ['甲市“十四五”规划', '2021—2025'],
    ['甲市十五五规划', '2026—2030'],
    ['甲市"十三五"规划', '2016—2020'],
    ['甲市第十五个五年规划纲要', '2026—2030'],
    ['甲市规划', undefined],
    ['甲市1998年规划', undefined],
  ])('of %s is %s', (title, period) => {
    expect(planOf(title).period).toBe(period);
  });
});

describe('the status', () => {
  test.each([
    ['甲市方案（征求意见稿）', 'draft'],
    ['甲市条例（草案）', 'draft'],
    ['甲市方案（送审稿）', 'draft'],
    ['甲市方案（试行）', 'issued'],
    ['关于甲市2031年计划草案的报告', 'issued'],
    ['关于甲市2031年计划草案的意见', 'draft'],
  ])('of %s is %s', (title, status) => {
    expect(planOf(title).status).toBe(status);
  });
});

describe('the number', () => {
  test.each([
    [['甲政发〔2031〕1号', '甲市方案'], '甲政发〔2031〕1号'],
    [['甲政发〔2031〕 1 号　签发人：张三', '甲市方案'], '甲政发〔2031〕1号'],
    [['中华人民共和国国务院令', '第707号', '甲条例'], '国务院令第707号'],
    [['甲市人民政府令', '第7号', '甲办法'], '甲市人民政府令第7号'],
    [['文号：甲政发〔2031〕2号', '甲市方案'], '甲政发〔2031〕2号'],
    [['甲条例', '（2010年1月1日中华人民共和国国务院令第722号公布）'], '国务院令第722号'],
    [
      ['甲条例', '（2010年1月1日甲市人民政府令第22号公布，2012年2月2日甲市人民政府令第33号公布修订）'],
      '甲市人民政府令第33号',
    ],
    [['甲市方案'], undefined],
  ])('of %j is %s', (head, number) => {
    expect(planOf(...head).documentNumber).toBe(number);
  });

  test('of an order is the printed one where an editor gives the same', () => {
    const { head } = planOf('中华人民共和国国务院令', '第707号', '甲条例');
    expect(readFacts('jia', head, { documentNumber: '中华人民共和国国务院令第707号' }).documentNumber).toBe(
      '国务院令第707号',
    );
    expect(readFacts('jia', head, { documentNumber: '国务院令第708号' }).documentNumber).toBe('国务院令第708号');
  });
});

describe('the day', () => {
  test.each([
    [['甲市方案', '2031年7月7日'], '2031-07-07'],
    [['甲市方案', '成文日期：2031-06-13'], '2031-06-13'],
    [['甲市方案', '印发日期：2031年6月3日'], '2031-06-03'],
    [['甲条例', '（2010年1月1日公布　2012年2月2日修订）'], '2010-01-01'],
    [['甲市方案', '成文日期：2031-13-13'], undefined],
  ])('of %j is %s', (head, day) => {
    expect(planOf(...head).documentDate).toBe(day);
  });
});

describe('addressees', () => {
  test.each([
    ['各县（市、区）人民政府，市政府各部门、各直属机构：', ['各县（市、区）人民政府', '市政府各部门', '各直属机构']],
    ['各省、自治区、直辖市人民政府：', ['各省、自治区、直辖市人民政府']],
    ['各委、办、局；各镇政府：', ['各委、办、局', '各镇政府']],
    ['各镇政府、街道办事处、村：', ['各镇政府', '街道办事处、村']],
    ['各乡(镇)、县环委会成员单位：', ['各乡(镇)', '县环委会成员单位']],
    ['各县（市）、区人民政府：', ['各县（市）、区人民政府']],
    ['各省、自治区、直辖市教育厅（教委）：', ['各省、自治区、直辖市教育厅（教委）']],
    ['各省、自治区、直辖市、计划单列市财政厅：', ['各省、自治区、直辖市、计划单列市财政厅']],
    ['各市、县（市、区）人民政府，省政府各部门：', ['各市、县（市、区）人民政府', '省政府各部门']],
    ['各市、县教育局，市直各学校：', ['各市、县教育局', '市直各学校']],
    ['市政府各部门、直属机构，市直各部门、单位：', ['市政府各部门、直属机构', '市直各部门、单位']],
    ['市政府各部门、各直属机构：', ['市政府各部门', '各直属机构']],
    ['各部门、街道办事处、单位：', ['各部门', '街道办事处', '单位']],
    ['各县、市直有关单位：', ['各县', '市直有关单位']],
    ['各县区、市教育局：', ['各县区', '市教育局']],
    ['水利部、甲省人民政府：', ['水利部', '甲省人民政府']],
    ['审计署、财政部、甲省生产建设兵团：', ['审计署', '财政部', '甲省生产建设兵团']],
    ['国务院各部、委员会，水利部：', ['国务院各部、委员会', '水利部']],
    ['各部、署：', ['各部、署']],
    ['各街道、丁家镇，区有关局：', ['各街道', '丁家镇', '区有关局']],
    ['各县、镇：', ['各县、镇']],
    ['各位代表、各有关单位：', ['各位代表', '各有关单位']],
    ['各位代表、各位委员：', []],
    ['机关各科室、村（居）、集体企业：', ['机关各科室', '村（居）', '集体企业']],
    ['各分部，公司各单位团组织：', ['各分部', '公司各单位团组织']],
  ])('%s are %j', (line, addressees) => {
    expect(planOf('甲县方案', line, '现印发给你们。').addressees).toEqual(addressees);
  });

  test.each([
    ['国网甲省电力，国网乙省电力：', ['国网甲省电力', '国网乙省电力']],
    ['全体教职工：', ['全体教职工']],
    ['各项安排如下：', []],
    ['甲省某某：', []],
  ])('%s above a text that nothing introduces are %j', (line, addressees) => {
    const text = parseLines('甲县关于参加检查的通知', line, '', '请下列同志参加检查，按时到岗。', '', '甲县教育局');
    expect(text.plan.addressees).toEqual(addressees);
  });
});

test.each([
  ['现印发给你们，并就落实工作通知如下：', '甲市关于印发《甲市分工方案》的通知'],
  ['现印发给你们，请遵照执行。', '甲市分工方案'],
  ['现印发给你们，并提出如下要求：', '甲市关于印发《甲市分工方案》的通知'],
  ['现印发给你们，同时提出如下工作意见：', '甲市关于印发《甲市分工方案》的通知'],
  ['为做好分工，制定方案如下：', '甲市分工方案'],
  ['为做好分工并提高效率，采取如下措施：', '甲市分工方案'],
])('a notice that goes on with %s is called %s', (opening, title) => {
  const lines = ['甲市关于印发《甲市分工方案》的通知', '各单位：', opening, '一、明确任务。', '二、加强督查。'];
  expect(parseLines(...lines, '甲市教育局', '2031年3月5日').plan.title).toBe(title);
});

test('a notice that asks for opinions on a draft below it is the head of that draft', () => {
  const notice = [
    '甲市关于《甲市评价办法（征求意见稿）》公开征求意见的公告',
    '',
    '现向社会公开征求意见，6月30日前反馈。',
  ];
  const draft = ['附件', '甲市评价办法', '（征求意见稿）', '', '第一条 为评价，制定本办法。', '第二条 每年评价。'];
  const { plan } = parseLines(...notice, '', '甲市住建局', '2031年5月30日', '', ...draft);
  expect(plan).toMatchObject({ title: '甲市评价办法', genre: '办法', status: 'draft', issuingBodies: ['甲市住建局'] });
  expect(plan.children).toHaveLength(2);
});

test.each([
  ['甲市教育局关于征求《关于做好招生的通知（征求意见稿）》意见的函', '关于做好招生的通知', 2],
  ['关于再次征求《关于做好招生的通知（征求意见稿）》修改意见的通知', '关于做好招生的通知', 2],
  ['甲市教育局关于《关于做好招生的通知》意见的复函', '甲市教育局关于《关于做好招生的通知》意见的复函', 1],
])('a letter that encloses a draft notice is the head of it: %s', (letter, title, count) => {
  const draft = [
    '附件',
    '',
    '关于做好招生的通知',
    '（征求意见稿）',
    '',
    '各学校：',
    '现通知如下。',
    '一、普法。',
    '二、执法。',
  ];
  const { plan } = parseLines(letter, '各县：', '请于6月30日前反馈。', '甲市教育局', '2031年5月30日', '', ...draft);
  expect([plan.title, plan.children.length]).toEqual([title, count]);
});

test.each([
  ['请各地公开征求意见，现通知如下：', 3],
  ['现将公开征求意见工作安排如下：', 3],
  ['现就《甲市评价方案》公开征求意见，事项如下：', 4],
  ['现面向社会公开征求公众意见，事项如下：', 4],
])('a notice that says %s has %i blocks', (opening, count) => {
  const notice = [
    '一、公开草案',
    '公开文件。',
    '二、汇总',
    '报送材料。',
    '三、督办',
    '跟踪。',
    '甲市人民政府',
    '2031年5月30日',
  ];
  const rules = ['一、范围', '甲。', '二、方法', '乙。', '三、结果', '丙。', '四、时间', '丁。'];
  const { plan } = parseLines('甲市通知', '各区：', opening, ...notice, '', '附件', '甲市评价方案', ...rules);
  expect(plan.children).toHaveLength(count);
});

test.each([[['附件：甲市实施方案', '附件', '甲市实施方案']], [['附件1：甲市实施方案']], [['附件', '甲市实施方案']]])(
  'the label %j below the day is no part of the title',
  (label) => {
    const notice = [
      '甲市教育局关于印发《甲市实施方案》的通知',
      '各县教育局：',
      '现印发给你们。',
      '甲市教育局',
      '2031年3月5日',
    ];
    expect(parseLines(...notice, ...label, '一、任务', '普法。').plan.title).toBe('甲市实施方案');
  },
);

test.each([
  ['转发', '乙省实施方案', '乙省'],
  ['印发', '乙省实施方案', '甲市'],
  ['转发', '关于普法的实施方案', '甲市'],
])('a plan that a notice %s: %s holds for %s', (word, title, name) => {
  const lines = [
    `甲市教育局关于${word}《${title}》的通知`,
    '各县教育局：',
    '现发给你们。',
    '甲市教育局',
    '2031年3月5日',
  ];
  expect(parseLines(...lines, title, '一、任务', '普法。').plan.region.name).toBe(name);
});

test.each([
  ['现转发给你们，并提出如下要求：', '一、加强巡查', '落实责任。'],
  ['现转发给你们，请贯彻执行。', '甲县教育局', '2031年5月3日', '附件：乙省教育厅关于防溺水的通知'],
])('a notice that only names what it forwards holds for its own place: %s', (...below) => {
  const title = '甲县教育局关于转发《乙省教育厅关于防溺水的通知》的通知';
  expect(parseLines(title, '各学校：', ...below).plan.region).toEqual({ name: '甲县', level: '县级' });
});

test.each([
  ['甲丙县人民政府办公室', '甲乙丙丁族自治县护林方案', '甲乙丙丁族自治县'],
  ['甲丙县司法局', '关于印发《丁省甲乙丙丁族自治县护林方案》的通知', '甲乙丙丁族自治县'],
  ['甲乙旗人民政府', '甲乙丙族自治旗护林方案', '甲乙丙族自治旗'],
  ['甲丙縣人民政府', '甲乙丙丁族自治縣護林方案', '甲乙丙丁族自治縣'],
  ['甲丙县人民政府', '甲乙丙县护林方案', '甲丙县'],
  ['甲丙县人民政府', '关于支持丁戊族自治县护林的方案', '甲丙县'],
  ['甲乙旗人民政府', '甲乙丙族自治县护林方案', '甲乙旗'],
  ['甲乙市人民政府', '关于支持甲乙丙族自治县护林的方案', '甲乙市'],
])('%s issues %s for %s', (body, title, name) => {
  expect(readRegion({ bodies: [body], title, id: 'x', addressees: [], text: '' }).name).toBe(name);
});

describe('the region', () => {
  test.each([
    ['清州规划', '全市落实，把清州建成清州市的样板。', { name: '清州市', level: '市级' }],
    ['清州规划', '全县落实，建设清州县城。', { name: '清州县', level: '县级' }],
    ['清州规划', '全市落实。', { name: '清州', level: '市级' }],
    ['甲族自治州规划', '甲族自治州市县落实。', { name: '甲族自治州', level: '市级' }],
  ])('%s with %s', (title, text, region) => {
    expect(readRegion({ bodies: [], title, id: 'x', addressees: [], text })).toEqual(region);
  });

  const none = { bodies: [], title: '', id: '', addressees: [], text: '' };

  test.each([
    [{ bodies: ['甲镇人民政府'] }, '甲镇', '乡级'],
    [{ bodies: ['乙县甲街道办事处'] }, '甲街道', '乡级'],
    [{ title: '甲盟工作要点' }, '甲盟', '市级'],
    [{ title: '关于甲乙县2030年计划执行情况的报告' }, '甲乙县', '县级'],
    [{ title: '关于甲乙县城建设2031年计划的意见' }, '', ''],
    [{ title: '甲乙自治州工作要点' }, '甲乙自治州', '市级'],
    [{ title: '甲旗工作要点' }, '甲旗', '县级'],
    [{ title: '重庆市工作要点' }, '重庆市', '省级'],
    [{ title: '甲乙市工作要点', addressees: ['各镇人民政府'] }, '甲乙市', '县级'],
    [{ title: '甲乙市工作要点', addressees: ['各镇人民政府', '各县人民政府'] }, '甲乙市', '市级'],
    [{ title: '甲乙市工作要点', addressees: ['各街道办事处', '丙区人民政府'] }, '甲乙市', '市级'],
    [{ title: '甲乙市工作要点', addressees: ['市直各单位'] }, '甲乙市', '市级'],
    [{ bodies: ['云龙示范区管委会办公室'] }, '云龙示范区', '功能区'],
    [{ title: '云龙示范区建设方案' }, '', ''],
    [{ bodies: ['甲湖国家级旅游度假区管理委员会'] }, '甲湖国家级旅游度假区', '功能区'],
    [{ bodies: ['甲市乙文化产业园管委会'] }, '甲市乙文化产业园', '功能区'],
    [{ title: '甲湖国家级旅游度假区建设方案' }, '', ''],
    [{ id: '甲乙县-2031' }, '甲乙县', '县级'],
    [{ bodies: ['教育部'] }, '全国', '国家级'],
    [{ bodies: ['海关总署'] }, '全国', '国家级'],
    [{ bodies: ['甲局', '国家数据局'] }, '全国', '国家级'],
    [{ bodies: ['中国人民银行'] }, '全国', '国家级'],
    [{ title: '2031年国务院立法计划' }, '全国', '国家级'],
    [{ title: '优化环境的意见', addressees: ['各省、自治区、直辖市人民政府'] }, '全国', '国家级'],
    [{ title: '优化环境的意见', text: '国务院有关部门负责。' }, '全国', '国家级'],
    [{ title: '优化环境的意见', text: '有关部门负责。' }, '', ''],
    [{ bodies: ['甲市郊区人民政府'] }, '郊区', '县级'],
    [{ bodies: ['教育部办公厅'], addressees: ['部属各高等学校'] }, '全国', '国家级'],
    [{ bodies: ['甲省教育厅办公室'] }, '甲省', '省级'],
    [{ bodies: ['国家税务总局'] }, '全国', '国家级'],
    [{ bodies: ['国家税务总局甲省税务局'] }, '甲省', '省级'],
    [{ bodies: ['甲市乙丙区人民政府丁街道办事处'] }, '丁街道', '乡级'],
    [{ bodies: ['国网甲省电力有限公司'] }, '甲省', '省级'],
    [{ bodies: ['中共国网甲乙市供电公司委员会'] }, '甲乙市', '市级'],
    [{ bodies: ['国网数科公司'] }, '', ''],
    [{ bodies: ['国家电网有限公司甲北分部'] }, '', ''],
    [{ bodies: ['国家电网有限公司'] }, '全国', '国家级'],
    [{ bodies: ['某某大学宣传部'] }, '', ''],
    [{ bodies: ['国网物资部'] }, '', ''],
    [{ title: '重点帮扶措施', notice: '甲省乡村振兴局关于会签《重点帮扶措施》的函' }, '甲省', '省级'],
    [{ title: '乙县帮扶措施', notice: '甲省乡村振兴局关于会签《乙县帮扶措施》的函' }, '乙县', '县级'],
    [{ title: '整治方案', opening: '省农业厅，会同省委统战部、省民政厅：', text: '我省开展。' }, '', ''],
    [
      { title: '整治方案', opening: '按照部署，会同县教育局、会同县财政局决定：', text: '我县开展。' },
      '会同县',
      '县级',
    ],
    [{ bodies: ['甲市人民政府办公室'], title: '全国文明城市创建方案' }, '甲市', '市级'],
    [{ title: '全国文明城市创建方案' }, '全国', '国家级'],
    [{ title: '甲乙市综合保税区建设方案' }, '甲乙市综合保税区', '功能区'],
    [{ bodies: ['甲乙综合保税区管理委员会'] }, '甲乙综合保税区', '功能区'],
    [{ title: '甲乙市高速公路停车区改造方案' }, '甲乙市', '市级'],
    [{ title: '甲乙市居住区停车管理办法' }, '甲乙市', '市级'],
    [{ title: '甲乙市拆迁区安置方案' }, '甲乙市', '市级'],
    [{ title: '甲乙市新城区建设方案' }, '甲乙市', '市级'],
    [{ bodies: ['甲乙市新城区人民政府'] }, '新城区', '县级'],
    [{ title: '新城区2031年工作要点' }, '新城区', '县级'],
    [{ bodies: ['甲乙市红旗区人民政府'] }, '红旗区', '县级'],
    [{ bodies: ['八旗镇人民政府'] }, '八旗镇', '乡级'],
    [{ bodies: ['丙丁旗人民政府'] }, '丙丁旗', '县级'],
    [{ bodies: ['丙城区应急管理局'] }, '丙城区', '县级'],
    [{ bodies: ['甲乙市丙城区人民政府'] }, '丙城区', '县级'],
    [{ bodies: ['甲乙市老城区改造办公室'] }, '甲乙市', '市级'],
    [{ title: '甲乙市丙城区排水方案' }, '甲乙市', '市级'],
    [{ bodies: ['甲州区人民政府'] }, '甲州区', '县级'],
    [{ title: '甲州区工作要点' }, '甲州区', '县级'],
    [{ title: '甲州县工作要点' }, '甲州县', '县级'],
    [{ title: '甲乙市甲州区工作要点' }, '甲州区', '县级'],
    [{ title: '甲乙州县域经济方案' }, '甲乙州', '市级'],
    [{ title: '甲乙州县乡道路方案' }, '甲乙州', '市级'],
    [{ title: '甲州区域中心方案' }, '甲州', '市级'],
    [{ title: '甲县区工作要点' }, '甲县区', '县级'],
    [{ title: '甲县区块链方案' }, '甲县', '县级'],
    [{ bodies: ['丁市区人民政府'] }, '丁市区', '县级'],
    [{ bodies: ['丁市市人民政府'] }, '丁市市', '市级'],
    [{ title: '丁市市场整治方案' }, '丁市', '市级'],
    [{ title: '丁市区停车方案' }, '丁市', '市级'],
    [{ title: '甲州工作要点', text: '在全区推广，全区联动，全市通报。' }, '甲州', '县级'],
    [{ title: '甲州工作要点', text: '在我县推广。' }, '甲州', '县级'],
    [{ title: '甲州工作要点', opening: '为做好我县工作，制定本要点。' }, '甲州', '县级'],
    [{ title: '甲州工作要点', text: '在全区推广，全市联动。' }, '甲州', '市级'],
    [{ title: '甲乙州工作要点', text: '各县市在全县推广。' }, '甲乙州', '市级'],
    [{ title: '甲乙自治州工作要点', text: '在全县推广。' }, '甲乙自治州', '市级'],
    [{ title: '整治方案', opening: '按照部署，甲县教育局、县财政局决定：', text: '全县开展。' }, '甲县', '县级'],
    [{ title: '整治方案', opening: '按照部署，甲县教育局、县财政局决定：', text: '开展。' }, '', ''],
    [{ title: '整治方案', opening: '根据甲市教育局，制定本方案。', text: '全市开展。' }, '', ''],
    [{ title: '整治方案', opening: '甲县水库，全县最大。' }, '', ''],
    [
      {
        title: '整治方案',
        opening: '根据国务院和省有关规定，结合甲乙地区房地产市场实际，制定本方案。',
        text: '甲乙地区财政局负责。',
      },
      '甲乙地区',
      '市级',
    ],
    [{ title: '整治方案', opening: '结合甲乙县实际，制定本方案。', text: '全县落实。' }, '甲乙县', '县级'],
    [{ title: '整治方案', opening: '结合甲乙县实际，制定本方案。' }, '', ''],
    [{ title: '整治方案', text: '根据《甲乙市人民政府关于整治的意见》，全市开展，我市考核。' }, '甲乙市', '市级'],
    [{ title: '整治方案', text: '根据《甲乙市人民政府关于整治的意见》，全市开展。' }, '', ''],
    [{ title: '整治方案', text: '根据《甲乙市人民政府关于整治的意见》，全县开展，我县考核。' }, '', ''],
    [{ title: '整治方案', text: '甲乙市人民政府、丙丁市人民政府，全市开展，我市考核。' }, '', ''],
    [{ title: '整治方案', text: '在甲乙县购房，甲乙县建房，由甲乙县负责，全县开展，我县考核。' }, '甲乙县', '县级'],
    [{ title: '整治方案', text: '在甲乙县购房，甲乙县建房，全县开展，我县考核。' }, '', ''],
    [{ title: '整治方案', text: '人行甲乙县支行、国网甲乙县公司、甲乙县支行，全县、我县。' }, '甲乙县', '县级'],
    [{ title: '整治方案', text: '经各市批准、经各市批准、经各市批准、凡在市、凡在市、凡在市，全市、我市。' }, '', ''],
    [{ title: '整治方案', text: '会同县教育局、会同县教育局、会同县教育局，全县、我县。' }, '', ''],
    [{ title: '整治方案', text: '打通湖南省平台、融入湖南省系统、对接湖南省数据，全省、我省。' }, '湖南省', '省级'],
    [{ title: '整治方案', text: '打通湖南省平台、融入湖南省系统，全省、我省。' }, '', ''],
    [{ title: '整治方案', opening: '我市决定，结合市司法局，' }, '', ''],
    [{ title: '整治方案', opening: '结合企业所在地区实际，制定本方案。', text: '全区落实。' }, '', ''],
    [{ title: '整治方案', opening: '结合民族乡实际，制定本方案。', text: '全乡落实。' }, '', ''],
    [{ title: '整治方案', opening: '结合我县实际，制定本方案。' }, '', ''],
    [{ title: '整治方案', opening: '结合本市房地产市场实际，制定本方案。', text: '全市落实。' }, '', ''],
    [{ title: '整治方案', opening: '结合该县实际，制定本方案。' }, '', ''],
    [{ title: '整治方案', opening: '结合乡镇实际，制定本方案。' }, '', ''],
    [{ title: '关于促进甲乙市旅游业发展的措施', text: '甲乙市文化和旅游局负责。' }, '甲乙市', '市级'],
    [{ title: '关于进一步加强甲乙县护林工作的意见', opening: '经甲乙县人民政府同意。' }, '甲乙县', '县级'],
    [{ title: '关于促进甲乙市旅游业发展的措施', text: '全市推进。' }, '', ''],
    [{ title: '关于加强早市管理的意见', text: '全市早市。' }, '', ''],
    [{ title: '整治方案', opening: '结合我镇实际，制定本方案。' }, '', ''],
    [{ title: '整治方案', opening: '结合各县区实际，制定本方案。' }, '', ''],
    [{ title: '整治方案', opening: '结合经济开发区实际，制定本方案。' }, '', ''],
    [{ title: '整治方案', opening: '结合甲乙镇实际，制定本方案。', text: '我镇落实。' }, '甲乙镇', '乡级'],
    [{ title: '甲乙市场镇生活污水治理方案' }, '甲乙市', '市级'],
    [{ title: '甲乙市场馆开放方案' }, '甲乙市', '市级'],
    [{ title: '上海路步行街提升方案', text: '全市推进。' }, '', ''],
    [{ title: '江西会馆修缮方案', text: '全省推进。' }, '', ''],
    [{ title: '关于促进甲乙市旅游业发展的措施' }, '', ''],
    [{ title: '关于推动企业上市的措施', text: '全市推进。' }, '', ''],
    [{ title: '关于促进房地产市场发展的措施', text: '全市推进。' }, '', ''],
    [{ title: '关于稳定楼市的措施', text: '全市推进。' }, '', ''],
    [{ title: '广西推动旅游市场发展措施', text: '全区推进。' }, '广西壮族自治区', '省级'],
    [{ title: '江苏推动旅游市场发展措施', text: '全省推进。' }, '江苏省', '省级'],
    [{ title: '重庆推动旅游市场发展措施', text: '全市推进。' }, '重庆市', '省级'],
    [{ title: '江苏推动旅游市场发展措施', text: '全市推进。' }, '', ''],
    [{ bodies: ['甲州新区管理委员会'] }, '甲州新区', '功能区'],
    [{ title: '海宁市护林方案' }, '海宁市', '县级'],
    [{ bodies: ['麻城市人民政府'], title: '护林方案', addressees: ['各县人民政府'] }, '麻城市', '县级'],
    [{ title: '嘉兴市护林方案' }, '嘉兴市', '市级'],
    [{ title: '济源市护林方案' }, '济源市', '市级'],
    [{ bodies: ['甲乙市高新区管理委员会'] }, '甲乙市高新区', '功能区'],
  ])('of %j is %s, %s', (clues, name, level) => {
    expect(readRegion({ ...none, ...clues })).toEqual({ name, level });
  });

  test.each([
    ['甲市老旧小区改造方案', '甲市'],
    ['甲市山区道路计划', '甲市'],
    ['甲市学区调整办法', '甲市'],
    ['甲省易返贫县帮扶方案', '甲省'],
    ['甲县国家乡村振兴示范县创建方案', '甲县'],
    ['甲县集镇整治方案', '甲县'],
    ['甲市产业联盟章程', '甲市'],
    ['美丽乡村建设计划', ''],
    ['海绵城市建设方案', ''],
    ['甲省城市更新方案', '甲省'],
    ['河南县级医院改革方案', ''],
    ['河南县域经济方案', ''],
  ])('of %s is %j: a kind of place is no place', (title, name) => {
    expect(readRegion({ ...none, title }).name).toBe(name);
  });

  test.each([
    ['北京市房山区方案', '房山区'],
    ['北京市西城区方案', '西城区'],
    ['东城区2031年要点', '东城区'],
    ['甲县东城区排水方案', '甲县'],
    ['甲市龙湾区方案', '龙湾区'],
    ['甲县朱集镇方案', '朱集镇'],
    ['甲省盐城市方案', '盐城市'],
    ['海城市方案', '海城市'],
    ['江门市方案', '江门市'],
    ['甲省集宁市方案', '集宁市'],
    ['本溪市方案', '本溪市'],
    ['全州县方案', '全州县'],
    ['甲县文化路街道方案', '文化路街道'],
    ['河北南和县护林方案', '南和县'],
    ['浙江海宁市护林方案', '海宁市'],
    ['河北省南和县护林方案', '南和县'],
    ['河南县护林方案', '河南县'],
    ['海南藏族自治州护林方案', '海南藏族自治州'],
  ])('of %s is %s: a name may end like a kind of place', (title, name) => {
    expect(readRegion({ ...none, title }).name).toBe(name);
  });

  test.each([
    ['山东省潍坊市', '市级', '潍坊'],
    ['北京市海淀区', '县级', '海淀区'],
    ['山东省潍坊市高新区', '功能区', '潍坊市高新区'],
    ['宁夏回族自治区', '省级', '宁夏'],
    ['广西壮族自治区南宁市', '市级', '南宁'],
    ['甲市', '市级', '甲市'],
    ['', '', '某方案'],
  ])('%s (%s) is called %s', (name, level, short) => {
    expect(shortNameOf({ name, level }, '某方案')).toBe(short);
  });
});

describe('a title', () => {
  test.each(['总体要求', '第一步：动员', '【工作目标】', '（市档案局　2031年3月）'])('ends above %s', (line) => {
    expect(parseLines('甲市档案方案', '', line, '一、任务', '普法。').plan.title).toBe('甲市档案方案');
  });

  test('goes on in a line that another title line follows', () => {
    expect(parseLines('甲市卫生标准', '提升三年', '行动方案', '', '一、任务', '普法。').plan.title).toBe(
      '甲市卫生标准提升三年行动方案',
    );
  });

  test('holds no remark on who approved it', () => {
    const { plan } = parseLines('甲市规划纲要', '（2031年2月6日甲市人民代表大会批准）', '一、任务', '普法。');
    expect(plan.title).toBe('甲市规划纲要');
    expect(plan.period).toBeUndefined();
  });
});

describe('a signature below the text', () => {
  const notice = ['关于加强档案工作的通知', '各单位：', '现就有关事项通知如下：', '一、认识。', '二、任务。'];

  test('may be two bodies of three characters', () => {
    const { plan } = parseLines(...notice, '教育部', '财政部', '2031年3月5日');
    expect(plan.issuingBodies).toEqual(['教育部', '财政部']);
  });

  test.each(['二0三一年三月五日', '2031-03-05', '2031.3.5', '2031/3/5'])('carries the day %s', (day) => {
    const { plan } = parseLines(...notice, '甲市教育局', day);
    expect(plan).toMatchObject({ documentDate: '2031-03-05', issuingBodies: ['甲市教育局'] });
  });

  test('of a person is the day of the document, above the one on which it was adopted', () => {
    const lines = ['甲市人民政府关于护树的决定', '（2031年3月2日市政府常务会议通过）', '一、认识。', '二、任务。'];
    expect(parseLines(...lines, '市长 林远山', '2031年3月5日').plan).toMatchObject({
      ...{ documentDate: '2031-03-05', issuingBodies: ['甲市人民政府'] },
    });
  });

  test('of a person part of whose name is hidden names no body', () => {
    const lines = ['甲市人民政府令', '第 87 号', '现予公布。', '市长　沈××', '2031年3月5日', '甲市管理办法'];
    const { plan } = parseLines(...lines, '第一条 为管理，制定本办法。', '第二条 每年评价。');
    expect(plan).toMatchObject({ documentDate: '2031-03-05', issuingBodies: ['甲市人民政府'] });
  });

  test('may stand with the number in a remark below the title', () => {
    const of = (remark: string) => parseLines('甲市方案', remark, '', '一、认识。', '二、任务。').plan;
    const found = of('（甲政发〔2031〕7号，2031年3月5日印发）');
    expect([found.documentNumber, found.documentDate]).toEqual(['甲政发〔2031〕7号', '2031-03-05']);
    expect(of('（甲政发〔2031〕7号文件废止）').documentNumber).toBeUndefined();
  });

  test('or number among the facts above a title may be that of an order', () => {
    const of = (fact: string) =>
      parseLines(fact, '', '甲市办法', '', '第一条 普法。', '第二条 宣传。').plan.documentNumber;
    expect(of('发文字号：甲政令第12号')).toBe('甲政令第12号');
    expect(of('文号：甲市人民政府令第 9 号')).toBe('甲市人民政府令第 9 号');
    expect(of('发文字号：第12号')).toBeUndefined();
  });

  test('comes before the day of the imprint, which stands where it is missing', () => {
    const imprint = '甲市教育局办公室　2031年3月7日印发';
    expect(parseLines(...notice, '甲市教育局', '2031年3月5日', imprint).plan.documentDate).toBe('2031-03-05');
    expect(parseLines(...notice, imprint).plan.documentDate).toBe('2031-03-07');
    expect(parseLines(...notice, '甲市教育局办公室', '2031年3月7日印发').plan.documentDate).toBe('2031-03-07');
    expect(parseLines(...notice, '2031年3月7日起施行').plan.documentDate).toBeUndefined();
  });

  test('may stand with its day in figures on the line below the title', () => {
    const { plan } = parseLines('甲区工作计划', '', '甲区教育局 2031-03-05', '', '一、认识。', '二、任务。');
    expect(plan).toMatchObject({ issuingBodies: ['甲区教育局'], documentDate: '2031-03-05', title: '甲区工作计划' });
  });

  test('is not the day of a page above the title', () => {
    expect(parseLines('2031-03-04', ...notice, '甲市教育局', '2031年3月5日').plan.documentDate).toBe('2031-03-05');
  });
});

describe('who signs', () => {
  const notice = ['关于加强档案工作的通知', '各单位：', '现就有关事项通知如下：', '一、认识。', '二、任务。'];

  test.each([
    [['甲市教育局（印章）', '2031年3月5日'], ['甲市教育局'], '2031-03-05'],
    [['甲市教育局（盖章）　甲市财政局（公章）', '2031年3月5日'], ['甲市教育局', '甲市财政局'], '2031-03-05'],
    [['甲市教育局2031年3月5日'], ['甲市教育局'], '2031-03-05'],
    [['甲镇河长制办公室二〇三一年三月五日'], ['甲镇河长制办公室'], '2031-03-05'],
    [['工作由甲市教育局负责，2031年3月5日'], [], undefined],
    [['市场监管局2031年3月5日'], ['市场监管局'], '2031-03-05'],
    [['内蒙古自治区商务厅2031年3月5日'], ['内蒙古自治区商务厅'], '2031-03-05'],
    [['甲壮族自治县人民政府2031年3月5日'], ['甲壮族自治县人民政府'], '2031-03-05'],
    [['文化和旅游部2031年3月5日'], ['文化和旅游部'], '2031-03-05'],
    [['甲氏投资集团2031年3月5日'], ['甲氏投资集团'], '2031-03-05'],
    [['资料来源于甲市统计局2031年3月5日'], [], undefined],
    [['数据来自甲市统计局2031年3月5日'], [], undefined],
    [['摘自甲市教育局2031年3月5日'], [], undefined],
    [['信息来源甲市教育局2031年3月5日'], [], undefined],
    [['甲市道路养护管理处', '2031年3月5日'], ['甲市道路养护管理处'], '2031-03-05'],
  ])('%j is %j on %s', (lines, bodies, day) => {
    const { plan } = parseLines(...notice, '', ...lines);
    expect([plan.issuingBodies, plan.documentDate]).toEqual([bodies, day]);
  });

  test.each([
    [['发文机关：甲市商务局', '成文日期：2031年3月5日'], '', ['甲市商务局']],
    [['制发机构 | 甲市教育局、甲市财政局 |'], '', ['甲市教育局', '甲市财政局']],
    [['发文机关：甲市商务局　发文字号：甲商发〔2031〕1号'], '', ['甲市商务局']],
    [['【制定机关】甲市商务局'], '', ['甲市商务局']],
    [['发文机关：甲市商务局'], '甲市人民政府', ['甲市人民政府']],
    [['信息来源：甲市商务局'], '', []],
  ])('and else whom %j above the title names', (facts, signature, bodies) => {
    const text = ['某项办法', '', '第一条 普法。', '第二条 宣传。', '', signature, '2031年7月7日'];
    expect(parseLines(...facts, '', ...text).plan.issuingBodies).toEqual(bodies);
  });
});

test.each([
  ['甲市教育局等两部门关于加强档案工作的通知', ['甲市教育局']],
  ['甲市人民政府公告', ['甲市人民政府']],
  ['2031年甲市人民政府工作报告', ['甲市人民政府']],
  ['2031年中华人民共和国国务院政府工作报告', ['国务院']],
  ['甲市教育局工作报告', []],
  ['甲市防火公告', []],
])('%s names %j', (title, bodies) => {
  expect(parseLines(title, '', '一、任务', '普法。', '2031年3月5日').plan.issuingBodies).toEqual(bodies);
});

test.each([
  ['海政发﹝2031﹞3号', '海政发﹝2031﹞3号'],
  ['2031年第8号', '2031年第8号'],
  ['甲省税务局公告2031年第3号', '甲省税务局公告2031年第3号'],
])('%s below a title is its number', (line, number) => {
  expect(parseLines('甲市人民政府公告', line, '', '一、任务', '普法。').plan.documentNumber).toBe(number);
});

test('an order of a year belongs to the body whose order it is', () => {
  const { plan } = parseLines(
    '甲委员会令',
    '2031年第8号',
    '《防火管理办法》已经审议通过，现予公布。',
    '2031年3月28日',
    '防火管理办法',
    '第一条　甲。',
  );
  expect(plan.documentNumber).toBe('甲委员会令2031年第8号');
});

test.each([
  ['一、目标(1)', '二、任务(2)'],
  ['一、目标——1', '二、任务——2'],
])('%s below 目录 is an entry of the contents', (...entries) => {
  const { plan } = parseLines('甲市方案', '目录', ...entries, '', '一、目标', '节水。', '二、任务', '节电。');
  expect(plan.title).toBe('甲市方案');
  expect(plan.children).toHaveLength(2);
});

test.each([
  ['（讨论稿）', 'draft'],
  ['（审议稿）', 'draft'],
  ['（试行）', 'issued'],
])('a plan marked %s is %s', (mark, status) => {
  expect(parseLines('甲市方案', mark, '', '一、任务', '普法。').plan.status).toBe(status);
});

test.each([
  [
    ['日照市河湖办法', '（2010年1月1日日照市人民政府令第22号公布）'],
    '日照市人民政府',
    '日照市人民政府令第22号',
    '2010-01-01',
  ],
  [['甲市河湖办法', '（2010年1月1 日甲市人民政府令第22号公布）'], '甲市人民政府', '甲市人民政府令第22号', '2010-01-01'],
  [
    ['甲省办法', '（2010年1月1日省人民政府常务会议通过，2010年2月3日甲省人民政府令第30号公布，自2010年5月1日起施行）'],
    '甲省人民政府',
    '甲省人民政府令第30号',
    '2010-02-03',
  ],
  [['甲市管理办法', '甲市人民政府令（第16号）'], '甲市人民政府', '甲市人民政府令（第16号）', undefined],
  [
    ['甲市条例', '2010年1月1日，甲市第七届人民代表大会常务委员会第七次会议通过'],
    '甲市第七届人民代表大会常务委员会',
    undefined,
    '2010-01-01',
  ],
  [
    [
      '日照市条例',
      '2010年1月1日 日照市人民代表大会常务委员会第七次会议通过',
      '2010年2月2日 甲省第八届人民代表大会常务委员会第二次会议批准',
    ],
    '日照市人民代表大会常务委员会',
    undefined,
    '2010-01-01',
  ],
])('%s says who issued a statute, its number and day', (lines, body, number, day) => {
  const { issuingBodies, documentNumber, documentDate } = planOf(...lines, '', '第一条　甲。');
  expect([issuingBodies, documentNumber, documentDate]).toEqual([[body], number, day]);
});

test('a report is of the day behind its title, which is no part of it', () => {
  const lines = ['甲市政府工作报告（2023年2月8日 江望舒）', '', '一、回顾', '甲。', '二、任务', '乙。'];
  expect(planOf(...lines)).toMatchObject({ title: '甲市政府工作报告', documentDate: '2023-02-08', period: '2023' });
});

test('a report is of the day on which it was given', () => {
  const lines = [
    '甲市政府工作报告',
    '——2023年2月8日在甲市人民代表大会第三次会议上',
    '',
    '一、回顾',
    '甲。',
    '二、任务',
    '乙。',
  ];
  expect(planOf(...lines).documentDate).toBe('2023-02-08');
});

test('a report that names no place in its title is of the place of who gives it', () => {
  const opening = ['政府工作报告', '甲乙县人民政府县长 林远山', '各位代表：'];
  const lines = ['现在，我代表县人民政府，向大会报告工作，请予审议。', '一、回顾', '全县平稳。', '二、任务', '乙。'];
  expect(planOf(...opening, ...lines)).toMatchObject({
    region: { name: '甲乙县', level: '县级' },
    shortName: '甲乙县',
  });
  expect(planOf(opening[0]!, ...lines).region.name).toBe('');
});

test('whom a letter greets is none of the lines above', () => {
  const text = ['秋收时节，请不要焚烧秸秆。', '一、不点火。', '二、多宣传。'];
  expect(planOf('致全县朋友的一封信', '亲爱的朋友们：', ...text)).toMatchObject({
    title: '致全县朋友的一封信',
    addressees: [],
  });
  expect(planOf('甲县2031年报告', '甲县教育局', '各位代表：', ...text)).toMatchObject({
    title: '甲县2031年报告',
    issuingBodies: ['甲县教育局'],
  });
});

describe('a document in traditional characters', () => {
  const plan = (...lines: readonly string[]) => parseLines(...lines).plan;

  test('says of itself what one in simplified characters says, as printed', () => {
    const { head: _, ...facts } = plan(
      '國網甲省電力有限公司文件',
      '甲電企〔2031〕7號　簽發人：江望舒',
      '國網甲省電力有限公司關於印發《國網甲省電力有限公司採購管理辦法》的通知',
      '各分部，公司各單位團組織：',
      '現印發給你們，請遵照執行。',
      '國網甲省電力有限公司',
      '2031年3月5日',
      '（此件公開發佈）',
      '國網甲省電力有限公司採購管理辦法',
      '一、任務。',
      '二、督查。',
    );
    expect(facts).toMatchObject({
      ...{ title: '國網甲省電力有限公司採購管理辦法', genre: '管理办法', documentNumber: '甲電企〔2031〕7號' },
      ...{ issuingBodies: ['國網甲省電力有限公司'], documentDate: '2031-03-05', status: 'issued' },
      ...{ region: { name: '甲省', level: '省级' }, addressees: ['各分部', '公司各單位團組織'] },
    });
  });

  test.each([
    ['甲縣教育局', '甲縣', '县级', '甲縣'],
    ['甲乙自治區教育廳', '甲乙自治區', '省级', '甲乙'],
    ['國務院辦公廳', '全国', '国家级', '全国'],
    ['丙丁鎮人民政府', '丙丁鎮', '乡级', '丙丁鎮'],
    ['海關總署', '全国', '国家级', '全国'],
    ['某某大學宣傳部', '', '', '關於護林的意見'],
  ])('issued by %s holds for %s, %s, and is called %s', (body, name, level, short) => {
    const { region, shortName } = plan('關於護林的意見', '', '一、巡山。', '二、植樹。', '', body, '2031年3月5日');
    expect([region, shortName]).toEqual([{ name, level }, short]);
  });

  test.each([
    ['關於支持省重點縣的措施', '若干、全省落實。', ''],
    ['關於促進甲乙縣護林的意見', '甲乙縣人民政府負責。', '甲乙縣'],
  ])('%s with %s is about %j', (title, text, name) => {
    expect(readRegion({ bodies: [], title, id: '', addressees: [], text }).name).toBe(name);
  });

  test.each([
    ['甲縣2031年工作要點', '工作要点'],
    ['甲縣重點任務分工表', '任务分工表'],
    ['關於設立機場的批復', '批复'],
    ['關於設立機場的批覆', '批复'],
    ['关于设立机场的批覆', '批复'],
    ['甲縣護林標準', '标准'],
  ])('%s is %s', (title, genre) => {
    expect(plan(title, '', '一、巡山。', '二、植樹。').genre).toBe(genre);
  });

  test.each([
    [
      ['標題: 甲縣護林辦法', '文號: 甲政發〔2031〕7號', '發佈單位: 甲縣人民政府', '成文日期：2031年3月5日'],
      '甲政發〔2031〕7號',
    ],
  ])('may stand below facts %j', (facts, number) => {
    const { documentNumber, issuingBodies, documentDate } = plan(
      ...facts,
      '',
      '甲縣護林辦法',
      '一、巡山。',
      '二、植樹。',
    );
    expect([documentNumber, issuingBodies, documentDate]).toEqual([number, ['甲縣人民政府'], '2031-03-05']);
  });

  test.each([
    ['省公安廳、省自然資源廳，國網甲省電力公司：', ['省公安廳', '省自然資源廳', '國網甲省電力公司']],
    ['各省、自治區、直轄市通信管理局，各相關企業：', ['各省、自治區、直轄市通信管理局', '各相關企業']],
    ['區政府各委、辦、局，各街道辦事處、甲乙鎮政府：', ['區政府各委、辦、局', '各街道辦事處', '甲乙鎮政府']],
  ])('may be written to %s', (line, addressees) => {
    expect(plan('甲縣方案', line, '現印發給你們。').addressees).toEqual(addressees);
  });
});

test.each([
  ['新疆自治区市场监督管理局关于印发护林方案的通知', '', '新疆维吾尔自治区'],
  ['关于印发护林方案的通知', '落实《宁夏回族自治区护林条例》。', '宁夏回族自治区'],
  ['新疆自治区市场监督管理局关于印发护林方案的通知', '学习宁夏回族自治区。', '自治区'],
  ['关于印发护林方案的通知', '学习宁夏。', '自治区'],
])('自治区市场监督管理局 is that of the one that %s and %j name', (notice, text, name) => {
  const clues = { bodies: ['自治区市场监督管理局'], title: '护林方案', notice, id: 'x', addressees: [], text };
  expect(readRegion(clues)).toEqual({ name, level: '省级' });
});
