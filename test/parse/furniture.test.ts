/** Which lines around a text are a page's own, in single lines: each way to say so, and what only looks like it. */
import { describe, expect, test } from 'vitest';
import { findFurniture, findPageList, findTools } from '../../src/parse/furniture.ts';
import { type SourceLine, splitLines } from '../../src/parse/lines.ts';
import { parseLines } from '../seed.ts';

const han = (count: number): string => '甲乙丙丁戊己庚辛壬癸'.repeat(9).slice(0, count);

function numbersOf(lines: ReadonlySet<SourceLine>): number[] {
  return [...lines].map(({ number }) => number).sort((one, other) => one - other);
}

/** The numbers of the lines above a text that are the page's. */
function above(...rows: readonly string[]): number[] {
  return numbersOf(findFurniture(splitLines(rows.join('\n'), false), rows.length));
}

/** The numbers of the lines of a text and below it that are the page's. */
function below(...rows: readonly string[]): number[] {
  return numbersOf(findFurniture(splitLines(rows.join('\n'), false), 0));
}

test.each([
  ['[首页](/)　[公开](/zwgk)', true],
  ['上一篇：[关于做好节日值班工作的通知](/1.html)', true],
  ['附件：[甲县任务分工表.docx](/1.docx)', false],
  ['# [甲县方案](/1.html)', false],
  ['见[《甲办法》](/1.html)等文件', false],
])('of links in Markdown, %s is a page’s: %s', (row, isPages) => {
  const lines = splitLines(`甲。\n${row}`, true);
  expect(numbersOf(findFurniture(lines, 0))).toEqual(isPages ? [2] : []);
});

test.each([
  [['[首页](/) > [文件](/b)', '[甲市普法方案](/1.html)', '[甲政发〔2031〕5号](/1.html)'], [1]],
  [
    ['[甲市普法方案](/1.html)', '[甲市执法方案](/2.html)', '甲政发〔2031〕5号'],
    [1, 2],
  ],
  [['[甲市普法方案](/1.html)', '甲市执法方案'], [1]],
])('above the text a title that is a link is the document’s where it is alone: %j', (rows, pages) => {
  const lines = splitLines(rows.join('\n'), true);
  expect(numbersOf(findFurniture(lines, lines.length))).toEqual(pages);
});

describe('below the last sentence a page begins with', () => {
  test.each([
    ...['法宝引证码甲', '甲县门户网站', '今天是甲', '今天是：甲', '甲ICP备1号', '甲公网安备甲', '本页版权所有甲'],
    ...[
      '版权声明甲',
      '免责声明甲',
      '欲转载请注明',
      '您是第12位',
      '最佳分辨率',
      'ab：甲',
      `${'b'.repeat(20)}:甲`,
      'content_sha256: 41acd',
      'ab-id2：甲',
      'x_1：甲',
      'Ab',
      "A'’.,-b",
    ],
    ...[
      '欢迎访问甲',
      '欢迎光临甲',
      '欢迎您',
      '欢迎你',
      '您好欢迎您',
      '你好，欢迎您',
      '您好,欢迎您',
      '您好！欢迎您',
      '您好!欢迎您',
    ],
    ...[
      'Produced By 甲',
      'ProducedBy 甲',
      '微信扫一扫',
      '扫一扫，手机打开',
      'QQ甲乙扫一下',
      '手机二维码',
      '打开甲分享',
      '点击甲扫描',
      '用甲扫描',
    ],
    ...[
      '使用甲扫描',
      '请使用甲扫描',
      `用${han(20)}扫描`,
      '二维码分享',
      '二维码甲乙朋友圈',
      `二维码${han(20)}分享`,
      '扫码甲',
    ],
    ...['甲运行维护单位甲', '甲网站标识码甲', '甲【打印', '甲【字体', '甲【关闭', '甲【大中小', '甲[乙](丙)', '[甲]()'],
    ...[
      '甲[乙](丙(丁)戊)',
      '甲http://b',
      '甲https://b',
      '甲www.b',
      '2031-01-05 10:00甲',
      '2031年1月5日 9:05甲',
      '2031/1/5 9:05',
    ],
    ...['2031.11.15 19:05', '★', '——★——', '网站首页　乙闻', '甲闻　登录', '来源　甲报', '来源 ABC 123', '时　　效'],
    ...[
      '甲（来源：乙）（作者：丙）',
      '- 打印',
      '·· 打印',
      '【打印】｜【关闭】',
      '打印/关闭',
      '>来源：甲',
      '（来源：甲）',
      '【来源】甲',
    ],
  ])('%s', (row) => {
    expect(below('甲。', row, '乙')).toEqual([2, 3]);
  });

  test.each([
    ...[
      '门户网站甲',
      '问今天是甲',
      '看版权声明甲',
      '您是第位',
      'a：甲',
      `${'b'.repeat(21)}:甲`,
      '问ab：甲',
      'G12：甲',
      'A-1：甲',
      'Ab12：甲',
      'A',
      '甲Ab',
      'Ab甲',
    ],
    ...[
      '甲欢迎访问',
      '欢迎甲',
      '您好吗欢迎您',
      '甲Produced By 乙',
      '甲微信扫一扫',
      `用${han(21)}扫描`,
      '甲二维码分享',
      '二维码甲',
    ],
    ...[
      `二维码${han(21)}分享`,
      '甲扫码',
      '【甲',
      '[乙]丙',
      '甲[乙](丙(丁)(戊))',
      '甲httpb',
      'www甲',
      '甲2031-01-05 10:00',
      '2031-01-05',
    ],
    ...[
      '2031-01-05 1000',
      '★甲',
      '甲★',
      '网站首页',
      '甲闻　登录名',
      '甲闻　预登录',
      '来源甲报',
      '甲（来源：乙）',
      '甲来源',
    ],
  ])('no %s', (row) => {
    expect(below('甲。', row, '乙')).toEqual([]);
  });

  test.each([
    [['首页', '甲。'], []],
    [['首页', '甲。”（乙'], []],
    [
      ['首页', '甲。乙丙丁戊'],
      [1, 2],
    ],
    [
      ['甲。', '首页', '版权所有。', '乙'],
      [2, 3, 4],
    ],
    [['甲。', '', '首页'], [3]],
    [['甲。', '主办单位：甲局', '乙。', '主办单位：乙局'], []],
    [
      ['甲。', '主办单位：甲局', '承办单位：乙局'],
      [2, 3],
    ],
  ])('%j: the lines %j', (rows, found) => {
    expect(below(...rows)).toEqual(found);
  });
});

test('a journal calls for subscribers above an article, a document for contributions in its text', () => {
  expect(above('甲县方案', '投稿邮箱：a@b.example', '订阅热线：1')).toEqual([2, 3]);
  expect(below('甲。', '投稿邮箱：a@b.example', '征订热线：1')).toEqual([]);
});

describe('a line of a page, wherever it stands,', () => {
  test.each([
    ...[
      'Copyright © 2031 甲市',
      '点赞 12',
      '评论（0）',
      '已阅读12次',
      '点击下载：甲.pdf',
      '（编辑 李文）',
      '2031-07-07 来源：甲局',
    ],
    ...[
      '记者：李文',
      '打印此页',
      '返回上一页',
      '官方微博',
      '× 关闭',
      '返回顶部 ↑',
      '下载Word版',
      '为您推荐',
      '繁體版',
      'A+ A A-',
    ],
  ])('is %s', (row) => {
    expect(below('甲市方案。', row)).toEqual([2]);
  });

  test.each(['评论工作', '下载使用指南', '转发', '正文', '甲局（编辑李文）'])('is not %s', (row) => {
    expect(below('甲市方案。', row)).toEqual([]);
  });
});

describe('above the text', () => {
  test.each([
    '甲|乙|丙',
    '甲｜乙｜丙',
    '甲>乙>丙',
    '甲›乙›丙',
    '甲»乙»丙',
    '甲→乙→丙',
    '甲->乙->丙丁|戊',
    `${han(20)}|${han(30)}|丙`,
  ])('%s is a trail', (row) => {
    expect(above(row)).toEqual([1]);
  });

  test.each(['甲|乙', `${han(21)}|乙|丙`, `甲|${han(31)}|丙`, '甲。乙|丙|丁', '甲|乙|丙。', '甲；|乙|丙'])(
    '%s is none',
    (row) => {
      expect(above(row)).toEqual([]);
    },
  );

  test.each(['甲乙：丙', '甲乙:丙', `${han(8)}：丙`, `甲乙：${han(60)}`, '甲乙：', `${han(6)}：`])(
    '%s is a fact above a title only',
    (row) => {
      expect(above(row, '甲县方案')).toEqual([1]);
      expect(above('甲县方案', row)).toEqual([]);
      expect(above(row)).toEqual([]);
    },
  );

  test.each([
    ...[
      '甲：丙',
      `${han(9)}：丙`,
      `甲乙：${han(61)}`,
      '甲乙：丙。',
      '甲乙：丙；丁',
      'A甲乙：丙',
      '甲：',
      `${han(7)}：`,
      'A甲乙：',
    ],
    ...['各学校：', '有关方：', '全体人：', '本院人：', '甲县政府：'],
  ])('%s above a title is none', (row) => {
    expect(above(row, '甲县方案')).toEqual([]);
  });

  test('a fact that holds a title is none itself', () => {
    expect(above('甲乙丙：甲县方案', '丁戊己：庚', '甲县方案')).toEqual([1, 2]);
  });

  test.each(['甲闻乙讯', han(10), '甲日', '第甲号', '政府网'])('%s between buttons is an entry', (row) => {
    expect(above('甲闻', '首页', row, '打印', '乙闻')).toEqual([2, 3, 4]);
  });

  test.each(['甲方案', '甲县方案'])('%s between buttons is one, and so is a short line above it', (row) => {
    expect(above('甲闻', '首页', row, '打印', '乙闻')).toEqual([1, 2, 3, 4]);
  });

  test('a body or a masthead above the buttons over a title is none', () => {
    expect(above('甲县教育局', '首页', '打印', '甲县方案')).toEqual([2, 3]);
    expect(above('甲局文件', '首页', '打印', '甲县方案')).toEqual([2, 3]);
  });

  test.each([
    ...[han(11), '甲县乙方案', '第31号', '第3号', '甲令', '甲3日'],
    ...[...'。，；：:）)》”'].map((stop) => `甲乙${stop}`),
    ...['政府', '委员会', '办公室', '办公厅', '部', '局', '厅', '署', '院', '会', '行'].map((body) => `甲${body}`),
  ])('%s between buttons is none', (row) => {
    expect(above('首页', row, '打印')).toEqual([1, 3]);
  });

  test.each([
    ['成文日期：', '2031年6月1日', true],
    ['发布时间：', '2031年6月1日', true],
    ['发布时间：', '甲乙丙', false],
    ['成文日期：', '甲乙丙', false],
    ['主题分类：', '财政', true],
    ['信息类别：', '财政', true],
    ['发文机关:', '甲县', true],
    ['发布机构：', '甲县', true],
    ['发布单位：', '甲县', true],
    ['发布部门：', '甲县', true],
    ['主题分类：', han(30), true],
    ['主题分类：', han(31), false],
    ['主题分类：', '甲方案', false],
    ['主题分类', '财政', false],
    ['作者：', '甲乙', false],
  ])('%s is said on the next line, %s: %s', (label, value, said) => {
    expect(above(label, value)).toEqual(said ? [1, 2] : [1]);
  });

  test('what no page calls so says nothing of the next line', () => {
    expect(above('甲乙分类：', '财政')).toEqual([]);
  });

  test.each([
    [han(6), '庚辛', true],
    [han(80), '庚辛', true],
    [han(5), '庚辛', false],
    [han(81), '庚辛', false],
    [han(6), '庚', false],
    [han(6), '庚。', false],
  ])('%s_%s is the title of a page: %s', (title, site, isTitle) => {
    expect(above(`${title}_${site}`, title)).toEqual(isTitle ? [1] : []);
  });

  test('the title of a page is the one that comes again, from the first character on', () => {
    expect(above(`${han(6)}_庚辛`, '甲')).toEqual([]);
    expect(above(`子_${han(6)}_庚辛`, han(6))).toEqual([]);
  });
});

describe('between two paragraphs a line of tools is', () => {
  test.each(['正文', '正文：', '政策咨询', '扫码查看手机版', '用微信“扫一扫”', '手机扫描二维码查看'])('%s', (row) => {
    expect(isTool(row)).toBe(true);
  });

  test.each(['正文甲', '扫码入企', '扫码入企，查看证照', '手机查看'])('not %s', (row) => {
    expect(isTool(row)).toBe(false);
  });

  const isTool = (row: string): boolean => findTools(splitLines(row, false)).size > 0;

  test.each([
    ...[
      '打印',
      '大中小',
      '【打印】【关闭】',
      '字体：大 中 小',
      '分享到：微信|微博',
      '责任编辑：李文',
      '网站编辑:欧阳李文',
    ],
    ...[
      '【责任编辑：李文】',
      '（责任编辑：李文）',
      '浏览次数：7',
      '浏览量：120次',
      '点击次数:12',
      '阅读量：3',
      '第1页上一页',
    ],
    ...['推荐阅读：甲市召开会议', '相关链接：《甲公报》', '上一篇：放假通知', '下一条:没有了', '图片来源：甲社'],
    ...['【图片1：公园效果图】（点击查看大图）', '点击图片查看大图', '一键分享', '编辑：李文　审核：王五', '访问量：9'],
    ...[
      '【相关阅读】甲市小知识',
      '（记者 李文 通讯员 王五）',
      '（稿件来源：甲局）',
      '[图片]',
      '（此处插入图片）',
      'image1.png',
    ],
    ...[
      '责任编辑：LW',
      '浏览次数：7甲',
      '索引号：MB/2031-1',
      '【政策图解】甲方案',
      '首页 >> 甲 >> 乙',
      '您当前的位置：首页',
      '今天是2031年5月6日',
      '欢迎访问甲县政府网',
      '甲乙县门户网站',
      'http://www.jia.gov.cn/a.html',
      '甲网 www.jia.gov.cn',
      '时间：2031-05-06 来源：甲局',
      '来源：甲县人民政府办公室',
      '撰稿：李文 审核：王五',
      '主办：甲局 承办：乙中心',
      'Copyright © 甲局',
      '甲公网安备 61号',
      '点赞 12',
      '声明：本网转载',
      '（此处点击播放视频）',
      '点击上方“甲县发布”关注我们',
      '转载自甲县政府网',
      '（来源：甲日报）',
      '来源｜甲县发布',
      '一审：李文 二审：王五',
      '文/李文 图/王五',
      '已有231人阅读',
      '原创 甲县发布 2031-05-06 10:20 发表于陕西',
      '- END -',
      '【效力级别】地方规范性文件',
      '政务公开 / 政策文件 / 正文',
      '←上一篇',
      '返回顶部',
      '用手机扫一扫',
      '繁体 | English',
    ],
    ...['▲图为甲现场', '（下转第3版）', '（上接第1版）', '原标题：甲市方案', '本文来源于甲市政府网'],
    ...['第12页/共30页下一页', '第1页共3页上一页下一页12', '第1页，共3页下一页', '甲ICP备05号-12', 'ICP备5号'],
  ])('%s', (row) => {
    expect(isTool(row)).toBe(true);
  });

  test.each([
    ...[
      '大',
      '来源：市级财政资金',
      '时间：2031年5月6日',
      '地址：甲路1号',
      '主办单位：甲局',
      '门户网站',
      '1.门户网站',
      '审核：由甲局审核。',
      '推荐阅读目录',
      '（附件略）',
      '（记者站负责）',
      '【相关部门】甲局',
      '图为甲现场',
      '图片',
      '相关链接：甲。乙',
      '初审：由甲局组织',
      '复审：甲局；',
      '投稿邮箱：a@b.example',
      '征订热线：1000-100000',
      '图片1：公园',
      '甲打印',
      '打印甲',
      '甲责任编辑：李文',
    ],
    ...[
      '甲浏览次数：7',
      '甲第1页上一页',
      '第1页上一页甲',
      '甲乙ICP备05号',
      '甲ICP备05号乙',
      '甲ICP备号',
      '甲ICP备05号-',
    ],
  ])('no %s', (row) => {
    expect(isTool(row)).toBe(false);
  });
});

describe('what stands in one block with a line of the page', () => {
  test('is the page’s too', () => {
    expect(below('甲。', '', '甲情　乙讯　丙动态　丁指南', '热线：1234', '技术支持：甲')).toEqual([3, 4, 5]);
  });

  test.each([
    '甲县人民政府',
    '2031年7月7日',
    '附件：清单',
    '1.清单',
    '（此件公开）',
    '联系人：甲',
    '抄送：甲局',
    '甲\t乙',
    '甲局印发',
  ])('%s there is the document’s, and the page begins below it', (row) => {
    expect(below('甲。', '', row, '热线', '技术支持：甲')).toEqual([5]);
  });

  test('goes no further than the blank line above it, and is none without one', () => {
    expect(below('甲。', '', '乙', '', '热线', '技术支持：甲')).toEqual([5, 6]);
    expect(below('甲。', '热线', '技术支持：甲')).toEqual([3]);
  });
});

describe('entries of a list of pages', () => {
  const list = (...rows: readonly string[]): number[] => numbersOf(findPageList(splitLines(rows.join('\n'), false)));

  test('stand above the line that says where a page stands', () => {
    expect(list('4.10考核通报[04-13]', '大扫除通知[11-24]', '当前位置：首页 > 公告', '1.自评[06-01]')).toEqual([1, 2]);
    expect(list('4.10考核通报[04-13]', '当前位置：首页 > 公告', '大扫除通知[11-24]')).toEqual([]);
    expect(list('4.10考核通报[04-13]', '大扫除通知[11-24]', '1.自评')).toEqual([]);
    expect(list('4.10考核通报', '大扫除通知[11-24]', '5.2考核[05-03]', '当前位置：首页 > 公告')).toEqual([2, 3]);
  });

  test('are no numbers of provisions', () => {
    const rows = [
      '4.10考核通报[04-13]',
      '12.8考核通报[12-09]',
      '当前位置：首页 > 公告',
      '甲县护林方案',
      '',
      '1.巡山。',
      '2.植树。',
    ];
    const { plan } = parseLines(...rows);
    expect(plan.title).toBe('甲县护林方案');
    expect(plan.head.map(({ content }) => content.text)).toEqual(rows.slice(0, 4));
  });
});
