/** What a pasted page leaves around a document, and heads of other kinds than a plan's. */
import { describe, expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { parseLines } from '../seed.ts';

const text = ['一、任务', '普法。宣传。', '二、保障', '落实责任。'];

function kindsOf(...lines: readonly string[]): string[][] {
  return parseLines(...lines, ...text).plan.head.map(({ kind, content }) => [kind, content.text]);
}

describe('a pasted page', () => {
  test('leaves its navigation and labels as annotations', () => {
    const { plan } = parseLines(
      '您现在的位置：首页 > 政务公开',
      '首页',
      '要闻动态',
      '【打印本页】 【关闭窗口】',
      '甲省行动方案',
      '发布时间：2031-02-21',
      '分享到：',
      '甲政办函〔2031〕11 号',
      '各市人民政府，省政府各部门、各直属机构：',
      '为提振消费，制定本方案。',
      ...text,
      '责任编辑：李文',
      '网站地图 | 联系我们',
    );
    expect(plan).toMatchObject({
      title: '甲省行动方案',
      documentNumber: '甲政办函〔2031〕11号',
      addressees: ['各市人民政府', '省政府各部门', '各直属机构'],
    });
    expect(plan.head.filter(({ kind }) => kind === 'annotation')).toHaveLength(6);
    expect(listMeasures(plan).at(-1)?.content.text).toBe('保障\n落实责任。');
    expect(plan.imprint?.content.text).toBe('责任编辑：李文\n网站地图 | 联系我们');
    expect(plan.closing).toBeUndefined();
  });

  test('tells the number in its block of facts where the head prints none', () => {
    const { plan } = parseLines(
      '索 引 号 | 00NP/2031-1 | 主题分类 | 卫生 |',
      '文　　号 | 甲政发〔2031〕29号 | 有效 |',
      '甲市意见',
      ...text,
    );
    expect(plan).toMatchObject({ title: '甲市意见', documentNumber: '甲政发〔2031〕29号' });
  });
});

describe('the navigation of a site', () => {
  const navigation = [
    '学校公告',
    '党政办',
    '工会',
    '推荐阅读',
    '关于调整办公室的通知[08-18]',
    '当前位置：首页 > 新闻中心> 学校公告',
  ];

  test('ends with the line that says where in the site the page stands', () => {
    const { plan } = parseLines(
      ...navigation,
      '学校公告',
      '甲市第一中学信息化行动计划',
      '各处室：',
      '现印发。',
      ...text,
    );
    expect(plan).toMatchObject({ title: '甲市第一中学信息化行动计划', issuingBodies: [], addressees: ['各处室'] });
    expect(plan.head.filter(({ kind }) => kind === 'annotation')).toHaveLength(navigation.length + 1);
  });

  test('ends there as well where the title names no genre', () => {
    expect(parseLines(...navigation, '第七周学校主要工作安排表', ...text).plan.title).toBe('第七周学校主要工作安排表');
  });

  test.each([
    [['甲市教育工作方案', '首页 > 政务公开 > 文件', '甲政发〔2031〕7号', '各县：', '现印发。']],
    [['甲市教育工作方案', '首页 > 政务公开 > 文件', '甲市人民政府教育委员会']],
    [['甲市教育工作方案', '经会议审议通过。', '首页 > 政务公开 > 文件', '教育工作方案的主要内容']],
  ])('does not end below the title: %s', (lines) => {
    expect(kindsOf(...lines)[0]).toEqual(['title', '甲市教育工作方案']);
  });

  test('may be one step', () => {
    expect(kindsOf('甲县人民政府 >> 政府文件', '甲县方案')[0]).toEqual(['annotation', '甲县人民政府 >> 政府文件']);
  });

  test('is told from what a page calls a document that has a title of its own', () => {
    const own = ['来源：甲网 点击数：', '次', '甲市第一中学', '传染病应急预案'];
    expect(kindsOf('（信息公示）甲市第一中学传染病应急预案(2031版)', ...own).map(([kind]) => kind)).toEqual([
      ...['annotation', 'annotation', 'annotation', 'title'],
    ]);
    expect(parseLines('（信息公示）甲市传染病应急预案', ...text).plan.title).toBe('甲市传染病应急预案');
    expect(kindsOf('甲市甲区应急预案(2031版)', '来源：甲网', '甲市乙区应急预案').at(0)?.[0]).toBe('title');
    expect(parseLines('（草案）甲市传染病条例', ...text).plan.title).toBe('（草案）甲市传染病条例');
  });

  test.each(['文档：甲县方案', '甲县方案.docx', '## 政策全文'])('%s above the title is no title', (line) => {
    expect(kindsOf(line, '甲县方案').map(([kind]) => kind)).toEqual(['annotation', 'title']);
  });

  test('lists pages with their days, two or more; one may be a title', () => {
    const [one, other] = ['关于开展读书活动的通知[08-18]', '第五周学校工作安排（03-06）'];
    expect(kindsOf(one, other, '甲校方案').map(([kind]) => kind)).toEqual(['annotation', 'annotation', 'title']);
    expect(kindsOf(other)).toEqual([['title', other]]);
  });
});

describe('what a page sets between two paragraphs', () => {
  test.each([
    ['扫一扫在手机打开当前页'],
    ['【打印】【关闭】'],
    ['分享到：微信 微博'],
    ['责任编辑：林远'],
    ['浏览次数：120'],
    ['第1页/共3页 上一页 下一页'],
    ['甲ICP备05000000号-1'],
  ])('%s is layout, and cuts no sentence', (line) => {
    const { plan } = parseLines(
      '甲市方案',
      '一、普法。组织宣传活动，',
      line,
      '覆盖全部社区。',
      '二、保障',
      '落实责任。',
    );
    expect(listMeasures(plan)[0]?.content.text).toBe('普法。组织宣传活动，覆盖全部社区。');
    expect(plan.closing).toBeUndefined();
  });

  test('is told from words of the text', () => {
    const { plan } = parseLines('甲市方案', '一、任务', '提供服务：', '打印材料', '二、保障', '落实责任。');
    expect(listMeasures(plan)[0]?.content.text).toContain('打印材料');
  });
});

describe('a line of a page', () => {
  test.each([
    ['相关稿件'],
    ['微信扫一扫：分享'],
    ['微信里点“发现”，扫一下二维码便可将本文分享至朋友圈。'],
    ['版权所有：甲市政府网'],
  ])('%s below the text ends it', (line) => {
    const { plan } = parseLines('甲市方案', ...text, line);
    expect(listMeasures(plan).at(-1)?.content.text).toBe('保障\n落实责任。');
    expect(plan.imprint?.content.text).toBe(line);
  });

  test.each([
    ['成文日期：', '2031年6月1日'],
    ['主题分类：', '财政、金融'],
    ['发文机关：', '甲市人民政府'],
  ])('%s says what stands on the next line: %s', (label, value) => {
    const blocks = parseLines(label, value, '甲市方案', ...text).plan.head;
    expect(blocks.map(({ kind }) => kind)).toEqual(['annotation', 'annotation', 'title']);
  });

  test('sets labels in brackets of their own before what they say', () => {
    const { plan } = parseLines('[ 索引号 ] 115/2031 [ 发文字号 ] 甲法办〔2031〕2号', '甲市方案', ...text);
    expect(plan.documentNumber).toBe('甲法办〔2031〕2号');
  });

  test.each([
    '江左省教育厅 www.example.gov.cn',
    '今天是2031年4月25日星期二',
    '首页 | 机构 | 新闻 | 公开',
    '网站首页 -> 通知公告 -> 正文',
    '甲县人民政府门户网站　首页　政务公开',
    '时　　效',
    '索 引 号 014/2031　分　　类　土地',
    '[ 公开方式 ] 主动公开',
    '时间：2031-03-28　来源：甲县司法局　点击：217次',
    'T大 中 小',
    '[首页](/) / [公开](/zwgk)',
    '【政策解读】《甲方案》解读',
    '字体显示：大 中 小',
    '★',
    '━━━━━━',
    'title: jia',
    "Jia County People's Government",
    '您好，欢迎访问甲县人民政府门户网站！',
    '- 设为首页',
    '· 加入收藏',
    '朗读',
    '统一编号：GZ03',
    '2031-01-05 10:00 甲县人民政府办公室',
    ...['【索引号】014', '[发布机构]甲局', '（来源：甲网）', '主办单位', '>当前位置：首页', '扫一扫分享', 'English'],
    ...[
      '打印 | 关闭',
      '纠错/保存',
      '京ICP备031号',
      '甲公网安备7号',
      '版权声明：转载请注明',
      '您是第31位访客',
      '分辨率1024',
    ],
    ...['欢迎光临', 'Produced By CMS', '» 正文', '【字体：大】', 'https://a.test/b', '2031-01-05 10:00:07'],
    ...['首页>政务公开>文件', '公告：2031年1月1日', '发文字号 甲政发', '登录　注册'],
  ])('%s above the title is an annotation', (line) => {
    expect(kindsOf(line, '甲县方案')).toEqual([
      ['annotation', line.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')],
      ['title', '甲县方案'],
    ]);
  });

  test('says what its block of facts says, be it nothing; whom the text addresses is none', () => {
    const { plan } = parseLines(
      '发布机关：甲县民政局',
      '文件状态：',
      '甲县方案',
      '各幼儿园：',
      '现印发给你们。',
      ...text,
    );
    expect(plan.addressees).toEqual(['各幼儿园']);
    expect(plan.head.map(({ kind }) => kind)).toEqual(['annotation', 'annotation', 'title', 'addressees', 'preamble']);
  });

  test.each(['关于做好政府门户网站首页改版工作的通知', '2031年网站打印管理办法'])('%s is a title', (line) => {
    expect(kindsOf(line)).toEqual([['title', line]]);
  });

  test('（2031年4月） below a title is a day, 第17次 below that of minutes a remark', () => {
    expect(kindsOf('甲县方案', '（2031年4月）')[1]).toEqual(['date', '（2031年4月）']);
    expect(kindsOf('甲市常务会议纪要', '第17次')).toEqual([
      ['title', '甲市常务会议纪要'],
      ['annotation', '第17次'],
    ]);
  });

  test('with the cells of a table is text, no title', () => {
    for (const row of ['| 1 | 改造小区 | 甲局 |', '序号\t任务\t单位']) {
      expect(kindsOf('甲县方案', row)[1]).toEqual(['preamble', row]);
    }
  });

  test('that names a file is no provision', () => {
    const { plan } = parseLines('甲县方案', ...text, '三、考核。按季通报。', '相关附件：', '1.问题清单.xlsx');
    expect(listMeasures(plan).map(({ number }) => number)).toEqual(['1', '2', '3']);
  });

  test('of its block of facts tells the day where nothing signs', () => {
    const { plan } = parseLines('发文日期：2031-06-13', '甲县方案', ...text);
    expect(plan.documentDate).toBe('2031-06-13');
  });
});

describe('an order', () => {
  test('is the body’s, never of the person who signs it', () => {
    const lines = ['中华人民共和国国务院令', '第790号', '现予公布。', '总理　张三', '2031年9月24日', '数据条例'];
    const { plan } = parseLines(...lines, '第一条 甲。', '第二条 乙。');
    expect(plan).toMatchObject({
      title: '数据条例',
      documentNumber: '国务院令第790号',
      documentDate: '2031-09-24',
      issuingBodies: ['国务院'],
      region: { name: '全国', level: '国家级' },
    });
  });
});

describe('a body', () => {
  test('that seals on behalf is a remark', () => {
    const head = ['各村：', '现印发。', '甲镇防火指挥部', '（甲镇人民政府代章）', '2031年2月19日', '甲镇防火方案'];
    expect(parseLines(...head, ...text).plan).toMatchObject({ issuingBodies: ['甲镇防火指挥部'] });
  });

  test('below a title has written what stands below, and shares its line with the day', () => {
    expect(
      kindsOf(
        '甲县常务会议纪要',
        '〔2031〕9号',
        '甲县人民政府办公室　　二〇三一年五月十七日',
        '甲县第二次常务会议纪要',
      ).slice(1),
    ).toEqual([
      ['number', '〔2031〕9号'],
      ['signature', '甲县人民政府办公室'],
      ['date', '二〇三一年五月十七日'],
      ['title', '甲县第二次常务会议纪要'],
    ]);
  });
});

describe('titles and genres', () => {
  test.each([
    ['甲市人民政府关于乙区规划（2031—2035年）的批复', '批复'],
    ['甲市关于做法的通报', '通报'],
    ['甲县工作安排', '工作安排'],
    ['甲市应急预案', '应急预案'],
    ['甲市修订预案', '预案'],
    ['甲市数据授权暂行办法', '暂行办法'],
    ['甲市供水暂行条例', '暂行条例'],
    ['甲市供水试行办法', '试行办法'],
    ['甲市供水试行规定', '试行规定'],
    ['甲市防汛专项应急预案', '应急预案'],
    ['甲市防汛预案', '预案'],
    ['甲市权责清单', '清单'],
    ['甲市关于供热的会议纪要', '会议纪要'],
    ['甲县2031年任务分工表', '任务分工表'],
    ['甲县2031年重点工作台账', '工作台账'],
    ['甲市若干措施', '若干措施'],
    ['雲溪市實施方案', '实施方案'],
    ['行政处罚法', '法'],
    ['甲县项目例会制度', '制度'],
    ['典型做法', '文件'],
  ])('%s is of the genre %s', (title, genre) => {
    expect(parseLines(title, ...text).plan).toMatchObject({ genre });
  });

  test('the news of a plan names it', () => {
    const { plan } = parseLines(
      '近日，市委印发了《甲市方案（2031—2035年）》。',
      '《甲市方案（2031—2035年）》主要内容如下。',
      ...text,
    );
    expect(plan).toMatchObject({ title: '甲市方案（2031—2035年）', genre: '方案', period: '2031—2035' });
  });

  test('a title line may end with 文件', () => {
    expect(kindsOf('甲市关于全面推行规范性文件', '审核机制的指导意见')).toEqual([
      ['title', '甲市关于全面推行规范性文件审核机制的指导意见'],
    ]);
  });

  test.each([
    ['北京市工作要点', '省级'],
    ['石桥镇工作要点', '乡级'],
    ['盐城市工作要点', '市级'],
    ['崖州浦市工作要点', '市级'],
    ['共青团甲岭市委员会工作要点', '市级'],
    ['甲省工作要点', '省级'],
    ['金沙区城市内涝应急预案', '县级'],
  ])('%s is of the level %s', (title, level) => {
    expect(parseLines(title, ...text).plan.region).toMatchObject({ level });
  });
});

describe('what a page sets below everything', () => {
  const page = ['分享到：微信 微博', '上一篇：放假通知', '打印 关闭'];

  test('is a passage of its own, apart from who signs', () => {
    const { plan } = parseLines('甲市方案', ...text, '甲市教育局', '2031年7月7日', '', ...page);
    expect(plan.closing?.content.text).toBe('甲市教育局\n2031年7月7日');
    expect(plan.imprint?.content.text).toBe('分享到：微信微博\n上一篇：放假通知\n打印关闭');
    expect(plan.issuingBodies).toEqual(['甲市教育局']);
  });

  test('stands apart from the last annex and below the imprint', () => {
    const { plan } = parseLines('甲市方案', ...text, '附件1', '名单', '张三', '抄送：市委。', ...page);
    expect(plan.annexes.map(({ content }) => content.text)).toEqual(['附件1\n名单\n张三']);
    expect(plan.imprint?.content.text).toBe('抄送：市委。\n分享到：微信微博\n上一篇：放假通知\n打印关闭');
  });

  test('ends above a day that signs', () => {
    const { plan } = parseLines('甲市方案', ...text, '分享到：微信', '甲市教育局', '2031年7月7日', '打印 关闭');
    expect(plan).toMatchObject({ documentDate: '2031-07-07', issuingBodies: ['甲市教育局'] });
    expect(plan.imprint?.content.text).toBe('打印关闭');
  });
});

describe('the headline of an article about a document', () => {
  const article = ['甲市督查办近日印发《甲市督查办法》，明确了督查的程序。', '办法共三章。'];

  test.each([
    ['关于印发《甲市督查办法》的通知', '《甲市督查办法》已经同意，现印发给你们，请执行。', '甲市督查办法'],
    ['甲市司法局关于公开征求《甲市督查办法》意见的公告', '现公开征求意见，截止6月30日。', undefined],
    ['关于修改《甲市督查办法》的决定', '对《甲市督查办法》作如下修改，重新公布。', undefined],
    ['关于《甲市督查办法》实施情况的调研报告', '近年来，全市落实督查办法，成效明显。', undefined],
  ])('is no title of a document that names another: %s', (title, opening, issued) => {
    const { plan } = parseLines(title, opening, '甲市督查办法', ...text);
    expect(plan.head.filter(({ kind }) => kind === 'annotation')).toEqual([]);
    expect(plan.head[0]?.content.text).toBe(title);
    if (issued) expect(plan.title).toBe(issued);
  });

  test.each([[[]], [['附件']]])('and the plan that the document issues is the plan: %j', (label) => {
    const notice = [
      '关于印发《甲市督查办法》的通知',
      '甲督〔2031〕5号',
      '各县人民政府：',
      '现将《甲市督查办法》印发给你们，请执行。',
    ];
    const { plan } = parseLines(
      '通知 | 甲市督查办印发《甲市督查办法》',
      ...[
        '甲市督查办近日印发《甲市督查办法》，全文如下。',
        ...notice,
        '附件：甲市督查办法',
        '甲市督查办',
        '2031年3月5日',
      ],
      ...[...label, '甲市督查办法', '为规范督查，制定本办法。', ...text],
    );
    expect([plan.title, plan.documentNumber, plan.documentDate]).toEqual([
      '甲市督查办法',
      '甲督〔2031〕5号',
      '2031-03-05',
    ]);
    expect(plan.addressees).toEqual(['各县人民政府']);
    expect(listMeasures(plan).length).toBe(listMeasures(parseLines('甲市督查办法', ...text).plan).length);
    expect(plan.annexes).toEqual([]);
  });

  test.each([
    '发布 | 甲市督查办印发《甲市督查办法》（附全文）',
    '重磅｜甲市规范督查',
    '【资讯】甲市规范督查',
    '甲市督查办印发《甲市督查办法》',
  ])('and what the article says stand beside the document that has a title of its own: %s', (headline) => {
    const { plan } = parseLines(headline, '', ...article, '甲市督查办法', '为规范督查，制定本办法。', ...text);
    expect(plan.head.map(({ kind }) => kind)).toEqual([...Array(3).fill('annotation'), 'title', 'preamble']);
    expect(plan).toMatchObject({ title: '甲市督查办法', genre: '办法' });
  });

  test.each([
    ['发布 | 2031年甲市普法方案', '2031年甲市普法方案'],
    ['甲市督查办公布《甲市督查办法》（全文）', '甲市督查办法'],
    ['关于公布《甲市督查办法》', '关于公布《甲市督查办法》'],
    ['甲市督查办公布《甲市督查员名册》的说明', '甲市督查办公布《甲市督查员名册》的说明'],
  ])('names the document that has none: %s', (headline, title) => {
    expect(parseLines(headline, ...text).plan.title).toBe(title);
  });

  test('leaves a notice that signs above its plan', () => {
    const notice = ['各县督查办：', '现将有关事项通知如下。', '甲市督查办', '2031年3月5日'];
    const { plan } = parseLines('通知 | 甲市规范督查', '', ...notice, '甲市督查办法', ...text);
    expect(plan).toMatchObject({ title: '甲市督查办法', issuingBodies: ['甲市督查办'], documentDate: '2031-03-05' });
  });

  test('whose words are no names of the title above them', () => {
    const { plan } = parseLines('甲市督查规定', ...article, '甲市督查办法', ...text);
    expect(plan.title).toBe('甲市督查规定');
  });

  test.each(['邮发代号 2-100', '征订热线：1000-100000'])('has the furniture of its journal: %s', (line) => {
    expect(
      parseLines('甲市普法方案', line, '为了普法，制定本方案。', ...text).plan.head.map(({ kind }) => kind),
    ).toEqual([...['title', 'annotation', 'preamble']]);
  });
});
