import { describe, expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { parseLines } from '../seed.ts';

const signed = ['甲市信访局', '2031年3月5日'];

const readLast = (...lines: readonly string[]): string => {
  const { plan } = parseLines('甲市工作意见', '为做好工作，制定本意见。', ...lines, ...signed);
  return listMeasures(plan).at(-1)!.content.text;
};

describe('below the text', () => {
  const body = ['一、任务', '1. 普法。宣传。', '2. 复议。办理。'];

  test.each([
    [['附件：1．任务清单', '2．分工表'], '附件：1．任务清单\n2．分工表'],
    [['附表：1．任务清单', '2．分工表'], '附表：1．任务清单\n2．分工表'],
    [['本通知自2031年1月1日起实施。已开工的项目从其约定。'], '本通知自2031年1月1日起实施。已开工的项目从其约定。'],
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

  test('a note on a line of its own belongs to the last measure, what calls on everybody below it to none', () => {
    const last = ['3. 督查。定期通报。', '（甲局、乙局按职责分工负责）', '各县要加强指导。'];
    const { plan } = parseLines('一、任务', '1. 普法。宣传。（甲局负责）', '2. 复议。办理。（乙局负责）', ...last);
    expect(listMeasures(plan).at(-1)).toMatchObject({
      content: { text: '督查。定期通报。' },
      note: { text: '（甲局、乙局按职责分工负责）' },
    });
    expect(plan.closing?.content.text).toBe('各县要加强指导。');
  });

  test.each([
    ['甲市司法局办公室　　2031年7月8日印发', '2031-07-08'],
    ['甲市司法局、甲市财政局　2031年7月8日 印发', '2031-07-08'],
    ['2031年7月8日印发', '2031-07-08'],
    ['抄送：市委办公室。甲市政府办　2031年7月8日印发', '2031-07-08'],
    ['印发机关：甲市政府办 2031年7月8日印发', '2031-07-08'],
    ['抄送：市委办公室。原文件2031年7月8日印发', undefined],
    ['主送原文件，2031年7月8日印发', undefined],
    ['原文件2019年3月5日印发', undefined],
    ['本办法由甲局2019年3月5日印发', undefined],
    ['甲政发〔2019〕3号文件2019年3月5日印发', undefined],
  ])('%s dates it: %s', (line, day) => {
    expect(parseLines(...body, '', line).plan.documentDate).toBe(day);
  });

  test.each([['甲市司法局办公室　　2031年7月8日'], ['2031年7月8日']])(
    'the line’s end between a day and 印发 makes no signature: %s',
    (line) => {
      const { plan } = parseLines(...body, '抄送：市委。', line, '印发');
      expect(plan.closing?.content.text).toBe(`抄送：市委。\n${line}印发`);
      expect([plan.issuingBodies, plan.documentDate]).toEqual([[], '2031-07-08']);
    },
  );

  test('names and day that stand there sign the document', () => {
    const { plan } = parseLines(...body, '', '中共甲县委　　甲县人民政府', '2031年7月7日');
    expect(plan).toMatchObject({ issuingBodies: ['中共甲县委', '甲县人民政府'], documentDate: '2031-07-07' });
  });
});

describe('the last measure keeps a second paragraph', () => {
  const last = (line: string) => {
    const { plan } = parseLines('甲县工作方案', '一、任务', '（一）普法。宣传。', '（二）复议。办理案件。', line);
    const { content, note } = listMeasures(plan).at(-1)!;
    return [content.text, note?.text, plan.closing?.content.text];
  };

  test.each([
    [
      '其中，听证案件不少于30件，12月底前办结。（责任单位：县司法局）',
      '其中，听证案件不少于30件，12月底前办结。',
      '（责任单位：县司法局）',
    ],
    ['听证案件不少于30件，由县司法局负责。', '听证案件不少于30件，由县司法局负责。', undefined],
    ['听证案件不少于30件，由县司法局牵头。', '听证案件不少于30件，由县司法局牵头。', undefined],
    ['听证室30间，9月底前建成。', '听证室30间，9月底前建成。', undefined],
    ['听证室30间，2031年9月1日以前完成。', '听证室30间，2031年9月1日以前完成。', undefined],
    ['县财政局安排资金200万元。', '县财政局安排资金200万元。', undefined],
  ])('that says who does what by when: %s', (line, text, note) => {
    expect(last(line)).toEqual([`复议。办理案件。\n${text}`, note, undefined]);
  });

  test.each([
    '听证工作事关全局，务必抓紧抓实。',
    '实施中的问题，由县司法局负责本细则的解释。',
    '县司法局将适时督查落实情况。',
    '各镇要高度重视，9月底前完成。',
    '全县财政局安排资金200万元。',
    '报送材料请于9月30日前送县司法局。',
    '合计5项。以上任务由县司法局负责督办。',
  ])('but no prose that stands apart: %s', (line) => {
    expect(last(line)).toEqual(['复议。办理案件。', undefined, line]);
  });
});

test('a body and the day on one line sign too', () => {
  const { plan } = parseLines('甲县方案', '一、任务', '1. 普法。宣传。', '甲县司法局　　2031年7月7日');
  expect(plan).toMatchObject({ issuingBodies: ['甲县司法局'], documentDate: '2031-07-07' });
});

test('how to call ends above the body that signs, though no stop ends it', () => {
  const { plan } = parseLines(
    '甲县通知',
    '一、任务',
    '1. 普法。宣传。',
    '联系人：白帆，电话：1234',
    '甲县司法局',
    '2031年7月7日',
  );
  expect(plan.closing?.content.text).toBe('联系人：白帆，电话：1234\n甲县司法局\n2031年7月7日');
  expect(plan.issuingBodies).toEqual(['甲县司法局']);
});

test('the day below a signature comes before the one on which the text was adopted', () => {
  const { plan } = parseLines(
    '甲村规约',
    '（2031年7月1日村民会议通过）',
    '第一条 守法。',
    '第二条 和睦。',
    '甲镇乙村村民委员会',
    '2031年7月7日',
  );
  expect(plan.documentDate).toBe('2031-07-07');
});

test('附件： between two numbers that count on is the page’s, above an annex the document’s', () => {
  const { plan } = parseLines(
    '甲县方案',
    '一、任务',
    '（一）普法。',
    '附件：',
    '（二）复议。',
    '二、要求',
    '落实责任。',
  );
  expect(listMeasures(plan).map(({ number }) => number)).toEqual(['1.1', '1.2', '2']);
  const annexed = parseLines(
    '甲县方案',
    '一、任务',
    '普法。',
    '二、要求',
    '落实。',
    '附件：',
    '清单',
    '一、甲',
    '乙。',
  );
  expect(listMeasures(annexed.plan).map(({ number }) => number)).toEqual(['1', '2']);
});

test('the last part keeps all its paragraphs where nothing takes leave', () => {
  const text = ['一、措施', '（一）采购。招标。', '二、安排', '办公室汇总信息。', '', '2031年12月底前完成采购。'];
  expect(
    listMeasures(parseLines('甲市方案', ...text).plan).map(({ number, content }) => [number, content.text]),
  ).toEqual([
    ['1.1', '采购。招标。'],
    ['2', '安排\n办公室汇总信息。\n2031年12月底前完成采购。'],
  ]);
});

test('a document without numbers is signed below its last paragraph', () => {
  const { plan } = parseLines(
    ...['甲市人民政府关于2031年度科学技术', '奖励的决定', '甲政发〔2031〕44号', '各县人民政府，市政府各部门：', ''],
    ...[
      '为推动创新，市政府决定予以奖励。',
      '',
      '希望获奖者再接再厉。',
      '甲市人民政府',
      '2031年12月28日',
      '（此件公开发布）',
    ],
  );
  expect(plan).toMatchObject({
    title: '甲市人民政府关于2031年度科学技术奖励的决定',
    documentNumber: '甲政发〔2031〕44号',
    documentDate: '2031-12-28',
    addressees: ['各县人民政府', '市政府各部门'],
  });
  expect(listMeasures(plan).map(({ content }) => content.text)).toEqual([
    '为推动创新，市政府决定予以奖励。',
    '希望获奖者再接再厉。',
  ]);
});

test.each(['特此批复。', '特此通知。', '此复。', '专此函告。'])(
  '%s is no measure of a text that numbers nothing',
  (farewell) => {
    const { plan } = parseLines('甲县批复', '县水务局：', '原则同意你局意见。', farewell, '2031年7月7日');
    expect(listMeasures(plan).map(({ content }) => content.text)).toEqual(['原则同意你局意见。']);
    expect(plan.closing?.content.text).toBe(`${farewell}\n2031年7月7日`);
  },
);

test('此复。 takes leave below a numbered measure, however many paragraphs the others have', () => {
  const { plan } = parseLines('甲县批复', '一、同意意见。', '请抓紧实施。', '二、加强检查。', '此复。', '2031年7月7日');
  expect(listMeasures(plan).map(({ content }) => content.text)).toEqual(['同意意见。\n请抓紧实施。', '加强检查。']);
});

test('responsibilities on lines of their own go with the paragraph above them where nothing is numbered', () => {
  const { plan } = parseLines(
    '甲县任务分解',
    '改造小区。全年完成全县老旧小区改造10个，惠及居民2000户，解决停车难、出行难的问题。',
    '责任单位：县住建局',
    '完成时限：2031年12月',
    '绿化道路。',
  );
  expect(listMeasures(plan).map(({ number, note }) => [number, note?.text])).toEqual([
    ['p1', '责任单位：县住建局\n完成时限：2031年12月'],
    ['p2', undefined],
  ]);
});

describe('closing prose', () => {
  const text = ['一、任务', '1. 普法。', '宣传。', '2. 复议。'];

  test('is what the last block has beyond the longest other block of its level', () => {
    const { plan } = parseLines(...text, '办理。', '共同推进。');
    expect(plan.closing?.content.text).toBe('共同推进。');
    expect(parseLines(...text, '办理。').plan.closing).toBeUndefined();
  });

  test('is not what opens with a heading as the paragraphs above it do', () => {
    const item = (...lines: readonly string[]) => ['改善民生。健全保障。', ...lines];
    const paragraphs = ['稳定就业。实施行动。', '发展教育。新建学校。', '维护安全。完善机制。', '做好防汛。储备物资。'];
    const closingOf = (others: number, ...last: readonly string[]) =>
      parseLines('一、任务', '1. ', ...item(...paragraphs.slice(0, others)), '2. ', ...item(...last)).plan.closing
        ?.content.text;
    expect(closingOf(2, ...paragraphs)).toBeUndefined();
    expect(closingOf(2, ...paragraphs, '要坚定信心，真抓实干。')).toBe('要坚定信心，真抓实干。');
    expect(closingOf(2, ...paragraphs, '各地区要加强领导。抓好落实。')).toBe('各地区要加强领导。抓好落实。');
    expect(closingOf(2, '要实施行动，扩大就业。', '要新建学校，发展教育。', '维护安全。完善机制。')).toBe(
      '维护安全。完善机制。',
    );
    expect(closingOf(1, ...paragraphs.slice(0, 2))).toBe(paragraphs[1]);
  });

  test('stands below a row without a stop whose note ends it', () => {
    const rows = ['1. 建中心3家（责任单位：甲局）', '2. 建食堂（责任单位：甲局）', '备注：每月报送。'];
    expect(parseLines(...rows).plan.closing?.content.text).toBe('备注：每月报送。');
    const headings = ['1. 建中心3家', '建成。', '2. 建食堂', '备料。'];
    expect(parseLines(...headings).plan.closing).toBeUndefined();
  });

  test('stands behind the last note, not behind the first', () => {
    const noted = ['一、普法。（责任单位：甲局）', '二、复议。（责任单位：乙局）', '三、调解。（责任单位：丙局）'];
    const last = ['四、节水。推进改造。（责任单位：甲局）', '开展执法检查，不少于4次。（责任单位：乙局）'];
    const { plan } = parseLines(...noted, ...last, '共同推进。');
    expect(listMeasures(plan).at(-1)?.content.text).toContain('开展执法检查，不少于4次。');
    expect(plan.closing?.content.text).toBe('共同推进。');
  });

  test('begins at a cue, be the block ever so short', () => {
    expect(parseLines(...text, '各地要落实。').plan.closing?.content.text).toBe('各地要落实。');
    const cueFirst = ['2. 各部门要复议。', '各地要落实。'];
    expect(parseLines(...text.slice(0, 3), ...cueFirst).plan.closing?.content.text).toBe('各地要落实。');
  });

  test('is what thanks or takes leave, wherever it stands', () => {
    for (const line of ['感谢您的支持。', '衷心感谢各位关注。', '专此报告。']) {
      expect(parseLines('一、任务', '落实。', '二、保障', '督查。', line).plan.closing?.content.text).toBe(line);
    }
  });

  test('is joined where paper cut a sentence of it, but never with what follows it', () => {
    const tail = ['附件：清单', '各地要认真落实，', '取得实效。', '如有问题，请反馈', '抄送：市委。'];
    expect(parseLines(...text, ...tail).plan.closing?.content.text).toBe(
      '附件：清单\n各地要认真落实，取得实效。\n如有问题，请反馈\n抄送：市委。',
    );
  });

  test('never takes the line of the last number with it', () => {
    const [, , last] = listMeasures(parseLines('一、任务', '1. 普法。', '2. 复议。', '3. 规则印发').plan);
    expect(last?.content.text).toBe('规则印发');
  });

  test('leaves a lone block and the articles of a statute whole', () => {
    expect(parseLines('一、任务', '普法。', '宣传。').plan.closing).toBeUndefined();
    expect(parseLines('第一条 甲。', '第二条 乙。', '丙。', '丁。').plan.closing).toBeUndefined();
  });
});

describe('a signature', () => {
  const text = ['一、任务', '1. 普法。宣传。'];

  test.each([4, 41])('is a line of %i characters above the day', (length) => {
    const name = '甲'.repeat(length);
    const { plan } = parseLines(...text, name, '2031年7月7日');
    expect(plan).toMatchObject({ issuingBodies: [name], closing: { content: { text: `${name}\n2031年7月7日` } } });
  });

  test.each(['甲'.repeat(3), '甲'.repeat(42), '甲县，乙县人民政府', '《甲县养老条例》'])('%s signs nothing', (line) => {
    expect(parseLines(...text, line, '2031年7月7日').plan.issuingBodies).toEqual([]);
  });

  test('the day in brackets and a day that no calendar has stand below the text too', () => {
    expect(parseLines(...text, '（2031年7月7日）').plan).toMatchObject({ documentDate: '2031-07-07' });
    expect(parseLines(...text, '2031年9月31日').plan.closing?.content.text).toBe('2031年9月31日');
  });

  test('is the names alone, not the prose above them', () => {
    const { plan } = parseLines(...text, '各部门要落实。', '甲县政府办公室', '2031年7月7日');
    expect(plan.issuingBodies).toEqual(['甲县政府办公室']);
  });

  test('stands above the day also where a line is left between them', () => {
    expect(parseLines(...text, '甲市人民政府', '', '2031年7月7日').plan.issuingBodies).toEqual(['甲市人民政府']);
  });

  test('stands below text that a comma shows to be text', () => {
    const { plan } = parseLines('一、任务', '1. 加强', '应诉，落实责任', '甲市人民政府', '2031年7月7日');
    expect(plan.issuingBodies).toEqual(['甲市人民政府']);
  });

  test('a heading that goes on is not taken for a name', () => {
    const { plan } = parseLines(
      '一、任务',
      '1. 加强和规范各级人民政府及其所属工作部门的',
      '行政应诉工作',
      '2031年7月7日',
    );
    expect(listMeasures(plan)[0]).toMatchObject({ title: '加强和规范各级人民政府及其所属工作部门的行政应诉工作' });
    expect(plan.issuingBodies).toEqual([]);
  });
});

describe('a remark below the text', () => {
  test.each([
    [['附注：', '1.数据为初步数。', '2.部分数据存在误差。']],
    [['注：1.数据为初步数。', '2.部分数据存在误差。']],
    [['备注：', '1.每月报送。', '2.按季通报。']],
    [['附注：本表由县政府办公室解释。']],
  ])('%j empties no measure', (lines) => {
    const { plan, issues } = parseLines('甲县公报', '一、综合', '平稳。', '二、农业', '增产。', '', ...lines);
    expect(listMeasures(plan).map(({ number, content }) => [number, content.text])).toEqual([
      ['1', '综合\n平稳。'],
      ['2', '农业\n增产。'],
    ]);
    expect(plan.closing?.content.text).toBe(lines.join('\n'));
    expect(issues).toEqual([]);
  });

  test('its entries are lines of the measure where the text goes on below', () => {
    const { plan } = parseLines(
      '甲县方案',
      '一、标准',
      '每年收取。',
      '注：',
      '1.学费。',
      '2.书费。',
      '二、要求',
      '缴纳。',
    );
    expect(listMeasures(plan).map(({ number, content }) => [number, content.text])).toEqual([
      ['1', '标准\n每年收取。\n注：\n1.学费。\n2.书费。'],
      ['2', '要求\n缴纳。'],
    ]);
  });
});

describe('how to call', () => {
  const signed = ['甲县教育局', '2031年3月5日'];
  const call = ['联系人：白帆，联系电话：0500-1234567。', '邮箱：jia@example.cn'];

  test.each([[['二、联系方式', ...call]], [['二、其他', ...call]], [['二、联系方式', '请拨打电话：', ...call]]])(
    'is the body of a provision that says nothing else: %j',
    (lines) => {
      const { plan } = parseLines('甲县公告', '一、人数', '招聘10人。', ...lines, '', ...signed);
      expect(listMeasures(plan).at(-1)?.content.text).toBe(lines.join('\n').replace('二、', ''));
      expect(plan.closing?.content.text).toBe(signed.join('\n'));
    },
  );

  test('stands below one that has a text', () => {
    const { plan } = parseLines(
      '甲县公告',
      '一、人数',
      '招聘10人。',
      '二、报名',
      '到县医院报名。',
      ...call,
      '',
      ...signed,
    );
    expect(listMeasures(plan).at(-1)?.content.text).toBe('报名\n到县医院报名。');
    expect(plan.closing?.content.text).toBe([...call, ...signed].join('\n'));
  });
});

describe('各地区、各部门 below the last heading', () => {
  test.each([
    [
      [
        '（一）规范流程。',
        '来信登记。',
        '（二）压实责任。',
        '专人负责。',
        '（三）强化宣传。',
        '各地区、各部门要用好报刊。',
      ],
    ],
    [
      [
        '（一）规范流程。',
        '登记。',
        '通报。',
        '（二）督办。',
        '销号。',
        '（三）宣传。',
        '各单位要用好报刊；',
        '引导参与。',
      ],
    ],
    [['（一）规范流程。', '登记。', '二、保障', '（一）压实责任。', '专人负责。', '（二）宣传。', '各地要用好报刊。']],
  ])('is its text where headings stand alone: %j', (lines) => {
    const last = lines.findLastIndex((line) => line.startsWith('（'));
    expect(readLast('一、任务', ...lines)).toBe(lines.slice(last).join('\n').slice(3));
  });

  test.each([
    [['（一）规范流程。来信当日登记。', '（二）强化宣传。开展评比。', '各地区、各部门要认真落实。']],
    [['（一）规范流程。', '（二）强化宣传。', '各地区、各部门要认真落实。']],
    [['（一）规范流程。', '来信登记。', '（二）督办。', '销号。', '（三）强化宣传。开展评比。', '各地要认真落实。']],
  ])('closes the text where they do not: %j', (lines) => {
    expect(readLast('一、任务', ...lines)).toBe(lines.at(-2)!.slice(3));
  });
});

describe('below a heading that says how the text is carried out, or that alone of its level has no text beside it', () => {
  const call = '各乡镇、各部门要细化措施，于11月底前报县应急局。';
  const press = '县应急局要加强督促，重大事项及时报告。';

  test.each([
    [['一、目标。遏制事故。', '二、措施。开展排查。', '三、组织实施。成立专班。', call, press]],
    [['一、目标', '遏制事故。', '二、要求', '（一）建台账。逐户登记。', '（二）强化监管。', call, press]],
  ])('what calls on everybody is the text of the measure: %j', (lines) => {
    const heading = lines.at(-3)!.replace(/^[^、）]+[、）]/u, '');
    expect(readLast(...lines)).toBe([heading, call, press].join('\n'));
  });

  test.each(['各乡镇、各部门要认真组织实施。', '各部门要按照本方案抓紧部署。', '本方案由县应急局负责解释。'])(
    'what is said of the whole text closes it: %s',
    (closing) => {
      expect(readLast('一、目标。遏制事故。', '二、措施。开展排查。', '三、组织实施。成立专班。', press, closing)).toBe(
        `组织实施。成立专班。\n${press}`,
      );
    },
  );

  test.each([
    ['各部门要压实责任。'],
    ['各地区、各部门要开设专栏，于11月底前报县应急局。'],
    ['全县各学校要开设专栏。'],
    ['各成员单位要认真落实值班制度。'],
    ['各镇要开设专栏。', '各村要张贴标语。'],
  ])('elsewhere too a call on everybody is the text of the measure: %j', (...calls) => {
    expect(readLast('一、目标。遏制事故。', '二、措施。开展排查。', '三、宣传发动。开设专栏。', ...calls)).toBe(
      ['宣传发动。开设专栏。', ...calls].join('\n'),
    );
  });

  test.each([
    '各地要结合本地实际，研究制定实施细则。',
    '各镇各部门要高度重视，确保见效。',
    '各县要落实。',
    '各地在执行过程中遇到的问题，请报县应急局。',
    '各成员单位要认真落实各项任务。',
    '各县区、各部门要充分认识重要意义，明确责任分工。',
    '各县区、各部门要明确责任分工，切实加强组织领导。',
    '各县区要明确分工，确保各项工作落到实处。县应急局要统筹协调。',
    '各镇要切实提高政治站位，细化措施。',
    '各镇要统一思想，细化措施。',
    '各项任务分工清单另行印发。',
  ])('but not one that is said of the whole text: %s', (call) => {
    expect(readLast('一、目标。遏制事故。', '二、措施。开展排查。', '三、宣传发动。开设专栏。', call)).toBe(
      '宣传发动。开设专栏。',
    );
  });

  test('of which some is the text of a heading that speaks of it', () => {
    const call = '各镇要提高认识，确保各项任务完成。';
    expect(readLast('一、目标。遏制事故。', '二、组织领导。县政府统筹。', call)).toBe(
      `组织领导。县政府统筹。\n${call}`,
    );
  });

  test('nor one behind the note of the measure', () => {
    const notes = ['一、普法。宣传。（县司法局负责）', '二、复议。办理。（县司法局负责）'];
    expect(readLast(...notes, '各镇要压实责任。')).toBe('复议。办理。');
    expect(readLast(...notes, '各镇要压实责任。（各镇负责）')).toBe('复议。办理。（县司法局负责）\n各镇要压实责任。');
  });
});
