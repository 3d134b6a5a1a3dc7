/**
 * How a text words what it fixes: deadlines, frequencies, ratios and quantities, each with the pattern that finds its whole
 * wording (2—3个, 5个工作日内). Texts are read in simplified characters.
 */
import type { TargetKind } from '../model/kinds.ts';
import { hanNumerals } from '../model/official/numerals.ts';
import { before, dayWordings } from './day-wordings.ts';
import { dash, figure, number, numeral, range } from './figures.ts';

/** 3.5亿, 2万亿, 20余万 */
const amount = `${range}\\s{0,8}[余多]?\\s{0,8}(?:万亿|[万亿])?[余多]?`;
/** Source of a pattern for what opens a bound: 不少于, 至少. */
export const floor = '(?:不[得宜应能]?(?:[少低高大小多短长][于於]|超过)|至少|最少|超过|超(?=\\s{0,8}\\d))';
const least = `(?:${floor}[^，。；：、“”]{0,14}?)`;
/** 36台（套） */
const counterBracket = '(?:（\\p{Script=Han}{1,2}）)?';
/** 240元|/人/日, 3.3个|/千人 */
const per =
  '(?:/(?:千人|万人|人|户|套|家|台|辆|间|场|亩|床|年|月|日|天|次|小时|吨|平方米|平方公里|立方米)(?:[·•/](?:人|年|月|日|天|次))?)?';
/** 以上, （含5套）以上 */
const about = '(?:(?:（不?含[^（）]{0,8}）)?(?:及?以[上下]|以内)|左右)?';
/** 5个工作日, 三年, 3～5个工作日, 15个、5个工作日, 三个半月, 两年半, 半年: a stretch of time */
const stretch = `(?:(?:${figure}\\s{0,8}个?、)?${figure}\\s{0,8}个?半?\\s{0,8}(?:工作日|小时|分钟|日|天|周|星期|月|年半?)|(?<![上下前后每])半个?(?:小时|天|月|年))`;
/** 1:4000, 18:1; not the hour of a day, 1:00 */
const toOne =
  '(?<![\\d:：])(?:1\\s{0,8}[:：∶]\\s{0,8}[1-9]\\d{0,5}(?:\\.\\d{1,2})?|[1-9]\\d{0,5}\\s{0,8}[:：∶]\\s{0,8}1)(?![\\d:：])';
const times = '(?:场次|批次|车次|班次|架次|次|期|场|轮|批)';
const counters = [
  '微克[/每]立方米|毫克[/每](?:立方米|升|千克)|学时|课时|万元|亿元|元|[美欧]元|公里|平方公里|平方千米|千米|平方米|立方米|公顷|亩|米(?!覆盖)|吨|公斤|斤|千克|千瓦时|千瓦|兆瓦时|兆瓦|千伏安|标箱',
  '项|个(?!工作日|自然[年月]|半?月|半?小时|自然日|学期|百分点|基点|方面|环节|阶段|步骤|层面|维度|等级|档次|(?:有关|相关|市直|县直|区直)?(?:部门|单位))',
  '件|家次|家|人次|人口(?![大小县较重])|人(?!才)|名|户次|户|门|处|所|支|套|篇|部(?!门)|座|辆|台|条|份|路|株|棵|栋|幢|间|张|只|头|艘|架|册|盏|口|例|宗|株|尾|羽|(?<!\\.\\d)版|幅|集|趟|块|[把对](?=[、，。；（]|$)',
].join('|');
/** What a numeral counts that is no name: not 二十条, 十二项重点任务. */
const hanCounters = counters.replace(/(?<=^|\|)(?:项|条|门|部\(\?!门\)|路|口|分)\|/gu, '');
const building = '(?:新建|建成|建设|改建|扩建|改造|新增|新设|引进|培育|配备|购置)';
const smallNumeral = '[两二三四五六七八九十]{1,3}';
/** Words that count where a bound stands before them: 不少于80卷 */
const rareCounters =
  '小时|分钟|秒|种|起|分|卷|本|眼|孔|顶|根|箱|袋|桶|片|款|笔|单|题|床|席|升|克|毫米|厘米|标段|车位|字|页|班|组';

const keptWithin = '控制在|保持在|(?:压缩|缩短|压减|降低|减少|缩减|降)[至到为]';
const years = `(?:\\d(?:${dash}\\d)?|${numeral})\\s{0,8}(?:年|个月)`;
const waited = '(?:间隔|等候|等待|候诊|排队|通勤|车程)(?:时间|时长)?(?:平均)?';
/** 20年一遇以上: how rare a flood has to be to pass */
const period = `(?:\\d{1,5}(?:${dash}\\d{1,5})?|[${hanNumerals}]{1,4})\\s{0,8}年一遇(?:及?以上)?`;

/** Each kind's wordings, tried in this order; an earlier find keeps a later one from the same characters. */
export const wordings: readonly (readonly [TargetKind, RegExp, boolean?])[] = [
  ...dayWordings,
  // 发车间隔压缩至|10分钟以内, 候诊时间不超过|半小时: how long it may take, not by when; 办理时间 is a time limit
  [
    'quantity',
    new RegExp(
      [
        `(?<=(?:(?<!办[理结]|审批|受理|上报)时间|间隔|时长|车程|通勤|等候|候诊|排队)[^，。；：、“”\\d]{0,4}(?:[由从]${figure}(?:分钟|小时|秒))?(?:${keptWithin}))\\s{0,8}${figure}(?:分钟|秒)(?:以内|之内|内)?`,
        `(?:(?<=${waited}(?:控制在|保持在))|(?<=${waited})不得?超过)\\s{0,8}(?:${figure}\\s{0,8}个?|半个?)小时(?:以内|之内|内)?`,
      ].join('|'),
      'gu',
    ),
  ],
  // 防洪标准不低于50年一遇, 达到20年一遇, 按50年一遇标准, 建成20年一遇以上防洪堤; not 发生50年一遇洪水
  [
    'quantity',
    new RegExp(
      `${floor}\\s{0,8}${period}|(?<=(?<!(?:雨|洪[峰水]|强度)[^，。；]{0,6})[达到至于按]|[提升定]高?为|标准为?|建成|[新改扩]建|建设|具备|抵御|防御|满足)\\s{0,8}${period}|(?<![\\d${hanNumerals}—–\\-～~至])${period}(?=的?(?:防洪|防涝|排涝|除涝|设防|设计)?标准)`,
      'gu',
    ),
  ],
  // 付款时间|不得超过一年, 可以延期，最长|不超过3个月; not 贷款期限不超过30年
  [
    'deadline',
    new RegExp(
      `(?<=(?:付款|缴[款纳费]|支付|延[期长缓]|缓缴|整改|审批|施工)[^，。；\\d]{0,10}，?(?:时间|[期时]限|工期|最[长迟多])[^，。；\\d]{0,6})不得?超过${figure}\\s{0,8}个?(?:月|年)(?![内的])`,
      'gu',
    ),
  ],
  // 期限届满6个月前, 期满前30日
  [
    'deadline',
    new RegExp(`(?:届满|期满|到期)(?:之?日)?(?:前\\s{0,8}${stretch}(?:[之以]?内)?|\\s{0,8}${stretch}[之以]?前)`, 'gu'),
  ],
  // 提前24小时公告, 提前3个工作日告知
  [
    'deadline',
    new RegExp(
      `提前(?:至少|不少于)?${stretch}(?=[^，。；]{0,8}(?:公告|公示|通知|通报|告知|报告|报送|申请|发布|预约|提交|预警|提醒))`,
      'gu',
    ),
  ],
  // 5个工作日办结
  [
    'deadline',
    new RegExp(`(?<!提前|满)(?<![\\d.])${figure}\\s{0,8}个工作日(?=(?:办结|办理完|完成|审结|反馈|答复|出具))`, 'gu'),
  ],
  // 自收到申请之日起|15个工作日办结; not 自公布之日起|30日后施行
  [
    'deadline',
    new RegExp(
      `(?<=之日起)\\s{0,8}${figure}\\s{0,8}个?(?:工作日|日|天)(?!\\s{0,8}(?:[之以]?[内后外]|期?[满届]|期限|起|止))`,
      'gu',
    ),
  ],
  // 利用|2—3年时间，建立制度; 力争|三年建成
  [
    'deadline',
    new RegExp(
      `(?<=利用|(?:^|[，。；：再争])用)\\s{0,8}${years}(?:左右)?的?时间(?![之以]?内)|(?<=(?:力争|争取|确保)用?)\\s{0,8}${years}(?=(?:基本|全面|初步)?(?:完成|建成|实现))`,
      'gu',
    ),
  ],
  // 最迟应在当日, 5个工作日内, 三年内, 压缩至5个工作日
  [
    'deadline',
    new RegExp(
      `(?:最迟|至迟)(?:应当?)?[在于]?(?:当日|当天|次日|[^，。；]{1,10}?(?:${before}|内))|(?<![近\\d.])${stretch}(?:时间)?[之以]?内|(?:不超过|不得超过|(?:压缩|缩短|压减|缩减|减少|降低?|减)[至到为]|控制在)${figure}个?(?:工作日|小时|日|天)(?!以?内)`,
      'gu',
    ),
  ],
  // 每年至少举办2次, 至少每半年听取一次, 每季度, 每人每年, 一年一次
  [
    'frequency',
    new RegExp(
      `(?:至少)?(?:每人)?每个?(?:半年|半月|两年|${figure}年|${figure}个月|${figure}个?小时|半小时|${figure}分钟|${figure}[天日]|年度?|季度?|月|${figure}?周|学[期年]|日|天|餐(?=[^，。；]{0,6}(?:陪餐|留样|检查|巡查|消毒)))(?:[^，。；：、“”]{0,18}?(?!一批)${figure}(?:${times}|届|遍)(?:以上|以内)?)?`,
      'gu',
    ),
  ],
  // 任期内至少接受一次, 年内分别组织2次以上
  [
    'frequency',
    new RegExp(
      `(?:任期内|(?<!近[一二两三四五\\d])年内|一年内|届内)[^，。；：、“”]{0,12}?${figure}${times}(?:以上|以内)?`,
      'gu',
    ),
  ],
  ['frequency', new RegExp(`(?:[一半两三]年|半个?月|一个?月|一季度?|一周)(?:至少)?${figure}[次轮期]`, 'gu')],
  // 年内完成
  ['deadline', new RegExp(`(?<![\\d今本当半近]|${numeral}|任期|届)年内`, 'gu')],
  // 不少于本单位执法人员总数5%, 95%—98%, 0.9‰以内, 不低于九成, 三分之二以上, 一半以上, 3个百分点, 不低于1:4000
  [
    'ratio',
    new RegExp(
      [
        `${least}?\\s{0,8}(?<![\\d.])${number}\\s{0,8}[%％‰]?(?:${dash}${number})?\\s{0,8}[%％‰]${about}`,
        `${number}\\s{0,8}/\\s{0,8}(?:10|1)?万${about}`,
        `${least}?(?:百分之${figure}|${numeral}分之${numeral})${about}`,
        `${least}[一二两三四五六七八九\\d]成(?:以上|以下)?|[二两三四五六七八九\\d]成(?:以上|以下)`,
        `${least}?(?<![\\d第.])${range}\\s{0,8}个(?:百分点|基点)${about}`,
        `(?:${least}|(?<=比例?(?:达到|提高到|控制在|保持在|为)))\\s{0,8}${toOne}`,
        '翻[一两]?番',
        `(?:${floor}|超)?一半(?:以上|(?=[，。；、]|的))`,
      ].join('|'),
      'gu',
    ),
  ],
  // 不少于60学时, 至少组织1次, 不少于两个…
  [
    'quantity',
    new RegExp(
      `${least}\\s{0,8}(?:${amount}|${numeral})\\s{0,8}(?:${times}|${counters}|${rareCounters})${counterBracket}${per}${about}`,
      'gu',
    ),
  ],
  // 连续服务不少于6个月, 公示不少于7天
  [
    'quantity',
    new RegExp(
      `(?:不[得宜应能]?[少低短][于於]|至少|最少)\\s{0,8}${figure}\\s{0,8}个?\\s{0,8}(?:工作日|天|日|周|月|学期|年)(?![前内])`,
      'gu',
    ),
  ],
  // 1000项, 50 个行业, 1.2万户, 3期, 600人次以上
  [
    'quantity',
    new RegExp(`(?<![\\d第.+×—–-])${amount}\\s{0,8}(?:人次|${times}|${counters})${counterBracket}${per}${about}`, 'gu'),
  ],
  // 二十家, 三百个, 两千余亩, 三万人: from ten on a numeral counts as figures do
  [
    'quantity',
    new RegExp(
      `(?<![第\\d${hanNumerals}两千万亿])(?=[^万亿]{0,6}[十百千万亿])[一二两三四五六七八九十](?:[${hanNumerals}千万亿]{1,7})[余多]?(?:人次|${hanCounters})${counterBracket}${per}${about}`,
      'gu',
    ),
  ],
  // 取消证明事项二十项; not 落实二十项措施
  [
    'quantity',
    new RegExp(
      `(?<=(?:取消|精简|压减|清理|下放|推出|推行|新增|调整|完成|实施|开展|办理|整改)[^，。；：、“”]{0,12}?)(?<![第${hanNumerals}])[一二三四五六七八九]?[十百][${hanNumerals}]{0,4}项(?:以上|左右)?(?=[，。；、]|$)`,
      'gu',
    ),
  ],
  // 优良天数310天, 300天以上, 留样48小时以上
  [
    'quantity',
    new RegExp(
      `(?<=天数[^，。；：、\\d]{0,6})${range}\\s{0,8}天${about}|(?<![\\d.])${range}\\s{0,8}(?:天|小时)以上`,
      'gu',
    ),
  ],
  // 投资|5亿, 产值突破|300亿: 元 goes without saying
  [
    'quantity',
    new RegExp(
      `(?<=(?:投资|产值|资金|收入|营收|销售额?|融资|贷款|税收|增加值|突破|达到?)[^，。；：、“”\\d]{0,6})${number}\\s{0,8}(?:万亿|亿)(?:以上|左右)?(?=[，。；、）]|$)`,
      'gu',
    ),
  ],
  // 达到78.8岁
  ['quantity', new RegExp(`(?<=达|(?<!\\d\\s{0,2})[至到])${number}\\s{0,8}岁(?:以上|左右)?`, 'gu')],
  // 92分以上
  ['quantity', new RegExp(`(?<![\\d.])${number}\\s{0,8}分以上`, 'gu')],
  ['quantity', new RegExp(`(?<![第\\d])(?:${numeral}|万)(?:学时|课时|项|个|件|家|名|人|部|次|期|场)以上`, 'gu')],
  ['quantity', new RegExp(`(?:只|仅)(?:设|设置|保留)${figure}个`, 'gu')],
  // 新建小学两所, 建设两座水厂
  [
    'quantity',
    new RegExp(
      `(?<=${building}[^，。；、“”]{0,12})${smallNumeral}(?:所|家|座|处|栋|台|辆)(?=[，。；、（]|以上|$)|(?<=${building})${smallNumeral}(?:所|家|座|处|栋|台|辆)`,
      'gu',
    ),
  ],
  // 举办培训班两期
  [
    'quantity',
    /(?<=(?:举办|开办|开展|组织|召开)[^，。；、“”]{0,12})(?<![第一二三四五六七八九十])[两二三四五六七八九十]{1,3}(?:期|场|次)(?!工程|项目|会议|全会|建设|改造|治理)/gu,
  ],
];
