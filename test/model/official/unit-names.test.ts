/** Names of units and of kinds of units, and what only ends like one. */
import { expect, test } from 'vitest';
import {
  isAnybody,
  isBareOrgan,
  isCollective,
  isKindOfAuthority,
  isKindOfUnits,
  isNamed,
  isUnitName,
  mayBeUnitName,
  meansAll,
} from '../../../src/model/official/unit-names.ts';

/** Those of `names` of which `tells` is true. */
const among = (names: readonly string[], tells: (name: string) => boolean): readonly string[] => names.filter(tells);

test('names of units', () => {
  const names = ['市司法局', '县融媒体中心', '沧澜海关', '市司法局（行政复议局）', '对外合作局', '为民服务中心'];
  const more = [
    '决策落实办',
    '负有安全监管职责的部门',
    '机构编制委员会办公室',
    '县财经局',
    '县报社',
    '各县区',
    '县、市、区',
    '各有关方面',
    '第三中学',
    '市工商联',
    '驻地高校',
    '县消防大队',
    '威海市经区管委会',
    '临沂经区管委会',
    '县农经市场股',
    '报春镇政府',
    '报恩寺街道办事处',
    '县编制规划室',
    '如东县教育局',
    '向阳区教育局',
    '督导工作办公室',
  ];
  expect(among([...names, ...more], isUnitName)).toEqual([...names, ...more]);
  const holding = ['高要区教育局', '肇庆市高要区人民政府', '市委机要局', '市授权经营办公室', '市根据地纪念馆'];
  expect(among([...holding, '市要闻社', '市要案局'], isUnitName)).toEqual([...holding, '市要闻社', '市要案局']);
});

test('names may open or go on as sentences do', () => {
  const names = [
    '市公共自行车管理中心',
    '省科学院自动化研究所',
    '市委自媒体管理办公室',
    '县政务局自助服务中心',
    '除雪指挥部',
    '除四害办公室',
    '除险保安专班',
    '按摩医院',
    '就诊服务中心',
    '就业服务中心',
    '常态化疫情防控领导小组办公室',
    '市协同创新中心',
    '协同办公中心',
    '市残疾人联合会',
    '市商务局',
    '市委组织部',
    '市场监管专项组',
  ];
  expect(among(names, isUnitName)).toEqual(names);
  const others = [
    '市民政局自受理单位',
    '部门自行委托的机构',
    '各单位自行采购中心',
    '除市教育局',
    '按程序报市教育局',
    '就此事约谈市教育局',
    '结合市教育局',
    '常态化联系市教育局',
    '《甲市人民政府',
    '参会人员提前到会',
    '各乡镇参照县政府',
    '地下项目应先组织',
    '国务院税务主管部门商国务院财政部门',
    '市税务局商有关部门',
    '团市委联合行业主管部门',
    '协同省能源局',
    '积极组织',
    '治安维护组省公安厅',
  ];
  expect(among(others, isUnitName)).toEqual([]);
});

test('what ends like a name, holds a sentence or is a person is none', () => {
  const words = ['全社会', '重要机会', '试行', '统一执行', '承办', '一网通办', '农村', '市场主体', '局'];
  const sentences = [
    '负责审核的局',
    '会同市局',
    '由市司法局',
    '开展检查的单位',
    '及时报市局',
    '市司法局等',
    '把任务交各局',
    '甲区民政部门委托镇人民政府',
    '市政府授权市国资委',
    '市教育局委托中心',
    '甲院要设机构',
    '各镇要督促企业',
    '市局提高要求单位',
    '报市教育局',
    '促进甲县和乙镇',
    '教育等部门编制县',
    '不再单独列出的县',
    '甲局依据规划编制本市',
    '县局经市局',
    '县财政局经区政府',
    '各乡镇经县政府',
    '报国务院',
    '县民政局聘请第三方机构',
    '用好省级政府',
    '鼓励市房地产协会',
    '也可通过省级发展改革委',
    '窗口受理后转交市卫健委',
    '房地产企业与市人社局',
    '更新项目执行全市',
    '价格实行政府',
    '业务应纳入金融机构',
    '向区城市更新部门',
    '如监管机构',
    '督导省内上市公司',
    '市房管部门自县财政局',
    '负有偿还责任的部门',
  ];
  const persons = ['市司法局局长', '分管副市长', '各单位主要负责人', '办公室主任', '乡村干部'];
  const kinds = ['部门', '5个部门', '多部门', '有关单位'.slice(2), '推进', `${'甲'.repeat(26)}局`];
  expect(among([...words, ...sentences, ...persons, ...kinds], isUnitName)).toEqual([]);
  expect(isUnitName(`${'甲'.repeat(25)}局`)).toBe(true);
});

test('behind 责任单位： a short word may name one', () => {
  expect(among(['宣传', '市委宣传', '市司法局', '甲乙丙丁戊己庚辛壬癸'], mayBeUnitName)).toHaveLength(4);
  const none = [
    '部门',
    '工作',
    '长期',
    '6月',
    'abc',
    '甲',
    '局长',
    '一网通办',
    '甲乙丙丁戊己庚辛壬癸子',
    '要求',
    '公里',
    '万元',
    '平方米',
  ];
  expect(among(none, mayBeUnitName)).toEqual([]);
});

test('words for a kind of organ alone', () => {
  const bare = ['办公室', '管理局', '局', '委员会', '管理委员会', '领导小组', '专班', '大队', '监督管理局'];
  expect(among(bare, isBareOrgan)).toEqual(bare);
  expect(among(['市局', '政协', '街道', '媒体', '司法局', '办公室主任'], isBareOrgan)).toEqual([]);
});

test('several units', () => {
  const several = [
    '各部门',
    '市直有关部门',
    '乡镇人民政府',
    '县（市、区）',
    '街道办事处',
    '市属企业',
    '其他单位',
    '县级市',
  ];
  expect(among(several, isCollective)).toEqual(several);
  expect(among(['市司法局', '甲镇人民政府', '县政协', '甲街道'], isCollective)).toEqual([]);
});

test('who is meant', () => {
  expect(among(['市司法局', '文物部门', '主管部门', '各部门', '各乡镇', '有关部门'], isNamed)).toEqual([
    '市司法局',
    '文物部门',
  ]);
});

test('whoever it is', () => {
  const anybody = ['主管部门', '有关单位', '编制单位', '其他部门', '各级主管部门', '牵头单位', '行业主管部门'];
  expect(among(anybody, isAnybody)).toEqual(anybody);
  expect(among(['文物部门', '市司法局', '各县区', '行政执法部门'], isAnybody)).toEqual([]);
});

test('kinds of units', () => {
  const kinds = [
    '各县区',
    '沿线各乡镇人民政府',
    '各安委会',
    '街道办事处',
    '各派出所',
    '各区住建部门',
    '各地住建部门',
    '市属各高校',
  ];
  expect(among(kinds, isKindOfUnits)).toEqual(kinds);
  const none = ['各级政府', '各项目', '各部门', '各局', '各专区', '市司法局', '各农场', '各区有关部门', '各餐厅'];
  expect(among(none, isKindOfUnits)).toEqual([]);
});

test('all whom a document reaches', () => {
  const all = ['各地区', '各部门', '各单位', '国务院各有关部门', '市直各部门', '各级地方人民政府', '各相关单位'];
  expect(among(all, meansAll)).toEqual(all);
  expect(among(['各县区', '各部门负责人', '市各地区局', '有关部门', '见各部门'], meansAll)).toEqual([]);
});

test('kinds of authorities', () => {
  const kinds = [
    '财税部门',
    '公安机关交通管理部门',
    '消防救援机构',
    '税务机关',
    '省级人民政府',
    '教育主管部门',
    '质量监督机构',
    '工程质量监督机构',
  ];
  expect(among(kinds, isKindOfAuthority)).toEqual(kinds);
  const none = [
    '行政执法部门',
    '用人部门',
    '金融机构',
    '国家机关',
    '市司法局',
    '各教育部门',
    '有关部门',
    '基金管理机构',
    '监督机构',
  ];
  expect(among(none, isKindOfAuthority)).toEqual([]);
});
