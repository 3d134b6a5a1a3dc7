/** The rules of reading, one by one, on small invented documents. */
import { describe, expect, test } from 'vitest';
import type { Part } from '../../src/model/plan.ts';
import { listMeasures, listPassages } from '../../src/model/walk.ts';
import { readNumbering } from '../../src/parse/numbering.ts';
import { splitSentences } from '../../src/parse/sentences.ts';
import { titleMeasure } from '../../src/parse/titles.ts';
import { parseLines } from '../seed.ts';

describe('readNumbering', () => {
  test.each([
    ['一、健全', 'part', 1],
    ['九十九、末尾', 'part', 99],
    ['一．健全', 'part', 1],
    ['（二十）深化', 'group', 20],
    ['(三十二)推动', 'group', 32],
    ['1. 推进', 'item', 1],
    ['26．深化', 'item', 26],
    ['3、完善', 'item', 3],
    ['１２．完善', 'item', 12],
    ['4.创新', 'item', 4],
  ])('reads %s', (text, level, ordinal) => {
    expect(readNumbering(text, false)).toMatchObject({ level, ordinal });
  });

  test.each(['1.5万元', '2022年底前', '一是加强', '第一，加强', '（此件公开发布）', '3个全覆盖'])(
    'reads no number in %s',
    (text) => {
      expect(readNumbering(text, false)).toBeUndefined();
    },
  );

  test.each([
    ['第一章 总则', 'part', 1, undefined],
    ['第二节　公众参与', 'group', 2, undefined],
    ['第十二条之一 本条', 'item', 12, 1],
    ['第一百零三条 本法', 'item', 103, undefined],
  ])('reads %s in a statute', (text, level, ordinal, suffix) => {
    expect(readNumbering(text, true)).toMatchObject({ level, ordinal, ...(suffix && { suffix }) });
  });
});

describe('blocks', () => {
  test('a line that only looks like a number goes on with the cut sentence before it', () => {
    const { plan } = parseLines(
      '一、总则',
      '（一）推进发展。加快一线城市',
      '',
      '三、四线城市建设。',
      '（二）保障。落实。',
    );
    expect(listMeasures(plan).map(({ content }) => content.text)).toEqual([
      '推进发展。加快一线城市三、四线城市建设。',
      '保障。落实。',
    ]);
  });

  test('lines of a paper’s width are joined, also where one ends with a sentence', () => {
    const { plan } = parseLines(
      '一、健全政府机构职能体系，依法高效履行',
      '政府职能',
      '（一）深入推进行政审批制度改革。推进改',
      '革，构建新模式。深化商事登记制度改革。',
      '拓宽应用场景，提升便利程度。',
    );
    const part = plan.children[0] as Part;
    expect(part.heading.text).toBe('健全政府机构职能体系，依法高效履行政府职能');
    expect(listMeasures(plan)[0]!.content.text).toBe(
      '深入推进行政审批制度改革。推进改革，构建新模式。深化商事登记制度改革。拓宽应用场景，提升便利程度。',
    );
  });

  test.each([
    ['at a number line of the page', '— 3 —'],
    ['at a short number line', '- 12 -'],
    ['at the count of pages', '第 3 页 共 8 页'],
    ['at a blank line', ''],
  ])('a heading that a page break cut %s is whole where headings run into the text', (_, pageBreak) => {
    const { plan } = parseLines(
      '一、任务',
      '1. 加强行政',
      pageBreak,
      '应诉。落实制度。',
      '2. 普法。宣传。',
      '3. 复议。办理。',
      '4. 调解。推进。',
    );
    expect(listMeasures(plan)[0]).toMatchObject({
      title: '加强行政应诉',
      content: { text: '加强行政应诉。落实制度。' },
    });
  });

  test('numbers alone on a line number the pages where they count on', () => {
    const { plan } = parseLines('一、任务', '1. 普法。推进', '', '1', '', '宣传。提高', '', '2', '', '效果。');
    expect(listMeasures(plan)[0]!.content.text).toBe('普法。推进宣传。提高效果。');
  });

  test('a number that a line’s end cut is one number', () => {
    const { plan } = parseLines('一、任务', '1. 普法。到20', '', '25年完成。');
    expect(listMeasures(plan)[0]!.content.text).toBe('普法。到2025年完成。');
  });

  test.each([
    ['（牵头单位：综合部（司法）', '；责任单位：各部门）'],
    ['（牵头单位：综合部（司法）；', '责任单位：各部门）'],
    ['（', '牵头单位：综合部（司法）；责任单位：各部门）'],
    ['（牵头单', '位：综合部（司法）；责任单位：各部门）'],
  ])('a note that is cut behind %s is whole', (before, after) => {
    const { plan } = parseLines('一、任务', `1. 普法。宣传。${before}`, '', after);
    expect(listMeasures(plan)[0]!.note?.text).toBe('（牵头单位：综合部（司法）；责任单位：各部门）');
  });

  test('on broken lines a heading goes on where a copy lost the indent before it', () => {
    const { plan } = parseLines(
      '一、健全执法工作体系，推进公正文明',
      '执法',
      '坚持学习，纳入干部教育培训的重要内',
      '容，推动常态化，深入人心，取得新的实',
      '效，实现新的突破，完善执法程序。',
      '二、总体要求',
      '以习近平新时代中国特色社会主义思想',
      '为指导，推进改革创新。',
    );
    expect(listMeasures(plan).map(({ title }) => title)).toEqual(['健全执法工作体系，推进公正文明执法', '总体要求']);
  });

  test('on broken lines an indent opens a paragraph, a full line goes on', () => {
    const { plan } = parseLines(
      '　　一、总体要求',
      '　　以习近平新时代中国特色社会主义思想为',
      '指导，推进改革创新，实现全面突破，取得实',
      '效。',
      '　　二、推动学习宣传贯彻走深走实，深入人',
      '心',
      '　　坚持学习，纳入干部教育培训的重要内容',
      '，推动常态化。',
    );
    expect(listMeasures(plan).map(({ title, content }) => [title, content.text.split('\n').length])).toEqual([
      ['总体要求', 2],
      ['推动学习宣传贯彻走深走实，深入人心', 2],
    ]);
  });

  test.each(['* 1. 普法。', '1\\. 普法。', '- 1\\. 普法。', '**1. 普法。**'])(
    'Markdown marks of %s are layout',
    (line) => {
      const { plan } = parseLines('一、任务', `${line}宣传。`);
      expect(listMeasures(plan)).toMatchObject([{ number: '1.1', content: { text: '普法。宣传。' } }]);
    },
  );

  test('a heading on a line of its own is the title, the text below it a paragraph', () => {
    const { plan } = parseLines('一、任务', '1. 优化政府机构设置', '坚持优化结构。完善职能。');
    expect(listMeasures(plan)[0]).toMatchObject({
      title: '优化政府机构设置',
      titleMade: false,
      content: { text: '优化政府机构设置\n坚持优化结构。完善职能。' },
      sentences: [{}, {}, {}],
    });
  });

  test('a group may have an introduction of its own', () => {
    const { plan } = parseLines('一、任务', '（一）机构', '本节先说明原则。', '1. 优化设置。落实。');
    expect(listPassages(plan).map(({ id, content }) => [id, content.text])).toEqual([
      ['jia-2031/1.1-intro', '本节先说明原则。'],
    ]);
  });

  test('a heading that runs into its introduction is the first sentence', () => {
    const { plan } = parseLines('一、任务', '（一）机构。各部门要完善机构。具体如下：', '1. 优化设置。落实。');
    expect(listPassages(plan)[0]).toMatchObject({
      id: 'jia-2031/1.1-intro',
      content: { text: '各部门要完善机构。具体如下：' },
    });
    expect(listMeasures(plan)[0]!.headings).toEqual(['任务', '机构']);
  });

  test('groups without parts keep their own numbers', () => {
    const { plan } = parseLines('甲市工作要点', '', '（一）机构。优化。', '（二）人员。充实。');
    expect(listMeasures(plan).map(({ number, label }) => [number, label])).toEqual([
      ['1', '（一）'],
      ['2', '（二）'],
    ]);
  });
});

describe('notes', () => {
  test.each([
    ['1. 普法。宣传。（责任单位：市司法局）', '（责任单位：市司法局）'],
    ['1. 普法。宣传。〔牵头单位:市司法局]', '〔牵头单位:市司法局]'],
    ['1. 普法。宣传。（市司法局牵头，市财政局配合）', '（市司法局牵头，市财政局配合）'],
    ['1. 普法。宣传。（牵头单位：甲局）（责任单位：乙局）', '（牵头单位：甲局）（责任单位：乙局）'],
    ['1. 普法。宣传（含网络宣传）。', undefined],
    ['1. 普法。各部门（单位）负责。', undefined],
    ['1. 普法。宣传。（市司法局、各县市区）', '（市司法局、各县市区）'],
    [
      '1. 普法。宣传。（市委依法治市办（市司法局）、各镇（街道、开发区）',
      '（市委依法治市办（市司法局）、各镇（街道、开发区）',
    ],
    ['1. 普法。宣传。（责任单位：市司法局', '（责任单位：市司法局'],
    ['1. 普法。宣传。（市法院（行政庭）牵头，市司法局配合）', '（市法院（行政庭）牵头，市司法局配合）'],
    ['1. 普法。宣传。【牵头部门：市司法局】', '【牵头部门：市司法局】'],
    ['1. 普法。宣传。责任单位：市司法局、市财政局', '责任单位：市司法局、市财政局'],
    ['1. 普法。宣传。（甲局、乙局等按职责分工负责，2031年底前完成）', '（甲局、乙局等按职责分工负责，2031年底前完成）'],
    ['1. 普法。建设法治乡镇（街道）', undefined],
    ['1. 普法。宣传。（含网络宣传）', undefined],
    ['1. 普法。（责任单位：甲局）负责宣传，落实制度。', undefined],
    ['1. 普法。宣传。（市司法局主责，各县区参加）', '（市司法局主责，各县区参加）'],
    ['1. 普法。宣传（市司法局主办，市妇联协办）。', '（市司法局主办，市妇联协办）。'],
    ['1. 普法。宣传（由甲局牵头，乙局协助）', '（由甲局牵头，乙局协助）'],
    ['1. 普法。宣传（甲局、乙局等按职责分工负责）。', '（甲局、乙局等按职责分工负责）。'],
    ['1. 普法。宣传（鼓励公众参与）。', undefined],
    ['1. 普法。宣传（组织职工参加）。', undefined],
    ['1. 普法。宣传（压实部门责任）。', undefined],
    ['1. 普法。宣传。（責任單位：市司法局）', '（責任單位：市司法局）'],
    ['1. 普法。宣传。（市司法局牽頭，市財政局協助）', '（市司法局牽頭，市財政局協助）'],
  ])('%s', (line, note) => {
    const [measure] = listMeasures(parseLines('一、任务', line).plan);
    expect(measure!.note?.text).toBe(note);
    expect(`1.${measure!.content.text}${note ?? ''}`).toBe(line.replace(' ', ''));
  });

  test('a line 完成时限： goes with the note', () => {
    const [measure] = listMeasures(
      parseLines('一、任务', '1. 普法', '宣传。', '责任单位：甲局', '完成时限：年底').plan,
    );
    expect(measure!.note?.text).toBe('责任单位：甲局\n完成时限：年底');
  });

  test('lines 牵头单位： and 责任单位： below a measure are its note', () => {
    const [measure] = listMeasures(
      parseLines('一、任务', '1. 普法', '宣传。', '牵头单位：甲局', '责任单位：乙局').plan,
    );
    expect(measure!.note?.text).toBe('牵头单位：甲局\n责任单位：乙局');
  });
});

describe('below the text', () => {
  const body = ['一、任务', '1. 普法。宣传。', '2. 复议。办理。'];

  test.each([
    [['附件：1．任务清单', '2．分工表'], '附件：1．任务清单\n2．分工表'],
    [['附件1', '', '甲市任务清单', '', '一、任务', '1. 制定规则。'], '附件1\n甲市任务清单\n一、任务\n1. 制定规则。'],
    [['甲市人民政府', '2031年7月7日', '（此件公开发布）'], '甲市人民政府\n2031年7月7日\n（此件公开发布）'],
    [
      ['抄送：市委办公室。', '甲市司法局办公室　　2031年7月8日印发'],
      '抄送：市委办公室。\n甲市司法局办公室　　2031年7月8日印发',
    ],
    [
      ['各镇、各部门要抓好落实。', '', '甲县司法局', '2031年7月7日'],
      '各镇、各部门要抓好落实。\n甲县司法局\n2031年7月7日',
    ],
  ])('%j belongs to no measure', (lines, closing) => {
    const { plan, issues } = parseLines(...body, '', ...lines);
    expect(listMeasures(plan).map(({ id, content }) => [id, content.text])).toEqual([
      ['jia-2031/1.1', '普法。宣传。'],
      ['jia-2031/1.2', '复议。办理。'],
    ]);
    expect(plan.closing?.content.text).toBe(closing);
    expect(issues).toEqual([]);
  });

  test('a plan that is itself an annex keeps its numbers', () => {
    const { plan } = parseLines('一、印发方案。', '附件', '甲市方案', ...body);
    expect(listMeasures(plan).map(({ number }) => number)).toEqual(['1', '1.1', '1.2']);
  });

  test('names and day that stand there sign the document', () => {
    const { plan } = parseLines(...body, '', '中共甲县委　　甲县人民政府', '2031年7月7日');
    expect(plan).toMatchObject({ issuingBodies: ['中共甲县委', '甲县人民政府'], documentDate: '2031-07-07' });
  });
});

describe('heads', () => {
  test.each([
    ['山东省人民政府办公厅关于加强监管的意见', '山东', '省级'],
    ['山东省泰安市法治政府建设方案', '泰安', '市级'],
    ['山东省推进城市更新方案', '山东', '省级'],
    ['2031年聊城市法治政府建设工作计划', '聊城', '市级'],
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

  test.each([['附件'], ['附件1'], ['来源：甲县人民政府网站'], ['发布时间：2031-07-07']])(
    '%s beside the title is no part of it',
    (line) => {
      const { plan } = parseLines(
        '关于印发《甲县方案》的通知',
        '各镇：',
        '现印发给你们。',
        '2031年7月7日',
        '',
        line,
        '',
        '甲县方案',
        '一、任务',
      );
      expect(plan.title).toBe('甲县方案');
    },
  );

  test('an announcement without addressees issues the plan whose title follows its day', () => {
    const { plan } = parseLines(
      '关于公开征求《甲区方案（征求意见稿）》意见的公告',
      '现公开征求意见。',
      '2031年7月7日',
      '',
      '甲区方案',
      '（征求意见稿）',
      '为做好工作，制定本方案。',
      '一、任务',
    );
    expect(plan).toMatchObject({ title: '甲区方案', status: 'draft', documentDate: '2031-07-07' });
    expect(plan.head.map(({ kind }) => kind)).toEqual(['title', 'notice', 'date', 'plan-title', 'preamble']);
  });

  test('who issues may stand in the title alone', () => {
    const { plan } = parseLines('国务院办公厅关于优化环境的意见', '', '一、任务', '1. 普法。');
    expect(plan.issuingBodies).toEqual(['国务院办公厅']);
  });

  test('two bodies on one line sign, also below the day; contacts are an annotation', () => {
    const { plan } = parseLines(
      '甲政发〔2031〕7号　　签发人：张三',
      '关于印发《甲县方案》的通知',
      '各镇人民政府：',
      '现将《甲县方案》印发给你们，请落实。特此通知。',
      '二〇三一年七月七日',
      '中共甲县委员会　甲县人民政府',
      '（联系人：张三；联系电话：12345）',
      '',
      '甲县方案',
      '一、任务',
    );
    expect(plan).toMatchObject({
      title: '甲县方案',
      documentNumber: '甲政发〔2031〕7号',
      documentDate: '2031-07-07',
      issuingBodies: ['中共甲县委员会', '甲县人民政府'],
    });
  });
});

describe('splitSentences', () => {
  test.each([
    ['甲。乙！丙？', ['甲。', '乙！', '丙？']],
    ['“甲。”乙。', ['“甲。”', '乙。']],
    ['甲（乙。丙。）丁。戊', ['甲（乙。丙。）丁。', '戊']],
    ['甲（乙。丙', ['甲（乙。', '丙']],
    ['甲\n乙。', ['甲', '乙。']],
  ])('%s', (text, sentences) => {
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });
});

describe('titleMeasure', () => {
  test.each([
    ['加强行政执法监督。', '加强行政执法监督', false],
    ['各级政府要定期听取汇报，及时研究重大问题。', '各级政府要定期听取汇报', true],
    ['严格执行《甲条例》，做好整改。', '严格执行《甲条例》', true],
    ['加强政府部门应急管理。', '加强政府部门应急管理', false],
  ])('%s', (first, title, made) => {
    expect(titleMeasure(first, false)).toEqual({ title, made });
  });
});

describe('statutes', () => {
  const { plan } = parseLines(
    '甲市优化营商环境条例',
    '2031年5月1日 甲市人大常委会通过',
    '第一章 总则',
    '第一条 为了优化环境，制定本条例。',
    '第二章 市场',
    '第二条 应当公开下列事项：',
    '（一）依据；',
    '（二）结果。',
    '第二条之一 前条所称结果，包括决定。',
  );

  test('each article is a measure numbered by its ordinal alone', () => {
    expect(listMeasures(plan).map(({ id, label }) => [id, label])).toEqual([
      ['jia-2031/1', '第一条'],
      ['jia-2031/2', '第二条'],
      ['jia-2031/2-1', '第二条之一'],
    ]);
  });

  test('（一） in an article belongs to its text', () => {
    expect(listMeasures(plan)[1]!.content.text).toBe('应当公开下列事项：\n（一）依据；\n（二）结果。');
  });

  test('the line below the title says when it was passed', () => {
    expect(plan).toMatchObject({ title: '甲市优化营商环境条例', genre: '条例', documentDate: '2031-05-01' });
  });
});

describe('faults of a document', () => {
  test.each([
    [['一、甲', '1. 乙。', '3. 丙。'], 'number-skipped', '3.', '二'],
    [['一、甲', '1. 乙。', '1. 丙。'], 'number-repeated', '1.', '二'],
    [['一、甲', '1. 乙。', '2. 丙。', '3. 丁。', '2. 戊。'], 'number-order', '2.', '四'],
    [['一、甲', '1. 乙（丙。'], 'bracket-unbalanced', '乙（丙。', '成对的括号或书名号'],
    [['甲方案', '2021年99月99日', '一、甲。'], 'date-impossible', '2021年99月99日', '日历上有的日期'],
    [['一、甲', '1. 乙。2023年13月底前。'], 'date-impossible', '2023年13月底', '日历上有的日期'],
    [['一、甲', '1. 乙。（甲局负责，6月31日前完成）'], 'date-impossible', '6月31日', '日历上有的日期'],
    [['一、甲', '1. 乙。', '甲市政府', '2021年2月29日'], 'date-impossible', '2021年2月29日', '日历上有的日期'],
    [['甲市2023年要点', '一、甲', '1. 乙。2月29日前。'], 'date-impossible', '2月29日', '日历上有的日期'],
  ])('%j: %s', (lines, rule, found, expected) => {
    expect(parseLines(...lines).issues).toMatchObject([{ rule, found, expected, at: { file: 'jia-2031.txt' } }]);
  });

  test('a repeated number gets a counter, and its place is named', () => {
    const { plan, issues } = parseLines('一、甲', '1. 乙。', '1. 丙。');
    expect(listMeasures(plan).map(({ number }) => number)).toEqual(['1.1', '1.1~2']);
    expect(issues[0]!.at).toEqual({ file: 'jia-2031.txt', line: 3, column: 1 });
  });

  test('each impossible date of a document is named, with its line', () => {
    const { plan, issues } = parseLines('甲市通告', '', '自2021年2月30日起施行。', '', '4月31日、9月31日公告。');
    expect(plan.documentDate).toBeUndefined();
    expect(issues.slice(1).map(({ found, at: { line, column } }) => [found, line, column])).toEqual([
      ['2021年2月30日', 3, 2],
      ['4月31日', 5, 1],
      ['9月31日', 5, 7],
    ]);
  });

  test('a document without numbers is read paragraph by paragraph', () => {
    const { plan, issues } = parseLines('甲市通告', '', '自下月起施行。', '', '请互相转告。');
    expect(listMeasures(plan).map(({ id, label, content }) => [id, label, content.text])).toEqual([
      ['jia-2031/p1', '第1段', '自下月起施行。'],
      ['jia-2031/p2', '第2段', '请互相转告。'],
    ]);
    expect(issues).toMatchObject([{ rule: 'numbering-missing', severity: 'warning' }]);
  });
});
