/** Plans as their cards and pages show them. */
import type { MediaType } from '../model/document.ts';
import type { EnrichedMeasure, EnrichedPlan } from '../model/enriched.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanRecord } from '../model/records.ts';
import { writeStrip } from '../model/strip.ts';
import { cutAtJoints } from '../segment/joints.ts';
import { localUrl, originalUrl, sourceUrl } from './addresses.ts';
import { calendarLink } from './calendar.ts';
import { type EditionLinks, editionLinks } from './changes.ts';
import type { RenderContext } from './context.ts';
import { type CorrectionView, correctionViews } from './corrections.ts';
import { formerPlace } from './gone.ts';
import { localSentences } from './local.ts';
import { type OutlineEntry, outlineOf } from './outline.ts';
import { type PlanPageView, planPageViews } from './page-views.ts';
import { type Link, measureLink, placesOf } from './places.ts';
import { type RedactionView, redactionViews } from './redactions.ts';
import { type SourcePageView, sourcePageViews } from './source-pages.ts';
import { stripSentences } from './strip.ts';

/** The file as it came. */
interface OriginalView {
  /** Missing where the file itself is not published. */
  readonly url?: string;
  /** The file's own name. */
  readonly name: string;
  readonly media: MediaType | 'scan';
  /** Hex. */
  readonly sha256: string;
}

/** How far a recognised text can be relied on. */
interface ScanView {
  readonly pages: number;
  /** Characters to compare with the picture. */
  readonly doubts: number;
  /** When an editor has compared all: `2026-03-01`. */
  readonly proofread?: string;
}

export interface PlanView extends PlanRecord {
  /** A scan may be several files. */
  readonly originals: readonly OriginalView[];
  /** For recognised text. */
  readonly scan?: ScanView;
  readonly editions: EditionLinks;
  /** Where the text stands that had this address before. */
  readonly former?: Link;
  /** The title, cut where its line may break. */
  readonly titlePieces: readonly string[];
  readonly outline: readonly OutlineEntry[];
  /** Addresses of its measures, in printed order. */
  readonly measureUrls: readonly string[];
  /** Of a plan that stands on several. */
  readonly pages?: readonly PlanPageView[];
  readonly corrections: readonly CorrectionView[];
  readonly redactions: readonly RedactionView[];
  readonly targetCount: number;
  readonly unitCount: number;
  readonly sourceUrl: string;
  /** Of a source that stands on several. */
  readonly sourcePages?: readonly SourcePageView[];
  readonly characterCount: number;
  /** Page and number of the sentences that no other plan has. */
  readonly localUrl: string;
  readonly localCount: number;
  /** The measures with such sentences, in printed order, each with how many it has. */
  readonly localMeasures: readonly (readonly [measure: string, sentences: number])[];
  /** Its sentences as `readStrip` reads them. */
  readonly strip: string;
  /** Of what falls due; missing where nothing does. */
  readonly calendarUrl?: string;
}

type Needs = Pick<
  RenderContext,
  'cut' | 'records' | 'documents' | 'plan' | 'planName' | 'units' | 'corrections' | 'editions' | 'reused' | 'wording'
>;

/** Returns every plan; `calendars` are the paths of those that the library has. */
export function planViews(context: Needs, calendars: ReadonlySet<string>): PlanView[] {
  const unitsOf = Map.groupBy(context.units, ({ plan }) => plan);
  return context.records.plans.map((record) => {
    const enriched = context.plan(record.id);
    const { plan, measures } = enriched;
    const pages = planPageViews(plan);
    const sourcePages = sourcePageViews(context, enriched);
    const localMeasures = listLocal(context, measures);
    return {
      ...record,
      ...formerPlace(context, plan.id),
      editions: editionLinks(context, plan.id),
      originals: originalViews(context, plan),
      ...scanView(context, plan),
      titlePieces: cutAtJoints(plan.title, context.cut),
      outline: outlineOf(plan),
      measureUrls: measures.map((measure) => measureLink(plan.id, measure).url),
      ...(pages.length > 0 && { pages }),
      corrections: correctionViews(context, enriched),
      redactions: redactionViews(context, enriched),
      targetCount: measures.reduce((sum, { targets }) => sum + targets.length, 0),
      unitCount: (unitsOf.get(plan.id) ?? []).filter(({ collective }) => !collective).length,
      ...calendarLink(calendars, plan.id),
      sourceUrl: sourceUrl(plan.id),
      ...(sourcePages.length > 1 && { sourcePages }),
      localUrl: localUrl(plan.id),
      localCount: localMeasures.reduce((sum, [, count]) => sum + count, 0),
      localMeasures,
      strip: writeStrip(measures.flatMap((measure) => stripSentences(context, measure))),
      characterCount: countCharacters(enriched),
    };
  });
}

function listLocal(context: Needs, measures: readonly EnrichedMeasure[]): PlanView['localMeasures'] {
  const counted = measures.map((measure) => [measure.id, localSentences(context, measure).size] as const);
  return counted.filter(([, count]) => count > 0);
}

function originalViews({ documents }: Pick<Needs, 'documents'>, { id, source }: Plan): readonly OriginalView[] {
  const { scan, originalWithheld = false } = documents.get(id) ?? {};
  const files = scan ? scan.originals.map((file) => ({ ...file, media: 'scan' as const })) : [source];
  return files.map(({ file, media, sha256 }) => ({
    ...(originalWithheld ? {} : { url: originalUrl(file) }),
    name: file.slice(file.lastIndexOf('/') + 1),
    media,
    sha256,
  }));
}

function scanView({ documents }: Pick<Needs, 'documents'>, { id }: Plan): { readonly scan?: ScanView } {
  const scan = documents.get(id)?.scan;
  if (!scan) return {};
  const { pages, doubts, proofread } = scan;
  return { scan: { pages: pages.length, doubts: doubts.length, ...(proofread === undefined ? {} : { proofread }) } };
}

/** White space does not count. */
function countCharacters(enriched: EnrichedPlan): number {
  const texts = placesOf(enriched).map(({ content }) => content.text);
  return texts.join('').replace(/\s/gu, '').length;
}
