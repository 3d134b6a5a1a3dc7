/**
 * Style sheets that a page keeps in other files. Every page has some, and a file alone does not bring them; they are named
 * only where the article shows that they may hide, write or number words.
 */
import type { Finding } from '../faults.ts';
import { isForScreens } from './media.ts';
import { allElementsOf, attribute, elementsOf, type HtmlElement, type HtmlNode, type HtmlParent } from './nodes.ts';
import { wordsOf } from './words.ts';

interface Article {
  readonly childNodes: readonly HtmlNode[];
}

/** Names that sheets give what is not shown: `hide`, `sr-only`, `fold-content` */
const hiding =
  /(?:^|[\s_-])(?:hide|hidden|none|dn|sr-only|visuallyhidden|invisible|collapsed?|fold(?:ed)?)(?=$|[\s_-])/iu;
/** Names of what a sheet writes a number or a label into. */
const written = /(?:^|[\s_-])(?:num(?:ber)?|no|index|order|seq|label|prefix|xuhao|bianhao)(?=$|[\s_-]|\d)/iu;
const longestQuote = 20;
const mostSheets = 3;

/** Returns what sheets in other files may change in an article, in one finding with their names. */
export function reportLinkedSheets(page: HtmlParent, article: Article): readonly Finding[] {
  const sheets = [...allElementsOf(page, () => false)].filter(isSheet).map((link) => attribute(link, 'href'));
  const effects = sheets.length === 0 ? [] : listEffects([...elementsOf(article)]);
  if (effects.length === 0) return [];
  const names = sheets.slice(0, mostSheets).map((href) => href.split(/[?#]/u)[0]?.split('/').at(-1) ?? href);
  const found = `${names.join('、')} 没有读，${effects.join('，')}`;
  return [{ rule: 'html-sheet-unread', severity: 'info', found, expected: '与浏览器显示的一样' }];
}

function isSheet(element: HtmlElement): boolean {
  const isLink = element.tagName === 'link' && /\bstylesheet\b/iu.test(attribute(element, 'rel'));
  return isLink && attribute(element, 'href') !== '' && isForScreens(attribute(element, 'media'));
}

function listEffects(elements: readonly HtmlElement[]): readonly string[] {
  const hidden = elements.find((element) => hiding.test(attribute(element, 'class')) && wordsOf(element) !== '');
  const filled = elements.find((element) => written.test(attribute(element, 'class')) && wordsOf(element) === '');
  const list = elements.some(
    (element) => element.tagName === 'ol' && !/list-style/iu.test(attribute(element, 'style')),
  );
  return [
    ...(hidden ? [`“${wordsOf(hidden).slice(0, longestQuote)}”可能不显示`] : []),
    ...(filled ? [`class="${attribute(filled, 'class')}" 处可能写有文字`] : []),
    ...(list ? ['列表的编号可能不显示'] : []),
  ];
}
