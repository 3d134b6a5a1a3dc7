import { describe, expect, test } from 'vitest';
import type { LeftOut } from '../../src/intake/faults.ts';
import { findHiddenMarks, findSecretMarks } from '../../src/intake/secrecy.ts';
import { seedPlans } from './fixtures/seed-plans.ts';

const body = '\n某市人民政府文件\n关于印发方案的通知\n一、总体要求\n';

describe('findSecretMarks', () => {
  test.each([
    '机密★1年',
    '绝　密',
    '秘密',
    '密级：秘密',
    '密级 机密',
    '000012 机密★长期 特急',
    '秘密★启用前',
    '内部资料 注意保存',
    '（内部文件，不得外传）',
    '（此件不予公开）',
    '（此件依申请公开）',
    '公开方式：不予公开',
    '信息公开属性：依申请公开',
    '索引号\t1\t公开方式\t不予公开',
    '密级\t秘密\t文号\t1号',
    '工作秘密★3年',
    '密级：内部',
    '**机密**',
    '機密★1年',
    '絕密',
    '（机密）',
    '密级：【机密】',
    '机\u200b密★1年',
    '机密☆1年',
    '保密等级：秘密',
    '公开属性：此件不予公开',
    '是否公开：否',
    '（此件暂不公开）',
    '内部使用',
    '仅供内部使用',
    '（内部使用，请勿外传）',
    '限内部参阅',
    '内部★',
    '机密·1年',
    '机密*1年',
    '机密 1年',
    '机密—长期',
    '秘密•三年',
    '秘密★5年',
    '普通商密',
    '核心商密▲5年',
    '警务工作秘密',
    '涉密文件',
    '注意保密',
    '严禁外传、复制',
    '保密期限：5年',
    '内部事项甲县电力有限公司文件',
    '内部资料甲省教育厅部门文件',
    '内部事项甲县人民政府文件',
    '内部资料甲县妇联文件',
    '内部事项甲农商行文件',
    '内部资料甲街道文件',
    '内部资料甲集团（公司）文件',
    '内部资料和县人民政府文件',
    '内部资料甲县住房和城乡建设局甲县自然资源和规划局甲县财政局文件',
  ])('finds %s in the head', (mark) => {
    expect(findSecretMarks(`${mark}${body}`)).toMatchObject([{ rule: 'secret-mark', line: 1, found: mark }]);
  });

  test('finds a label with its value in the next line', () => {
    expect(findSecretMarks(`公开方式：\n不予公开${body}`)).toMatchObject([{ line: 1 }, { line: 2 }]);
    expect(findSecretMarks(`公开属性\n依申请公开${body}`)).toMatchObject([{ line: 1 }]);
  });

  test.each([
    '关于加强秘密管理的通知',
    '国家秘密',
    '机密文件管理办法',
    '（此件公开发布）',
    '是否公开：是',
    '密级：无',
    '保密期限',
    '依申请公开',
    '公开方式\t主动公开\t不予公开的理由',
    '政府信息不予公开办法',
    '信息公开选项：主动公开',
    '内部使用管理办法',
    '内部控制规范',
    '内部资料性出版物',
    '内部资料性出版物管理办法文件',
    '内部资料管理规定文件',
    '（此件公開發佈）',
    '商密网建设方案',
    '保密期限：无',
    '机密处',
    '内部事项管理办法',
    '内部事项办理指导性文件',
    '内部事项管理规范性文件',
    '内部资料整理归档工作涉及各部门文件',
    '内部资料指导性文件',
    '内部资料各部门文件',
    '内部资料及其他文件',
    '内部资料分类文件',
    '内部资料备案文件',
    '内部资料查阅文件',
    '内部资料保管单位文件',
    '内部资料管理部门文件',
    '内部资料办公室文件',
    '内部资料下发各县区教育局文件',
    '内部事项审查文件',
    '内部事项公示文件',
    '内部资料管理，涉及文件',
    '此件不公开的理由',
    '（此件公开发布，发至乡镇）',
    '（此件发至县级）',
  ])('finds nothing in the head line %s', (line) => {
    expect(findSecretMarks(`${line}${body}`)).toEqual([]);
  });

  test.each([
    '（此件不予公开）',
    '（此件不予公开。）',
    '此件不予公开',
    '信息公开选项：不予公开',
    '公开属性：不予公开。',
    '（此件不公开发布，发至收文单位本部。未经许可，严禁以任何方式对外传播。）',
    '(此件不公开发布，发至县级)',
    '（此件发至县级，不公开）',
    '（此件发至各乡镇，不予公开）',
    '此件不公开发布，未经许可，严禁传播。',
    '此件不予公开（未经许可，严禁传播）',
    '（此件不公开发布（未经许可，严禁传播））',
    '（此件不公开发布，发至县级（含开发区），不得转发）',
    '（此件发至乡镇，此件不公开）',
    '（该件不予公开）',
    '（本文件不对外公开）',
    '（此件不上网公开）',
    '（此件仅限内部使用）',
    '（此件内部使用，请勿外传）',
    '（此件不予公開）',
    '（此件依申請公開）',
    '（不予公開）',
    '公開方式：不予公開',
    '（此件不公開發佈，嚴禁外傳）',
  ])('finds the note %s that stands after the text', (text) => {
    expect(findSecretMarks(`题${body}正文。\n${text}`)).toMatchObject([{ line: 6 }]);
  });

  test.each(['秘密★5年', '机密✰1年', '机密·1年', '（绝密★长期）', '内部★长期'])(
    'finds %s alone on any line',
    (mark) => {
      expect(findSecretMarks(`题${body}正文。\n${mark}\n下文。`)).toMatchObject([{ line: 6, found: mark }]);
    },
  );

  test.each(['附件2（秘密★3年）', '附件2（机密）', '000002 机密★1年 特急', '清单【绝密★长期】'])(
    'finds %s above another document',
    (mark) => {
      expect(findSecretMarks(`题${body}正文。\n${mark}\n下文。`)).toMatchObject([{ line: 6, found: mark }]);
    },
  );

  describe('in a text whose line breaks are lost', () => {
    const long = '甲县人民政府文件甲政发〔2024〕1号甲县教育工作方案一、建设学校。新建小学三所，改造操场十处。'.repeat(
      3,
    );

    test.each([
      `机密★10年${long}`,
      `000012 机密★10年 特急 ${long}`,
      `${long}（此件不予公开）`,
      `${long}(此件依申请公开)。`,
      `${long}（此件不公开发布，未经许可，严禁传播。）`,
    ])('finds the mark of %s', (text) => {
      expect(text.length).toBeGreaterThan(100);
      expect(findSecretMarks(text)).toMatchObject([{ line: 1, found: `${text.slice(0, 100)}…` }]);
    });

    test.each([
      `标明“机密★10年”字样的文件，按期解密。${long}`,
      `${long}标明机密★10年的除外。${long}`,
      `${long}（涉及国家秘密的，不予公开）`,
      `${long}此件不予公开的，说明理由。`,
    ])('leaves %s alone', (text) => {
      expect(findSecretMarks(text)).toEqual([]);
    });
  });

  test('leaves sentences and list items of the body alone', () => {
    const quoted = '1. 应当标明“机密★1年”字样';
    const lines = [
      quoted,
      '2. 标明秘密★1年，按期解密',
      '除依法不予公开的外，涉及国家秘密的除外。',
      '1. 秘密',
      '机密',
      '不予公开',
      '公开方式：依申请公开',
      '該信息不予公開的，說明理由。',
      '（三）依申请公开的文件，该件不对外公开的除外。',
      '内部使用',
    ];
    expect(findSecretMarks(`题${body}${lines.join('\n')}\n`)).toEqual([]);
  });

  test.each(seedPlans)('finds nothing in $id', ({ text }) => {
    expect(findSecretMarks(text)).toEqual([]);
  });
});

describe('findHiddenMarks', () => {
  const at = (place: string, text: string): LeftOut => ({ place, text, original: 'publish' });

  test.each([
    ['页眉', '机密★1年', '页眉：机密★1年'],
    ['批注', '王某：\n此件不予公开，张三', '批注：此件不予公开，张三'],
    ['修订', '此件属秘密', '修订：此件属秘密'],
    ['信息表', '公开方式\t不予公开\t成文日期\t2021-01-02', '信息表：公开方式\t不予公开\t成文日期\t2021-01-02'],
    ['文件属性', '密级：机密', '文件属性：密级：机密'],
    ['页脚', '内部资料 注意保存', '页脚：内部资料 注意保存'],
  ])('finds a mark in %s', (place, text, found) => {
    expect(findHiddenMarks([at(place, text)])).toEqual([{ rule: 'secret-mark', found, expected: '可以公开的文件' }]);
  });

  test('names a mark that stands on every page once, with its first page', () => {
    const heads = [1, 2, 3].map((page) => at(`第${page}页页眉页脚`, '机密★1年'));
    expect(findHiddenMarks(heads)).toMatchObject([{ found: '第1页页眉页脚：机密★1年' }]);
  });

  test.each(['依申请公开', '政府信息公开目录', '不予公开的情形', '保守国家秘密是每个公民的义务'])(
    'finds nothing in %s beside the text',
    (text) => {
      expect(findHiddenMarks([at('正文以外', text)])).toEqual([]);
    },
  );
});
