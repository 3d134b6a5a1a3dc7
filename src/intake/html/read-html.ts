/** A saved web page → the lines of its article and the facts around it. */
import { renderBlocks, type SourceBlock } from '../blocks.ts';
import { findLost } from '../completeness.ts';
import { type Extraction, Refusal } from '../faults.ts';
import { applyStyles } from './apply-styles.ts';
import { decodePage } from './decode-page.ts';
import { takeHiddenCopies } from './hidden-copies.ts';
import { readHtmlBlocks } from './html-blocks.ts';
import { gatherLeftOut } from './left-out.ts';
import { takeLinkLists } from './link-lists.ts';
import { reportLinkedSheets } from './linked-sheets.ts';
import { findMainContent } from './main-content.ts';
import { findNotes } from './notes.ts';
import { isMetadataTable, readPageFacts } from './page-metadata.ts';
import { takePageLines } from './page-tools.ts';
import { parsePage } from './parse-page.ts';
import { listPieces } from './printed-pieces.ts';
import { reportPage } from './report.ts';
import { refuseBlank, takeScripted } from './script-text.ts';
import { findTitle } from './title.ts';
import { setApartSizeless } from './type-sizes.ts';

/** Reads a page in the encoding that it declares or else shows. Refuses a page without text. */
export function readHtml(bytes: Uint8Array): Extraction {
  const { text: source, encoding } = decodePage(bytes);
  const page = parsePage(source);
  const scripted = takeScripted(page);
  const styled = applyStyles(page);
  setApartSizeless(page);
  const copies = takeHiddenCopies(page);
  const article = scripted.article ?? findMainContent(page);
  if (!article)
    throw new Refusal({ rule: 'html-no-article', found: '没有文字的网页', expected: '带正文的网页；请保存“仅 HTML”' });
  const links = takeLinkLists(article.nodes);
  const inside = { childNodes: links.nodes };
  const noted = findNotes(inside);
  const whole = readHtmlBlocks(inside, noted);
  const { metadata, findings: inFacts } = readPageFacts(page, { all: readHtmlBlocks(page), article: whole });
  const { blocks, lines: tools } = takePageLines(whole.filter((block) => !isMetadataTable(block)));
  const lines = [...tools, ...copies, ...links.lines];
  const title = findTitle(page, inside, metadata.title);
  const { text, anchors, headers, findings: inText } = renderBlocks([...title.blocks, ...blocks]);
  refuseBlank(page, text);
  const notes = renderBlocks(noted.flatMap((note) => readHtmlBlocks(note)));
  const facts = whole.filter(isMetadataTable).flatMap(cellsOf);
  return {
    text: noted.length > 0 ? `${text}\n${notes.text}` : text,
    anchors: [...anchors, ...notes.anchors.map((anchor) => `注释${anchor}`)],
    ...(noted.length > 0 ? { notes: anchors.length + 1 } : {}),
    leftOut: gatherLeftOut(page, inside, lines),
    metadata,
    encoding,
    findings: [
      ...scripted.findings,
      ...inText,
      ...inFacts,
      ...title.findings,
      ...reportLinkedSheets(page, inside),
      ...reportPage({ page, article, lines, source, text, styled }),
      ...findLost(listPieces(inside), [text, notes.text, ...headers, ...lines, ...facts]),
    ],
  };
}

function cellsOf(block: SourceBlock): readonly string[] {
  return block.kind === 'table' ? block.rows.flatMap((row) => row.map(({ text }) => text)) : [];
}
