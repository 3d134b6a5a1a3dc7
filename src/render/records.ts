/** A gathered library → its public records, made once for the ledger, the search index and the data files. */
import type { CitedInstrument } from '../enrich/instruments.ts';
import type { RegisteredUnit } from '../enrich/units.ts';
import { slugOf } from '../model/addresses.ts';
import type { EnrichedMeasure, EnrichedPlan } from '../model/enriched.ts';
import { lookUp } from '../model/look-up.ts';
import { type Memory, noMemory } from '../model/memory.ts';
import { type Printed, sourceOffset } from '../model/printed.ts';
import type {
  InstrumentRecord,
  LibraryRecords,
  MeasureRecord,
  PassageRecord,
  PlanRecord,
  TopicRecord,
  UnitRecord,
} from '../model/records.ts';
import { type LineIndex, lineIndex } from '../model/source-lines.ts';
import { instrumentUrl, passageAnchor, planUrl, topicUrl, unitUrl } from './addresses.ts';
import { correctionRecords } from './corrections.ts';
import type { GatheredLibrary } from './input.ts';
import { measureLink } from './places.ts';
import { planNames } from './plan-names.ts';
import { placeUrl } from './plan-pages.ts';

/** Returns the records of a library, for those who publish, index or compare it. */
export function libraryRecords(library: GatheredLibrary, memory: Memory = noMemory): LibraryRecords {
  const texts = library.plans.map((enriched) => {
    const { id } = enriched.plan;
    const given = [enriched, library.corrections.get(id), library.documents.get(id)];
    return memory.keepLast(`records of ${id}`, given, () => ({
      measures: measureRecords(library, enriched),
      passages: passageRecords(library, enriched),
    }));
  });
  return {
    plans: planRecords(library),
    measures: texts.flatMap(({ measures }) => measures),
    passages: texts.flatMap(({ passages }) => passages),
    matches: library.matches.map(({ reason, share, rows, sentences, ...match }) => match),
    topics: topicRecords(library),
    units: library.units.map(toUnitRecord),
    instruments: library.instruments.map(toInstrumentRecord),
  };
}

function planRecords({ plans, editions }: GatheredLibrary): PlanRecord[] {
  const names = planNames(plans.map(({ plan }) => plan));
  return plans.map(({ plan, measures, basis }) => ({
    id: plan.id,
    title: plan.title,
    shortName: lookUp(names, plan.id, 'plan'),
    genre: plan.genre,
    issuingBodies: [...plan.issuingBodies],
    documentNumber: plan.documentNumber ?? null,
    documentDate: plan.documentDate ?? null,
    status: plan.status,
    period: plan.period ?? null,
    region: plan.region,
    addressees: [...plan.addressees],
    basis: [...basis],
    measureCount: measures.length,
    url: planUrl(plan.id),
    source: { file: plan.source.file, sha256: plan.source.sha256 },
    replaces: editions.find((edition) => edition.new === plan.id)?.old ?? null,
    replacedBy: editions.find((edition) => edition.old === plan.id)?.new ?? null,
  }));
}

function measureRecords(library: GatheredLibrary, { plan, measures }: EnrichedPlan): MeasureRecord[] {
  const corrections = library.corrections.get(plan.id) ?? [];
  const index = sourceLines(library, plan.id);
  return measures.map((measure) => ({
    id: measure.id,
    plan: plan.id,
    number: measure.number,
    ordinals: {
      part: measure.ordinals.part ?? null,
      group: measure.ordinals.group ?? null,
      item: measure.ordinals.item ?? null,
    },
    label: measure.label,
    headings: [...measure.headings],
    title: measure.title,
    text: measure.content.text,
    note: measure.note?.text ?? null,
    responsibilities: measure.responsibilities.map(({ role, unit, from }) => ({ role, unit, ...(from && { from }) })),
    targets: measure.targets.map(({ kind, text, date, sentence }) => ({ kind, text, date: date ?? null, sentence })),
    citations: measure.citations.map(({ text }) => text),
    topics: measure.topics.map(({ topic }) => topic),
    corrections: correctionRecords(corrections.filter(({ place }) => place === measure.number)),
    lines: measureLines(measure, index),
    url: measureLink(plan.id, measure).url,
  }));
}

function passageRecords(library: GatheredLibrary, { plan, passages }: EnrichedPlan): PassageRecord[] {
  const index = sourceLines(library, plan.id);
  return passages.map((passage) => ({
    id: passage.id,
    plan: plan.id,
    kind: passage.kind,
    headings: [...passage.headings],
    text: passage.content.text,
    lines: linesOf([passage.content], index),
    url: placeUrl(plan, passageAnchor(passage)),
  }));
}

function topicRecords({ plans, topics: facts }: GatheredLibrary): TopicRecord[] {
  const measures = Map.groupBy(
    plans.flatMap((plan) => plan.measures),
    ({ topics }) => topics[0]?.topic,
  );
  return facts.map(({ id, name, theme, scope }) => ({
    id,
    name,
    theme,
    scope,
    measures: (measures.get(id) ?? []).map((measure) => measure.id),
    url: topicUrl(id),
  }));
}

function toUnitRecord({ id, plan, name, printed, collective, workLines, measures }: RegisteredUnit): UnitRecord {
  return {
    id,
    plan,
    name,
    printed: [...printed],
    collective,
    lines: [...workLines],
    lead: [...measures.lead],
    responsible: [...measures.responsible],
    supporting: [...measures.supporting],
    url: unitUrl(id),
  };
}

function toInstrumentRecord({ name, numbers, plan, citedBy }: CitedInstrument): InstrumentRecord {
  return {
    id: slugOf(name),
    name,
    numbers: [...numbers],
    plan: plan ?? null,
    citedBy: [...citedBy],
    url: instrumentUrl(name),
  };
}

function sourceLines({ documents }: GatheredLibrary, plan: string): LineIndex {
  return lineIndex(lookUp(documents, plan, 'document').text);
}

/** First and last source line of a measure, its number and note included. */
function measureLines({ num, content, note }: EnrichedMeasure, index: LineIndex): [number, number] {
  return linesOf([num, content, ...(note ? [note] : [])], index);
}

function linesOf(parts: readonly Printed[], index: LineIndex): [number, number] {
  const printed = parts.filter(({ pieces }) => pieces.length > 0);
  const offsets = printed.flatMap((part) => [sourceOffset(part, 0), sourceOffset(part, part.text.length - 1)]);
  const places = offsets.map((offset) => index.place(offset).line);
  return places.length > 0 ? [Math.min(...places), Math.max(...places)] : [1, 1];
}
