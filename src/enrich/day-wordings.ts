/**
 * How a text words the day by which something is due, each with the pattern that finds its whole wording (2024年1—6月,
 * 每季度末月25日前). Texts are read in simplified characters.
 */
import { ofDay, recentYear } from '../model/official/dates.ts';
import { hanNumerals } from '../model/official/numerals.ts';
import { limitWord } from '../model/official/responsibility.ts';
import { dash, figure } from './figures.ts';
import { organEnd } from './unit-lists.ts';

const year = `(?:${recentYear})\\s{0,8}年`;
export const before = '(?:之前|以前|前(?!后))';
/** 月|底, 月|中旬, 月|初; not 9月|初中, 9月|初一学生, 6月|初试 */
const partOfMonth =
  '(?:份?[底末]|[上中下]旬|份?初(?![中级步审赛选稿试核评次始诊心一二三四五六七八九十]|检(?!查)|验(?!收)))';
const day = `\\s{0,8}\\d{1,2}\\s{0,8}日${ofDay}|${partOfMonth}`;
const date = `\\d{1,2}\\s{0,8}月(?:${day})?`;
const hanMonth = '[一二三四五六七八九十]{1,2}';
const hanDay = '[一二三四五六七八九十]{1,3}';
const monthNumber = `(?:\\d{1,2}|${hanMonth})`;
const dayNumber = `(?:\\d{1,2}|${hanDay})`;
/** 3月31日, 三月底: what 每年 opens is printed in figures or in Han numerals */
const dateOfYear = `${monthNumber}\\s{0,8}月(?:\\s{0,8}${dayNumber}\\s{0,8}日${ofDay}|${partOfMonth})?`;
const dayOfMonth = '\\s{0,8}\\d{1,2}\\s{0,8}[日号]';
/** It does not go on to what ends it: 每年5月|至汛期结束, 每月25|—30日 */
const notBegun = `(?!\\s{0,8}\\d|${dash})`;
const weekday = '[一二三四五六日天]';
const and = '[、和及与]';
/** 2024-06-30, 2024.6.30 */
const typed = '20\\d{2}(?:-\\d{1,2}-|/\\d{1,2}/|\\.\\d{1,2}\\.)\\d{1,2}';
const monthAndDay = `\\d{1,2}\\s{0,8}月\\s{0,8}\\d{1,2}\\s{0,8}日${ofDay}`;
/** What is told behind it is over: 7月1日至7月5日，受强降雨影响, …组织了检查; not 受理, 因地制宜, 了解, 严防发生, 收到举报 */
const notOver =
  '(?!，?\\s{0,8}(?:受(?!理)|因(?![地势时人企村材])|[^。；\\n]{0,24}(?:(?<!为)了(?!解)|(?<!防[止范]?|避免|杜绝|遏制|减少|[如若不未])发生|受灾|接待游客|收到(?=[^，。；]{0,8}\\d))|[^，。；\\n]{0,6}(?:放假|调休|休[市馆息]|停[课业产水电])))';
/** 1—6月, 1月至6月 */
const months = `\\d{1,2}\\s{0,8}月?${dash}\\d{1,2}\\s{0,8}月`;
/** 上半年, 第三季度, 第一、二季度, 第二至第三季度, 一季度末 */
const partOfYear = `(?:[上下]半年|第?[一二三四1-4](?:(?:季度)?(?:、|${dash})第?[一二三四1-4])?季度)[末底]?`;
/** Source of a pattern for a part of a year that a clause opens with: 2031年上半年, 今年1—6月 */
export const spanOfYear = `(?:(?:${year}|今年|本年度?)\\s{0,8})?(?:${partOfYear}|${months})`;
/** 县财政局|11月组织, 各乡镇|上半年完成, （|11月完成: who acts stands before it; not 全县|上半年完成 */
const clauseStart = `(?<=^|[，。；：、\\n]|(?<!关)于|在|${organEnd}|(?<!全)[省市县区州旗镇乡村]|街道|[（）])`;
/** What is to be done behind a day without 前, and is not over: not 10月底完成了, 9月组织的检查发现3个问题 */
const toDo =
  '(?=(?:在[^，。；]{1,20}?)?(?:联合|集中|全面|统一|陆续|分批|分别|各)?(?:(?<=各|分别)(?:检查|督查|抽查|通报|调度|考核|评估|总结|演练|培训|更新)|完成|取得|实现|建成|印发|上报|报送|启动|上线|投用|投入|开工|竣工|入库|到位|[召举]开|举办|组织|开展|实施|进行)(?![^，。；]{0,12}[了过](?!程)|[^。；\\n]{0,12}(?:发现|处罚)[^，。；]{0,6}\\d))';
/** 期满|1月前, 会议召开|1月前: how long before something */
const countsBack = `(?<=(?:届满|期满|到期|提前|至少|[召举]开|[举施]行|举办|开[始工考学]|之日)\\s{0,8})\\d{1,2}\\s{0,8}月${before}`;
/** What is undertaken in a span of months: 4—6月|集中整治; not 1—6月检查发现 */
const undertaken =
  '(?=(?:联合|集中|全面|统一|深入|组织|开展){0,2}(?:整治|攻坚|治理|排查|整改|检查|督查|巡查|清查|自查|宣传|验收|推进)(?!发现|中|的|情况|成效|工作|[^，。；]{0,12}[了过](?!程)))';
/** What comes on a day that is named, and is not over: 于5月18日|向社会公布; not 于6月1日|施行 */
const announced =
  '(?=[^，。；\\n]{0,30}(?:公[告布示]|发[出放布]|举[行办]|召开|开展|组织|启动|开[始幕工放业]|报[名到送]|考试|缴[费纳]|领取|提交|返回|上线|施工|停[水电气]))(?![^，。；\\n]{0,30}(?:[了过](?![解程])|[施实]行|实施|生效|执行|废止|印发|通过|成立|受理|收到|发生))';
/** Source of a pattern for what opens an aim. */
export const asked = '(?:力争|力求|争取|确保|保证|务必)';
/** Source of a pattern for what a day counts and does not ask for: 年底，|我市人口达到300万人; not 力争年底|人口达到, 2035年底，|人口达到 */
export const countedThen = `(?<=[年月]份?[底末]，?)(?<!(?:${asked}[到至]?|[\\d今明]年)(?:\\d{1,2}月份?|年)?[底末]，?)[我全]?[省市县区州旗镇乡]?(?:常住|户籍|城镇|城乡|农村|机动车|私家车){0,2}(?:人口|户数|保有量|存款|在[册校岗]\\p{Script=Han}{1,4})(?:总[量数]|规模)?[约近]?(?:达到?|为)(?=\\s{0,8}\\d)`;
/** What is to be reached by a day, and is not told: not 6月底，贷款余额达到120亿元 */
const aim =
  `(?!，?${countedThen})` +
  '(?![^。；\\n]{0,40}(?:已|[了过](?![解程])|同比|余额|累计|发生|情况|[较比][上去]年))(?=[^。；\\n]{0,40}?(?:完成|实现|达|建成|形成|提[高升]|[增降升减]至|控制在|覆盖|全部|全面|清零|基本|不[低少]于|稳定在|保持在|取得|印发|出台|整改|力争|确保|到位))';
/** 2031年秋季开学|前, 汛期|前, 国庆节|前: what comes on no day that a text names */
const festival = '(?:元旦|春节|清明|五一|端午|中秋|国庆)(?:节|假期|长假)?(?:来临)?';
const event = `(?:(?:[春秋]季?(?:学期)?开学|开学|主?汛期?(?:来临)?|入汛|入冬|供暖季?)(?:来临)?|${festival})`;
/** 二季度|起每月检查: from then on; not 第三季度|起步区建成, 二季度|起降平台建成, 起重机, 起草 */
const fromThenOn = '起(?!草|点(?!对)|步(?![入行])|降(?![低为至到价费])|重[机设量]|飞)';
/** 国庆节前|三天, 春节前|10日内 */
const soLong = `(?:\\s{0,8}(?:${figure}\\s{0,8}(?:天|日|周|个(?:工作日|星期|月))|半个?月)(?:[之以]?内)?)?`;
const comingYear = '(?:今年|本年度?|明年|来年|次年)';

/** Source of a pattern for when somebody does something, between who and what: 11月下旬, 2031年6月底前, 今年上半年. */
export const whenDue = `[于在]?(?:(?:${year}(?:年?[底末]|${partOfYear}|\\s{0,8}${date})|${event})(?:${before}|内)|(?:${comingYear}年?[底末]?|${comingYear}?(?:${months}|${date}|${partOfYear})份?|年?[底末])(?:${before}|内)?|年内|全年)`;

/** The wordings of days, tried in this order; `true` marks a day that is due only where it comes after the document's. */
export const dayWordings: readonly (readonly ['deadline', RegExp, boolean?])[] = [
  // 每年3月、|9月; 每月10日、|20日前; 每周一、|周四: every further day of a rhythm
  [
    'deadline',
    new RegExp(
      [
        `(?<=每年度?的?${dateOfYear}(?:${and}${dateOfYear}){0,12}${and})(?:次年)?${dateOfYear}${before}?`,
        `(?<=每个?月的?${dayOfMonth}(?:${and}${dayOfMonth}){0,12}${and})${dayOfMonth}${before}?`,
        `(?<=每周${weekday}(?:${and}周?${weekday}){0,12}${and})周?${weekday}${before}?(?![次轮期场个])`,
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
        `每年度?的?(?:(?:${dateOfYear}|${monthNumber})${dash}(?:次年)?)?(?:${dateOfYear}|(?<=日${dash})\\d{1,2}\\s{0,8}日)${before}?${notBegun}`,
        `每年度?的?(?:年?[底末]${before}?|第?[一二三四]季度[末底]?${before})`,
        `每个?季度?(?:(?:首|末|第[一二三])个?月(?:\\s{0,8}\\d{1,2}\\s{0,8}日?${dash})?\\s{0,8}${dayNumber}\\s{0,8}日|[底末](?:\\s{0,8}\\d{1,2}\\s{0,8}日)?)${before}?${notBegun}`,
        `每个?月的?(?:(?:\\s{0,8}\\d{1,2}\\s{0,8}[日号]?${dash}(?:次月)?)?\\s{0,8}\\d{1,2}\\s{0,8}[日号]|${hanDay}日(?=${before})|月?[底末])${before}?${notBegun}`,
        `每周${weekday}(?:${dash}周?${weekday})?${before}?(?![次轮期场个])${notBegun}`,
      ].join('|'),
      'gu',
    ),
  ],
  // 2024年1—6月, 2024年1月至6月, 2024年4月至2025年12月
  [
    'deadline',
    new RegExp(
      `${year}\\s{0,8}${months}(?:[底末]|份)?${before}?${notOver}|${year}\\s{0,8}\\d{1,2}\\s{0,8}月${dash}${year}\\s{0,8}\\d{1,2}\\s{0,8}月(?:[底末]|份)?${before}?`,
      'gu',
    ),
  ],
  // 9月11日至11月20日, 2024年4月20日至30日, 10月1日至年底, 5月6日9时至5月12日17时; （4月—6月） of a stage
  [
    'deadline',
    new RegExp(
      `(?<![\\d年月—–\\-至每]|(?:有效|考核|任|服务|防火|禁[渔牧]|封山|戒严|防汛|过渡|试用|合同|租赁|聘用|保修|免税)期[^，。；]{0,4})(?:${year}\\s{0,8})?${monthAndDay}${dash}(?:(?:${year}|今年|次年)\\s{0,8})?(?:${monthAndDay}|\\d{1,2}\\s{0,8}日${ofDay}|\\d{1,2}\\s{0,8}月份?[底末]|年[底末])${before}?${notOver}|(?<=阶段（)(?:${months}(?:[底末]|份)?|\\d{1,2}\\s{0,8}月${dash}年[底末])${before}?`,
      'gu',
    ),
  ],
  // 11月底至12月初, 3月上旬至5月, 2024年10月至11月底
  [
    'deadline',
    new RegExp(
      `(?<![\\d年月—–\\-至每])(?:${year}\\s{0,8})?\\d{1,2}\\s{0,8}月(?:${partOfMonth}${dash}(?:${year}|今年|次年)?\\s{0,8}\\d{1,2}\\s{0,8}月${partOfMonth}?|${dash}(?:${year}|今年|次年)?\\s{0,8}\\d{1,2}\\s{0,8}月${partOfMonth})${before}?${notOver}`,
      'gu',
    ),
  ],
  // 2024年1—6月摸底，|7—9月整改
  [
    'deadline',
    new RegExp(`(?<=${year}\\s{0,8}${months}[^。；\\n]{0,40}[，、])${months}(?:[底末]|份)?${before}?`, 'gu'),
  ],
  // 2024年10月31日|和11月30日前, 3月|、6月|、9月|、12月底前: days that share one 前
  [
    'deadline',
    new RegExp(`(?<![\\d—–\\-至每])(?:${year})?\\s{0,8}${date}(?=(?:${and}(?:${year})?${date}){1,11}${before})`, 'gu'),
  ],
  // 3月、|6月、|9月和|12月底组织检查, 分别于|3月、|6月检查: days that share what is to be done
  [
    'deadline',
    new RegExp(
      `(?:${clauseStart}|(?<=月${partOfMonth}?[和及与]))(?:${comingYear}|${year})?${date}(?=(?:${and}${date}){1,11}份?${toDo})|(?<=月${partOfMonth}?[和及与])${date}${toDo}|(?:(?<=分别[于在])${date}(?=${and}${date})|(?<=分别[于在](?:${date}${and}){1,11})${date})(?![^。；\\n]{0,30}[了过](?![解程]))`,
      'gu',
    ),
  ],
  // 2031年秋季开学前, 今年主汛期前
  ['deadline', new RegExp(`(?:${year}|今年|明年)${event}${before}${soLong}`, 'gu')],
  // 国庆节前, 春节假期前, 国庆节前三天; not 春节前夕
  [
    'deadline',
    new RegExp(
      `(?<!每|[今明]年|\\d)${festival}${before}${soLong}(?![夕往来])(?![^，。；\\n]{0,20}(?:已|[了过](?![解程])))`,
      'gu',
    ),
  ],
  // 今明两年内
  ['deadline', /今明两年内?/gu],
  // 2024年年底前, 到2025年, 2023年6月底前, 2022年内
  [
    'deadline',
    new RegExp(
      `(?<!每|截至?|截止|\\d|[—–\\-至较比])(?:[到至]\\s{0,8})?${year}(?:年?(?:[底末]|内)${before}?|年中${before}?(?!央|国)|${partOfYear}(?:${before}|内)?(?![^，。；]{0,8}(?:情况|总结|以来|汇报|报告|工作会议))|\\s{0,8}\\d{1,2}\\s{0,8}月(?:(?:${day})?(?:${before}|内)|份?[底末]|份${before})|${before})`,
      'gu',
    ),
  ],
  // 到2025年, 有效期至2027年4月30日; not 2022年至2025年
  [
    'deadline',
    new RegExp(`(?<![\\d年月日截])[到至]\\s{0,8}${year}(?![—–\\-度])(?:\\s{0,8}\\d{1,2}\\s{0,8}月(?:${day})?)?`, 'gu'),
  ],
  // 2025年|改造20个以上: a year that a clause opens with, and how much is to be done in it
  [
    'deadline',
    new RegExp(
      `(?<=^|[，。；：\\n])${year}(?=(?:拟|将|计划|力争|确保|再)?(?:[新改扩]建|新增|建设|改造|培育|培训|提供|组织|举办|发放|完成|安排|实施|开展|引进|创建)(?![^，。；]{0,24}(?:已|[了过](?![解程]))|[^。；]{0,40}同比)[^，。；：\\d]{0,16}\\d)`,
      'gu',
    ),
    true,
  ],
  // 2025年基本建成
  ['deadline', new RegExp(`(?<![\\d—–\\-至每])${year}(?=(?:基本|全面|初步)?(?:完成|实现|建成|达到)(?!了))`, 'gu')],
  // 完成时限：2024年9月, 完成时间：12月31日
  [
    'deadline',
    new RegExp(
      `(?<=(?:${limitWord})\\s{0,8}：\\s{0,8})(?:(?:${year})?\\s{0,8}(?:${months}[底末]?|(?:${date}${dash})?年[底末]|${date})${before}?|${year})(?!${dash}|\\s{0,8}\\d|\\s{0,8}起)`,
      'gu',
    ),
  ],
  // 完成时限：6月、|9月、|12月底
  [
    'deadline',
    new RegExp(
      `(?<=(?:${limitWord})\\s{0,8}：\\s{0,8}(?:(?:${year})?\\s{0,8}${date}${and}){1,12})(?:(?:${year})?\\s{0,8}${date}|年[底末])${before}?(?!${dash}|\\s{0,8}\\d|\\s{0,8}起)`,
      'gu',
    ),
  ],
  // 完成时限：2024.6.30, 2024-06-30前, 完成时限：2024.6
  [
    'deadline',
    new RegExp(
      `(?<![\\d./-])${typed}${before}|(?<=(?:${limitWord})\\s{0,8}：\\s{0,8})(?:${typed}|20\\d{2}[./]\\d{1,2})(?![\\d./-])`,
      'gu',
    ),
  ],
  // 完成时限：即日起至6月30日
  [
    'deadline',
    new RegExp(
      `(?<=(?:${limitWord})\\s{0,8}：[^，。；：]{1,12}至)(?:${year})?\\s{0,8}\\d{1,2}\\s{0,8}月(?:${day})?${before}?`,
      'gu',
    ),
  ],
  // 完成时限：长期坚持
  [
    'deadline',
    new RegExp(
      `(?<=(?:${limitWord})\\s{0,8}：\\s{0,8})(?:长期(?:坚持|推进)?|持续(?:推进|坚持)|全年(?:推进)?|常态化?(?:推进)?)`,
      'gu',
    ),
  ],
  // 即日起|至7月15日, 印发之日起|至年底
  [
    'deadline',
    new RegExp(
      `(?<=[即之]日起)[至到]\\s{0,8}(?:(?:${year}|今年|次年)?\\s{0,8}\\d{1,2}\\s{0,8}月(?:${day})?|今?年[底末])${before}?(?!\\s{0,8}\\d)${notOver}`,
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
  // 6月底前, 今年12月31日前, 次年1月底前; not 会议召开1月前, which counts back from it
  [
    'deadline',
    new RegExp(`(?<![\\d年月—–\\-至个])(?!${countsBack})${comingYear}?\\d{1,2}\\s{0,8}月(?:${day})?${before}`, 'gu'),
  ],
  // 六月底前, 十月一日前
  [
    'deadline',
    new RegExp(
      `(?<![\\d${hanNumerals}年月日—–\\-至个每])${hanMonth}月(?:份?[底末]|[上中下]旬|${hanDay}日${ofDay})?${before}`,
      'gu',
    ),
  ],
  // 10月底完成, 6月中旬上线; 9月联合开展, 3月至5月组织
  [
    'deadline',
    new RegExp(
      `(?<![\\d年月—–\\-至])(?:今年)?\\d{1,2}\\s{0,8}月${partOfMonth}${toDo}|${clauseStart}${comingYear}?(?:${months}|\\d{1,2}\\s{0,8}月)份?${toDo}`,
      'gu',
    ),
  ],
  // 到12月底，共享率达到95%; 力争|年底实现全覆盖; 6月底，完成清查
  [
    'deadline',
    new RegExp(
      `(?:(?<=^|[，。；：、（\\n]|${asked}|在|于)[到至]?|(?<![截从直月日年\\d])到)(?:[今明]年?)?(?:\\d{1,2}\\s{0,8}月${partOfMonth}|年[底末])${aim}`,
      'gu',
    ),
  ],
  // 4—6月集中整治
  ['deadline', new RegExp(`${clauseStart}${comingYear}?${months}份?${undertaken}`, 'gu')],
  // 笔试时间为6月15日, 报名时间：5月6日
  [
    'deadline',
    new RegExp(
      `(?<=(?:报名|申报|报送|[考笔面测]试|演练|检查|施工|活动|会议|培训|举办|征集|公示|评审|截止)(?:截?止?时间|截?止?日期)(?:为|定[在于]|：)\\s{0,8})(?:${year}\\s{0,8})?${monthAndDay}(?!${dash}|\\s{0,8}起)|(?<![\\d年月—–\\-至])(?:${year}\\s{0,8})?${monthAndDay}(?=截止)`,
      'gu',
    ),
  ],
  // 于|5月18日公布; what stands before the day of the document is over
  [
    'deadline',
    new RegExp(
      `(?<=(?<![已曾自截])于)(?:${year}\\s{0,8})?${monthAndDay}(?!${dash}|\\s{0,8}起|${before}|${and}\\d)${announced}`,
      'gu',
    ),
    true,
  ],
  // 2031年5月|启动建设; not 2031年3月|启动的项目
  [
    'deadline',
    new RegExp(
      `(?<![\\d—–\\-至每自较比]|截[至止])${year}\\s{0,8}\\d{1,2}\\s{0,8}月份?(?!印发|${dash})${toDo}(?![^，。；\\n]{0,20}的(?!目标|任务))`,
      'gu',
    ),
    true,
  ],
  // 本月底前, 下月5日前, 下周五前: which one depends on when it is read
  ['deadline', new RegExp(`(?:[本当次下]个?月(?:底|末|\\s{0,8}\\d{1,2}\\s{0,8}日)|[本下]周${weekday})${before}`, 'gu')],
  // 第三季度, 第一、二季度, 上半年 where a clause opens with it, or what is to be done stands behind it
  [
    'deadline',
    new RegExp(
      `(?<=^|[，。；：、\\n]|(?<!关)于|在)${comingYear}?${partOfYear}(?:${before}|内)?(?!${fromThenOn}|.{0,3}(?:工作|总结|情况|以来)|已(?!有)|[^，。；]{0,8}共发生)|(?<![\\d年月每个])${comingYear}?${partOfYear}${before}|(?<![\\d年月每个])${partOfYear}(?=上线|建成|启动|开工|竣工|投用)(?![^，。；]{0,8}了)|${clauseStart}${comingYear}?${partOfYear}${toDo}`,
      'gu',
    ),
  ],
  // 最迟不超过|8月10日, 不晚于2024年8月10日
  [
    'deadline',
    new RegExp(`不[得能]?(?:超过|晚[于於]|迟[于於])(?:${year}|今年|次年)?\\s{0,8}\\d{1,2}\\s{0,8}月(?:${day})`, 'gu'),
  ],
];
