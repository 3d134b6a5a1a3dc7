/**
 * Gives a measure its title: the heading line or first sentence where that reads as a heading, else a short form of it.
 *
 * A heading is short, names no instrument and does not open with an actor: 聊城 3 (市政府常务会议定期研究…), 4 and 5
 * (认真学习贯彻《…》) print content where others print a heading, so their titles are made and marked as such.
 */
import { simplify } from '../segment/traditional.ts';

const longestHeading = 48;
const longestShortForm = 36;
/** 市政府常务会议定期…, 各级党委要…; not 党委法治建设议事协调机构履行统筹推进职责, which is short enough to be a heading */
const actorFirst =
  /^.{0,14}?(?:会议|政府|部门|单位|机关|党委|人员|负责人|领导干部).{0,6}(?:定期|每年|应当|应(?![急对用诉知])|要(?![求点素])|必须|不得|可以)/u;
const instrument = /《[^《》]{1,200}》/u;

export interface MeasureTitle {
  readonly title: string;
  readonly made: boolean;
}

/** Returns the title for a measure whose first sentence is `first`; `alone` says that it is set on a line of its own. */
export function titleMeasure(first: string, alone: boolean): MeasureTitle {
  const sentence = first.replace(/(?<![。；;：:，,\s])[。；;：:，,\s]+$/u, '');
  if (readsAsHeading(sentence, alone)) return { title: sentence, made: false };
  return { title: shorten(sentence), made: true };
}

function readsAsHeading(sentence: string, alone: boolean): boolean {
  if (alone) return sentence.length <= 2 * longestHeading;
  return sentence.length <= longestHeading && !instrument.test(sentence) && !actorFirst.test(simplify(sentence));
}

/** The first clause, cut at a stop inside it where it is still too long to stand as a title. */
function shorten(sentence: string): string {
  const clause = /^(?:《[^《》]{0,200}》|“[^“”]{0,80}”|[^，,；;。]){1,200}/u.exec(sentence)?.[0] ?? sentence;
  if (clause.length <= longestShortForm || instrument.test(clause)) return clause;
  const stop = clause.slice(0, longestShortForm).search(/[、：](?!.*[、：])/u);
  return `${clause.slice(0, stop > 8 ? stop : longestShortForm)}…`;
}
