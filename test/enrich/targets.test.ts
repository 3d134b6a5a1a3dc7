import { describe, expect, test } from 'vitest';
import { resolveDeadline } from '../../src/enrich/deadlines.ts';
import { enrichPlan } from '../../src/enrich/index.ts';
import { findTargets } from '../../src/enrich/targets.ts';
import { listMeasures, listPassages } from '../../src/model/walk.ts';
import { splitSentences } from '../../src/parse/sentences.ts';
import { parseLines, seedParsed } from '../seed.ts';

function find(text: string, year?: number): string[] {
  return findTargets(text, splitSentences(text), year ? { year } : {}).map(
    ({ kind, text: wording, date }) => `${kind} ${wording}${date ? ` ${date}` : ''}`,
  );
}

describe('days in figures', () => {
  test.each([
    ['完成时限：2031.6.30', ['deadline 2031.6.30 2031-06-30']],
    ['完成时限：2031-06-30前', ['deadline 2031-06-30前 2031-06-30']],
    ['完成时限：2031/6/30；', ['deadline 2031/6/30 2031-06-30']],
    ['完成时限：2031.6', ['deadline 2031.6 2031-06-30']],
    ['2031.6.30前完成。', ['deadline 2031.6.30前 2031-06-30']],
    ['完成时限：即日起至6月30日', ['deadline 6月30日 2031-06-30']],
    ['编号2031-06-30，版本2031.6.30。', []],
    ['完成时限：2031.13.45', ['deadline 2031.13.45']],
  ])('%s', (text, targets) => {
    expect(find(text, 2031)).toEqual(targets);
  });
});

describe('figures of full width', () => {
  test.each([
    ['到２０３５年覆盖率达９５％。', ['deadline 到２０３５年 2035-12-31', 'ratio ９５％']],
    ['６月３０日前建成１０所。', ['deadline ６月３０日前 2031-06-30', 'quantity １０所']],
    ['投入３．５亿元和１，２００万元。', ['quantity ３．５亿元', 'quantity １，２００万元']],
  ])('%s', (text, targets) => {
    expect(find(text, 2031)).toEqual(targets);
  });
});

describe('findTargets', () => {
  test.each([
    ['六月底前将定购粮全部入库。', ['deadline 六月底前 2031-06-30']],
    ['十月一日前完成。', ['deadline 十月一日前 2031-10-01']],
    ['三个月前已备案。', []],
  ])('%s in a text of 2031 fixes %j', (text, targets) => {
    expect(find(text, 2031)).toEqual(targets);
  });

  test.each([
    ['2023年前实现全覆盖。', ['deadline 2023年前 2022-12-31']],
    ['2024年年底前建成。', ['deadline 2024年年底前 2024-12-31']],
    ['到2025年，全面纳入。', ['deadline 到2025年 2025-12-31']],
    ['2023年6月底前完成。', ['deadline 2023年6月底前 2023-06-30']],
    ['2024年2月底前完成。', ['deadline 2024年2月底前 2024-02-29']],
    ['2023年6月30日前报送。', ['deadline 2023年6月30日前 2023-06-30']],
    ['2023年6月前报送。', ['deadline 2023年6月前 2023-05-31']],
    ['2023年第三季度前完成。', ['deadline 2023年第三季度前 2023-09-30']],
    ['“十四五”末基本建成。', ['deadline “十四五”末 2025-12-31']],
    ['其他数据最迟应在当日完成汇聚。', ['deadline 最迟应在当日']],
    ['收到后5个工作日内办结。', ['deadline 5个工作日内']],
    ['每年至少举办2次讲座。', ['frequency 每年至少举办2次']],
    ['每季度通报情况。', ['frequency 每季度']],
    ['任期内至少接受一次培训。', ['frequency 任期内至少接受一次']],
    ['每年12月底前报告。', ['deadline 每年12月底前']],
    ['每年度12月底前报送。', ['deadline 每年度12月底前']],
    ['每年年底前报告。', ['deadline 每年年底前']],
    ['每年报告，12月底前报送。', ['frequency 每年', 'deadline 12月底前']],
    ['每人每年接受不少于60学时的培训。', ['frequency 每人每年', 'quantity 不少于60学时']],
    ['应用总数量达到1000项。', ['quantity 1000项']],
    ['配备比例不低于5%。', ['ratio 不低于5%']],
    ['出庭率达到百分之百以上。', ['ratio 百分之百以上']],
    ['2022年9月底完成。', ['deadline 2022年9月底 2022-09-30']],
    ['二O二三年底前完成。', ['deadline 二O二三年底前 2023-12-31']],
    ['二Ｏ二三年六月底前完成。', ['deadline 二Ｏ二三年六月底前 2023-06-30']],
    ['二◯二三年底前完成。', ['deadline 二◯二三年底前 2023-12-31']],
    ['二0三0年底前完成。', ['deadline 二0三0年底前 2030-12-31']],
    ['２０２３年底前完成。', ['deadline ２０２３年底前 2023-12-31']],
    ['２０２３年６月底前完成。', ['deadline ２０２３年６月底前 2023-06-30']],
    ['每年培训不少于２次，办结率达到９８．５％。', ['frequency 每年培训不少于２次', 'ratio ９８．５％']],
    ['二〇二三年年底前完成。', ['deadline 二〇二三年年底前 2023-12-31']],
    ['力争2025年基本建成。', ['deadline 2025年 2025-12-31']],
    ['有效期至2027年4月30日。', ['deadline 至2027年4月30日 2027-04-30']],
    ['“十四五”期末建成。', ['deadline “十四五”期末 2025-12-31']],
    ['下发后一周内反馈，3年时间内建成。', ['deadline 一周内', 'deadline 3年时间内']],
    ['原则上不超过3个工作日。', ['deadline 不超过3个工作日']],
    ['由20个工作日压缩至5个工作日。', ['deadline 压缩至5个工作日']],
    ['一年一次集中清理，至少每半年听取一次汇报。', ['frequency 一年一次', 'frequency 至少每半年听取一次']],
    ['每两年开展一轮督察。', ['frequency 每两年开展一轮']],
    ['满意率不低于九成，压缩三分之一以上。', ['ratio 不低于九成', 'ratio 三分之一以上']],
    ['出台3部地方性法规，培训100人以上。', ['quantity 3部', 'quantity 100人以上']],
    ['2023年2月30日前完成。', ['deadline 2023年2月30日前']],
    ['2023年13月底前完成。', ['deadline 2023年13月底前']],
    ['2023年0月底前完成。', ['deadline 2023年0月底前']],
    ['2023年1月前完成。', ['deadline 2023年1月前 2022-12-31']],
    ['2023年第四季度前完成。', ['deadline 2023年第四季度前 2023-12-31']],
    ['设3-4个窗口，建2—3个园区。', ['quantity 3-4个', 'quantity 2—3个']],
    ['满意率95%—98%，增长6%左右，受害率0.9‰以内。', ['ratio 95%—98%', 'ratio 6%左右', 'ratio 0.9‰以内']],
    ['3～5个工作日内办结，15 个工作日内公示。', ['deadline 3～5个工作日内', 'deadline 15 个工作日内']],
    [
      '2024年1—6月完成，2024年第一、二季度报送。',
      ['deadline 2024年1—6月 2024-06-30', 'deadline 2024年第一、二季度 2024-06-30'],
    ],
    [
      '分别于2024年10月31日和11月30日前报送。',
      ['deadline 2024年10月31日 2024-10-31', 'deadline 11月30日前 2024-11-30'],
    ],
    ['产业总规模达到2万亿元，就业10万人，耕地3200万亩。', ['quantity 2万亿元', 'quantity 10万人', 'quantity 3200万亩']],
    [
      '学法2次，举办培训班3期，培训500人次，建10座公厕、30公里道路。',
      ['quantity 2次', 'quantity 3期', 'quantity 500人次', 'quantity 10座', 'quantity 30公里'],
    ],
    ['举办培训班两期，一半以上的局达标。', ['quantity 两期', 'ratio 一半以上']],
    ['2024年十二月底前、24年底前完成。', ['deadline 2024年十二月底前 2024-12-31', 'deadline 24年底前 2024-12-31']],
    [
      '不少於120份，30日內辦結，每年不少於兩次。',
      ['quantity 不少於120份', 'deadline 30日內', 'frequency 每年不少於兩次'],
    ],
    ['90%以上的乡镇卫生院达到标准。', ['ratio 90%以上']],
    ['建筑面积不少于6000平方米。', ['quantity 不少于6000平方米']],
    ['去年同比下降31%，今年建成20家。', ['quantity 20家']],
    ['发案数较上年下降10%以上。', ['ratio 10%以上']],
    ['每季度末25日前填报，每半月通报1次。', ['deadline 每季度末25日前', 'frequency 每半月通报1次']],
    ['至少每2周更新1次，每两年举办1届。', ['frequency 至少每2周更新1次', 'frequency 每两年举办1届']],
    ['30分钟内报告，等候时间缩短至48小时内。', ['deadline 30分钟内', 'deadline 48小时内']],
    [
      '2030年4月至2031年12月整治，2032年1—3月摸底，4—6月整改。',
      ['deadline 2030年4月至2031年12月 2031-12-31', 'deadline 2032年1—3月 2032-03-31', 'deadline 4—6月 2032-06-30'],
    ],
    ['每月最后一个工作日前报送，每周一次例会。', ['deadline 每月最后一个工作日前', 'frequency 每周一次']],
    ['新建小学兩所、改造十五家、建設兩座水廠。', ['quantity 兩所', 'quantity 十五家', 'quantity 兩座']],
    ['打造两支队伍，建设两个文明，新建两岸通道。', []],
    ['2026年年中评估。', ['deadline 2026年年中 2026-06-30']],
    [
      '抽检1600批次，淘汰设备36台（套），曝光不少于10起。',
      ['quantity 1600批次', 'quantity 36台（套）', 'quantity 不少于10起'],
    ],
    [
      '间距不大于300米，满意度达到92分以上，寿命达到78.8岁。',
      ['quantity 不大于300米', 'quantity 92分以上', 'quantity 78.8岁'],
    ],
    ['融资额翻番，数量比2022年底的6120家翻一番。', ['ratio 翻番', 'ratio 翻一番']],
    ['里程由2024年的126公里增至180公里。', ['quantity 180公里']],
    ['总产不低于58万吨，比上年的57万吨多。', ['quantity 不低于58万吨']],
    ['撤并学生少于30人的教学点7个。', ['quantity 7个']],
    ['安排专项补助1.2亿元。', ['quantity 1.2亿元']],
    [
      '建成三百个驿站、二十家食堂，种树两千余亩，惠及三万人。',
      ['quantity 三百个', 'quantity 二十家', 'quantity 两千余亩', 'quantity 三万人'],
    ],
    [
      '一半以上村庄达标，设施完好天数不少于360天，供暖150天以上。',
      ['ratio 一半以上', 'quantity 不少于360天', 'quantity 150天以上'],
    ],
    ['投资1,200万元、改造1 200户，2031 年修路12公里。', ['quantity 1,200万元', 'quantity 1 200户', 'quantity 12公里']],
    ['“十五五”末建成。', ['deadline “十五五”末 2030-12-31']],
    ['比例不宜低于40%，占比不应超过20%。', ['ratio 不宜低于40%', 'ratio 不应超过20%']],
    ['评查案卷不少于80卷，设床位不少于3组。', ['quantity 不少于80卷', 'quantity 不少于3组']],
    ['连续服务不少于6个月，公示期不少于7天。', ['quantity 不少于6个月', 'quantity 不少于7天']],
    ['给予500万元及以下担保，增长5%及以上。', ['quantity 500万元及以下', 'ratio 5%及以上']],
    ['2029年以前登记船只，2030年以前建成码头。', ['deadline 2029年以前 2028-12-31', 'deadline 2030年以前 2029-12-31']],
    ['30日内未提交前办结。', ['deadline 30日内']],
    ['聚焦民生，推进20项以上；围绕产业，实施不少于30项。', ['quantity 20项以上', 'quantity 不少于30项']],
    ['共改造5个片区。', ['quantity 5个']],
    ['围绕打造5个集群，新建3家-5家。', ['quantity 5个', 'quantity 3家']],
    ['6月底前完成县级平台推广使用的培训。', ['deadline 6月底前']],
    ['每月举办全省性大型招聘活动不少于1场。', ['frequency 每月举办全省性大型招聘活动不少于1场']],
    ['标准提高到每人每月720元，每季度核查一次。', ['quantity 720元', 'frequency 每季度核查一次']],
    ['每学年开展不少于两次检查，近两年内无事故。', ['frequency 每学年开展不少于两次']],
    ['报装时限压缩至15个、5个工作日以内。', ['deadline 15个、5个工作日以内']],
    ['目前10%的小区达标。', ['ratio 10%']],
    ['每2小时报告一次，每半小时巡查1次。', ['frequency 每2小时报告一次', 'frequency 每半小时巡查1次']],
    ['按30%的比例抽查，给予支持，新增5亿元贷款。', ['ratio 30%', 'quantity 5亿元']],
    ['对20家企业给予技术指导。', ['quantity 20家']],
    ['雨量站每10分钟至少1次上传数据。', ['frequency 每10分钟至少1次']],
    ['按师生比不低于1:4000配备教师。', ['ratio 不低于1:4000']],
    ['生师比达到18：1，在册教师与助教按1:1结对。', ['ratio 18：1']],
    ['绘制1:500地形图，最晚不超过1:00关闭。', []],
    ['每分钟不超过120次。', ['quantity 不超过120次']],
  ])('reads %s', (text, targets) => {
    expect(find(text)).toEqual(targets);
  });

  test.each([
    '增强“四个意识”、坚定“四个自信”。',
    '贯彻《法治政府建设实施纲要（2021—2025年）》。',
    '构建“1+4+6”监管体系和“1个100%+3个全覆盖”品牌。',
    '委托第三方审查，推进“双随机、一公开”。',
    '完成八项重点任务，推进三年行动。',
    '制定2022年度立法计划。',
    '2022—2025年持续推进，2022年至2025年分步实施。',
    '“十四五”时期、“八五”普法期间推进常态化，不定期抽查。',
    '12345热线、110联动、7×24小时服务、“1+3+N”模式、两代表一委员。',
    '2021年12月31日，市政府印发国发〔2021〕7号文件，落实第12条。',
    '2022年以来，党的二十大、十九届六中全会、第七次会议精神深入人心。',
    '实行一个窗口受理，三级联动，做到零容忍。',
    '总结上半年工作和第一季度情况。',
    '听取关于一季度经济运行的汇报。',
    '近年来，全市投入3.2亿元，惠及2万户。',
    '近几年来改造小区20个，三年来改造管网120公里。',
    '目前，全市共有养老机构58家。目前已开通公交线路42条。',
    '已先后培训教师300名，已完成年度任务的65%。',
    '会议指出，一季度完成投资120亿元。会议听取了汇报：开工项目30个。',
    '分别给予奖补50万元、100万元、150万元。给予贴息，单个项目不超过3年，最高500万元。',
    '按合同金额的30%，给予一次性奖补。应当减除费用6万元。',
    '事故造成3人死亡、1人受伤，失踪2人。其他16名责任人员也受到处分。',
    '对61家企业开展了检查，共发现隐患214项。',
    '执行《甲方案》《乙方案》等5个方案。合计5项。',
    '阅读：872次。圆曲线，半径120米。',
    '签约率=甲数/乙数*100%，分值=监测（60%）+调研（20%）+评估（10%）。',
    '智慧城市开展二期建设。',
    '大连市请求，拟投资400亿元。你省请求安排资金5亿元。',
    '去年全市评查案卷312件，合格率98%。',
    '截至2023年底，开行线路27条，覆盖率为91.5%。',
    '处2000元以上2万元以下罚款。',
    '达到100%得10分，每低1%扣1分。',
    '由市教育局、市财政局等9个部门和单位组成。',
    '设召集人1人、副召集人2人。',
    '有50个以上会员的社会团体可以登记。',
    '须经成员大会三分之二以上成员同意。',
    '经面积占比三分之二以上的业主且人数四分之三以上的业主参与表决。',
    '规划范围为县城建成区18.6平方公里。',
    '全镇18个村、3个社区。',
    '每亩补贴20元，奖励200元，扣减绩效的5%。',
    '对前3名通报表扬，对后2名约谈。',
    '优良率超过省定50%的标准。',
    '对7项未完成问题倒排工期，通报的37个问题立行立改。',
    '对评估为D级的4家企业制定方案。',
    '反馈的问题已完成整改21项。',
    '听取2024年一季度经济运行情况汇报。',
    '落实二十条措施、十二项制度，评选第二十名，十个人一组，优良天数稳定。',
    '施工不得超过当天，4月8日（星期一）下午2:00开会。',
    '改造2004年以前建成的小区，清理2020年以前制发的文件。',
    '6月底前竣工的项目优先。',
    '30日内未办理的，予以注销。',
    '载人超过核定人数百分之二十以上的；',
    '完成率低于80%的，予以约谈。',
    '覆盖老年人口超过200人的行政村。',
    '单户担保金额500万元及以下的小微企业优先。',
    '对平均费率不超过1%的业务给予补贴。',
    '授予“沧澜渡口改造”等37项成果科技奖。',
    '围绕10项一级指标、34项二级指标开展创建。',
    '知识产权保护方面5项。',
    '推广改革举措（共23项）。',
    '对2项典型经验予以通报表扬。',
    '给予最高500万元、1000万元、3000万元资助，按投资额的30%给予补助。',
    '对积分排名前10%的农户给予优惠。',
    '一季度全市共发生事故12起，下降25%。',
    '每人给予1500元一次性扩岗补助，发放2000元求职补贴。',
    '月计薪天数＝（365天-104天）÷12月＝21.75天。',
    '距退休年龄五年以内的在编人员可以提前离岗，3个月内的新案优先办理。',
    '转企后三年内免征所得税，二年内不得再次申报。',
    '2030年12月31日之前已完成改制的企业继续享受优惠。',
    '违法行为二年内未被发现的，不再处罚。',
    '一个月内取得的收入为一次。',
    '居住累计不超过90天的，免予登记。',
    '两个以上部门承办的，应当明确牵头部门。两个以上县同时发生灾情时，由市里指挥。',
    '禁止7座以上客车、20座以上车辆通行。',
    '对单户金额500万元及以下、费率较低的业务给予补贴。',
    '围绕《指标体系》10项一级指标、34项二级指标开展创建。',
    '成果转化方面4项：以事前激励为核心的改革；军民融合方面6项：共享设备。',
    '每日的8小时，每日按罚款额的3%加处罚款。',
    '打造自贸区3.0版。',
    '高度24米以上建筑不得设广告，6层以上住宅加装电梯。',
    '二年内未被发现的违法行为，不再处罚。',
    '对连续2次排名末位的进行约谈，累计3次以上被投诉的予以清退。',
    '停电24小时以上的用户可以申请补偿。',
    '有下列情形之一的，一次记9分：\n（一）超过核定人数百分之五十以上；\n（二）3日内拒不改正，罚款20万元以上。',
    '有下列行为的予以约谈：\n（一）投诉10件以上。\n（二）逾期30日以上。',
    '符合下列条件之一的，可以申请：\n（一）床位100张以上；\n（二）2030年底前未享受补贴20万元。',
    '两个以上单位联合申报，2个以上当事人均有过错，两个以上市、县出现灾情。',
    '有下列行为之一，一次记3分：\n（一）超载百分之二十以上；\n（二）停车少于20分钟。',
    '2030年底前已批准的项目，仍适用原规定；2030年6月底前已备案的合同不再收取费用。',
    '三年内建成的小区可以申请，半年内取得的证书免予查验。',
    '每日的30分钟锻炼，每日按欠款的千分之一加收滞纳金，每月按余额的5%加收违约金。',
  ])('finds nothing in %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  test.each([
    ['六个月内完成改造，三年内新建20家。', ['deadline 六个月内', 'deadline 三年内', 'quantity 20家']],
    ['2030年12月31日之前完成改制。', ['deadline 2030年12月31日之前 2030-12-31']],
    ['提供两个以上方案，培育3个以上企业集群。', ['quantity 两个以上', 'quantity 3个以上']],
    ['新增20座以上停车楼。', ['quantity 20座以上']],
    ['刊发专版10版。', ['quantity 10版']],
    ['连续开展3次，累计培训20次。', ['quantity 3次', 'quantity 20次']],
    ['留样不少于125克，保存48小时以上。', ['quantity 不少于125克', 'quantity 48小时以上']],
    ['每日巡查2次，每日按时报送。', ['frequency 每日巡查2次', 'frequency 每日']],
    [
      '完成下列任务：\n（一）新建水厂2座。\n（二）2030年底前改造管网30公里。',
      ['quantity 2座', 'deadline 2030年底前 2030-12-31', 'quantity 30公里'],
    ],
    ['有下列情形之一的，予以约谈：\n（一）投诉10件以上。\n全年培训20名。', ['quantity 20名']],
    [
      '到 2030 年，新建水厂2座，至 2035 年再建3座。',
      ['deadline 到 2030 年 2030-12-31', 'quantity 2座', 'deadline 至 2035 年 2035-12-31', 'quantity 3座'],
    ],
    ['防洪标准达到20年一遇，主城区提高到100年一遇以上。', ['quantity 20年一遇', 'quantity 100年一遇以上']],
    ['遭遇百年一遇洪水，发生50年一遇暴雨。', []],
    ['发车间隔控制在10分钟以内，候诊时间不超过半小时。', ['quantity 10分钟以内', 'quantity 半小时']],
    [
      '平均通勤时间控制在45分钟内，等候时间压缩至5小时内，火情30分钟内上报。',
      ['quantity 45分钟内', 'deadline 5小时内', 'deadline 30分钟内'],
    ],
    [
      '发车间隔压缩至10分钟以内，候诊时间缩短到30分钟以内，急救平均反应时间控制在12分钟以内。',
      ['quantity 10分钟以内', 'quantity 30分钟以内', 'quantity 12分钟以内'],
    ],
    ['等待时长由40分钟降至15分钟，审批时间压缩至20分钟以内。', ['quantity 15分钟', 'deadline 20分钟以内']],
    ['培育2个以上市级龙头品牌，建成两个以上企业技术中心。', ['quantity 2个以上', 'quantity 两个以上']],
    ['支持2个以上企业联合攻关，组建两个以上企业联合体。', ['quantity 2个以上', 'quantity 两个以上']],
    ['两年内建成的水库通过验收，按10-20年一遇标准设防。', ['deadline 两年内', 'quantity 10-20年一遇']],
    ['创建两个以上省级示范区，推荐2个以上单位参评。', ['quantity 两个以上', 'quantity 2个以上']],
    ['每月的25日前报送，每年的12月底前总结。', ['frequency 每月', 'frequency 每年']],
    ['各区每年的3月、9月各检查一遍。', ['frequency 每年']],
    [
      '投入每年按不低于10%的比例增长，每月按5%抽查。',
      ['frequency 每年', 'ratio 不低于10%', 'frequency 每月', 'ratio 5%'],
    ],
    ['2030年底前已有条件的村全部通公交。', ['deadline 2030年底前 2030-12-31']],
    ['2030年底前已纳入台账的问题整改率达到100%。', ['deadline 2030年底前 2030-12-31', 'ratio 100%']],
    ['2030年底前已完成勘界的乡镇全部立碑。', ['deadline 2030年底前 2030-12-31']],
    [
      '三年内减免租金5000万元，一年内免征税费300万元。',
      ['deadline 三年内', 'quantity 5000万元', 'deadline 一年内', 'quantity 300万元'],
    ],
    [
      '两年内建成的农田10万亩全部入库，三年内的目标是新建2所。',
      ['deadline 两年内', 'quantity 10万亩', 'deadline 三年内', 'quantity 2所'],
    ],
    ['防洪标准不低于50年一遇，排涝由10年一遇提升为20年一遇。', ['quantity 不低于50年一遇', 'quantity 20年一遇']],
    ['建成20年一遇以上防洪堤，按三十年一遇标准设防。', ['quantity 20年一遇以上', 'quantity 三十年一遇']],
    ['三年内未通水的村全部通水，累计20个村的收入翻番。', ['deadline 三年内', 'quantity 20个', 'ratio 翻番']],
    ['降雨强度达到50年一遇，遇二十年一遇以上暴雨时转移。', []],
    [
      '按照下列情况推进：\n（一）2031年底前改造危房300户；\n（二）每年鉴定两次。',
      ['deadline 2031年底前 2031-12-31', 'quantity 300户', 'frequency 每年鉴定两次'],
    ],
    ['整治下列行为：\n（一）拆除违建30处；\n（二）清理500户。', ['quantity 30处', 'quantity 500户']],
    [
      '有下列情形之一的，给予支持：\n（一）入住500户以上。\n（二）2030年底前改造100处。',
      ['deadline 2030年底前 2030-12-31', 'quantity 100处'],
    ],
    ['办理时间控制在30分钟以内，等候的群众10分钟内取号。', ['deadline 30分钟以内', 'deadline 10分钟内']],
  ])('finds in %s what is beside it', (text, targets) => {
    expect(find(text)).toEqual(targets);
  });

  test('a rhythm has no day of its own, a day no rhythm; both know their place', () => {
    const text = '每季度末月25日前报送，2031年底前建成。每年检查2次，至少20家。';
    expect(findTargets(text, splitSentences(text))).toEqual([
      {
        ...{ kind: 'deadline', text: '每季度末月25日前', sentence: 1, span: { start: 0, end: 9 } },
        rhythm: { unit: 'month', every: 3, due: { month: 3, day: 25 } },
      },
      { kind: 'deadline', text: '2031年底前', date: '2031-12-31', sentence: 1, span: { start: 12, end: 19 } },
      {
        ...{ kind: 'frequency', text: '每年检查2次', sentence: 2, span: { start: 22, end: 28 } },
        rhythm: { unit: 'year', every: 1 },
      },
      { kind: 'quantity', text: '至少20家', sentence: 2, span: { start: 29, end: 34 } },
    ]);
  });

  test.each([
    ['《甲计划（到2025年建成20家）》和“乙到2026年建成30家”，新建40家。', ['quantity 40家']],
    ['〈丙到2025年〉，“十四五”末建成。', ['deadline “十四五”末 2025-12-31']],
    ['甲局每年12月底前报送。', ['deadline 每年12月底前']],
    ['每年，12月底前报送。', ['frequency 每年', 'deadline 12月底前']],
  ])('what stands in names fixes nothing, what stands beside them does: %s', (text, targets) => {
    expect(find(text)).toEqual(targets);
  });

  test.each([
    ...['近三年来新增企业20家。', '近3年新建20家。', '过去五年新建20家。', '改革以来新建20家。', '往年新建20家。'],
    ...['已累计投入20万元。', '已全部办结20件。', '已争取资金20万元。'],
    ...['处以罚金20元。', '每少1家扣 0.5 分。', '完成1家记10分，共20家。'],
    ...['组长1人、副组长2人。', '委员各设3名。', '由9名委员组成。', '9人为成员。', '有20名代表到会。', '20人表决。'],
    ...['注册资本不少于500万元的企业可以申请。', '年收入5000元以下家庭减免费用。', '2亿元以上工业项目优先。'],
    ...['每3万人布点。', '对校门两侧200米内的摊贩清理。', '全县有救援队伍6支。', '全市二十个镇。'],
    ...['20人以上的企业须登记。', '不满20人的学校撤并。', '未满 20人的学校撤并。'],
    ...['国定20家。', '规定3项。', '这20家。', '移交的15件。', '排查出的20处。', '对列入名单的20家企业逐一走访。'],
    ...[
      '对20处隐患挂牌。',
      '前3名表扬。',
      '后2位约谈。',
      '给予一次性补助5万元。',
      '扣除保证金的5%。',
      '较2022年的57万吨高。',
    ],
    ...[
      '面积约为20公顷。',
      '人口约20万人。',
      '现有20家。',
      '涉及20个村。',
      '下辖3个社区。',
      '全市共20家。',
      '全县18个村、3个社区。',
    ],
  ])('finds nothing that is to be done in %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  test.each([
    ['早已完成，再建20家。', ['quantity 20家']],
    ['已完成改造的小区要验收，再建20家。', ['quantity 20家']],
    ['近年底新建20家，每三年来信访局核对20家。', ['quantity 20家', 'frequency 每三年', 'quantity 20家']],
    ['目前已排查20家，6月底前整改。', ['quantity 20家', 'deadline 6月底前']],
    ['到目前的20家为止。', ['quantity 20家']],
    ['会议指出，一季度建成10家，各县区要再建20家，主要是10家。', ['quantity 20家', 'quantity 10家']],
    ['会议要求，新建20家。', ['quantity 20家']],
    ['于一季度完成20家。', ['deadline 一季度', 'quantity 20家']],
    ['死亡人数不超过10人，培训伤员护理员20人。', ['quantity 不超过10人', 'quantity 20人']],
    ['力争共发现线索不少于20条。', ['quantity 不少于20条']],
    ['制定《甲方案》《乙方案》等5个方案。', ['quantity 5个']],
    ['对300公里存在隐患的公路实施改造，对5公里隐患通报。', ['quantity 300公里']],
    ['补助标准再提高30元和5元，服务半径500米。', ['quantity 30元', 'quantity 5元', 'quantity 500米']],
    ['期限届满6个月前申请，合同期满前30日内续签。', ['deadline 届满6个月前', 'deadline 期满前30日内']],
    ['给予支持，最高500万元。', ['quantity 500万元']],
    ['60%的小区（20%为新区）达标。', ['ratio 60%', 'ratio 20%']],
    ['已完成的项目，再建20家。', ['quantity 20家']],
    ['较去年增加20家，比上年多30家。', ['quantity 20家', 'quantity 30家']],
    ['去年建成10家，今年再建20家。', ['quantity 20家']],
    ['检查近三年被投诉的门店，覆盖面达到80%以上。', ['ratio 80%以上']],
    ['近三年投诉的化解率达到80%以上。', []],
    ['截至6月建成3家，下一步新建20家。', ['quantity 20家']],
    ['截至去年建成3家，到2035年建成20家。', ['quantity 20家']],
    ['每季度公布罚款情况，6月底前公布罚款名单。', ['frequency 每季度', 'deadline 6月底前']],
    ['处以罚款。新建20家。', ['quantity 20家']],
    ['新建20家。处以罚款。', ['quantity 20家']],
    ['招募20名志愿者，组成服务队。', ['quantity 20名']],
    ['招募20名志愿者，经同意后上岗。', ['quantity 20名']],
    ['实现20家以上的年度目标。', ['quantity 20家以上']],
    ['培训20人以上，有需要的另行安排。', ['quantity 20人以上']],
    ['组织不少于20人的培训。', ['quantity 不少于20人']],
    ['整改20处隐患，对口支援20家。', ['quantity 20处', 'quantity 20家']],
    ['整改20处，解决问题。', ['quantity 20处']],
    ['引进目前20名专家，此前20家。', ['quantity 20名', 'quantity 20家']],
    ['安排奖补资金500万元，补贴20家。', ['quantity 500万元', 'quantity 20家']],
    ['奖励先进，新增投资500万元。', ['quantity 500万元']],
    ['扣除成本，增长5%。', ['ratio 5%']],
    ['由20家扩大至30家。', ['quantity 30家']],
    ['从57%提高到60%。', ['ratio 60%']],
    ['从20天下降到10家，由20家压缩至10家。', ['quantity 10家', 'quantity 10家']],
    ['由市财政安排20家，从严审批，增至30家。', ['quantity 20家', 'quantity 30家']],
    ['在全市新建20家，总量达到30家。', ['quantity 20家', 'quantity 30家']],
    ['组长负责，招募2人。', ['quantity 2人']],
    ['扶持年产值2000万元以上企业10家，其中1亿元以上项目不少于3个。', ['quantity 10家', 'quantity 不少于3个']],
    ['新增贷款10亿元以上支持企业发展。', ['quantity 10亿元以上']],
    [
      '安排不少于500万元的专项资金，建设面积不少于500平方米的中心。',
      ['quantity 不少于500万元', 'quantity 不少于500平方米'],
    ],
    ['每3万人1辆，每年新增5辆。', ['quantity 1辆', 'frequency 每年', 'quantity 5辆']],
    ['培育20家以上企业，步行500米以内可达。', ['quantity 20家以上', 'quantity 500米以内']],
  ])('finds what is to be done in %s', (text, targets) => {
    expect(find(text)).toEqual(targets);
  });

  test.each([
    ['实现90%以上的村民用上自来水，推动80%以上的会员企业建立制度。', ['ratio 90%以上', 'ratio 80%以上']],
    ['新增20家企业通过认证，培育10家以上的示范企业。', ['quantity 20家', 'quantity 10家以上']],
    ['聚焦民生领域新建停车场10个，围绕产业链引进企业30家。', ['quantity 10个', 'quantity 30家']],
    ['教育方面10项任务，年底前完成。', ['quantity 10项', 'deadline 年底前']],
    ['教育方面10项，年底前完成。', ['quantity 10项', 'deadline 年底前']],
    ['推进改革举措（共23项），于年底前完成。', ['quantity 23项', 'deadline 年底前']],
    ['力争营商环境进入全省前10%，跻身全国前3名。', ['ratio 10%', 'quantity 3名']],
    ['力争全年共发生一般事故不超过10起，刑事案件下降5%以上。', ['quantity 不超过10起', 'ratio 5%以上']],
    ['确保全年共发生案件12件，全年共发生事故10宗以内。', ['quantity 12件', 'quantity 10宗以内']],
    ['按照省级要求安排专项资金500万元补助困难群众。', ['quantity 500万元']],
    ['6月底前完工的标段不少于5个，10月底前建成的小区优先。', ['deadline 6月底前', 'quantity 不少于5个']],
    ['覆盖率100%是必须完成的。', ['ratio 100%']],
  ])('fixes, though it looks like what does not: %s', (text, targets) => {
    expect(find(text)).toEqual(targets);
  });

  test.each([
    ...['经90%以上的村民表决。', '20名代表通过。', '对照10项指标、20项要求自查。', '市场准入方面5项、竞争方面3项。'],
    ...[
      '排名前3名的单位予以表扬。',
      '力争支持前10%的农户。',
      '全年共发生案件12件，下降25%。',
      '按要求给予500万元补助。',
    ],
  ])('fixes nothing: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  test.each([
    ['2022年建成20家。', ['deadline 2022年 2022-12-31']],
    ['依照1996年颁布的《甲法》，培训20名。', ['quantity 20名']],
    ['落实1996年制定的《甲法》，培训20名。', ['quantity 20名']],
    ['根据2022年要求，培训20名。', ['quantity 20名']],
    ['2022年培训20名，目前有30名，2022年、2022年各40名。', []],
    ['去年培训20名，今年培训30名，2022年培训40名，2024年培训50名。', ['quantity 30名', 'quantity 50名']],
    ['2022年培训20名，2023年培训30名，今年培训40名。', ['quantity 30名', 'quantity 40名']],
    ['去年6月底前培训20名。2022年培训30名，6月底前完成。', ['deadline 6月底前 2023-06-30']],
    ['2022年新建20家，2023年新建30家。', ['quantity 30家']],
    ['2022年新建20家，今年新建30家。', ['quantity 30家']],
    ['2022年底前新建20家。', ['deadline 2022年底前 2022-12-31', 'quantity 20家']],
    ['2022年6月前新建20家。', ['deadline 2022年6月前 2022-05-31', 'quantity 20家']],
    ['从2022年起新建20家。', ['quantity 20家']],
    ['2023年新建20家，2024年新建30家。', ['quantity 20家', 'quantity 30家']],
  ])('in a plan for 2023 %s fixes so much', (text, targets) => {
    expect(find(text, 2023)).toEqual(targets);
  });

  test.each([
    ...[
      '工作成绩',
      '主要做法',
      '发展基础',
      '面临的形势',
      '面临挑战',
      '存在的主要问题',
      '存在问题',
      '工作总结',
      '基本情况',
      '主要问题',
      '检查发现的突出问题及原因',
      '现状与形势',
      '发展基础和环境',
    ],
    ...['存在的突出隐患', '现状', '队伍现状', '整改情况', '工作进展', '二〇三一年落实情况'],
  ])('below %s nothing is fixed', (heading) => {
    const { plan } = parseLines('甲市报告', `一、${heading}`, '1. 改造。改造小区24个。');
    expect(enrichPlan(plan).measures[0]!.targets).toEqual([]);
  });

  test.each([
    ['整治重点', '检查发现的主要问题', ['24个']],
    ['整治重点', '存在的主要问题', []],
    ['基本情况', '主要问题', []],
    ['检查发现', '主要问题', []],
  ])('below %s and %s is fixed %j', (above, heading, targets) => {
    const { plan } = parseLines('甲市方案', `一、${above}`, `（一）${heading}`, '1. 治理不力。改造小区24个。');
    expect(enrichPlan(plan).measures[0]!.targets.map(({ text }) => text)).toEqual(targets);
  });

  test.each([
    ['甲局2030年度报告', '', []],
    ['甲县2030年统计公报', '', []],
    ['甲局2030年考评通报', '2031年1月10日', []],
    ['甲局2031年考评通报', '2031年1月10日', ['24个']],
    ['甲局2030年工作总结和2031年工作计划', '', ['24个']],
  ])('%s of %s tells in figures what was done, unless it says what comes next', (title, day, targets) => {
    const { plan } = parseLines(
      ...[title, '', '一、改造', '1. 改造。改造小区24个，6月底前完成。'],
      ...['二、下一步打算', '1. 改造。改造小区30个。', ...(day ? ['', '甲局', day] : [])],
    );
    const [done, next] = enrichPlan(plan).measures.map((measure) => measure.targets.map(({ text }) => text));
    expect(done).toEqual([...targets, '6月底前']);
    expect(next).toEqual(['30个']);
  });

  test.each([
    ['甲局关于办学建议的答复', '现答复如下：', []],
    ['甲局关于办学的函', '您提出的关于改造的建议收悉。现函告如下：', []],
    ['甲局关于办学的函', '贵局来函收悉。现函告如下：', ['24个']],
  ])(
    '%s with the opening %s tells in figures what was done, unless its sentence says what comes',
    (title, opening, own) => {
      const { plan } = parseLines(
        ...[title, '', opening, '一、改造', '改造小区24个。明年将改造小区25个，6月底前完成。开学前建成校舍26间。'],
        ...['二、下一步打算', '改造小区30个。'],
      );
      const [done, next] = enrichPlan(plan).measures.map((measure) => measure.targets.map(({ text }) => text));
      expect(done).toEqual([...own, '25个', '6月底前', '26间']);
      expect(next).toEqual(['30个']);
    },
  );

  test.each(['[1] 值守：每班2人。', '①值守：每班2人。', '注：每班2人。', '注释1：每班2人。'])(
    'a note below the text explains: %s',
    (note) => {
      const lines = [
        '甲市通知',
        '一、值守',
        '加强值守。',
        '本通知有效期至2031年4月30日。',
        '甲局',
        '2031年1月10日',
        note,
      ];
      const targets = enrichPlan(parseLines(...lines).plan).passages.flatMap((passage) => passage.targets);
      expect(targets.map(({ text }) => text)).not.toContain('2人');
    },
  );

  test.each([
    ['每年3月、9月检查。', ['每年3月', { month: 3, day: 31 }], ['9月', { month: 9, day: 30 }]],
    ['每年1月10日和7月10日前报告。', ['每年1月10日', { month: 1, day: 10 }], ['7月10日前', { month: 7, day: 10 }]],
    [
      '每月5日、15日和25日前报送。',
      ['每月5日', { month: 1, day: 5 }],
      ['15日', { month: 1, day: 15 }],
      ['25日前', { month: 1, day: 25 }],
    ],
    ['每周一、三报送。', ['每周一', { weekday: 1 }], ['三', { weekday: 3 }]],
    ['每周一、周四报送。', ['每周一', { weekday: 1 }], ['周四', { weekday: 4 }]],
    ['每月10日报送，6月20日前总结。', ['每月10日', { month: 1, day: 10 }], ['6月20日前', undefined]],
    ['每月10日、2031年6月20日前报送。', ['每月10日', { month: 1, day: 10 }], ['2031年6月20日前', undefined]],
  ])('in %s every day of the rhythm is one of its days', (text, ...days) => {
    const found = findTargets(text, splitSentences(text), { year: 2031 });
    expect(found.map(({ text: wording, rhythm }) => [wording, rhythm?.due])).toEqual(days);
  });

  test.each([
    '优化发展环境',
    '解决突出问题',
    '报送落实情况',
    '成效目标',
    '总结推广',
    '通报情况',
    '及时掌握情况',
    '定期通报落实情况',
    '检查工作情况',
    '群众反映突出问题',
    '工作成绩和下一步打算',
  ])('below %s it is', (heading) => {
    const { plan } = parseLines('甲市报告', `一、${heading}`, '1. 改造。改造小区24个。');
    expect(enrichPlan(plan).measures[0]!.targets).toMatchObject([{ text: '24个' }]);
  });

  test('a heading with two years tells none, nor does the end of a range', () => {
    const { plan } = parseLines(
      ...['甲市2031年方案', '一、2032年和2033年工作', '1. 普法。6月底前完成。'],
      ...['二、到2035年的任务', '1. 执法。6月底前完成。'],
    );
    expect(enrichPlan(plan).measures.map(({ targets }) => targets[0]?.date)).toEqual(['2031-06-30', '2031-06-30']);
  });

  test('a target that opens a paragraph stands in the sentence it opens', () => {
    const text = '普法。\n50%以上的部门达标。';
    expect(findTargets(text, splitSentences(text))).toMatchObject([{ text: '50%以上', sentence: 2 }]);
  });

  test('年底前 means the year of the document', () => {
    expect(find('年底前完成。', 2022)).toEqual(['deadline 年底前 2022-12-31']);
    expect(find('年底前完成。')).toEqual(['deadline 年底前']);
  });

  test.each([
    ['年内完成。', 'deadline 年内 2022-12-31'],
    ['6月底前完成。', 'deadline 6月底前 2022-06-30'],
    ['于12月31日前报送。', 'deadline 12月31日前 2022-12-31'],
    ['次年1月底前报告。', 'deadline 次年1月底前 2023-01-31'],
    ['第三季度开展评查。', 'deadline 第三季度 2022-09-30'],
    ['上半年完成。', 'deadline 上半年 2022-06-30'],
    ['6月底、12月底前各检查一次。', 'deadline 6月底 2022-06-30', 'deadline 12月底前 2022-12-31'],
    ['6月底取得阶段性成效。', 'deadline 6月底 2022-06-30'],
    ['第一、二季度完成梳理。', 'deadline 第一、二季度 2022-06-30'],
    ['5月中旬前完成。', 'deadline 5月中旬前 2022-05-20'],
    ['三年内建成。', 'deadline 三年内'],
    ['6月31日前报送。', 'deadline 6月31日前'],
    ['2月29日前报送。', 'deadline 2月29日前'],
    ['13月前报送。', 'deadline 13月前'],
    ['4月8日下班前报送。', 'deadline 4月8日下班前 2022-04-08'],
    ['4月8日（星期一）前报送。', 'deadline 4月8日（星期一）前 2022-04-08'],
    ['2023年4月8日上午11:30前报送。', 'deadline 2023年4月8日上午11:30前 2023-04-08'],
    ['4月8日17时30分前报送。', 'deadline 4月8日17时30分前 2022-04-08'],
    ['4月8日（含当日）前报送。', 'deadline 4月8日（含当日）前 2022-04-08'],
    ['四月八日下班前报送。', 'deadline 四月八日下班前 2022-04-08'],
    ['最迟不超过4月8日。', 'deadline 不超过4月8日 2022-04-08'],
    ['不得晚于2023年4月30日。', 'deadline 不得晚于2023年4月30日 2023-04-30'],
    ['最迟不超过8日。', 'deadline 不超过8日'],
    ['集中攻坚（9月11日至11月20日）。', 'deadline 9月11日至11月20日 2022-11-20'],
    ['2023年4月16日—11月30日排查。', 'deadline 2023年4月16日—11月30日 2023-11-30'],
    ['2022年10月1日至2023年4月30日防火。', 'deadline 2022年10月1日至2023年4月30日 2023-04-30'],
    ['12月1日至次年1月31日防火。', 'deadline 12月1日至次年1月31日 2023-01-31'],
    ['5月6日9时至5月12日17时报名。', 'deadline 5月6日9时至5月12日17时 2022-05-12'],
    ['9月1日—10月底整改。', 'deadline 9月1日—10月底 2022-10-31'],
    ['动员部署阶段（4月—6月）。', 'deadline 4月—6月 2022-06-30'],
    ['每年9月1日至10月31日检查。', 'deadline 每年9月1日至10月31日'],
    ['1月8日至12日发生地震。'],
    ['6月中旬上线，10月底入库。', 'deadline 6月中旬 2022-06-20', 'deadline 10月底 2022-10-31'],
    ['6月中旬阴雨，10月底数据公布。'],
    ['笔试时间为6月15日，面试时间：6月20日。', 'deadline 6月15日 2022-06-15', 'deadline 6月20日 2022-06-20'],
    ['施行时间为6月15日起，公告日为6月16日。'],
    ['平台第二季度上线。', 'deadline 第二季度 2022-06-30'],
    ['平台第二季度数据较好。'],
  ])('%s means the year of the plan', (text, ...targets) => {
    expect(find(text, 2022)).toEqual(targets);
  });

  test('what an earlier year brought is no target, what the year of the plan brings is', () => {
    expect(find('2022年抽检426批次，2023年不少于500批次。', 2023)).toEqual(['quantity 不少于500批次']);
    expect(find('2024年投入8亿元。', 2023)).toEqual(['quantity 8亿元']);
    expect(find('较2022年下降18%。', 2023)).toEqual(['ratio 18%']);
    expect(find('1995年发生地震48次。', 1996)).toEqual([]);
  });

  test('a heading tells the year of what stands below it', () => {
    const { plan } = parseLines(
      '甲局2023年总结和2024年计划',
      '一、2024年工作计划',
      '1. 普法。6月底前完成。',
      '二、其他',
      '1. 执法。6月底前完成。',
    );
    expect(enrichPlan(plan).measures.map(({ targets }) => targets[0]?.date)).toEqual(['2024-06-30', '2023-06-30']);
  });

  test('a day from which something holds is no limit', () => {
    const { plan } = parseLines(
      '甲市2031年方案',
      '一、任务',
      '1. 普法。宣传。（责任单位：甲局；完成时限：7月1日起执行）',
    );
    expect(enrichPlan(plan).measures[0]!.targets).toEqual([]);
  });

  test('完成时限：长期坚持 is a limit without a day', () => {
    const { plan } = parseLines('甲市2031年方案', '一、任务', '1. 普法。宣传。（责任单位：甲局；完成时限：长期坚持）');
    expect(enrichPlan(plan).measures[0]!.targets).toEqual([
      { kind: 'deadline', text: '长期坚持', sentence: 2, span: { start: 6, end: 6 } },
    ]);
  });

  test('6月20日12时前 is a day, with or without a year', () => {
    expect(find('6月20日12时前完成。', 2031)).toEqual(['deadline 6月20日12时前 2031-06-20']);
  });

  test.each([
    ['甲局关于2023年考评情况的通报', '2024年1月10日', '2024-01-31'],
    ['甲局2023年工作要点', '2022年12月20日', '2023-01-31'],
    ['甲局2023年工作要点', '2023年2月20日', '2023-01-31'],
  ])('%s of %s has its days no year before it was written', (title, day, date) => {
    const { plan } = parseLines(title, '各科室：', '现通知如下：', '一、整改。1月31日前完成。', '甲局', day);
    expect(enrichPlan(plan).measures[0]!.targets).toMatchObject([{ date }]);
  });

  test.each([
    ['自2031年4月起开展。11月20日前公布名单。', '2031-11-20'],
    ['落实《甲规划（2026—2030年）》，2031年开展。11月20日前公布名单。', '2031-11-20'],
    ['2030年起步，2031年开展。11月20日前公布名单。', undefined],
    ['开展。11月20日前公布名单。', undefined],
    ['到2035年，基本建成。11月20日前公布名单。', undefined],
    ['到2035年，基本建成。自2031年4月起开展。11月20日前公布名单。', '2031-11-20'],
    ['到2031年6月底前摸底。11月20日前公布名单。', '2031-11-20'],
    ['截至2029年底，有10家。2031年内建成。11月20日前公布名单。', '2031-11-20'],
    ['截止2029年，有10家。2031年内建成。11月20日前公布名单。', '2031-11-20'],
    ['截至2029年，开展3次。11月20日前公布名单。', undefined],
    ['2029年以来，持续开展。2031年，将推进创建。11月20日前公布名单。', '2031-11-20'],
    ['更新自2029年起实行的清单，11月20日前公布名单。', undefined],
    ['落实2029年印发的办法，11月20日前公布名单。', undefined],
    ['清理2029年前印发的文件，11月20日前公布名单。', undefined],
    ['2029年，全县获评示范。11月20日前公布名单。', undefined],
    ['2029年开展了创建，11月20日前公布名单。', undefined],
  ])('a plan without a year is of the only one in which its text has something done: %s', (text, date) => {
    const { plan } = parseLines('甲县创建方案', '', '一、任务', `1. 创建。${text}`);
    expect(enrichPlan(plan).measures[0]!.targets.find((target) => target.text === '11月20日前')?.date).toBe(date);
  });

  test('the year of the plan is the one it is for, else the one of its date', () => {
    const { plan } = parseLines('甲市2023年工作要点', '', '一、任务', '1. 普法。6月底前完成。');
    expect(enrichPlan(plan).measures[0]!.targets).toMatchObject([{ date: '2023-06-30' }]);
  });

  test.each([
    ['2024年9月', '2024-09-30'],
    ['12月31日', '2031-12-31'],
    ['2024年底', '2024-12-31'],
    ['10月底', '2031-10-31'],
  ])('完成时限：%s fixes a day', (limit, date) => {
    const { plan } = parseLines('甲市2031年方案', '一、任务', `1. 普法。宣传。（责任单位：甲局；完成时限：${limit}）`);
    expect(enrichPlan(plan).measures[0]!.targets).toMatchObject([{ text: limit, date }]);
  });

  test('what looks back fixes nothing, what stands below other headings does', () => {
    const { plan } = parseLines(
      ...['甲市报告', '一、2023年工作回顾', '1. 改造小区24个。', '二、主要举措和成效', '1. 建成公园6处。'],
      ...['三、2024年工作安排', '1. 新建食堂15家。'],
    );
    expect(enrichPlan(plan).measures.map(({ targets }) => targets.map(({ text }) => text))).toEqual([[], [], ['15家']]);
  });

  test.each([
    ['1. 普法。落实。（完成时限：2023年6月底前）', [{ date: '2023-06-30', sentence: 2 }]],
    ['1. （完成时限：2023年6月底前）', []],
  ])('%s has its time limit in the last sentence, if there is one', (line, targets) => {
    const { plan } = parseLines('甲市方案', '一、任务', line);
    expect(enrichPlan(plan).measures[0]!.targets).toMatchObject(targets);
  });
});

test.each<readonly [wording: string, date: string | undefined]>([
  ...(
    [
      '3个工作日内',
      '5小时内',
      '20分钟内',
      '3 天内',
      '两周内',
      '1个星期内',
      '3个月内',
      '三年之内',
      '10日以内',
      '3年时间内',
    ] as const
  ).map((wording) => [wording, undefined] as const),
  ['2024年1月至6月', '2024-06-30'],
  ['10—12月', '2031-12-31'],
  ['1 月 — 6 月', '2031-06-30'],
  ['10月～12月底前', '2031-12-31'],
  ['第1、2季度', '2031-06-30'],
  ['三、四季度', '2031-12-31'],
  ['次年6月底', '2032-06-30'],
  ['明年6月底前', '2032-06-30'],
  ['今年6月', '2031-06-30'],
  ['本年度6月', '2031-06-30'],
  ['下半年', '2031-12-31'],
  ['2024年下半年', '2024-12-31'],
  ['3月上旬', '2031-03-10'],
  ['3月中旬前', '2031-03-20'],
  ['3月下旬', '2031-03-31'],
  ['“十三五”末', '2020-12-31'],
  ['24年底', '2024-12-31'],
  ['到6月底', '2031-06-30'],
  ['1月前', '2030-12-31'],
  ['3月前', '2031-02-28'],
  ['年中', '2031-06-30'],
  ['年底', '2031-12-31'],
  ['年内', '2031-12-31'],
  ['2024年之前', '2023-12-31'],
  ['2024年年底之前', '2024-12-31'],
  ['三月十日', '2031-03-10'],
  ['十二月', '2031-12-31'],
  ['当日', undefined],
])('in a plan for 2031 %s is %s', (wording, date) => {
  expect(resolveDeadline(wording, 2031)).toBe(date);
});

test.each([
  ['2022年上半年', '2022-06-30'],
  ['2022年内', '2022-12-31'],
  ['到2035年', '2035-12-31'],
  ['三年内', undefined],
])('resolveDeadline(%s)', (wording, date) => {
  expect(resolveDeadline(wording)).toBe(date);
});

/** Every number in the five plans was read by hand; this is what they fix, and nothing else. */
test('the targets of the seed plans', () => {
  const found = seedParsed.flatMap(({ plan }) =>
    [...listMeasures(plan), ...listPassages(plan)].flatMap(({ id, content, sentences }) =>
      findTargets(content.text, sentences).map(({ kind, text, date, sentence }) =>
        [id, `s${sentence}`, kind, text, ...(date ? [date] : [])].join(' '),
      ),
    ),
  );
  expect(found).toEqual([
    'jinan-gaoxin-2022/2.4.3 s3 ratio 不少于本单位执法人员总数5%',
    'jinan-gaoxin-2022/2.4.5 s2 frequency 每年至少组织1次',
    'jinan-gaoxin-2022/2.6.4 s2 frequency 每季度',
    'jinan-gaoxin-2022/3.4 s2 frequency 每年至少举办2次',
    'jinan-gaoxin-2022/3.4 s4 frequency 任期内至少接受一次',
    'jinan-gaoxin-2022/3.4 s4 frequency 每年至少组织一次',
    'liaocheng-2022/2.3 s2 frequency 年内分别组织2次以上',
    'liaocheng-2022/2.3 s3 quantity 至少组织1次',
    'liaocheng-2022/4.10 s2 ratio 100%',
    'liaocheng-2022/5.12 s3 ratio 100%',
    'liaocheng-2022/8.19 s3 ratio 100%',
    'liaocheng-2022/9.21 s2 deadline 2022年底 2022-12-31',
    'liaocheng-2022/9.21 s2 quantity 1000项',
    'taian-2021/1.2 s2 deadline 2023年前 2022-12-31',
    'taian-2021/1.3 s4 frequency 每年至少举办2次',
    'taian-2021/1.3 s5 frequency 任期内至少接受一次',
    'taian-2021/1.3 s5 frequency 每人每年',
    'taian-2021/1.3 s5 quantity 不少于60学时',
    'taian-2021/2.6 s12 quantity 不少于100项',
    'taian-2021/8.27 s3 deadline 2024年底前 2024-12-31',
    'taian-2021/8.27 s4 frequency 每年',
    'taian-2021/9.30 s5 deadline 2023年底前 2023-12-31',
    'taian-2021/9.31 s2 deadline 2022年底前 2022-12-31',
    'taian-2021/9.32 s6 deadline 最迟应在当日',
    'weibin-2022-draft/1.3 s2 deadline 到2025年 2025-12-31',
    'weibin-2022-draft/1.3 s2 deadline 到2035年 2035-12-31',
    'weibin-2022-draft/5.11.26 s4 quantity 只设一个',
    'weibin-2022-draft/8.25.65 s3 deadline 2024年年底前 2024-12-31',
    'weibin-2022-draft/9.28.73 s3 deadline 2022年年底前 2022-12-31',
    'weibin-2022-draft/10.31.79 s2 frequency 每年至少安排听取一次',
    'weibin-2022-draft/10.31.81 s3 frequency 每年',
    'weibin-2022-draft/10.31.81 s3 quantity 至少安排两个',
    'weibin-2022-draft/10.32.85 s6 deadline 2025年年底前 2025-12-31',
    'weibin-2022-draft/10.34.89 s2 frequency 每年应当举办两期以上',
    'weibin-2022-draft/10.34.89 s3 frequency 任期内至少接受一次',
    'weibin-2022-draft/10.34.90 s2 frequency 每人每年',
    'weibin-2022-draft/10.34.90 s2 quantity 不少于60学时',
    'weibin-2022-draft/closing s2 deadline 2025年年底前 2025-12-31',
    'weifang-2021/1.1 s2 quantity 50 个',
    'weifang-2021/3.2 s3 frequency 每年',
    'weifang-2021/7.2 s6 frequency 每年',
  ]);
});
