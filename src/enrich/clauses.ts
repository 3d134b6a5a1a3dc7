/**
 * How clauses of running text begin and tell: sources of patterns for marks of lists, 由, 要, 可 and 对. Texts are read in
 * simplified characters.
 */

/** What lists of names are written in. */
export const inNames = '[\\p{Script=Han}\\d、（）()]';
/** 由 before who is charged; not 自由, 理由, 不得由; but 办理|由 */
export const by = '(?<!自|缘|(?<![整办管处受审清代修护治梳])理|不[得能应再宜可]?)由';
/** `（1）`, `（一）`, `②` before an entry of a list */
export const listMark = '\\s{0,4}(?:[（(][一二三四五六七八九十]{1,3}[)）]|[（(]?\\d{1,2}[)）、.．]|[①-⑳])?\\s{0,4}';
/** 未经市司法局审核, 请市司法局审核, 以市司法局为主体: whoever stands there does nothing. */
export const noSubject = '[请经未以]';
/** 要, 应当, 必须 that tell to do something; not as part of a word: 要求, 要件, 应届, 应付, 须知; but 要领导, 应变更 */
export const must =
  '(?:要(?!求|素|害|塞|旨|点(?!对点)|件(?!件)|闻(?![令汛讯警风])|' +
  '领(?![导取会办先])|义(?!务)|务(?![必实求农])|道(?!路)|冲(?![锋刺在])|案(?!件))' +
  '|须(?!知|臾)|应当|应(?!当|对|急|诉|用|届|付|允|激|纳税|邀(?!请)|聘(?![请任用])|约(?![谈束])|变(?!更)|' +
  '征(?![求集收询得])|收[账款]|[考试][生人者])|必须|务必)';
/** 可, 可以 that let somebody do something; not 可靠, 可持续, 可研, 许可, 不可抗力 */
export const mayDo = '(?<![许认])可(?!靠|持续|研|再生)(?<!不可(?=抗))';
/** 对 before those of whom something is said; not 对照, 对口, 对外 */
export const forWhom = '对(?![照接标口外应])';
/** No such sentence names more. */
export const longestTelling = 400;

export function clauseOf(text: string): string {
  const end = text.search(/[，,。；;：:\n]/u);
  return end < 0 ? text : text.slice(0, end);
}
