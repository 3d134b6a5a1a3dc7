import { describe, expect, test } from 'vitest';
import { listMeasures, listPassages } from '../../src/model/walk.ts';
import type { ParsedPlan } from '../../src/parse/index.ts';
import { splitLines } from '../../src/parse/lines.ts';
import { restoreBreaks } from '../../src/parse/lost-breaks.ts';
import { parseLines } from '../seed.ts';

const opinion = [
  '甲省人民政府办公厅关于改进便民服务的实施意见',
  '甲政办发〔2031〕12号',
  '各市、县人民政府，省政府各部门：',
  '为方便群众办事，经省政府同意，现提出以下意见。',
  '一、总体要求',
  '（一）坚持便民。各地要把方便群众放在首位，做到一次办成。',
  '（二）坚持公开。办事指南全部上网，每年更新1.5倍以上的条目。',
  '二、主要任务',
  '（三）减少材料。按照《甲省便民条例》第三条第（一）项的规定，2031年底前取消证明50项。（省司法厅牵头，省民政厅配合）',
  '（四）缩短时限。办理分三步：一是受理，二是审查，三是送达。（省政务服务局负责）',
  '甲省人民政府办公厅',
  '2031年3月5日',
  '（此件公开发布）',
];
const statute = [
  '甲市河道保护办法',
  '（2031年1月8日甲市人民政府第3次常务会议通过）',
  '第一章 总则',
  '第一条 为了保护河道，制定本办法。',
  '第二条 本办法所称河道包括：（一）河流；（二）湖泊。',
  '第二章 管理',
  '第三条 所有单位应当爱护河道。违反本办法第二条规定的，责令改正。',
  '第四条 本办法自2031年5月1日起施行。',
];
const notice = [
  '甲县人民政府办公室关于印发甲县护林工作方案的通知',
  '甲政办〔2031〕7号',
  '各乡镇人民政府：',
  '《甲县护林工作方案》已经县政府同意，现印发给你们，请认真执行。',
  '甲县人民政府办公室',
  '2031年4月1日',
  '甲县护林工作方案',
  '为做好护林工作，制定本方案。',
  '一、摸清底数',
  '1.开展调查。5月底前完成。',
  '2.建立台账。责任单位：县林业局',
  '二、加强巡护',
  '1.划定责任区。责任单位：县林业局、县公安局',
  '2.配齐装备。责任单位：县财政局',
];
const contingency = [
  '甲市防汛应急预案',
  '目录',
  '1 总则',
  '1.1 编制目的',
  '1.2 适用范围',
  '2 组织体系',
  '2.1 指挥部',
  '1 总则',
  '1.1 编制目的',
  '为做好防汛工作，减少损失1.5亿元，制定本预案。',
  '1.2 适用范围',
  '本预案适用于全市。',
  '2 组织体系',
  '2.1 指挥部',
  '市长任指挥长。',
];
const list = [
  '甲市2031年民生实事安排',
  '为办好民生实事，作如下安排。',
  '1.改造老旧小区20个。（市住建局牵头）',
  '2.新建幼儿园5所。（市教育局牵头）',
  '3.开通公交3条。（市交通局牵头）',
];

function facts({ plan }: ParsedPlan): unknown {
  const { title, documentNumber, documentDate, issuingBodies, addressees } = plan;
  const measures = listMeasures(plan).map(({ number, headings, content, note }) => ({
    number,
    headings,
    text: content.text.replace(/\s/gu, ''),
    note: note?.text,
  }));
  return { title, documentNumber, documentDate, issuingBodies, addressees, measures };
}

function isRestored({ issues }: ParsedPlan): boolean {
  return issues.some(({ rule }) => rule === 'breaks-restored');
}

describe('a text whose line breaks are lost', () => {
  test.each([
    ['an opinion', opinion],
    ['a statute', statute],
    ['a notice and its plan', notice],
    ['a list', list],
  ])('%s on one line is read like its lines', (_, lines) => {
    const joined = parseLines(lines.join(''));
    expect(facts(joined)).toEqual(facts(parseLines(...lines)));
    expect(joined.issues.filter(({ rule }) => rule === 'breaks-restored')).toMatchObject([
      {
        severity: 'info',
        at: { line: 1, column: 1 },
        found: `连成一行的 ${lines.join('').replace(/\s/gu, '').length} 字`,
      },
    ]);
  });

  test('a copy that parts its paragraphs by a space is read alike', () => {
    expect(facts(parseLines(opinion.join(' ')))).toEqual(facts(parseLines(...opinion)));
  });

  test.each(['相关附件：二维码开始扫一扫在手机打开当前页用来校验该浏览器是否支持HTML5', '打印本页 关闭窗口'])(
    'what a page sets below the day belongs to the page: %s',
    (below) => {
      const { plan } = parseLines(opinion.slice(0, -1).join('') + below);
      expect(facts({ plan, issues: [] })).toEqual(facts(parseLines(...opinion.slice(0, -1))));
      const foot = plan.imprint?.content.text ?? '';
      expect(foot.replace(/\s/gu, '')).toBe(below.replace(/\s/gu, ''));
    },
  );

  test('names that wide gaps part stay together in a long line', () => {
    const prose = '加强巡护，减少火情，落实责任，健全机制，'.repeat(60);
    const note = '（责任单位：县林业局　　县公安局　　县财政局）';
    const { plan } = parseLines('甲县护林方案', '一、任务', `（一）${prose}把台账做实。${note}　　（二）考核。`);
    expect(listMeasures(plan).map(({ number, note: answers }) => [number, answers?.text])).toEqual([
      ['1.1', note],
      ['1.2', undefined],
    ]);
  });

  test.each([40, 33, 25])('paper of %i 汉字 that has wrapped the line changes nothing', (width) => {
    const rows = opinion.join(' ').match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
    expect(facts(parseLines(...rows))).toEqual(facts(parseLines(...opinion)));
  });

  test('what a document says of its own steps stays in its last measure', () => {
    const steps =
      '（五）规范程序。按程序办理（1）申报：由单位申报；（2）初审：由省司法厅初审；（3）终审：由省政务服务局审定';
    const { plan } = parseLines(opinion.slice(0, -3).join('') + steps);
    expect(listMeasures(plan).at(-1)?.content.text).toContain('终审：由省政务服务局审定');
  });

  test('who has written what a notice forwards stands below its title', () => {
    const authors = [...notice.slice(0, 7), '县林业局县公安局', ...notice.slice(7)];
    expect(facts(parseLines(authors.join('')))).toEqual(facts(parseLines(...authors)));
    expect(parseLines(authors.join('')).plan.title).toBe('甲县护林工作方案');
  });

  test('a long line keeps the indents of its paragraphs: what stands below a heading is none of it', () => {
    const prose = '加强巡护，减少火情，落实责任，健全机制，'.repeat(50);
    const lines = [...notice.slice(0, 9), `　　把底数摸清。${prose}把台账做实。`, ...notice.slice(9)];
    const indented = lines.map((line) => line.trim()).join('　　');
    expect(facts(parseLines(indented))).toEqual(facts(parseLines(...lines)));
    const joined = indented.replace('　　', '').replace('　　', '');
    expect(facts(parseLines(joined))).toEqual(facts(parseLines(...lines)));
    expect(listMeasures(parseLines(indented).plan).map(({ headings }) => headings)).toEqual([
      ['摸清底数'],
      ['摸清底数'],
      ['加强巡护'],
      ['加强巡护'],
    ]);
  });

  test.each([
    ['推进多层次调解。', '本措施于2031年5月1日起施行，有效期3年。', true],
    ['抓好普法、依法治理。', '本措施自2031年5月1日起施行。', true],
    ['4、施行日期。', '本措施自2031年5月1日起施行。', false],
  ])('%s%s', (above, itself, isApart) => {
    const lines = [...list.slice(0, 1).map((line) => line.replace('安排', '措施')), ...list.slice(1, 5)];
    const { plan } = parseLines(lines.join('') + above + itself);
    const last = listMeasures(plan).at(-1)?.content.text.replace(/\s/gu, '') ?? '';
    expect(last.includes(itself)).toBe(!isApart);
  });

  test('a line a part is run together too', () => {
    const joined = parseLines(...opinion.slice(0, 4), opinion.slice(4, 7).join(''), opinion.slice(7, 10).join(''));
    expect(listMeasures(joined.plan).map(({ number }) => number)).toEqual(['1.1', '1.2', '2.3', '2.4']);
    expect(isRestored(joined)).toBe(true);
  });

  test('a text in a few lines is, where its highest numbers count on from the middle of one line to the next', () => {
    const measures = ['普法', '复议', '应诉', '调解', '公证', '仲裁'].map(
      (word, at) => `${'一二三四五六'[at]}、做好${word}。各单位要按照职责抓好${word}工作，主动衔接，形成合力。`,
    );
    const numbersIn = (...sizes: readonly number[]) => {
      const ends = sizes.map((_, at) => sizes.slice(0, at + 1).reduce((sum, size) => sum + size, 0));
      const rows = ends.map((end, at) => measures.slice(end - (sizes[at] ?? 0), end).join(''));
      const parsed = parseLines('甲市普法措施', '为做好普法工作，现提出以下措施。', ...rows);
      return [listMeasures(parsed.plan).length, isRestored(parsed)];
    };
    expect(numbersIn(3, 3)).toEqual([6, true]);
    expect(numbersIn(4, 2)).toEqual([6, true]);
    expect(numbersIn(1, 1, 1, 1, 1, 1)).toEqual([6, false]);
    expect(numbersIn(1, 1, 1, 3)).toEqual([4, false]);
    expect(numbersIn(1, 2, 1, 2)).toEqual([4, false]);
  });

  test('every character stays where it stands in the source', () => {
    const text = opinion.join('');
    const { plan } = parseLines(text);
    for (const { content, num } of listMeasures(plan))
      for (const { text: own, pieces } of [num, content])
        for (const { at, source, length } of pieces)
          expect(text.slice(source, source + length)).toBe(own.slice(at, at + length));
    expect(listPassages(plan).map(({ kind }) => kind)).toEqual(['head', 'preamble', 'closing']);
  });
});

test.each([
  ['甲市河道管理规定', '为保护河道，制定以下规定：'],
  ['甲市经营性单位转制为企业的规定', '为规范转制，根据国家规定，制定本规定。'],
])('the second document on the line, %s, is an annex', (title, preamble) => {
  const second = [title, preamble, '一、清理河面', '每月一次。', '二、加固堤岸', '12月底前完成。'];
  const { plan } = parseLines([...opinion.slice(0, 10), ...second].join(''));
  expect(listMeasures(plan).map(({ number }) => number)).toEqual(['1.1', '1.2', '2.3', '2.4', 'annex1/1', 'annex1/2']);
  expect(plan.annexes.map(({ content }) => content.text)).toEqual([`${title}\n${preamble}`]);
  expect(
    listMeasures(plan)
      .slice(-2)
      .map(({ content }) => content.text),
  ).toEqual(['清理河面每月一次。', '加固堤岸12月底前完成。']);
});

test.each(['', ' '])('a second document that opens with an article is an annex, parted by “%s”', (gap) => {
  const second = ['甲省便民服务办法', '第一条 为了便民，制定本办法。', '第二条 本办法自2031年5月1日起施行。'];
  const { plan } = parseLines([...opinion.slice(0, 10), ...second].join(gap));
  expect(listMeasures(plan).map(({ number }) => number)).toEqual(['1.1', '1.2', '2.3', '2.4', 'annex1/1', 'annex1/2']);
  expect(plan.annexes.map(({ content }) => content.text)).toEqual(['甲省便民服务办法']);
});

test('a plan of several bodies and the series of its annex are told apart on one line', () => {
  const bodies = ['甲市工业和信息化局', '中共甲市委精神文明建设办公室', '甲市城市管理局', '甲市通信发展管理办公室'];
  const names = bodies.join('');
  const { plan } = parseLines(
    [
      `${names}文件甲工信〔2031〕9号${names}关于印发《“三线”整治工作方案》的通知各县（市、区）工信局：`,
      `《“三线”整治工作方案》已经研究同意，现印发给你们。${names}2031年4月19日`,
      '“三线”整治工作方案因历史遗留原因，我市线路交叉，现就“三线’整治制订方案如下：',
      '一、工作目标以“安全”为目标，推进整治。二、工作职责（一）市工信局：牵头制定方案。（二）市城市管理局：现场督查。',
      '三、时间安排（一）摸底排查（5月底前）。形成清单。（二）集中整治。整治一处验收一处。1.第一阶段。先整治主干道。2.第二阶段。再整治其他。',
      '本方案自印发之日起施行。附件1“三线”整治技术方案一、整治原则安全美观，不得脱落。二、技术要求1.只用一条。2.两端拉线。',
    ].join(''),
  );
  expect(plan.issuingBodies).toEqual(bodies);
  expect([plan.title, plan.documentNumber, plan.documentDate, plan.region.name]).toEqual([
    '“三线”整治工作方案',
    '甲工信〔2031〕9号',
    '2031-04-19',
    '甲市',
  ]);
  expect(listMeasures(plan).map(({ number }) => number)).toEqual([
    ...['1', '2.1', '2.2', '3.1', '3.2.1', '3.2.2'],
    ...['annex1/1', 'annex1/2.1', 'annex1/2.2'],
  ]);
  expect(plan.closing?.content.text).toBe('本方案自印发之日起施行。');
  expect(plan.annexes.map(({ content }) => content.text)).toEqual(['附件1\n“三线”整治技术方案']);
});

test('the articles of a statute on one line go on behind the items of one of them', () => {
  const { plan } = parseLines(
    [
      '甲市河道保护办法第一章总则第一条为了保护河道，制定本办法。第二条河道包括：1.河流；2.湖泊；3.水库。',
      '第三条各单位应当：（一）巡查；（二）清理：1.水草；2.垃圾。第二章附则第四条本办法自印发之日起施行。',
    ].join(''),
  );
  expect(listMeasures(plan).map(({ number, content }) => [number, content.text.slice(-3)])).toEqual([
    ['1', '办法。'],
    ['2', '水库。'],
    ['3', '垃圾。'],
    ['4', '施行。'],
  ]);
});

test('a table of contents and figures with stops are read on one line too', () => {
  const { plan } = parseLines(contingency.join(''));
  expect(plan.title).toBe('甲市防汛应急预案');
  expect(listMeasures(plan).map(({ number, content }) => [number, content.text])).toEqual([
    ['1.1', '编制目的为做好防汛工作，减少损失1.5亿元，制定本预案。'],
    ['1.2', '适用范围本预案适用于全市。'],
    ['2.1', '指挥部市长任指挥长。'],
  ]);
  expect(plan.headPassages.map(({ kind }) => kind)).toEqual(['head', 'contents']);
});

describe('a text that has its lines keeps the lists inside them', () => {
  const long = '各单位要按照职责抓好落实，主动衔接，形成合力，定期会商，及时解决问题'.repeat(5);
  test.each([
    ['groups after a heading', `（一）抓好落实。${long}：（一）摸底；（二）整改；（三）验收。`, ['1.1', '1.2']],
    ['figures', `（一）抓好落实。${long}：1.摸底；2.整改；3.验收。`, ['1.1', '1.2']],
    ['words', `（一）抓好落实。${long}。一是摸底。二是整改。三是验收。`, ['1.1', '1.2']],
    ['a citation', `（一）抓好落实。${long}。依照第三条第（一）项、第（二）项办理。`, ['1.1', '1.2']],
    ['sectors', `（一）抓好落实。${long}。一、二、三产业融合。`, ['1.1', '1.2']],
  ])('%s', (_, line, numbers) => {
    const parsed = parseLines('甲市实施方案', '为此制定本方案。', '一、任务', line, '（二）加强督查。每月通报。');
    expect(listMeasures(parsed.plan).map(({ number }) => number)).toEqual(numbers);
    expect(isRestored(parsed)).toBe(false);
  });

  test('a notice with one list in its only paragraph', () => {
    const parsed = parseLines(
      '甲县教育局关于报送材料的通知',
      '各学校：',
      `${long}，请报送以下材料：1.名单；2.台账；3.照片。请于6月30日前报送县教育局。`,
      '甲县教育局',
      '2031年6月1日',
    );
    expect(isRestored(parsed)).toBe(false);
  });
});

describe('lines that paper has wrapped are joined', () => {
  const groups = '一、普法（一）宣传。（二）培训。二、复议（三）受理。';
  const rowsOf = (length: number): readonly string[] =>
    `${groups}${'甲'.repeat(99)}`.slice(0, length).match(/.{1,20}/gu) ?? [];
  const cutOf = (...rows: readonly string[]): number => restoreBreaks(splitLines(rows.join('\n'), false)).cut.length;

  test.each([
    ['five of them hold a text', rowsOf(100), 1],
    ['four of them are a paragraph', rowsOf(80), 0],
    ['a blank one stands between two', rowsOf(100).toSpliced(3, 0, ''), 0],
    ['they end where they like', rowsOf(100).map((row, at) => row.slice(0, 20 - (at % 2) * 9)), 0],
  ])('%s', (_, rows, cut) => {
    expect(cutOf(...rows)).toBe(cut);
  });
});

describe('a line is cut', () => {
  const countLines = (...rows: readonly string[]): number =>
    restoreBreaks(splitLines(rows.join('\n'), false)).lines.length;
  const padded = (text: string, length: number): string => `${text}${'甲'.repeat(length - text.length - 1)}。`;
  const headings = '一、普法（一）宣传。（二）培训。二、复议（三）受理。';
  const groups = '（一）普法。（二）培训。（三）受理。';

  test.each([
    [59, 1],
    [60, 5],
  ])('where it holds a text: of %i characters with headings into %i', (length, count) => {
    expect(countLines(padded(headings, length))).toBe(count);
  });

  test.each([
    [1000, 1],
    [1001, 4],
  ])('where it is longer than paragraphs are: of %i characters into %i', (length, count) => {
    expect(countLines(padded(groups, length))).toBe(count);
  });

  test('where such lines are half of the text', () => {
    const line = padded(headings, 60);
    expect(countLines(line, '甲'.repeat(30), '甲'.repeat(30))).toBe(7);
    expect(countLines(line, '甲'.repeat(30), '甲'.repeat(31))).toBe(3);
  });
});

describe('a text that has its breaks but for', () => {
  const rows = (...lines: readonly string[]): string[] =>
    restoreBreaks(splitLines(lines.join('\n'), false)).lines.map(({ content }) => content.text);
  const title = '甲市人民政府关于印发甲市护河办法的通知';
  const notice = '《甲市护河办法》已经市政府同意，现印发给你们，请认真贯彻执行。';
  const signature = ['甲市人民政府', '2031年4月1日', '甲市护河办法'];
  const prose = '为了保护河道，防治水害，根据有关法律法规，结合本市实际情况，制定本办法。';

  test('a chapter and its article is cut between them, where the article counts on', () => {
    expect(rows('第一条立规。', '第二章管理与监督第二条建立名录。', '第三条施行。')).toEqual([
      '第一条立规。',
      '第二章管理与监督',
      '第二条建立名录。',
      '第三条施行。',
    ]);
  });

  test.each([
    [['第一章总则', `第一条${prose}`], '第二条适用。'],
    [[`第一条${prose}`], '第二条适用。'],
    [[prose, '一、完善机制', '（一）建立名录。'], '二、加强督查'],
  ])('its head is cut down to the first number, where the second one opens a line: %j', (text, next) => {
    expect(rows(title, ['各县人民政府：', notice, ...signature, ...text].join(''), next)).toEqual([
      title,
      '各县人民政府：',
      notice,
      ...signature,
      ...text,
      next,
    ]);
  });

  test('its head is cut where a person signs it', () => {
    const law = '《甲市护河办法》已经2031年3月7日市政府会议通过，现予公布。';
    const lines = [law, '市长：林远山', '2031年4月1日', '甲市护河办法', '第一章总则', `第一条${prose}`];
    expect(rows('甲市护河办法', lines.join(''), '第二条适用。')).toEqual(['甲市护河办法', ...lines, '第二条适用。']);
  });

  test.each([
    ['第三条适用。', `${notice}第一条${prose}`],
    ['二、适用', `${notice}第一条${prose}`],
    ['第二条适用。', '附则：第一条甲。'],
    ['第二条适用。', '第一条立规。'],
  ])('its head is not cut above %s: %s', (next, line) => {
    expect(rows(title, line, next)).toEqual([title, line, next]);
  });

  test('its head is cut where its first line goes on behind the title with addressees', () => {
    const [to, prose] = ['各县人民政府：', '为做好护林，现通知如下：'];
    expect(rows(`甲市护林通知 ${to}${prose}`, '一、巡护。')).toEqual(['甲市护林通知', to, prose, '一、巡护。']);
    expect(rows(`甲市护林通知${prose}`, '一、巡护。')).toHaveLength(2);
    expect(rows('甲市教育局', `甲市护林通知${to}${prose}`, '一、巡护。')).toHaveLength(3);
  });

  test('its articles is cut where the next line leaves them out', () => {
    const [one, two, three] = ['第一条甲。', '第二条乙。', '第三条丙。'];
    const rest = ['第四条丁。', '第五条戊。'];
    expect(rows(`${one}${two}${three}`, rest.join(''))).toEqual([one, two, three, ...rest]);
    expect(rows(`${one}${three}`, rest.join(''))).toEqual([`${one}${three}`, rest.join('')]);
    expect(rows(`${one}${two}${three}`, '第五条戊。')).toHaveLength(2);
    expect(rows(one!, rest.join(''))).toHaveLength(2);
    expect(rows(one!, '第四条依照第五条规定执行。', '第六条己。')).toHaveLength(3);
  });

  test('addressees below a title that prose follows on their line is cut behind them', () => {
    const line = '各县人民政府，市政府各部门：为保护河道，现将有关事项通知如下：';
    const cut = ['各县人民政府，市政府各部门：', '为保护河道，现将有关事项通知如下：'];
    expect(rows(title, line, '一、建立名录')).toEqual([title, ...cut, '一、建立名录']);
    expect(rows(title, line)).toEqual([title, ...cut]);
    expect(rows('一、职责分工', line, '二、建立名录')).toHaveLength(3);
    expect(rows('有关职责', line, '一、建立名录')).toHaveLength(3);
    expect(rows(title, '各县人民政府：现将方案印发。', '一、建立名录')).toHaveLength(3);
    const above = (count: number): string[] => Array.from({ length: count }, () => '甲市人民政府文件');
    expect(rows(...above(10), title, line)).toHaveLength(13);
    expect(rows(...above(11), title, line)).toHaveLength(13);
  });
});
