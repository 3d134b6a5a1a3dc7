/**
 * What an article of a regulation is there for, as far as its form tells (《立法技术规范（试行）》（一）第二、第三部分): for what
 * the regulation is made, to what it applies, what it leaves to others, and what follows where it is broken.
 */
import { articleNumerals, figures, readNumeral } from './numerals.ts';
import { thisRegulation } from './standard-wording.ts';

export type ClauseKind = 'purpose' | 'scope' | 'reference' | 'sanction';

const sanction =
  '(?:责令|处[^，。；]{1,24}罚款|没收违法所得|吊销|(?:给予|予以)(?:警告|通报批评|[^，。；]{0,6}处分)|追究[^，。；]{0,6}责任)';

/** Read in this order. */
const kinds: readonly (readonly [ClauseKind, RegExp])[] = [
  ['purpose', new RegExp(`^[^。]{0,400}制定${thisRegulation}[。；]`, 'u')],
  [
    'sanction',
    new RegExp(`^(?:[^，。；]{0,60})违反${thisRegulation}|^[^。；]{0,300}的[，：][^。；]{0,60}${sanction}`, 'u'),
  ],
  ['scope', new RegExp(`^[^。；]{0,200}(?:适用${thisRegulation}|${thisRegulation}适用于)|^适用范围`, 'u')],
  ['reference', /^[^。；]{0,120}(?:从其|适用其|依照其|按照其)规定[^。；]{0,8}。/u],
];

/** 法律责任, 监督检查和法律责任 */
const sanctionHeading = /^(?:.{1,8}[和与及])?(?:法律责任|罚则|责任追究)$/u;

/** Who tried something new in good faith is spared: 按照有关规定从轻、减轻或者免予追责 */
const exemption = /(?:免予|从轻|减轻|不予|免除)[^，。；]{0,12}(?:追责|责任|处[罚分理])/u;

/** 违反本条例第十五条第二款、第十六条规定 */
const brokenArticles = new RegExp(`违反${thisRegulation}(?<articles>第[^，。；规]{1,80})`, 'gu');
const articleNumber = new RegExp(`(?<=第)[${articleNumerals}${figures}]+(?=条)`, 'gu');

/** Returns the numbers of the articles of its own regulation against which an article is directed. */
export function listBrokenArticles(text: string): number[] {
  const cited = [...text.matchAll(brokenArticles)].map(({ groups }) => groups?.['articles'] ?? '');
  return cited
    .flatMap((articles) => articles.match(articleNumber) ?? [])
    .flatMap((number) => readNumeral(number) ?? []);
}

/** Returns what an article is there for; `undefined` for one that says what shall be done. */
export function clauseKind({
  headings,
  text,
}: {
  readonly headings: readonly string[];
  readonly text: string;
}): ClauseKind | undefined {
  if (headings.some((heading) => sanctionHeading.test(heading)) && !exemption.test(text)) return 'sanction';
  return kinds.find(([, pattern]) => pattern.test(text))?.[0];
}
