/**
 * What the name of a unit (单位) looks like. A name ends with the word for a kind of organ (市司法局, 县融媒体中心,
 * 沧澜海关), a collective with a word for places or offices (各县区, 市直有关部门). What holds a verb, a condition or the
 * rank of a person is no name, whatever it ends with. Names are read in simplified characters.
 */
import type { Span } from '../printed.ts';
import { lineOfWork } from './lines-of-work.ts';

/** The last characters of an organ's name. */
const organ = [
  '[局委办部厅院会署司队处站所行社庭室科股组团校馆厂园区盟旗州县市镇乡村街联协所]',
  '办公室|中心|政府|中小学|中学|小学|[一二三四五六七八九十]中|机场|农场|林场|牧场|渔场|气象台|电台|监狱|煤矿|电网|港务|运营商|国企|央企|公司|集团|机关|部门|单位|机构|组织|企业|主体|院校|高校|大学|媒体|报社|平台公司|电视台|广播台',
  '政协|人大|海关|团中央|街道|市直|县直|区直|省直|军分区|电信|移动|联通|铁塔|邮政|烟草|新华社|联盟|社区|指挥部|专班|大使馆|工商联',
].join('|');
/** What ends like an organ's name and is none. */
const otherWord =
  /(?:社会|机会|大会|会议|全部|内部|外部|(?<=[局委办厅部院门位府心处站所队道镇乡村区县市司行关构署]|(?<!社)会|企业)组织|执行|试行|运行|进行|推行|实行|施行|履行|[另先自并]行|(?<!农)发行|举行|场所|住所|(?<!^[省市区县州镇乡]\p{Script=Han})(?:[承交督主举协特代快通帮]|(?<!振)兴|一网)办|(?:出|绕|步|骑|通|同)行|城市|农村|好处|副中心|小城镇|市场主体|经营主体|(?:企业|公司)上市)$/u;
const organName = new RegExp(`(?:${organ})$`, 'u');
/** A person by rank: 市司法局局长, 分管副市长, 各单位主要负责人 */
const person =
  /(?:[省市县区州旗镇乡局部厅处科院校所队站组会盟行司署]|秘书|董事|社|园|村|班|馆|台)长$|(?:主任|书记|同志|经理|负责人|主席|委员|专员|助理|领导|人员|干部|成员|代表|顾问)$/u;
/** Words that a sentence has and a name has not. */
const sentenceWord =
  /[。！？：:；;《]|负责|提前|参照|应先|分钟|(?<=部门|[局委厅])商(?=有关|国务院|[省市县])|联合(?=行业|有关|相关)|组(?=[省市县区]\p{Script=Han}{2})|牵头|配合|按照|按职责|按要求|会同|应当|可以|依[据照]|不再|均[需须由包]|划定|广大|所称|自行(?!车)|进一步|加强|同意|依托|根据|审核后|配备|购置|制定|制订|编制(?!委|[办局处科股室站组和]|管理|研究|服务|工作|机关|单位|部门|中心|规划[室科股处])|出台|提出|召开|举办|开展|建立|完善|推动|落实|做好|确保|实现|完成|组建|组成(?!员)|(?<=[局委厅部院门]|政府)(?:指导|组织)(?=各|[省市县区乡镇](?!部))|等(?:有关|相关)?(?:部门|单位)(?!$|单位)|(?<=[局委办厅部院会府门司处站所镇乡村道区县市州省])经(?=[省县州]\p{Script=Han}|市(?!场)|区(?!管|[分党工]))|成立|情况|以下|下同|其中|(?<=[局委厅署院办会]|政府|部门|单位|机构|中心|公司|办公室|办事处)(?:委托|授权|聘请|选聘)|(?<=政府|[局厅])同(?=[\p{Script=Han}]{2,6}[省市县区州])|以及|明确|(?<![重主机]|(?<!提)高)要(?![素塞闻案])|[的了着将对把须每是]|(?<!行)为|(?<!自)由|(?:不得|[等也]|(?<=单位|部门|[地区县镇])都)$|转交|纳入|执行全|实行政府|(?<=企业|单位|部门)与(?=[省市县区])|^(?:在|按(?![摩揭])|结合|就(?![业诊餐医学])|除(?![险尘雪冰害四草])|本办法|协助|常态化|[两三]个?以上|统一(?!战线)|及时|其(?!他)|并|要|用好|鼓励|也可|向(?=[省市县区])|如(?=监管|[省市县区])|督导(?=[省市县区])|报(?![社业刊恩春]|国寺)|深化|促进|积极|协同(?!办公|创新|发展))|\d\s*[年月日号]|[上中下]旬|季度|半年|年底/u;
/** Source of a pattern for 自 where it is no part of a name: 自收到申请; not 自然资源, 自来水, 自动化, 自行车 */
export const sinceOrSelf = '自(?!然|治|由|贸|来|主|动|学|建|助|媒体|行车)';
/** 市民政局|自收到申请 */
const sinceBehind = new RegExp(`(?:部门|机[构关]|单位|[局委厅院])${sinceOrSelf}`, 'u');
/** Source of a pattern for 负有安全监管职责的 before 部门 or 机构 */
export const withDuties = '(?:负有|承担|行使|履行)\\p{Script=Han}{2,24}职[责能权]的';
/** Names of organs that hold such a word: 对外合作局, 为民服务中心, 决策落实办, 负有监管职责的部门 */
const wordInName = new RegExp(
  `${withDuties}(?=\\p{Script=Han}{0,6}(?:部门|机构)$)|根据地|对外|对口|对台|应对|为民|将军|设区的市|(?<![局委办厅院部])牵头(?=部门$)|(?<=各)(?:牵头|配合)(?=\\p{Script=Han}{0,4}单位$)|制定(?=(?:机关|单位)$)|常态化(?=\\p{Script=Han}{2,14}(?:小组|指挥部|[专工]班)(?:办公室)?$)|(?:落实|推动|促进|深化|建立|完善|完成|实现)(?=.{0,14}(?:办|局|处|科|股|室|中心|委员会|小组|[专工]班|专项组|指挥部)$)`,
  'gu',
);
/** 甲局等部门, 甲局等10个部门: the word alone names nobody. */
const kindAlone = /^(?:(?:\d+|[一两二三四五六七八九十]+|多|数)[个家]?)?(?:部门|单位|机构)$/u;
/** What is longer is no name; the longest one of the seed plans has 12 characters. */
const longest = 26;

const place =
  '(?:省|自治区|直辖市|地|市|州|县|区|旗|盟|乡|镇|街|村|屯|街道|社区|园区|新区|开发区|功能区|示范区|度假区)';
/** 乡镇, 县（市、区）, 街道办事处: words for kinds of places, of which there are several */
const places = new RegExp(
  `^(?:${place}级?[、（(）)]*){2,}(?:人民)?(?:政府|党委|办事处|管委会|委)?$|^街道(?:办事处)?$|^县级市$`,
  'u',
);
const several = /各|有关|相关|所有|全体|其他|^[市区县省]属|(?:部门|单位|机构|企业|院校|高校|媒体|主体)$/u;

/** 主管部门, 有关单位, 编制单位: whoever it is, the words do not say. */
const anybody =
  /有关|相关|其[他它余]|所有|全体|^各?级?(?:[省市县区]级及?以上)?(?:行政|业务|行业|上级|下级|当地|所在地|同级|本级)*(?:主要|主管|监管|职能|责任|牵头|配合|成员|实施|承办|主办)*(?:部门|单位|机构|机关|企业|组织|主体)$|^\p{Script=Han}{2}单位$|^[本该](?:部门|单位|机构|机关|企业)$|^本[省市县区州](?!国[有资]|龙头|骨干|重点)\p{Script=Han}{0,6}企业$/u;
/** Words of kinds that are nobody's name; 政协, 街道, 媒体 may be. */
const bareOrgan =
  /^(?:(?:监督|监察|监管|执法)?(?:管理|服务)?(?:局|委|办|中心|(?:委员|工委|管委)会|分局|总局|[支大中]队|处|科|股|站|所|厅|部|院|会)|办公[室厅]|办事处|公司|集团|机关|指挥部|[专工]班|领导小组)$/u;
/** 会|同, 会|见, 组|成, 办|理: words that begin as the name of an organ ends. */
const goesOn =
  /^(?:会[同商议见]|组[织成建]|处[理置罚]|办[理公法案]|协[调助同商]|联[合系动]|部署|行[动使政为]|委[托员派]|所[在有需属]|社[会区]|区[域块]|科[学技]|心城|村民|市[场民])$/u;

/** 市委|组织部, 县委|统战部 */
const departmentNext = /^(?:组织|宣传|统战|政法|社会工作)部(?![分门署队])/u;

/** Tells whether `name` names a unit or a collective of units; brackets in it tell nothing. */
export function isUnitName(name: string): boolean {
  const bare = withoutBrackets(name);
  if (kindAlone.test(bare)) return false;
  if ((bare.length < 2 && !places.test(name)) || bare.length > longest || person.test(bare) || otherWord.test(bare))
    return false;
  return !holdsSentence(bare) && (organName.test(bare) || places.test(name) || /^各.{1,20}$/u.test(bare));
}

/** Tells whether `name` is nothing but the word for a kind of organ, which stands at the end of names: 办公室, 管理局. */
export function isBareOrgan(name: string): boolean {
  return bareOrgan.test(name);
}

/** Tells whether the words behind 责任单位： may name a unit, though no word in them says of what kind. */
export function mayBeUnitName(name: string): boolean {
  const bare = withoutBrackets(name);
  if (kindAlone.test(bare) || measureWord.test(bare)) return false;
  const isShort = bare.length > 1 && bare.length <= 10 && /^\p{Script=Han}+$/u.test(bare);
  return (
    isUnitName(name) ||
    (isShort && !person.test(bare) && !otherWord.test(bare) && !holdsSentence(bare) && !endsAsTask.test(bare))
  );
}

const endsAsTask =
  /(?:工作|任务|责任|职责|制度|项目|管理|建设|时间|时限|要求|实施|推进|坚持|措施|目标|年|月|日|元|前|内|人|长期|下|上)$/u;

/** 公里, 万元, 平方米: what a column 单位 of figures counts in */
const measureWord =
  /^(?:[百千万亿]+(?:[元户亩吨人个件台辆套张次]|人次)|[百千万亿]*(?:平方|立方)?(?:公里|千米|公顷|[厘毫分]?米)|人次|小时|分钟)$/u;

/** Tells whether a name stands for several units: 各部门, 市直有关部门、单位, 乡镇人民政府. */
export function isCollective(name: string): boolean {
  return several.test(name) || places.test(name);
}

/** Tells whether a name says who is meant: 市司法局, 文物部门; not 主管部门, nor 各乡镇, of which there are many. */
export function isNamed(name: string): boolean {
  return !isCollective(name) || (/部门$/u.test(name) && !name.startsWith('各') && !isAnybody(name));
}

/** Tells whether a name could be anybody's: 主管部门, 有关单位. */
export function isAnybody(name: string): boolean {
  return anybody.test(name);
}

/** Tells whether a name is nothing but words for kinds of places: 区、街道（镇）. */
export function isPlaces(name: string): boolean {
  return places.test(name);
}

const inPlace =
  '(?:沿\\p{Script=Han}|辖区内?|全[省市县区州镇乡]|[省市县区州镇乡][直属辖内]?|驻\\p{Script=Han}|[所下]属|集团|本\\p{Script=Han})?';
/** What ends the name of a public body, or of one that a text may speak to as such: 各派出所, 各子公司; not 各股室, 各农场 */
const bodyOfKind = [
  '[省市县州旗盟乡镇村]|[乡镇]街|街道|社区|(?<=各|[市县州、]|园|新|开发|功能|示范|度假|辖|合作|保税|实验)区',
  '政府|党委|[工管村居]委|委员?会|理事会|工会|[协商学]会|联合会|党组|(?:支|总|指挥|宣传|组织|统战|武装)部|(?:办事|管理|服务)处|[局委办署]|(?<![餐歌舞业])厅',
  '院|[大中小]学|学校|(?<=各)校|[高院党]校|幼儿园|(?<![厕会诊])所|站|中心|(?:图书|博物|文化|档案|纪念|体育|美术)馆|[总支大中分]队|海关|监狱',
  '(?<=\\p{Script=Han}{2})(?<!成员)单位|公司|集团|银行|[分支]行|(?:供销|信用|报|通讯)社|[妇残侨科文]联|工商联|[专工]班|(?:小|工作|专项)组|媒体|电视台|机场',
].join('|');
/** 各县区, 沿线各乡镇人民政府, 各安委会; not 各级政府, 各项目, 各部门, 各局, 各专区, 督促|各学校 */
const allOfKind = new RegExp(`^${inPlace}各(?![级地方界类种项])(?![委办局厅部、]+$)[^各]*(?:${bodyOfKind})$`, 'u');

const ofLine = `(?:${lineOfWork}(?:管理)?[和及与]?)+`;
const lineTail = '(?:行政|主管|管理|监管|监督|监察|执法|执行|登记|综合)*部门';
/** 各区住建部门, 各地教育部门, 各地方财政局; not 各区有关部门, 各县直部门 */
const lineInPlaces = new RegExp(
  `^各(?:地方?|[省市县区州旗镇乡]{1,2})(?:${ofLine}(?:${lineTail}|[局委厅])|(?:行业|业务|行政)*主管部门)$`,
  'u',
);

/** Tells whether a name says of which kind the units are that are all meant: 各县区, 街道办事处; not 各部门, 各级地方人民政府. */
export function isKindOfUnits(name: string): boolean {
  const bare = withoutBrackets(name);
  if (!isUnitName(name) || isAnybody(name) || /各级/u.test(bare)) return false;
  if (lineInPlaces.test(bare)) return true;
  return organName.test(bare) && (allOfKind.test(bare) || (places.test(name) && /(?:政府|办事处|委会?)$/u.test(bare)));
}

/** Tells whether a name means all whom a document reaches: 各地区, 各部门, 国务院各有关部门, 地方各级党委和政府. */
export function meansAll(name: string): boolean {
  return /^(?:国务院|(?:(?:国务院|[省市县区]直?)?各(?:有关|相关|责任|牵头|配合)?(?:地区|地|部门|单位)(?=各))*(?:国务院|[省市县区]直?)?各)(?:有关|相关|责任|牵头|配合)?(?:地区|部门|单位)$|^(?:各级地方|地方各级(?:党委(?:和|、))?)(?:人民)?政府$/u.test(
    name,
  );
}

const ofPlace =
  '(?:国家|中央|国务院|地方|当地|所在地|事发地|[同本上下]级|主管|各级|县级以上|以上|设区的市|人民政府|公安机关|党委|[省市县区州旗乡镇]级?、?|[两三]级)*';
/** 财税部门, 公安机关交通管理部门, 消防救援机构, 税务机关; not 行政执法部门, 用人部门, 金融机构, 国家机关 */
const ofOneLine = new RegExp(
  `^${ofPlace}(?:${ofLine}(?:${lineTail}|(?:监察|监管|监督|救援|管理)+机构)|(?:${ofLine}|婚姻|企业|户口|社会组织)?(?:公安|税务|审计|检察|司法|监察|登记|审批|征收)机关)$`,
  'u',
);
/** 省级人民政府, 县级以上地方人民政府有关部门, 省、自治区、直辖市人民政府 */
const ofOneLevel =
  /^(?:(?:地方|[省市县乡]级|设区的市|以上|各级(?=人民))+人民政府(?:(?:及其)?(?:有关|相关)(?:行政)?(?:主管)?部门)?|省、自治区、直辖市人民政府)$/u;

/** 教育局, 省级发展改革委, 住房和城乡建设委员会: an office of a line of work, as the papers of its own place name it */
const officeOfLine = new RegExp(
  `^(?:[省市县区州]级)?${ofLine}(?:行政|管理|监督|事务)*(?:[局委厅办]|委员会|办公室)$`,
  'u',
);

/** 科技部, 发展改革委, 税务总局: the departments of the State Council, which have no place in their names */
const ministry =
  /^(?:(?:外交|国防|教育|科技|科学技术|工业和信息化|公安|国家安全|民政|司法|财政|人力资源和?社会保障|自然资源|生态环境|环境保护|住房和?城乡建设|交通运输|水利|农业|农业农村|商务|文化和旅游|文化|退役军人|应急管理)部|发展改革委|卫生健康委|人民银行|审计署|海关总署|(?:税务|市场监管|广电|体育)总局|(?:银|证)监会|银保监会)$/u;

/** 工程质量监督机构, 建筑节能管理机构: set up to watch over something; not 基金管理机构, 物业管理机构 */
const watching =
  /^(?!.*(?:基金|资[产金]|物业|投资|财富|酒店|信托|工程管理|第三方|专业|社会|受托|委托|运营|有关|相关|其他|上级|该))\p{Script=Han}{2,10}(?:监督|监管|监察|管理)机构$/u;

/** Tells whether a name says which authority is meant, though not of which place: 财税部门, 教育局, 省级人民政府. */
export function isKindOfAuthority(name: string): boolean {
  const bare = withoutBrackets(name);
  return (
    ofOneLevel.test(bare) ||
    (isUnitName(name) &&
      !isAnybody(name) &&
      !/各(?!级)/u.test(bare) &&
      [ofOneLine, officeOfLine, ministry, watching].some((kind) => kind.test(bare)))
  );
}

/** 教育, 市教育, 各级财政: what is left of an authority's name where others of its list print 部门 */
const lineAlone = new RegExp(
  `^(?:国务院|公安机关|自治区|(?:地方)?各级|县级以上|各?[省市县区州旗镇乡]{1,2}[级直]?|党委)?(?:(?:地方|[、（）(]|[省市县区州旗])*人民政府)?${ofLine}(?:(?:行政|监督)?管理|监管|监督|执法)?$`,
  'u',
);
/** 、民政部门, 、城市管理部门, 等部门, 、水利等行业主管部门 behind it */
const restOfList =
  /^(?<lines>[^，,。；;：:\s]{0,80}?)等?(?<rest>(?:行业|行政|业务|职能|有关|相关|主管|管理|监管|执法)*)(?<kind>部[门門])/u;

/**
 * Returns the name that is printed at a place; lines of work that a list names share the 部门 at its end: 教育、民政部门 are
 * 教育部门 and 民政部门.
 */
export function nameAt(text: string, { start, end }: Span): string {
  const name = text.slice(start, end);
  const { lines = '', rest = '', kind } = restOfList.exec(text.slice(end, end + 100))?.groups ?? {};
  const shares = [lines, lines + rest].some((list) => areLines(name, list));
  return kind !== undefined && shares ? name + kind : name;
}

/** 农业农村|、城市管理 */
function areLines(name: string, others: string): boolean {
  return /^(?:$|、)/u.test(others) && [name, ...others.split('、').slice(1)].every(isLineAlone);
}

/** 、交通等单位 behind it */
const restOfUnits = /^(?<lines>[^，,。；;：:\s]{0,80}?)等(?:有关|相关)?(?:单位|單位)/u;

/** Tells whether a unit is named at a place: 市司法局, and 公安 in 公安、交通等单位. */
export function namesUnitAt(text: string, span: Span): boolean {
  if (isUnitName(nameAt(text, span))) return true;
  const { lines } = restOfUnits.exec(text.slice(span.end, span.end + 100))?.groups ?? {};
  const names = [text.slice(span.start, span.end), ...(lines ?? '').split('、').slice(1)];
  return (
    lines !== undefined && /^(?:$|、)/u.test(lines) && names.every((name) => isLineAlone(name) || isUnitName(name))
  );
}

function isLineAlone(name: string): boolean {
  const bare = withoutBrackets(name);
  return bare.length <= longest && lineAlone.test(bare);
}

/** Tells whether the name of a unit may end in `text` at `end`: with the word for a kind of organ or place, uncut. */
export function mayEndAt(text: string, end: number): boolean {
  const name = text.slice(0, end).replace(/等$/u, '');
  if (departmentNext.test(text.slice(end))) return false;
  return /[）)]$/u.test(name) || (organName.test(name) && !goesOn.test(text.slice(end - 1, end + 1)));
}

function withoutBrackets(name: string): string {
  return name.replace(/[（(〔[〈][^（()）〔〕[\]〈〉]*[）)〕\]〉]?/gu, '').trim();
}

function holdsSentence(bare: string): boolean {
  const rest = bare.replace(wordInName, '');
  return sentenceWord.test(rest) || sinceBehind.test(rest);
}
