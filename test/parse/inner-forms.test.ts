/** Head and foot of a document inside a run of text: where their lines begin, marked with `|`. */
import { describe, expect, test } from 'vitest';
import { findFootLines, findTitleAtEnd, findTitleBehind, opensAnother } from '../../src/parse/inner-foot.ts';
import { findHeadLines, goesOnBehindAddressees, holdsHead } from '../../src/parse/inner-heads.ts';

function cutAt(text: string, starts: readonly number[]): string {
  const places = [...new Set([0, ...starts])].sort((one, other) => one - other);
  return places.map((place, index) => text.slice(place, places[index + 1])).join('|');
}

const joined = (marked: string): string => marked.replaceAll('|', '');

describe('the foot', () => {
  test.each([
    ['落实。|甲市人民政府|2031年3月5日', true],
    ['落实。|甲市人民政府|2031年3月5日（此件公开发布）', true],
    ['落实。|附件：任务清单|甲市人民政府|2031年3月5日', true],
    ['落实。|甲市人民政府办公室 |2031年3月5日| 附件1任务清单', true],
    ['甲市人民政府|二〇三一年三月五日', true],
    ['落实）|甲市人民政府|2031年3月5日甲市护林工作方案根据乙', true],
    ['落实。|甲市人民政府|2031年3月5日|抄送：市委', true],
    ['公布。|市长：林远山|2031年3月5日甲市护林办法根据乙', true],
    ['公布。|市长 林远山|2031年3月5日', true],
    ['公布。联系人：林远山2031年3月5日', false],
    ['甲市护林的意见甲市人民政府|2031年3月5日', true],
    ['。|甲市人民政府 乙市人民政府|2031年3月5日', true],
    ['落实。|附件甲市名单', true],
    ['落实。|附件1.名单2.分工', false],
    ['落实。|附件 1.名单', false],
    ['落实。|附 件 ：甲', false],
    ['落实。|抄 送 ：市委', false],
    ['落实。（甲局负责）|本方案自印发施行。', false],
    ['落实。（甲局负责）|各级要', false],
    ['落实。（甲局、乙局负责）|各地区要认真落实。', false],
    ['落实。|抄送：市委。', false],
    ['落实到位。|本措施自印发之日起施行，有效期2年。', false],
    ['落实）|以上政策措施自2031年5月1日起执行', false],
    ['落实！|上述措施由甲局会同乙局负责解释。', false],
    ['落实；|特此通知', false],
    ['五、抓好各项工作的落实。检查。|本办法自公布之日起生效', false],
    ['现将《甲市护林方案》印发。|甲市人民政府|2031年3月5日甲市护林方案因甲，', true],
    ['落实。|市长林远山|2031年3月5日甲市护林办法第一条', true],
    ['落实。|甲市人民政府|2031年3月5日 甲市护林方案 （2031—2035年） 为护林', true],
    ['落实。联系人：白帆 电话：0000-2223334 |甲市人民政府|2031年3月5日', true],
    ['落实。（甲局负责） |各级要', false],
    ['落实。〔甲局负责〕|附件甲市名单', true],
    ['落实。〔甲局负责〕|抄送：市委', false],
    [`落实。|${'甲市教育委员会'.repeat(20)}|2031年3月5日`, true],
  ])('%s', (marked, opens) => {
    const text = joined(marked);
    expect(cutAt(text, findFootLines(text).starts)).toBe(marked);
    expect(opensAnother(text)).toBe(opens);
  });

  test.each([
    '落实。附件所列项目要完成。',
    '落实。附件1中所列项目',
    '自2031年3月5日起施行。',
    '于2031年3月5日前完成。',
    '落实。2031年3月5日',
    '落实：甲市人民政府2031年3月5日',
    '落实，甲市人民政府2031年3月5日',
    '落实抄送：市委',
    '落实。甲市人民政府2031年3月5日印发',
    '落实。甲市人民政府2031年3月5日会议',
    '据甲市人民政府，2031年3月5日',
    '甲局关于护林的通知2031年3月5日',
    '落实。（甲局负责）各项工作',
    '落实。市长林远山要求，2031年3月5日',
    '落实。联系人：白帆甲市人民政府2031年3月5日',
    '落实，本措施自印发之日起施行',
    '落实。本县企业自筹资金',
    '落实。本措施明确自愿原则',
    '六、施行日期。本措施自印发之日起施行。',
    '（三）施行日期。本措施自印发之日起施行。',
    '六、其他（一）本措施由甲局负责解释。（2）特此通知',
    '现将《甲市护林方案》印发。甲市人民政府2031年3月5日因甲市护林方案',
    '现将《甲市护林行动》印发。甲市人民政府2031年3月5日甲市护林行动因甲，',
  ])('is not in %s', (text) => {
    expect(findFootLines(text)).toEqual({ starts: [], opens: [] });
  });

  test('another title may stand behind the day, and behind the remark below it', () => {
    const text = '落实。甲市人民政府2031年3月5日（此件公开发布）附件1甲市名单';
    const behind = findFootLines(text).opens.map((at) => text.slice(at));
    expect(behind).toEqual(['（此件公开发布）附件1甲市名单', '附件1甲市名单', '甲市名单']);
  });
});

test.each([
  ['落实。（甲局负责）|甲市护林管理办法', true],
  ['落实。|甲市护林管理办法（试行）', true],
  ['落实，甲市护林管理办法', false],
  ['落实。（甲局）负责护林', false],
  [`落实。${'甲'.repeat(146)}办法`, true],
  [`落实。${'甲'.repeat(149)}办法`, false],
])('a title at the end of a stretch: %s', (marked, found) => {
  const text = joined(marked);
  const at = findTitleAtEnd(text);
  expect(at !== undefined).toBe(found);
  if (marked.includes('|')) expect(cutAt(text, [at ?? 0])).toBe(marked);
});

describe('the head', () => {
  test.each([
    ['甲市人民政府文件|甲政发〔2031〕5号|关于护林的意见|各县人民政府：|根据', true],
    ['甲市人民政府办公室|甲政办字〔2031〕5号|甲市护林方案|各县人民政府：|为护林', true],
    [`甲市教育局${'甲市公安局'.repeat(12)}文件|甲教〔2031〕5号|关于护林的意见|各县人民政府：|根据`, true],
    ['国务院令|第707号|河道条例|（2031年1月8日通过）|第一条', true],
    ['关于护林的意见|各有关部门：|现将', true],
    ['关于护林的意见|甲县人民政府：|现将', true],
    ['关于报送护林材料的函|省有关部门、单位：|根据', true],
    ['关于护林政策措施的函|省直相关部门：|近日', true],
    ['关于护林的意见|护林办公室成员单位：|现将', true],
    ['关于会签《甲方案》《乙细则》的函|护林领导小组成员单位：|为', true],
    ['关于护林的意见|各设区的市人民政府：|现将', true],
    ['关于护林的意见|护林领导小组各成员：|现将', true],
    ['关于护林的意见|护林委员会委员：|现将', true],
    ['关于护林的意见|全体职工：|现将', true],
    ['《甲市护林办法》已经市政府会议通过，现将', false],
    ['甲市人民政府令|第58号|《甲市护林办法》已经2031年1月8日会议通过', true],
    ['甲市护林条例| （2031年1月8日通过）| 目录|第一章', false],
    ['甲市护林工作方案|为做好护林工作', false],
    ['甲市护林工作方案|根据要求', false],
    ['甲市护林方案|按照乙', false],
    ['甲市护林方案|依照乙', false],
    ['甲市护林方案|2031年，乙', false],
    ['甲市护林方案|近年来，乙', false],
    ['甲市护林方案|（2031年1月8日甲会议通过）|一、乙', false],
    ['甲市护林方案（甲（乙）丙（丁）戊）|根据乙', false],
    ['甲、乙市护林方案|一、甲', false],
    ['关于《护林》的意见|根据乙', false],
    ['关于《护林的意见根据乙', false],
    ['甲市护林意见》根据乙', false],
    ['甲市护林方案 2031年工作', false],
    ['甲市护林方案|目录', false],
    ['长江白鱀豚保护方案|根据乙', false],
    ['甲市鱀頫保護方案|根據乙，甲', false],
    ['甲市护林方案|一、任务', false],
    ['甲市护林工作方案|，乙', false],
    ['关于甲、乙方案的意见|，要', false],
    ['关于护林的意见甲某：', false],
    ['甲市护林工作方案的通知', false],
    ['本市护林工作方案本办法适用', false],
    ['现将甲市护林工作方案印发', false],
    ['甲县方案', false],
  ])('%s', (marked, holds) => {
    const text = joined(marked);
    expect(cutAt(text, findHeadLines(text))).toBe(marked);
    expect(holdsHead(text)).toBe(holds);
  });
});

test.each([
  ['落实。|甲市河道保护规定为保护河道，制定。'],
  ['落实）|甲市河道保护规定根据要求'],
  ['每年为一次。落实。|甲市河道保护规定为保护河道'],
  ['落实。保护规定为保护'],
  ['落实。甲市河道保护本规定为保护'],
  ['甲市河道保护规定为保护河道'],
  ['落实。甲市河道保护工作为保护'],
  ['落实。甲市《河道保护规定为保护'],
])('a title behind a sentence: %s', (marked) => {
  const text = joined(marked);
  const at = marked.indexOf('|');
  expect(findTitleBehind(text)).toBe(at < 0 ? undefined : at);
});

test.each([
  ['各县人民政府：现将护林工作有关事项通知如下：', true],
  ['各县人民政府：现将方案印发。', false],
  ['县人民政府：', false],
  ['甲市护林工作方案为做好护林工作，各县人民政府：', false],
])('what is said goes on behind addressees: %s', (text, goesOn) => {
  expect(goesOnBehindAddressees(text)).toBe(goesOn);
});
