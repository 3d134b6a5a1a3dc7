/** What a document says of itself as a whole: when it takes effect, who explains it, 特此通知. */
import { genreWord } from '../model/official/genres.ts';

const itself = `(?:[本该](?:若干|政策|工作|实施)?(?:${genreWord}|政策|文件|文)(?:[（(]试行[）)])?|(?:以上|上述)[\\p{Script=Han}、]{1,12}?)`;
/** 自2031年5月1日起施行, 由甲局会同有关部门负责解释 */
const holds =
  '(?:[自于從从於][^，。；]{2,30}起(?:正式)?(?:施行|实施|实行|执行|生效)|由[^，。；]{2,40}(?:，[^，。；]{2,20})?解释)';

/** Source of a pattern for the opening of such a sentence: `本措施自印发之日起施行`, `以上政策由甲局负责解释`. */
export const saidOfItself = `${itself}[，,]?${holds}`;
