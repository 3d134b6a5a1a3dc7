/** Tells from a line that a document only hands on what stands below it. */
/** 现将…印发给你们, 转发, 公开征求意见, 关于征求《…》意见的函: the plan stands below. */
const issuing = new RegExp(
  [
    '[现現][^。]{0,40}公[开開](?:向[^。]{1,12})?[征徵]求(?![^。]{0,12}(?:工作|活动|活動|制度))',
    '[关關][于於][^。]{0,60}公[开開][征徵]求[^。]{0,60}的(?:公告|通知|函|启事|通告)》?$',
    '^[^。]{0,40}[关關][于於](?:再次|书面)?[征徵]求《[^。]{4,80}》[^。》]{0,10}意[见見][^。]{0,6}的(?:公告|通知|函)$',
    '^[^。]{0,60}(?:[关關][于於])?[印转轉][发發].{2,}(?:通知|函)》?$|[现現].{0,60}[印转轉][发發]|[发發][给給]你[们們]',
  ].join('|'),
  'u',
);

/** Tells whether a line says so. */
export function isIssuing(text: string): boolean {
  return issuing.test(text);
}
