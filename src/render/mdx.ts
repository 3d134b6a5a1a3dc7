/**
 * Writes the MDX page of a plan. All source text stands in string expressions (`{"…"}`), so no character of a source is
 * ever read as Markdown, JSX or JavaScript; structure and links stand in components that the site provides.
 */
import type { EnrichedMeasure, EnrichedPassage, EnrichedPlan } from '../model/enriched.ts';
import { lookUp } from '../model/look-up.ts';
import type { Group, Measure, Part, Passage, Plan } from '../model/plan.ts';
import { branchAnchor, measureAnchor } from './addresses.ts';
import type { RenderContext } from './context.ts';
import { cutInlines, cutSentences, type Inline, type Mark, type SentenceView } from './inlines.ts';
import { headingMarks, noteMarks, textMarks } from './marks.ts';
import { passageAnchor } from './places.ts';

type Needs = Pick<RenderContext, 'corrections' | 'documents' | 'instrument' | 'plan' | 'terms' | 'unit'>;

/** Returns the MDX of a plan's page. */
export function renderPlanPage(context: Needs, { plan, measures, passages }: EnrichedPlan): string {
  const writer: Writer = {
    context,
    plan: plan.id,
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    passages: new Map(passages.map((passage) => [passage.id, passage])),
  };
  const blocks = [
    ...writeHead(writer, plan),
    ...plan.children.flatMap((node) => writeNode(writer, node)),
    ...(plan.closing ? [writePassage(writer, plan.closing)] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

interface Writer {
  readonly context: Needs;
  readonly plan: string;
  readonly measures: ReadonlyMap<string, EnrichedMeasure>;
  readonly passages: ReadonlyMap<string, EnrichedPassage>;
}

/** Head blocks in printed order; each is the next paragraph of its passage, whose sentences are numbered through. */
function writeHead(writer: Writer, { head, headPassages }: Plan): string[] {
  const passages = new Map(
    headPassages.map(({ kind, id }) => [
      kind,
      { anchor: passageAnchor({ id }), paragraphs: passageSentences(writer, id) },
    ]),
  );
  const started = new Set<string>();
  return head.map((block) => {
    const passage = passages.get(block.kind === 'notice' || block.kind === 'preamble' ? 'preamble' : 'head');
    const anchor = passage?.anchor ?? '';
    const sentences = passage?.paragraphs.shift() ?? [];
    const id = started.has(anchor) ? '' : ` id=${quote(anchor)}`;
    started.add(anchor);
    return `<Head kind=${quote(block.kind)}${id}>${writeSentences(sentences, anchor)}</Head>`;
  });
}

function passageSentences({ context, plan, passages }: Writer, id: string): SentenceView[][] {
  const passage = lookUp(passages, id, 'passage');
  return cutSentences(passage.content.text, passage.sentences, textMarks(context, plan, passage));
}

function writeNode(writer: Writer, node: Part | Group | Measure): string[] {
  if (node.type === 'measure') return [writeMeasure(writer, lookUp(writer.measures, node.id, 'measure'))];
  const tag = node.type === 'part' ? 'Part' : 'Group';
  const heading = writeInlines(cutInlines(node.heading.text, headingMarks(writer.context, writer.plan, node)));
  return [
    `<${tag} id=${quote(branchAnchor(node.number))} num=${expression(node.num.text)}>${heading}</${tag}>`,
    ...(node.intro ? [writePassage(writer, node.intro)] : []),
    ...node.children.flatMap((child) => writeNode(writer, child)),
  ];
}

function writePassage(writer: Writer, { id, kind }: Passage): string {
  const anchor = passageAnchor({ id });
  const paragraphs = passageSentences(writer, id).map((sentences) => `<P>${writeSentences(sentences, anchor)}</P>`);
  return `<Passage id=${quote(anchor)} kind=${quote(kind)}>${paragraphs.join('')}</Passage>`;
}

function writeMeasure({ context, plan }: Writer, measure: EnrichedMeasure): string {
  const { id, number, level, num, content, sentences, note, titleMade } = measure;
  const anchor = measureAnchor(number);
  const paragraphs = cutSentences(content.text, sentences, textMarks(context, plan, measure)).map(
    (list) => `<P>${writeSentences(list, anchor, titleMade ? 0 : 1)}</P>`,
  );
  const noteText = note ? `<Note>${writeInlines(cutInlines(note.text, noteMarks(context, plan, measure)))}</Note>` : '';
  const attributes = `id=${expression(id)} anchor=${quote(anchor)} level=${quote(level)} num=${expression(num.text)}`;
  return `<Measure ${attributes}>${paragraphs.join('')}${noteText}<Counterparts of=${expression(id)} /></Measure>`;
}

/** `heading` is the number of the sentence that is printed as a title, 0 for none. */
function writeSentences(sentences: readonly SentenceView[], anchor: string, heading = 0): string {
  return sentences
    .map(({ n, inlines }) => {
      const isHeading = n === heading ? ' heading' : '';
      return `<S n={${n}} id=${quote(`${anchor}-s${n}`)}${isHeading}>${writeInlines(inlines)}</S>`;
    })
    .join('');
}

function writeInlines(inlines: readonly Inline[]): string {
  return inlines.map(({ text, marks }) => marks.reduceRight(wrapMark, `{${literal(text)}}`)).join('');
}

function wrapMark(inner: string, mark: Mark): string {
  switch (mark.type) {
    case 'cite':
      return `<Cite to=${quote(mark.url)}>${inner}</Cite>`;
    case 'unit':
      return `<Unit to=${quote(mark.url)} role=${quote(mark.role)}>${inner}</Unit>`;
    case 'target':
      return `<Target kind=${quote(mark.kind)}${mark.date ? ` date=${quote(mark.date)}` : ''}>${inner}</Target>`;
    case 'term':
      return `<Term to=${quote(mark.url)} meaning=${expression(mark.meaning)}>${inner}</Term>`;
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
