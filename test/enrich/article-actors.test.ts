/** Who acts in an article of a statute. */
import { describe, expect, test } from 'vitest';
import { findArticleActors } from '../../src/enrich/article-actors.ts';
import { readResponsibilities } from '../../src/enrich/responsibilities.ts';

function actorsIn(text: string): string[] {
  return findArticleActors(text).flatMap(({ start, end }) =>
    readResponsibilities(text.slice(start, end)).map(({ role, unit }) => `${role} ${unit}`),
  );
}

const acts = (...units: readonly string[]): string[] => units.map((unit) => `responsible ${unit}`);

describe('findArticleActors', () => {
  test.each([
    ['市人民政府应当建立机制。', acts('市人民政府')],
    ['市、县（市、区）人民政府及其有关部门应当公开目录。', acts('市、县（市、区）人民政府及其有关部门')],
    ['设区的市和县（市、区）人民政府应当公开目录。', acts('设区的市和县（市、区）人民政府')],
    ['市、区县、乡镇人民政府和街道办事处设立窗口。', acts('市、区县、乡镇人民政府', '街道办事处')],
    ['市、区民政部门和镇人民政府、街道办事处应当走访。', acts('市、区民政部门', '镇人民政府', '街道办事处')],
    ['各盟行政公署、市人民政府应当安排经费。', acts('各盟行政公署、市人民政府')],
    ['乡镇人民政府和街道办事处按照安排，做好登记。', acts('乡镇人民政府', '街道办事处')],
    ['县级以上人民政府审批服务办公室应当公开电话。', acts('县级以上人民政府审批服务办公室')],
    ['县级以上人民政府财政、民政等部门应当核对。', acts('县级以上人民政府财政部门', '民政部门')],
    ['公安、交通等主管部门和海关依法处理。', acts('公安部门', '交通部门', '海关')],
    ['逾期的，河道主管部门应当代为清除，其他有关部门应当协同。', acts('河道主管部门', '其他有关部门')],
    ['各级人民政府以及有关部门、新闻媒体应当宣传。', acts('各级人民政府', '有关部门', '新闻媒体')],
    ['各地区、各部门之间应当共享数据。', acts('各地区', '各部门')],
    ['水费专户存储，供水单位每季度公示收支。', acts('供水单位')],
    ['公用服务和管理机构可以委托评估。', acts('公用服务和管理机构')],
    ['区水文机构和气象机构可以共享数据。', acts('区水文机构', '气象机构')],
    ['市民政局作为主管部门，负责下列工作。', acts('市民政局')],
    ['市民政局是养老工作的主管部门，负责统筹。', acts('市民政局')],
    ['市水利局采取抽查方式检查。', acts('市水利局')],
    ['各级人民政府对本地水质负责。', acts('各级人民政府')],
    ['县人民政府编制规划时，应当留出风道。', acts('县人民政府')],
    ['登记机关对材料不全的，应当一次告知。', acts('登记机关')],
    ['市人民政府布局排污单位应当符合规划。', []],
    ['县级以上人民政府数据工作主管部门对问题，应当核实。', acts('县级以上人民政府数据工作主管部门')],
    ['具体标准由市人民政府另行规定。', acts('市人民政府')],
    ['所需资金由市级财政部门列入预算。', acts('市级财政部门')],
    ['国家机关、事业单位应当使用电子印章。', acts('国家机关')],
    ['由街道办事处或者乡镇人民政府组织登记。', acts('街道办事处', '乡镇人民政府')],
    ['由市财政局或者有关机关追缴。', acts('市财政局')],
    ['由财政、审计等有关主管部门责令改正。', acts('财政部门', '审计部门', '有关主管部门')],
    ['登记单位或者其委托的机构应当公示。', acts('登记单位')],
    ['行政机关及其执法人员可以当场收缴。', acts('行政机关')],
    ['承接处罚权的乡镇人民政府、街道办事处应当培训。', acts('乡镇人民政府', '街道办事处')],
    ['（一）水利部门负责工地；\n（二）公安机关负责车辆。', acts('水利部门', '公安机关')],
    ['省、设区的市人民政府应当设立基金。', acts('省、设区的市人民政府')],
    ['国务院部门和省、自治区、直辖市人民政府应当评估。', acts('国务院部门', '省、自治区、直辖市人民政府')],
    ['联合审批牵头部门应当受理，制定机关应当公开。', acts('联合审批牵头部门', '制定机关')],
    [
      '管委会依照办法履行职责，由海关会同人民银行组织实施。',
      ['responsible 管委会', 'lead 海关', 'supporting 人民银行'],
    ],
    ['居民委员会、志愿者协助登记。', ['supporting 居民委员会']],
    ['市财政局在各自职责范围内做好配合工作。', ['supporting 市财政局']],
    ['市水利局会同市财政局、市气象局考核。', ['lead 市水利局', 'supporting 市财政局', 'supporting 市气象局']],
    ['市水利局应当会同有关部门编制规划。', acts('市水利局')],
    ['县公安局应当汇总，市公安局于2月底前报市人民政府。', acts('县公安局', '市公安局')],
    ['供水企业、市自来水公司应当检测水质。', acts('市自来水公司')],
    ['市公安局、供水企业、学校和市气象局应当演练。', acts('市公安局', '市气象局')],
    [
      '居民委员会、物业服务企业和业主委员会予以配合。',
      ['supporting 居民委员会', 'supporting 物业服务企业', 'supporting 业主委员会'],
    ],
    ['逾期的，由生态环境部门注销。', acts('生态环境部门')],
    ['由市公安局召集，市财政局参加。', ['responsible 市公安局', 'supporting 市财政局']],
    ['指标由市人民政府分解，由城市管理部门收容。', acts('市人民政府', '城市管理部门')],
    [
      '公安机关应当会同农业农村、城市管理部门建档。',
      ['lead 公安机关', 'supporting 农业农村部门', 'supporting 城市管理部门'],
    ],
    ['人民法院、人民检察院应当密切配合，建立机制。', acts('人民法院', '人民检察院')],
  ])('%s', (text, units) => {
    expect(actorsIn(text)).toEqual(units);
  });

  test.each([
    '市图书馆',
    '市供电公司',
    '市血站',
    '市律师协会',
    '市公证处',
    '乡镇司法所',
    '消防救援站',
    '水库管理所',
    '乡镇综合执法队',
    '市委全面依法治市委员会办公室',
    '市自然资源与规划局',
    '市财经委员会',
    '市未成年人救助保护中心',
    '向阳街道办事处',
    '市联系群众办公室',
    '市食品安全保证委员会',
  ])('%s acts', (body) => {
    expect([`${body}负责登记。`, `${body}应当建档。`, `由${body}组织实施。`].map(actorsIn)).toEqual(
      [1, 2, 3].map(() => acts(body)),
    );
  });

  test('every body of a list acts', () => {
    const text = '市水务集团、市供电公司和市气象局应当保障供水。';
    expect(actorsIn(text)).toEqual(acts('市水务集团', '市供电公司', '市气象局'));
  });

  test.each([
    ['who breaks a rule', '市财政局违反规定的，由有权机关责令改正。'],
    ['who breaks a rule by what is left undone', '行政机关对应当移交的案件不移交，造成损失的，依法处理。'],
    ['who breaks a rule listed below', '行政机关实施检查，有下列情形之一的，予以通报：'],
    ['persons of a unit', '市财政局工作人员有下列行为之一的，依法给予处分。'],
    ['what somebody does', '市财政局组织的培训，参加者应当签到。'],
    ['what somebody has made', '民政部门依照规定开展的评估，按照办法执行。'],
    ['what somebody has got', '高等院校或者研究院通过共享获得的数据只用于教学。'],
    ['what somebody needs', '督查机构履行职责所必需的经费，应当列入预算。'],
    ['whom somebody is told to do something for', '支持科研机构依法登记，保障养老机构依法经营。'],
    ['whom something is handed to', '发现线索的，移送监察机关依法处理；草案提交审查机构讨论前，应当公示。'],
    ['who is not told to do it', '当事人不承担评估机构组织论证的费用。'],
    ['whoever it is', '任何单位应当爱护设施，企业应当自查，政府应当支持，所在单位应当配合。'],
    ['whoever is charged', '由有关部门处理，由有关主管机关责令改正，由政府负责筹集的资金。'],
    ['what is no unit', '听证会应当公开举行，服务大厅应当公示，新建城区应当分流。'],
    ['what is forbidden', '行政机关不得增设条件，评估机构在合同期内不得转包。'],
    ['what is done by somebody', '（二）各级人民政府对就业的投入；'],
    ['whom somebody calls on', '大型项目应当邀请国家认可的检测机构参加，对不合格的排污单位应当逐步搬迁。'],
    ['what is part of another word', '专用校车办理登记前，应当检验；研制单位委托生产的，申请人应当备案。'],
    ['whom somebody turns to', '由公安部商请最高检察院核准。当事人申请登记机关调解的，应当提交申请书。'],
    ['who runs a business', '加油站应当公示，律师事务所应当登记，供水公司应当抢修，本小区物业公司应当巡查。'],
    ['what a verb stands before', '面向学校开展教育，用户与供水单位应当协商，市企业与管理机构应当协商。'],
    ['of whom a body is made up', '联席会议由市公安局、市财政局组成，主任由市公安局担任。'],
    ['of whom something is only said', '由市公安局查验的车辆，由市财政局领导兼任，由公安机关负责人批准。'],
    ['what a verb in a list ends with', '鼓励企业、市场主体应当登记，供水企业、学校应当检测。'],
    ['what is set up', '设立办事机构具体负责管理，确定监测机构负责采集。'],
    ['to whom something is brought', '群众向县民政局提交申请，方案报市人民政府批准。'],
  ])('%s does nothing', (_, text) => {
    expect(actorsIn(text)).toEqual([]);
  });

  test('tells the part with its word, and 由 before who is charged', () => {
    const text = '由市水利局牵头，市财政局参与。市气象局应当公布。';
    expect(findArticleActors(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '由市水利局牵头',
      '市财政局参与',
      '市气象局',
    ]);
  });
});
