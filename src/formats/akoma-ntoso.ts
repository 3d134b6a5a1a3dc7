/**
 * A plan as Akoma Ntoso 3.0 (OASIS LegalDocML, akomantoso30.xsd), the international form of legal texts, so that archives
 * and programs read structure, numbers and dates without knowing this site. A plan is a `doc`; its levels are `part`,
 * `section` and `paragraph`; what prints no day bears the name `unknown` (Naming Convention §4.4).
 */
import type { EnrichedPlan } from '../model/enriched.ts';
import { paragraphsAboveNote } from '../model/note-place.ts';
import type { HeadBlock, Measure, Passage, Plan } from '../model/plan.ts';
import type { PlanRecord } from '../model/records.ts';
import { footOf } from '../model/walk.ts';
import { escapeXml } from './escape.ts';

type Branch = Plan['children'][number];

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const noDay = { date: '0001-01-01', name: 'unknown' } as const;
const elements = { part: 'part', group: 'section', item: 'paragraph' } as const;
const headElements = { title: 'docTitle', 'plan-title': 'docTitle', number: 'docNumber', date: 'docDate' } as const;

/** Returns the document. */
export function planAkomaNtoso({ plan }: EnrichedPlan, record: PlanRecord): string {
  const foot = footOf(plan).map(writeFoot).join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<akomaNtoso xmlns="${namespace}"><doc name="${escapeXml(record.genre)}">`,
    writeMeta(record),
    `<preface>${writeHead(plan, record)}</preface>`,
    `<mainBody>${plan.children.map(writeBranch).join('') || '<p/>'}</mainBody>`,
    `${foot === '' ? '' : `<conclusions>${foot}</conclusions>`}</doc></akomaNtoso>\n`,
  ].join('\n');
}

function writeMeta(record: PlanRecord): string {
  const work = `/akn/cn/doc/${encodeURIComponent(record.id)}`;
  const expression = `${work}/zho@${record.documentDate ?? ''}`;
  const day = record.documentDate ? { date: record.documentDate, name: 'issued' } : noDay;
  const dated = `<FRBRdate date="${day.date}" name="${day.name}"/>`;
  const author = '<FRBRauthor href="#issuer" as="#author"/>';
  const bodies = record.issuingBodies.length > 0 ? record.issuingBodies.join('、') : record.region.name;
  const frbr = (level: string, uri: string, more: string): string =>
    `<${level}><FRBRthis value="${uri}/!main"/><FRBRuri value="${uri}"/>${dated}${author}${more}</${level}>`;
  const number = record.documentNumber ? `<FRBRnumber value="${escapeXml(record.documentNumber)}"/>` : '';
  return [
    '<meta><identification source="#library">',
    frbr('FRBRWork', work, `<FRBRcountry value="cn"/>${number}<FRBRname value="${escapeXml(record.title)}"/>`),
    frbr('FRBRExpression', expression, '<FRBRlanguage language="zho"/>'),
    frbr('FRBRManifestation', `${expression}.akn`, '<FRBRformat value="application/akn+xml"/>'),
    '</identification><references source="#library">',
    `<TLCOrganization eId="issuer" href="/ontology/organization/issuer" showAs="${escapeXml(bodies)}"/>`,
    '<TLCOrganization eId="library" href="/ontology/organization/library" showAs="Fangan"/>',
    '<TLCRole eId="author" href="/ontology/role/author" showAs="发文机关"/>',
    '</references></meta>',
  ].join('');
}

function writeHead({ head }: Plan, { documentDate }: PlanRecord): string {
  return head.map((block) => `<p>${writeHeadBlock(block, documentDate)}</p>`).join('') || '<p/>';
}

function writeHeadBlock({ kind, content }: HeadBlock, date: string | null): string {
  const text = escapeXml(content.text);
  const element = Object.entries(headElements).find(([name]) => name === kind)?.[1];
  if (!element) return text;
  const day = element === 'docDate' ? ` date="${date ?? noDay.date}"` : '';
  return `<${element}${day}>${text}</${element}>`;
}

function writeBranch(node: Branch): string {
  if (node.type === 'measure') return writeMeasure(node);
  const element = elements[node.type];
  const intro = node.intro ? `<intro>${paragraphsOf(node.intro)}</intro>` : '';
  const inner = node.children.map(writeBranch).join('');
  const heading = `<heading>${escapeXml(node.heading.text)}</heading>`;
  return `<${element} eId="${idOf('p', node.number)}">${numOf(node.num.text)}${heading}${intro}${inner}</${element}>`;
}

function writeMeasure(measure: Measure): string {
  const element = elements[measure.level];
  const [title, rest] = splitTitle(measure);
  const heading = title === '' ? '' : `<heading>${escapeXml(title)}</heading>`;
  const headed = title !== '' && measure.content.text.startsWith(`${title}\n`) ? 1 : 0;
  const lines = rest.split('\n').map(writeParagraph);
  const text = `<content>${lines.toSpliced(paragraphsAboveNote(measure) - headed, 0, writeNote(measure)).join('')}</content>`;
  return `<${element} eId="${idOf('m', measure.number)}">${numOf(measure.num.text)}${heading}${text}</${element}>`;
}

function writeNote({ note }: Measure): string {
  return note ? `<p class="note">${escapeXml(note.text)}</p>` : '';
}

/** A printed title is the first sentence of the text and stands once; a text of one sentence has none. */
function splitTitle({ titleMade, content: { text }, sentences }: Measure): readonly [title: string, rest: string] {
  const end = titleMade || sentences.length < 2 ? 0 : (sentences[0]?.end ?? 0);
  return [text.slice(0, end).trim(), text.slice(end).trim()];
}

/** What stands below the measures: an annex bears its own id, `annex1-2-1`. */
function writeFoot(passage: Passage): string {
  if (passage.kind !== 'annex') return paragraphsOf(passage);
  const id = passage.id.slice(passage.id.indexOf('/') + 1);
  const below = (passage.children ?? []).map(writeAnnexed).join('');
  return `<container name="annex" eId="${idOf('', id)}">${paragraphsOf(passage)}${below}</container>`;
}

/** The conclusions of a document hold no hierarchy: a level of an annex is a container with the name of its element. */
function writeAnnexed(node: Branch): string {
  if (node.type === 'measure') {
    const lines = `${node.num.text}${node.content.text}`.split('\n').map(writeParagraph);
    const text = lines.toSpliced(paragraphsAboveNote(node), 0, writeNote(node)).join('');
    return `<container name="${elements[node.level]}" eId="${idOf('m', node.number)}">${text}</container>`;
  }
  const heading = writeParagraph(`${node.num.text}${node.heading.text}`);
  const intro = node.intro ? paragraphsOf(node.intro) : '';
  const inner = node.children.map(writeAnnexed).join('');
  return `<container name="${elements[node.type]}" eId="${idOf('p', node.number)}">${heading}${intro}${inner}</container>`;
}

/** Ids are the anchors of the page of a plan: `m7-20-54` a measure, `p7` a part. */
function idOf(prefix: string, number: string): string {
  return `${prefix}${escapeXml(number.replaceAll(/[./~]/gu, '-'))}`;
}

function numOf(printed: string): string {
  return printed === '' ? '' : `<num>${escapeXml(printed)}</num>`;
}

function paragraphsOf({ content }: Passage): string {
  return writeParagraphs(content.text);
}

function writeParagraphs(text: string): string {
  return text.split('\n').map(writeParagraph).join('');
}

function writeParagraph(line: string): string {
  return `<p>${escapeXml(line)}</p>`;
}
