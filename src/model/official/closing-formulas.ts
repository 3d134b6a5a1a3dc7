/**
 * Closing formulas of official documents: who explains the plan, from when it is in force, that it may be published. A
 * measure of nothing else is about no topic, whatever stands above it.
 */

/** 本方案由县司法局负责解释 | 自印发之日起施行，有效期五年 | 原办法同时废止 | 此件公开发布 */
const formula =
  /^(?:本\p{Script=Han}{1,8}|《[^》]*》)?(?:由.{2,30}(?:负责)?解释|自.{1,24}起(?:正式)?(?:施行|实施|执行|试行|生效)|.{0,40}(?:同时|即行|自行)(?:废止|失效|停止(?:执行|施行))|有效期.{0,20}|未尽事宜.*|此件.{0,4}公开.{0,4}|联系(?:人|电话).*)$/u;

/** 原办法（甲政发〔2019〕3号）同时废止 */
const documentNumber = /[（(][^（）()]*号[）)]/gu;

/** Says whether a measure holds closing formulas and nothing else beside its title. */
export function isClosing({ title, text }: { readonly title: string; readonly text: string }): boolean {
  const clauses = text
    .replace(documentNumber, '')
    .split(/[。；，,;\n（）()]+/u)
    .filter(Boolean);
  const own = clauses.filter((clause) => clause !== title);
  return clauses.length > 0 && (own.length > 0 ? own : clauses).every((clause) => formula.test(clause.trim()));
}
