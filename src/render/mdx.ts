/**
 * Writes the MDX of a plan's pages. All source text stands in string expressions (`{"…"}`), so no character of a source is
 * ever read as Markdown, JSX or JavaScript; structure and links stand in components that the site provides.
 */
import type { EnrichedPassage, EnrichedPlan } from '../model/enriched.ts';
import { lookUp } from '../model/look-up.ts';
import type { Group, HeadKind, Measure, Part, Passage, Plan } from '../model/plan.ts';
import { footOf } from '../model/walk.ts';
import { branchAnchor, measureAnchor, passageAnchor } from './addresses.ts';
import type { RenderContext } from './context.ts';
import { cutRuns, markText, type Run, type SentenceView, sentenceViews, type TextMark } from './inlines.ts';
import { headingMarks, textMarks } from './marks.ts';
import type { MeasureView } from './measures.ts';
import { type PlanPage, pageOf, planPages } from './plan-pages.ts';

type Needs = Pick<RenderContext, 'corrections' | 'cut' | 'documents' | 'instrument' | 'plan' | 'terms'>;

/** A heading, a measure or a passage, with the anchor by which it is found. */
interface Block {
  readonly anchor: string;
  readonly mdx: string;
}

/** Returns the pages of a plan with their MDX; `measures` holds the views of its measures. */
export function renderPlanPages(
  context: Needs,
  { plan, passages }: EnrichedPlan,
  measures: ReadonlyMap<string, MeasureView>,
): readonly { readonly page: PlanPage; readonly mdx: string }[] {
  const writer: Writer = {
    context,
    plan: plan.id,
    measures,
    passages: new Map(passages.map((passage) => [passage.id, passage])),
  };
  const blocks = [
    ...writeHead(writer, plan),
    ...plan.children.flatMap((node) => writeNode(writer, node)),
    ...footOf(plan).flatMap((passage) => [
      writePassage(writer, passage),
      ...(passage.children ?? []).flatMap((node) => writeNode(writer, node)),
    ]),
  ];
  const byPage = Map.groupBy(blocks, ({ anchor }) => pageOf(plan, anchor));
  return planPages(plan).map((page) => {
    const own = byPage.get(page) ?? [];
    return { page, mdx: `${own.map(({ mdx }) => mdx).join('\n\n')}\n` };
  });
}

interface Writer {
  readonly context: Needs;
  readonly plan: string;
  readonly measures: ReadonlyMap<string, MeasureView>;
  readonly passages: ReadonlyMap<string, EnrichedPassage>;
}

/** Head blocks in printed order; each is the next paragraph of its passage, whose sentences are numbered through. */
function writeHead(writer: Writer, { id, head, headPassages }: Plan): Block[] {
  const rest = new Map(headPassages.map((passage) => [passage.kind, passageSentences(writer, passage.id)]));
  const blocks = head.map(({ kind }, index) => {
    const passage = headPassageOf(kind);
    const sentences = rest.get(passage)?.shift();
    if (!sentences) throw new Error(`The head of ${id} has no paragraph of its ${passage} for a block of ${kind}.`);
    const printed = isTitleBlock(kind)
      ? sentences.map((view) => ({ ...view, runs: cutRuns(view.runs, writer.context.cut) }))
      : sentences;
    const isFirst = head.findIndex((block) => headPassageOf(block.kind) === passage) === index;
    const attributes = `kind=${quote(kind)}${isFirst ? ` id=${quote(passage)}` : ''}`;
    return { anchor: passage, mdx: `<Head ${attributes}>${writeSentences(printed, passage)}</Head>` };
  });
  const left = [...rest].filter(([, paragraphs]) => paragraphs.length > 0);
  if (left.length > 0)
    throw new Error(`The head of ${id} has no block for the end of its ${left.map(([kind]) => kind)}.`);
  return blocks;
}

/** Blocks that are printed large. */
function isTitleBlock(kind: HeadKind): boolean {
  return kind === 'masthead' || kind === 'title' || kind === 'plan-title';
}

/** The passage that a block of the head belongs to; its kind is its name. */
function headPassageOf(kind: HeadKind): 'contents' | 'preamble' | 'head' {
  if (kind === 'contents') return 'contents';
  return kind === 'notice' || kind === 'preamble' ? 'preamble' : 'head';
}

function passageSentences({ context, plan, passages }: Writer, id: string): SentenceView[][] {
  const passage = lookUp(passages, id, 'passage');
  return sentenceViews(passage.content.text, passage.sentences, textMarks(context, plan, passage));
}

function writeNode(writer: Writer, node: Part | Group | Measure): Block[] {
  if (node.type === 'measure') return [writeMeasure(node, lookUp(writer.measures, node.id, 'measure'))];
  const tag = node.type === 'part' ? 'Part' : 'Group';
  const marked = markText(node.heading.text, headingMarks(writer.context, writer.plan, node));
  const heading = writeRuns(cutRuns(marked, writer.context.cut));
  const anchor = branchAnchor(node.number);
  return [
    { anchor, mdx: `<${tag} id=${quote(anchor)} num=${expression(node.num.text)}>${heading}</${tag}>` },
    ...(node.intro ? [writePassage(writer, node.intro)] : []),
    ...node.children.flatMap((child) => writeNode(writer, child)),
  ];
}

function writePassage(writer: Writer, { id, kind }: Passage): Block {
  const anchor = passageAnchor({ id });
  const paragraphs = passageSentences(writer, id).map((sentences) => `<P>${writeSentences(sentences, anchor)}</P>`);
  return { anchor, mdx: `<Passage id=${quote(anchor)} kind=${quote(kind)}>${paragraphs.join('')}</Passage>` };
}

function writeMeasure({ number, level }: Measure, { id, num, paragraphs, noteRuns, noteBelow }: MeasureView): Block {
  const anchor = measureAnchor(number);
  const lines = paragraphs.map((sentences) => `<P>${writeSentences(sentences, anchor)}</P>`);
  const note = noteRuns.length > 0 ? `<Note>${writeRuns(noteRuns)}</Note>` : '';
  const text = lines.toSpliced(noteBelow, 0, note).join('');
  const attributes = `id=${expression(id)} anchor=${quote(anchor)} level=${quote(level)} num=${expression(num)}`;
  return { anchor, mdx: `<Measure ${attributes}>${text}<Counterparts of=${expression(id)} /></Measure>` };
}

function writeSentences(sentences: readonly SentenceView[], anchor: string): string {
  return sentences
    .map(({ n, title, also, runs }) => {
      const facts = `${title ? ' heading' : ''}${also ? ` also={${also}}` : ''}`;
      return `<S n={${n}} id=${quote(`${anchor}-s${n}`)}${facts}>${writeRuns(runs)}</S>`;
    })
    .join('');
}

function writeRuns(runs: readonly Run[]): string {
  return runs
    .map((run, index) => {
      if (typeof run !== 'string') return wrapMark(writeRuns(run.children), run.mark);
      return `${typeof runs[index - 1] === 'string' ? '<wbr />' : ''}{${literal(run)}}`;
    })
    .join('');
}

function wrapMark(inner: string, mark: TextMark): string {
  switch (mark.type) {
    case 'cite':
      return `<Cite to=${quote(mark.to)}>${inner}</Cite>`;
    case 'unit':
      return `<Unit to=${quote(mark.to)} role=${quote(mark.role)}>${inner}</Unit>`;
    case 'target':
      return `<Target kind=${quote(mark.kind)}${mark.date ? ` date=${quote(mark.date)}` : ''}>${inner}</Target>`;
    case 'term':
      return `<Term to=${quote(mark.to)} meaning=${expression(mark.meaning)}>${inner}</Term>`;
    case 'correction':
      return `<Correction new=${expression(mark.new)} reason=${expression(mark.reason)}>${inner}</Correction>`;
    case 'redaction':
      return `<Redaction reason=${expression(mark.reason)}>${inner}</Redaction>`;
  }
}

/** An attribute of our own making: ASCII or percent-encoded, without quotes. */
function quote(text: string): string {
  return /^[\w\p{L}\p{N}/#.%~()!*'-]*$/u.test(text) && !text.includes("'") ? `"${text}"` : expression(text);
}

/** An attribute that may hold source text. */
function expression(text: string): string {
  return `{${literal(text)}}`;
}

/** A JavaScript string literal; `<` and the separators U+2028/9 are escaped so that no reader of MDX stumbles. */
function literal(text: string): string {
  return JSON.stringify(text).replace(
    /[<>{}\u2028\u2029]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
