import { describe, expect, test } from 'vitest';
import { addressesApplicants } from '../../src/enrich/addresses-applicants.ts';
import { enrichPlan } from '../../src/enrich/index.ts';
import { parseLines } from '../seed.ts';

const told = '对购买新建商品住房的家庭给予购房补贴。';
const done = '完成改造。';

function speaks(title: string, genre: string, [telling, others]: readonly [number, number]): boolean {
  return addressesApplicants({ title, genre }, [
    ...Array.from({ length: telling }, () => told),
    ...Array.from({ length: others }, () => done),
  ]);
}

describe('what speaks to applicants', () => {
  test.each([
    ['甲市购房补贴办法', '办法', [3, 2], true],
    ['甲市购房补贴办法', '办法', [4, 3], false],
    ['甲市积分申请指南', '文件', [1, 3], true],
    ['甲市积分申请指南', '文件', [1, 4], false],
    ['甲市申请工作办法', '办法', [1, 1], false],
    ['甲市事业单位公开招聘工作人员公告', '公告', [1, 2], true],
    ['甲市住房政策', '政策', [3, 1], true],
    ['甲市住房政策', '政策', [2, 1], false],
    ['甲市调整公积金使用政策的通知', '通知', [3, 1], true],
    ['关于开展入户检查工作的通知', '通知', [3, 0], false],
    ['甲市改革完善社会救助制度的实施意见', '实施意见', [3, 0], false],
    ['甲市促进消费若干措施', '若干措施', [3, 0], false],
    ['甲市购房补贴实施方案', '实施方案', [3, 0], false],
    ['甲市2031年工作要点', '工作要点', [3, 0], false],
    ['甲市购房补贴办法', '办法', [2, 0], false],
    ['甲市购房补贴办法', '办法', [3, 0], true],
  ] as const)('%s, %s, %j', (title, genre, counts, expected) => {
    expect(speaks(title, genre, counts)).toBe(expected);
  });

  test.each([
    '申请人应当提交材料。',
    '受让人应当缴清价款。',
    '可向区住建局申请。',
    '符合下列条件的，予以登记。',
    '首套房首付比例不低于15%。',
    '参加公益活动计2分。',
    '生活标准为每人每月1200元。',
  ])('%s', (text) => {
    expect(addressesApplicants({ title: '甲市办法', genre: '办法' }, [text, text, text])).toBe(true);
  });

  test.each(['人民政府应当加强领导。', '学校要建立台账。', '推动承租人民防空工程。'])('not %s', (text) => {
    expect(addressesApplicants({ title: '甲市办法', genre: '办法' }, [text, text, text])).toBe(false);
  });
});

const measures = [
  '第一条 申请人申请贷款的，首付款比例不低于15%。',
  '第二条 购房人每户给予补贴，博士研究生30万元。',
  '第三条 区住建局应当自受理申请之日起15个工作日内完成审核。',
  '第四条 到2032年，筹集住房3万套。',
];

function targetsUnder(title: string): string[] {
  const { plan } = parseLines(title, '', ...measures, '', '甲市人民政府', '2031年3月1日');
  return enrichPlan(plan).measures.flatMap(({ targets }) => targets.map(({ text }) => text));
}

test('in what speaks to applicants only what obliges somebody is a target, in a plan all but what is paid', () => {
  expect(targetsUnder('甲市购房补贴申领指南')).toEqual(['15个工作日内', '到2032年', '3万套']);
  expect(targetsUnder('甲市住房保障工作方案')).toEqual(['不低于15%', '15个工作日内', '到2032年', '3万套']);
});

test.each([
  ['甲市促进消费若干措施', '对承租人给予补贴，费率补足至2.5%。撤除摊点9座，发放补贴。', ['9座']],
  ['甲市促进消费的意见', '引进人才，补贴标准为：本科3万元、专科2万元。安排资金500万元发放补贴。', ['500万元']],
  ['甲市就业意见', '发放补贴，建立1个以上孵化器。发放补贴，免费培训500名护理员。', ['1个以上', '500名']],
  [
    '甲市养老意见',
    '发放补贴。公益金50%以上要用于支持养老，符合条件的予以补贴。遴选示范点20个，符合条件的可享受奖励。',
    ['50%以上', '20个'],
  ],
  [
    '甲市担保办法',
    '发放补贴，违约后应给予不低于30天的宽限期。发放津贴，养老金最低标准再提高20元。',
    ['不低于30天', '20元'],
  ],
  ['甲市出让底价办法', '土地出让前抽取5名人员。抽取7名人员，发放补贴。', ['5名']],
  [
    '甲市促进消费行动方案',
    '每户补贴800元，撤除摊点9座，覆盖率90%以上。补贴标准为：本科3万元、专科2万元。',
    ['9座', '90%以上'],
  ],
])('a measure of any document may speak to applicants: %s', (title, text, targets) => {
  const measures = text.split('。').filter(Boolean);
  const lines = measures.map((measure, index) => `${index + 1}. 惠民。${measure}。`);
  const { plan } = parseLines(title, '', '一、任务', ...lines, '', '甲市人民政府', '2031年3月1日');
  expect(enrichPlan(plan).measures.flatMap((one) => one.targets.map((target) => target.text))).toEqual(targets);
});

/** In a plan and in an opinion. */
test.each([
  ['发放消费券2000万元，带动消费1亿元以上。', ['2000万元', '1亿元以上']],
  ['享受消费券，每带动1人补贴200元。', []],
  ['财政投入500万元支持养老，建设食堂20个，对满一年的每个补助3万元。', ['500万元', '20个']],
  ['发放创业担保贷款5亿元以上，符合条件的个人最高可申请30万元，新增就业3万人。', ['5亿元以上', '3万人']],
  ['落实贷款贴息，发放创业担保贷款5亿元，扶持创业2000人。', ['5亿元', '2000人']],
  ['发放补贴，向企业发放不超过3000万元的贷款。', []],
  ['发放补贴，向企业发放3000万元的贷款。', ['3000万元']],
  ['救助困难群众1500人次，临时救助资金支出不低于600万元。', ['1500人次', '不低于600万元']],
  ['用好中央预算内资金2.4亿元，对农户建房每户补助2万元。', ['2.4亿元']],
  ['享受补贴的养老机构护理型床位占比不低于60%。', ['不低于60%']],
  ['每年补贴培训3000人次。', ['每年', '3000人次']],
  ['到2031年，产值突破100亿元的园区达到3个，给予奖励，新增企业10家。', ['到2031年', '100亿元', '3个', '10家']],
  ['落实补贴，统筹资金3000万元改造农房500户，争取上级补助资金120万元。', ['3000万元', '500户', '120万元']],
  ['对困难家庭给予补助，投资80万元改造学校食堂。', ['80万元']],
  ['对困难家庭给予补助；用好资金80万元。', ['80万元']],
  ['兑现奖补资金5000万元以上，减税降费2亿元。', ['5000万元以上', '2亿元']],
  ['落实育儿补贴制度，全年发放育儿补贴资金1800万元，惠及家庭900户。', ['1800万元', '900户']],
  ['发放育儿补贴资金180万元，每户180元。', []],
  ['高龄津贴发放率达到100%，惠及老年人2.4万人。', ['100%', '2.4万人']],
  ['资助困难学生500名，每人补助2000元。', ['500名']],
  ['资助困难学生2万人次，发放助学金3000万元。', ['2万人次', '3000万元']],
  ['政策性保险提供保障30亿元，保费补贴1.2亿元。', ['30亿元', '1.2亿元']],
  ['每户保费补贴1.2亿元。', []],
  ['对获评社区的给予10万元奖励，创建社区15个。', ['15个']],
  ['发放补贴，临时救助资金支出600万元以上。', ['600万元以上']],
  ['每人补贴20元，参保8万人，覆盖80%。', ['8万人', '80%']],
  ['落实购房补贴，去化商品房300套。', ['300套']],
  ['对新引进、投资额达到2亿元以上的项目，给予奖励50万元。', []],
])('a goal beside what is given: %s', (line, expected) => {
  const found = ['甲市民生工作方案', '甲市民生工作的意见'].map((title) => {
    const { plan } = parseLines(title, '', '一、任务', `1. 惠民。${line}`, '', '甲市人民政府', '2031年3月1日');
    return enrichPlan(plan).measures.flatMap(({ targets }) => targets.map(({ text }) => text));
  });
  expect(found).toEqual([expected, expected]);
});

test.each([
  ['甲市体育事业意见', '凡组织活动200天以上的活动点，给予奖励。', []],
  ['甲市体育事业方案', '凡组织活动200天以上的活动点，给予奖励。', ['200天以上']],
  ['甲市规划区绿地办法', '发放补贴，按每处800元缴纳。', []],
  ['甲市规划区绿地规划', '按每处800元缴纳；发放补贴。', ['800元']],
  ['甲市绿地意见', '（一）凡符合规划、投资额达到2亿元、5亿元的项目或达到3亿元的项目，开业后给予一次性奖励。', []],
  ['甲市绿地方案', '资助困难学生每生每年1000元。', []],
  ['甲市绿地方案', '公用经费标准提高到每生每年1000元。', ['1000元']],
  ['甲市绿地意见', '补贴培训500人，给予奖励。', []],
  ['甲市绿地意见', '补贴培训500人，建立台账。', ['500人']],
  ['甲市绿地意见', '享受补贴，补贴服务达到500人，取得证书的，给予奖励。', []],
  ['甲市绿地意见', '资助500名学生的单位，给予奖励。', []],
  ['甲市绿地意见', '企业三年内未发生事故，可申请补贴。', []],
] as const)('%s: %s', (title, line, expected) => {
  const { plan } = parseLines(title, '', '一、任务', `1. 惠民。${line}`, '', '甲市人民政府', '2031年3月1日');
  expect(enrichPlan(plan).measures.flatMap(({ targets }) => targets.map(({ text }) => text))).toEqual(expected);
});

function targetsOfAnnex(title: string): string[] {
  const annex = [
    '附件',
    '住房政策',
    '首套房首付比例不低于15%。',
    '购房人可申请公积金贷款。',
    '区住建局5个工作日内完成审核。',
  ];
  const text = [title, '', '一、加强领导。', '二、压实责任。', '', '甲市人民政府', '2031年3月1日', '', ...annex];
  return enrichPlan(parseLines(...text).plan).passages.flatMap(({ kind, targets }) =>
    kind === 'annex' ? targets.map((target) => target.text) : [],
  );
}

test('an annex without measures may speak to applicants where the text above it does not', () => {
  expect(targetsOfAnnex('甲市公积金提取问答')).toEqual(['5个工作日内']);
  expect(targetsOfAnnex('甲市住房工作要点')).toEqual(['不低于15%', '5个工作日内']);
});
