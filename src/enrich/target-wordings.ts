/**
 * How a text words what it fixes: deadlines, days of a rhythm, frequencies, ratios and quantities, each with the pattern
 * that finds its whole wording (2—3个, 2024年1—6月, 每季度末月25日前). Texts are read in simplified characters.
 */
import type { TargetKind } from '../model/kinds.ts';
import { ofDay, recentYear } from '../model/official/dates.ts';
import { hanNumerals } from '../model/official/numerals.ts';
import { limitWord } from '../model/official/responsibility.ts';

const numeral = '[一二两三四五六七八九十百千]{1,6}';
/** 320, 1,200, 1 200 */
const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:[ \\u00a0\\u2009]\\d{3})+(?!\\d)|\\d{1,12})(?:\\.\\d{1,4})?';
const dash = '\\s*[—–\\-－~～至到]+\\s*';
/** 15—20, 2至3 */
const range = `${number}(?:${dash}${number})?`;
const figure = `(?:${range}|${numeral})`;
/** 3.5亿, 2万亿, 20余万 */
const amount = `${range}\\s*[余多]?\\s*(?:万亿|[万亿])?[余多]?`;
/** Source of a pattern for what opens a bound: 不少于, 至少. */
export const floor = '(?:不[得宜应能]?(?:[少低高大小多短长][于於]|超过)|至少|最少|超过)';
const least = `(?:${floor}[^，。；：、“”]{0,14}?)`;
/** 36台（套） */
const counterBracket = '(?:[（(]\\p{Script=Han}{1,2}[）)])?';
const about = '(?:及?以[上下]|以内|左右)?';
const year = `(?:${recentYear})\\s*年`;
const before = '(?:之前|以前|前(?!后))';
const day = `\\s*\\d{1,2}\\s*日${ofDay}|份?[底末]|[上中下]旬`;
const date = `\\d{1,2}\\s*月(?:${day})?`;
const dayOfMonth = '\\s*\\d{1,2}\\s*[日号]';
const weekday = '[一二三四五六日天]';
const and = '[、和及与]';
/** 2024-06-30, 2024.6.30 */
const typed = '20\\d{2}(?:-\\d{1,2}-|/\\d{1,2}/|\\.\\d{1,2}\\.)\\d{1,2}';
const monthAndDay = `\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日${ofDay}`;
/** What is told behind it is over: 7月1日至7月5日，受强降雨影响, …组织了检查 */
const notOver = '(?![，,]?\\s*(?:[受因]|[^。；\\n]{0,24}(?:了|发生|受灾)))';
/** 1—6月, 1月至6月 */
const months = `\\d{1,2}\\s*月?${dash}\\d{1,2}\\s*月`;
const partOfYear = '(?:[上下]半年|第?[一二三四1-4](?:、第?[一二三四1-4])?季度)[末底]?';
/** 5个工作日, 三年, 3～5个工作日, 15个、5个工作日: a stretch of time */
const stretch = `(?:${figure}\\s*个?、)?${figure}\\s*个?\\s*(?:工作日|小时|分钟|日|天|周|星期|月|年)`;
/** 1:4000, 18:1; not the hour of a day, 1:00 */
const toOne = '(?<![\\d:：])(?:1\\s*[:：]\\s*[1-9]\\d{0,5}|[1-9]\\d{0,5}\\s*[:：]\\s*1)(?![\\d:：])';
const times = '(?:场次|批次|车次|班次|架次|次|期|场|轮|批)';
const hanMonth = '[一二三四五六七八九十]{1,2}';
const hanDay = '[一二三四五六七八九十]{1,3}';
const counters = [
  '学时|课时|万元|亿元|元|公里|平方公里|平方千米|千米|平方米|立方米|公顷|亩|米(?!覆盖)|吨|千克|千瓦时|千瓦|兆瓦时|兆瓦|千伏安|标箱',
  '项|个(?!工作日|月|小时|自然日|学期|百分点|方面|环节|阶段|步骤|层面|维度|等级|档次|(?:有关|相关|市直|县直|区直)?(?:部门|单位))',
  '件|家次|家|人次|人|名|户次|户|门|处|所|支|套|篇|部(?!门)|座|辆|台|条|份|路|株|棵|栋|幢|间|张|只|头|艘|架|册|盏|口|例|宗|株|尾|羽|(?<!\\.\\d)版|幅|集|趟|块',
].join('|');
/** What a numeral counts that is no name: not 二十条, 十二项重点任务. */
const hanCounters = counters.replace(/(?<=^|\|)(?:项|条|门|部\(\?!门\)|路|口|分)\|/gu, '');
const building = '(?:新建|建成|建设|改建|扩建|改造|新增|新设|引进|培育|配备|购置)';
const smallNumeral = '[两二三四五六七八九十]{1,3}';
/** Words that count where a bound stands before them: 不少于80卷 */
const rareCounters =
  '小时|分钟|种|起|分|卷|本|眼|孔|顶|根|箱|袋|桶|片|款|笔|单|题|床|席|升|克|毫米|厘米|标段|车位|字|页|班|组';

const keptWithin = '控制在|保持在|不得?超过|(?:压缩|缩短|压减|降低|减少|缩减|降)[至到为]';
/** 20年一遇以上: how rare a flood has to be to pass */
const period = `(?:\\d{1,5}(?:${dash}\\d{1,5})?|[${hanNumerals}]{1,4})\\s*年一遇(?:及?以上)?`;

/** Each kind's wordings, tried in this order; an earlier find keeps a later one from the same characters. */
export const wordings: readonly (readonly [TargetKind, RegExp])[] = [
  // 每年3月、|9月; 每月10日、|20日前; 每周一、|周四: every further day of a rhythm
  [
    'deadline',
    new RegExp(
      [
        `(?<=每年度?${date}(?:${and}${date})*${and})${date}${before}?`,
        `(?<=每个?月${dayOfMonth}(?:${and}${dayOfMonth})*${and})${dayOfMonth}${before}?`,
        `(?<=每周${weekday}(?:${and}周?${weekday})*${and})周?${weekday}${before}?(?![次轮期场个])`,
      ].join('|'),
      'gu',
    ),
  ],
  // 每月最后一个工作日前
  ['deadline', new RegExp(`每个?(?:月|季度?|半年|年度?|周)的?(?:最后|第)${figure}?个?工作日${before}?`, 'gu')],
  // 每年3月31日前, 每年1月1日—3月31日, 每年年底前, 每年一季度前; 每季度末月25日前, 每季度首月10日前; 每月5日前; 每周五
  [
    'deadline',
    new RegExp(
      [
        `每年度?(?:${date}${dash})?(?:${date}${before}?|年?[底末]${before}?|第?[一二三四]季度[末底]?${before})`,
        `每个?季度?(?:(?:首|末|第[一二三])个?月\\s*\\d{1,2}\\s*日|[底末](?:\\s*\\d{1,2}\\s*日)?)${before}?`,
        `每个?月(?:\\s*\\d{1,2}\\s*[日号]|月?[底末])${before}?`,
        `每周${weekday}${before}?(?![次轮期场个])`,
      ].join('|'),
      'gu',
    ),
  ],
  // 2024年1—6月, 2024年1月至6月, 2024年4月至2025年12月
  [
    'deadline',
    new RegExp(
      `${year}\\s*${months}(?:[底末]|份)?${before}?|${year}\\s*\\d{1,2}\\s*月${dash}${year}\\s*\\d{1,2}\\s*月(?:[底末]|份)?${before}?`,
      'gu',
    ),
  ],
  // 9月11日至11月20日, 2024年4月16日—11月30日, 5月6日9时至5月12日17时; （4月—6月） of a stage
  [
    'deadline',
    new RegExp(
      `(?<![\\d年月—–\\-至每]|(?:有效|考核|任|服务)期[^，。；]{0,4})(?:${year}\\s*)?${monthAndDay}${dash}(?:(?:${year}|今年|次年)\\s*)?(?:${monthAndDay}|\\d{1,2}\\s*月份?[底末])${before}?${notOver}|(?<=阶段[（(])${months}(?:[底末]|份)?${before}?`,
      'gu',
    ),
  ],
  // 2024年1—6月摸底，|7—9月整改
  ['deadline', new RegExp(`(?<=${year}\\s*${months}[^。；\\n]{0,40}[，、])${months}(?:[底末]|份)?${before}?`, 'gu')],
  // 2024年10月31日|和11月30日前, 6月底|、12月底前: two days share one 前
  [
    'deadline',
    new RegExp(`(?<![\\d—–\\-至每])(?:${year})?\\s*${date}(?=[、和及与](?:${year})?${date}${before})`, 'gu'),
  ],
  // 2024年年底前, 到2025年, 2023年6月底前, 2022年内
  [
    'deadline',
    new RegExp(
      `(?<!每|截至?|截止|\\d|[—–\\-至较比])(?:[到至]\\s*)?${year}(?:年?(?:[底末]|内)${before}?|年中${before}?(?!央|国)|${partOfYear}(?:${before}|内)?(?![^，。；]{0,8}(?:情况|总结|以来|汇报|报告))|\\s*\\d{1,2}\\s*月(?:(?:${day})?(?:${before}|内)|份?[底末]|份${before})|${before})`,
      'gu',
    ),
  ],
  // 到2025年, 有效期至2027年4月30日; not 2022年至2025年
  ['deadline', new RegExp(`(?<![\\d年月日截])[到至]\\s*${year}(?![—–\\-度])(?:\\s*\\d{1,2}\\s*月(?:${day})?)?`, 'gu')],
  // 2025年基本建成
  ['deadline', new RegExp(`(?<![\\d—–\\-至每])${year}(?=(?:基本|全面|初步)?(?:完成|实现|建成|达到)(?!了))`, 'gu')],
  // 完成时限：2024年9月, 完成时间：12月31日
  [
    'deadline',
    new RegExp(
      `(?<=(?:${limitWord})\\s*[:：]\\s*)(?:(?:${year})?\\s*${date}${before}?|${year})(?!${dash}|\\s*\\d|\\s*起)`,
      'gu',
    ),
  ],
  // 完成时限：2024.6.30, 2024-06-30前, 完成时限：2024.6
  [
    'deadline',
    new RegExp(
      `(?<![\\d./-])${typed}${before}|(?<=(?:${limitWord})\\s*[:：]\\s*)(?:${typed}|20\\d{2}[./]\\d{1,2})(?![\\d./-])`,
      'gu',
    ),
  ],
  // 完成时限：即日起至6月30日
  [
    'deadline',
    new RegExp(
      `(?<=(?:${limitWord})\\s*[:：][^，。；：]{1,12}至)(?:${year})?\\s*\\d{1,2}\\s*月(?:${day})?${before}?`,
      'gu',
    ),
  ],
  // 完成时限：长期坚持
  [
    'deadline',
    new RegExp(
      `(?<=(?:${limitWord})\\s*[:：]\\s*)(?:长期(?:坚持|推进)?|持续(?:推进|坚持)|全年(?:推进)?|常态化?(?:推进)?)`,
      'gu',
    ),
  ],
  // 二〇二四年十二月底前, 二〇二四年六月三十日前, 24年底前
  [
    'deadline',
    new RegExp(
      `(?<![\\d每])(?:(?:${year}|今年)${hanMonth}月(?:份?[底末]|${hanDay}日${ofDay})?${before}|[23]\\d年底${before}?)`,
      'gu',
    ),
  ],
  [
    'deadline',
    new RegExp(
      `(?:今年|本年度?)(?:年?底|年末|内)${before}?|(?<![每今去当全来\\d年])年底${before}|“?十[二三四五六]五”?(?:时期|期间)?期?末`,
      'gu',
    ),
  ],
  // 6月底前, 今年12月31日前, 次年1月底前
  [
    'deadline',
    new RegExp(`(?<![\\d年月—–\\-至个])(?:今年|本年度?|次年|明年)?\\d{1,2}\\s*月(?:${day})?${before}`, 'gu'),
  ],
  // 六月底前, 十月一日前
  [
    'deadline',
    new RegExp(
      `(?<![\\d${hanNumerals}年月日—–\\-至个每])${hanMonth}月(?:份?[底末]|[上中下]旬|${hanDay}日${ofDay})?${before}`,
      'gu',
    ),
  ],
  // 10月底完成, 6月中旬上线
  [
    'deadline',
    /(?<![\d年月—–\-至])(?:今年)?\d{1,2}\s*月(?:[底末]|[上中下]旬)(?=(?:完成|取得|实现|建成|印发|上报|报送|启动|上线|投用|投入|开工|竣工|入库|到位|[召举]开|举办|组织|开展)(?![^，。；]{0,12}[了过](?!程)))/gu,
  ],
  // 笔试时间为6月15日, 报名时间：5月6日
  [
    'deadline',
    new RegExp(
      `(?<=(?:报名|申报|报送|[考笔面测]试|演练|检查|施工|活动|会议|培训|举办|征集|公示|评审|截止)时间(?:为|定[在于]|[:：])\\s*)(?:${year}\\s*)?${monthAndDay}(?!${dash}|\\s*起)`,
      'gu',
    ),
  ],
  // 第三季度, 第一、二季度, 上半年 where a clause opens with it
  [
    'deadline',
    new RegExp(
      `(?<=^|[，。；：、\\n]|(?<!关)于|在)${partOfYear}(?:${before}|内)?(?!.{0,3}(?:工作|总结|情况|以来)|[^，。；]{0,8}共发生)|(?<![\\d年月每个])${partOfYear}(?=上线|建成|启动|开工|竣工|投用)(?![^，。；]{0,8}了)`,
      'gu',
    ),
  ],
  // 最迟不超过|8月10日, 不晚于2024年8月10日
  [
    'deadline',
    new RegExp(`不[得能]?(?:超过|晚[于於]|迟[于於])(?:${year}|今年|次年)?\\s*\\d{1,2}\\s*月(?:${day})`, 'gu'),
  ],
  // 发车间隔压缩至|10分钟以内, 候诊时间不超过|半小时: how long it may take, not by when; 办理时间 is a time limit
  [
    'quantity',
    new RegExp(
      [
        `(?<=(?:(?<!办[理结]|审批|受理|上报)时间|间隔|时长|车程|通勤|等候|候诊|排队)[^，。；：、“”\\d]{0,4}(?:[由从]${figure}(?:分钟|小时|秒))?(?:${keptWithin}))\\s*${figure}(?:分钟|秒)(?:以内|之内|内)?`,
        `(?<=(?:间隔|等候|等待|候诊|排队|通勤|车程)(?:时间|时长)?(?:平均)?(?:控制在|保持在|不得?超过))\\s*(?:${figure}\\s*个?|半个?)小时(?:以内|之内|内)?`,
      ].join('|'),
      'gu',
    ),
  ],
  // 防洪标准不低于50年一遇, 达到20年一遇, 按50年一遇标准, 建成20年一遇以上防洪堤; not 发生50年一遇洪水
  [
    'quantity',
    new RegExp(
      `${floor}\\s*${period}|(?<=(?<!(?:雨|洪[峰水]|强度)[^，。；]{0,6})[达到至于按]|[提升定]高?为|标准为?|建成|[新改扩]建|建设|具备|抵御|防御|满足)\\s*${period}|(?<![\\d${hanNumerals}—–\\-～~至])${period}(?=的?(?:防洪|防涝|排涝|除涝|设防|设计)?标准)`,
      'gu',
    ),
  ],
  // 期限届满6个月前, 期满前30日
  [
    'deadline',
    new RegExp(`(?:届满|期满|到期)(?:之?日)?(?:前\\s*${stretch}(?:[之以]?内)?|\\s*${stretch}[之以]?前)`, 'gu'),
  ],
  // 最迟应在当日, 5个工作日内, 三年内, 压缩至5个工作日
  [
    'deadline',
    new RegExp(
      `(?:最迟|至迟)(?:应当?)?[在于]?(?:当日|当天|次日|[^，。；]{1,10}?(?:${before}|内))|(?<!近)${stretch}(?:时间)?[之以]?内|(?:不超过|不得超过|压缩[至到为]|缩短[至到为]|控制在)${figure}个?(?:工作日|小时|日|天)(?!以?内)`,
      'gu',
    ),
  ],
  // 每年至少举办2次, 至少每半年听取一次, 每季度, 每人每年, 一年一次
  [
    'frequency',
    new RegExp(
      `(?:至少)?(?:每人)?每个?(?:半年|半月|两年|${figure}年|${figure}个月|${figure}个?小时|半小时|${figure}分钟|年度?|季度?|月|${figure}?周|学[期年]|日|天)(?:[^，。；：、“”]{0,18}?${figure}(?:${times}|届)(?:以上|以内)?)?`,
      'gu',
    ),
  ],
  // 任期内至少接受一次, 年内分别组织2次以上
  ['frequency', new RegExp(`(?:任期内|年内|一年内|届内)[^，。；：、“”]{0,12}?${figure}${times}(?:以上|以内)?`, 'gu')],
  ['frequency', new RegExp(`(?:[一半两三]年|半个?月|一个?月|一季度?|一周)(?:至少)?${figure}[次轮期]`, 'gu')],
  // 年内完成
  ['deadline', new RegExp(`(?<![\\d今本当半近]|${numeral}|任期|届)年内`, 'gu')],
  // 不少于本单位执法人员总数5%, 95%—98%, 0.9‰以内, 不低于九成, 三分之二以上, 一半以上, 3个百分点, 不低于1:4000
  [
    'ratio',
    new RegExp(
      [
        `${least}?\\s*(?<![\\d.])${number}\\s*[%％‰]?(?:${dash}${number})?\\s*[%％‰]${about}`,
        `${least}?(?:百分之${figure}|${numeral}分之${numeral})${about}`,
        `${least}[一二两三四五六七八九\\d]成(?:以上|以下)?|[二两三四五六七八九\\d]成(?:以上|以下)`,
        `${least}?(?<![\\d第.])${number}\\s*个百分点${about}`,
        `(?:${least}|(?<=比例?(?:达到|提高到|控制在|保持在|为)))\\s*${toOne}`,
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
      `${least}\\s*(?:${amount}|${numeral})\\s*(?:${times}|${counters}|${rareCounters})${counterBracket}${about}`,
      'gu',
    ),
  ],
  // 连续服务不少于6个月, 公示不少于7天
  [
    'quantity',
    new RegExp(
      `(?:不[得宜应能]?[少低短][于於]|至少|最少)\\s*${figure}\\s*个?\\s*(?:工作日|天|日|周|月|学期|年)(?![前内])`,
      'gu',
    ),
  ],
  // 1000项, 50 个行业, 1.2万户, 3期, 600人次以上
  [
    'quantity',
    new RegExp(`(?<![\\d第.+×—–-])${amount}\\s*(?:人次|${times}|${counters})${counterBracket}${about}`, 'gu'),
  ],
  // 二十家, 三百个, 两千余亩, 三万人: from ten on a numeral counts as figures do
  [
    'quantity',
    new RegExp(
      `(?<![第\\d${hanNumerals}两千万亿])(?=[^万亿]{0,6}[十百千万亿])[一二两三四五六七八九十](?:[${hanNumerals}千万亿]{1,7})[余多]?(?:人次|${hanCounters})${counterBracket}${about}`,
      'gu',
    ),
  ],
  // 优良天数310天, 300天以上, 留样48小时以上
  [
    'quantity',
    new RegExp(`(?<=天数[^，。；：、\\d]{0,6})${range}\\s*天${about}|(?<![\\d.])${range}\\s*(?:天|小时)以上`, 'gu'),
  ],
  // 达到78.8岁
  ['quantity', new RegExp(`(?<=[达至到])${number}\\s*岁(?:以上|左右)?`, 'gu')],
  // 92分以上
  ['quantity', new RegExp(`(?<![\\d.])${number}\\s*分以上`, 'gu')],
  ['quantity', new RegExp(`(?<![第\\d])${numeral}(?:学时|课时|项|个|件|家|名|人|部|次|期|场)以上`, 'gu')],
  ['quantity', new RegExp(`(?:只|仅)(?:设|设置|保留)${figure}个`, 'gu')],
  // 新建小学两所, 建设两座水厂
  [
    'quantity',
    new RegExp(
      `(?<=${building}[^，。；、“”]{0,12})${smallNumeral}(?:所|家|座|处|栋|台|辆)(?=[，。；、（(]|以上|$)|(?<=${building})${smallNumeral}(?:所|家|座|处|栋|台|辆)`,
      'gu',
    ),
  ],
  // 举办培训班两期
  [
    'quantity',
    /(?<=(?:举办|开办|开展|组织|召开)[^，。；、“”]{0,12})[两二三四五六七八九十]{1,3}(?:期|场|次)(?!工程|项目|会议|全会|建设|改造|治理)/gu,
  ],
];
