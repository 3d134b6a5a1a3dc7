/**
 * Standard wording of regulations, whatever they regulate: on what they are based, to what they apply, what follows where
 * they are broken, what they leave to others, whom they oblige (《立法技术规范（试行）》（一）、（二）). Two texts that
 * have it in common have nothing in common yet; what stands beside it tells.
 */

/** 本条例, 本办法 */
export const thisRegulation = '本(?:法|条例|办法|规定|规则|细则|决定|预案|方案|意见|通知)';

const title = '《[^》\n]{1,80}》';
/** 《甲法》、《乙条例》（以下简称《条例》）等有关法律、法规 */
const instruments = `${title}(?:（[^（）\n]{0,40}）|[、，和及与以]|${title}){0,40}(?:等[^，。；《]{0,16})?(?:有关|相关|的|规定|要求|精神)*`;

/** 依法, 依规依纪 */
const lawfully = '(?:依[法规纪、]{1,8}){0,4}';

const basis = [
  `(?:根据|依据|按照)${instruments}(?=[^。；]{0,40}制定${thisRegulation})`,
  '结合[^，。；]{0,8}实际(?:情况)?',
  `特?制定${thisRegulation}`,
];

const scope = [
  `${thisRegulation}(?:所称|适用于)|适用${thisRegulation}|是指|（以下[简统]称[^（）\n]{0,40}）`,
  '在?中华人民共和国境内|在?本?[省市县区州]行政区域内?',
];

const liability = [
  `违反${thisRegulation}(?:第[^，。；]{1,14}[条款项])?(?:的?(?:有关)?规定)?(?:的行为|的)?`,
  '有(?:下列|以下|前款)[^，。；：]{0,4}(?:行为|情形)之一的?',
  '(?:由(?:有权|有关|上级|其|本级)[^，。；：]{0,20})?(?:责令|责成)(?:限期|立即)?(?:改正|整改|停止违法行为)',
  `对[^，。；：]{2,24}人员，?(?:由[^，。；]{2,20})?(?:应当)?${lawfully}(?:给予|追究)[^，。；]{0,6}(?:处[分理罚]|责任)`,
  `${lawfully}(?:给予|予以)(?:警告|通报批评|(?:行政|政务|党纪)?处[分理])|通报批评|没收违法所得|并?处[^，。；]{1,24}罚款`,
  '情节(?:较轻|较重|严重|特别严重)的?|造成[^，。；]{0,4}(?:后果|损失|影响)的|(?:逾期[未不]|拒不)改正的',
  '(?:涉嫌|构成)犯罪的|(?:依法)?移送司法机关(?:处理)?|(?:应当)?依法(?:追究|承担|予以)[^，。；]{0,6}(?:责任|赔偿|处理)',
  '构成违反治安管理行为的|依法给予治安管理处罚|滥用职权|玩忽职守|徇私舞弊|不依法履行(?:工作)?职责',
];

const reference = [
  '法律、(?:行政)?法规(?:、规章)?(?:另有|已有|已经)[^，。；]{0,10}[，的]+(?:从其|适用其|依照其|按照其)规定(?:执行)?',
  `(?:可以)?(?:参照|依照|按照|根据)${thisRegulation}[^，。；]{0,10}(?:执行|(?:制定|结合)[^。；]{0,20}(?:细则|办法|规定))`,
  '(?:按照|依照|参照)[^，。；]{0,6}有关规定(?:执行|办理|处理)',
];

const governments =
  '(?:县级以上|设区的市|各级|[上下本乡]级|地方|[省市县区、和]){0,12}人民政府(?:(?:及其|和|或者|、)?(?:有关|相关|工作|所属|主管)*部门)*';
const obliged = [
  `${governments}(?:(?:及其|和)工作人员)?(?:应当)?`,
  '(?:全国|[上下本]级|[省市县区、和]){0,12}人民代表大会(?:(?:及其|和|或者)?常务委员会)?',
  '公民、法人(?:和|或者|、|以及)其他组织|任何(?:单位|组织)和个人',
];

const headings = '^(?:总则|附则|法律责任|责任追究)$';

const standard = new RegExp([...basis, ...scope, ...liability, ...reference, ...obliged, headings].join('|'), 'gmu');

/** Returns a text with spaces in place of its standard wording; the rest stands where it stood. */
export function hideStandardWording(text: string): string {
  return text.replace(standard, ({ length }) => ' '.repeat(length));
}
