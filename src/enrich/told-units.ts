/**
 * Whom a sentence of a plan may speak to. A verb alone tells a unit of a place (市城管局) or all of a kind (各县区); what is
 * told with 要, 应当 or charged with 由 may be an authority (财政部门), and whoever of them it is (有关部门, 各地).
 */
import { withoutRemarks } from '../model/official/brackets.ts';
import {
  isKindOfAuthority,
  isKindOfUnits,
  isNamed,
  isPlaces,
  meansAll,
  withDuties,
} from '../model/official/unit-names.ts';

const placeWord =
  '[市县区州旗镇乡](?!民(?![政族宗委])|市(?!场)|[场域直内外省县区州镇乡村街])(?:[（(][市县区州旗、]{1,6}[）)])?';
/** 新区|市场监管局, 高新区|建设局: what stands for the name of a place */
const zoneWord = '(?:高?新|经?开|经?开发)区(?!内|域)';
/** A unit of a place or level: 市城管局, 雁泽市人民政府; not 学校, 市场主体, 乡镇卫生院, nor 区政府, whose plan it mostly is */
const placed = new RegExp(
  [
    `^(?![省市县区州旗镇乡](?:委|党委|(?:人民)?政府)$|.{0,3}级)(?:国家(?!机关)|国网|国务院|辖区(?!内)|属地|中央|中共|全国|自治区|省|${placeWord}|${zoneWord}|街道`,
    `\\p{Script=Han}{2,6}?(?:省|${placeWord}))\\p{Script=Han}`,
    '^国务院$',
  ].join('|'),
  'u',
);
/** 由|综合行政执法局|责令拆除, 由|公务用车主管部门|处置: an office needs no place there; not 由|学校|组织 */
const ownOffice =
  /^\p{Script=Han}{3,}(?:[局委厅署院队馆]|委员会|办公室|中心|(?<!有关|相关|相应|上级|同级|单位|企业)主管部门)$/u;

const whichTask = '(?:行政|行业|业务|职能|主管|管理|监管)';
/** 有关部门, 市级有关部门, 各相关管理部门, 电信主管部门, 各成员单位: whoever of the authorities it is */
const someAuthority = new RegExp(
  '^(?:国务院|中央|[省市县区州旗镇乡]级?、?|[省市县区]直|全[省市县区]|各级?|地方|其他|(?:人民)?政府)*' +
    `(?:(?:有关|相关)(?:${whichTask}|政府|单位和)*(?:部门|单位)|成员单位|` +
    `\\p{Script=Han}{0,14}(?:主管|监管|监察)部门|${withDuties}\\p{Script=Han}{0,6}(?:部门|机构))$`,
  'u',
);
/** 各地, 各级政府, 省级党委和政府, 城市政府, 各级人民政府及其部门: those who govern, of all places or of a kind; not 区政府 */
const governing = new RegExp(
  '^各(?:地|级|(?:有关|相关)?省(?:人民政府)?)$|' +
    '^(?:中央和)?(?:各级|地方|城市|属地|当地|所在地|[省市县区州旗镇乡]级、?)+(?:党委(?:和|、|及))?(?:人民)?政府' +
    '(?:及其(?:所属|有关|相关|职能|工作)*部门)?$',
  'u',
);
const everywhere = /^各地区?$/u;
/** 试点地区, 各试点城市: the places that a document is for; not 示范县, of which any plan speaks */
const chosenPlaces = /^各?试点(?:地区|城市|省份|区域|县（市、区）|单位)$/u;
/** 各级爱卫会, 地方各级行政执法机关, 各级各类学校: all of a kind at each level; not 各级委员会, 各级部门 */
const ofEachLevel =
  /^(?:地方)?各级(?:各类)?(?!党委|企业)\p{Script=Han}{2,16}(?:(?<!委员)会|机[构关]|办公室|指挥部|学校|医院)$/u;
/** Not 各级党委, who are called upon to lead in every plan */
const ofParty = /^各级党(?:组织|委（党组）)$/u;
/** 本市, 特大城市, 试点县, 山区县, 县市: no place of its own */
const kindOfPlace = [
  '[本我全各该此城大中小超强外省县]|地级|县级|试点|样板|示范|设区|所在|中心',
  '[山牧林矿老库湖]区|农业|工业|生态|旅游|脱贫|贫困|沿海|沿江|边境',
].join('|');
/** 夜市, 特色集市; not 辛集市 */
const market = '(?:[夜早晚菜花股楼]|\\p{Script=Han}{2}集)市';
/** 北京市, 甲乙自治县 */
const ownPlace = new RegExp(
  `^(?!.*(?:(?:${kindOfPlace})[市县]|${market})$)\\p{Script=Han}{2,4}(?:[市县]|自治[区州县])$`,
  'u',
);
/** 防汛指挥部, 工作领导小组办公室, 领导小组各成员单位: set up for a task */
const setUp =
  /^(?!.*各级).{2,}(?:领导小组|指挥部|联席会议|委员会|[专工]班)(?:办公室|各?成员单位)?$|^(?:工作)?(?:领导小组|指挥部|联席会议|委员会|专班)办公室$/u;
/** 物业行业协会, 市总商会 */
const association = /^\p{Script=Han}{2,}(?:协会|商会|学会|联合会)$/u;
/** 电网企业, 水电气供应企业: what all depend on */
const utility =
  /^(?:电网|供?[水电气热暖]|燃气|热力|自来水|通信|电信|铁路|公交)+(?:集团|公司|(?:供应|经营|运营|基础)*企业)$/u;
/** 各金融机构, 各保险公司; not 各级机构, 各有关企业 */
const allInBusiness = /^各[^各级有相]{2,10}(?:机构|企业|公司|银行)$/u;
const street = /^(?:街道|乡镇|镇街|(?:园|开发|高新|景|功能)区管委会)$/u;
/** 甲经济技术开发区管委会, 甲新区党工委 */
const zoneCommittee =
  /^\p{Script=Han}{2,14}(?:新|园|开发|保税|示范|度假|合作|试验)区(?:管委会|管理委员会|[党工]{1,2}委)$/u;
/** 村委会, 社区居委会, 村（居）民委员会 */
const ofVillage = /^(?:社区|行政村)?[村居]民?委(?:员会|会)$/u;

/** 镇（街）, 市、县; not 市区 */
const severalPlaces = /[、（(]/u;

/** 绿化指导站, 市场监测中心: set up to do something for others */
const forWork =
  /^\p{Script=Han}{2,10}(?:指导|管理|服务|监督|监测|推广|执法|救援|检测|调度|交易|登记|防治)(?:[站所队局]|中心|总站|支队)$/u;
/** Who is told with 要 or 应当, though no place stands in the name. */
const toldKinds = [
  ...[someAuthority, governing, chosenPlaces, ofEachLevel, ownPlace, setUp, association, utility],
  ...[allInBusiness, street, zoneCommittee, ofVillage, forWork],
];

/** Tells whether a name says of which place a unit is (市城管局), or that all of a kind are meant. */
export function isPlaced(name: string): boolean {
  return isKindOfUnits(name) || meansAll(name) || (isNamed(name) && placed.test(name));
}

/** How a sentence speaks to those whom it begins with. */
export interface Telling {
  /** 由 stands before them. */
  readonly charged: boolean;
  /** 要, 应当 or a day by which it is due stands behind them. */
  readonly told: boolean;
  /** 积极, 每年 stands behind them. */
  readonly willing: boolean;
  /** They are charged or told, or the sentence says how they are to do it. */
  readonly firm: boolean;
}

/** Tells whether a sentence that speaks so may mean units of these names. */
export function areTold(names: readonly string[], { charged, told, willing, firm }: Telling): boolean {
  if (areAllOfKind(names) || (told && names.every(mayBeTold))) return true;
  if (willing && names.every((name) => forWork.test(name))) return true;
  if (firm && names.some((name) => isKindOfAuthority(name) || isKindOfUnits(name) || everywhere.test(name)))
    return true;
  return names.some(isNamed) && names.some((name) => placed.test(name) || (charged && ownOffice.test(name)));
}

/** 各县区; 各园区、镇街: one 各 for all places of a list */
function areAllOfKind([first = '', ...others]: readonly string[]): boolean {
  return isKindOfUnits(first) && others.every((name) => isKindOfUnits(name) || isPlaces(name));
}

function mayBeTold(name: string): boolean {
  const bare = withoutRemarks(name);
  return (
    isPlaced(name) ||
    (isPlaces(name) && severalPlaces.test(name)) ||
    isKindOfAuthority(name) ||
    ofParty.test(name) ||
    toldKinds.some((kind) => kind.test(bare))
  );
}
