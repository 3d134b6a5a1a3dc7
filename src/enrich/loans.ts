/** Tells how much people may borrow, or draw from their housing fund: 公积金最高贷款额度为50万元, 租房提取额度提高到1.8万元. */

/** 首套房贷款额度提高至|90万元, 二孩家庭最高可贷|80万元, 借款金额|不得超过30万元 */
const directly =
  /(?:最高可?贷款?|(?:可?贷款?|借款|提取|最高)(?:最高)?可?(?:额度?|限额|上限|金额)|(?<=公积金[^。；]*)(?:限额|上限)|额度最高)[^，。；]{0,40}$/u;
/** 单缴存职工贷款额度提高至30万元，双缴存职工提高至|60万元 */
const listed = new RegExp(
  '(?:贷款|提取)(?:最高)?(?:额度?|限额|上限)[^。]*[，；、](?:(?!首付|利率)[^，。；]){0,24}' +
    '(?:且|(?:提高|提升|上浮|上调|调整?|增加|最多提高)[至到为]?(?:\\d[\\d.]*万?元、)*)$',
  'u',
);
/** 全市统一执行|80万元|的公积金贷款额度上限 */
const behindIt = /^的?(?:住房)?公积金贷款(?:最高)?(?:额度|限额)/u;
const ofPeople = /公积金|缴存|职工|首套|家庭|个体工商户|创业担保|人才|层次人员/u;
const amount = /(?:元(?:\/\p{Script=Han}{1,3})?|[%％]|百分之\p{Script=Han}{1,3})$/u;
/** 最高可按应缴存额的|百分之百|提取 */
const drawn = /^(?:的标准)?提取/u;

/** 发放创业担保贷款金额|3000万元: what is to be lent to all of them, as are whole 亿元 */
const lentBefore = /(?:新增|发放|投放|全年|完成)[^，。；]{0,24}$/u;

/** Tells whether an amount bounds what people may borrow or draw; not 新增企业贷款额度|30亿元. */
export function boundsLoan(before: string, wording: string, behind: string): boolean {
  if (!amount.test(wording) || wording.includes('亿') || lentBefore.test(before)) return false;
  if (drawn.test(behind)) return ofPeople.test(before);
  return behindIt.test(behind) || (ofPeople.test(before) && (directly.test(before) || listed.test(before)));
}
