/** Runs in the browser: the report on a draft as elements; long lists stay folded until they are asked for. */
import type {
  DifferingTarget,
  DraftMeasure,
  DraftPlace,
  DraftReading,
  DraftReport,
  LackingTopic,
  LibraryPlace,
  NearMeasure,
} from '../../draft/types.ts';
import type { ComparedRow } from '../../render/compared-rows.ts';
import { collectButton } from '../basket/collect-button.ts';
import { runElement } from '../compare/run-element.ts';
import { makeLink } from '../elements.ts';
import { href } from '../href.ts';
import { make } from '../make.ts';
import { differenceLine, faultLine, libraryName, measureLine, percent, placeName } from './wording.ts';

/** Returns the sections of the report. */
export function renderReport(report: DraftReport): HTMLElement[] {
  const { lacking, alone, differing, measures, reading } = report;
  return [
    section('别处有而草稿没有', lacking.length, lacking.map(renderLacking)),
    section('与别处不同的时限和指标', differing.length, differing.map(renderDiffering)),
    section('只有草稿写到', alone.length, [listPlaces(alone)]),
    section('怎么读的', readingCount(reading), renderReading(reading)),
    section('逐条对照', measures.length, measures.map(renderMeasure)),
  ];
}

function section(title: string, count: number, parts: readonly HTMLElement[]): HTMLElement {
  const heading = make('h2', '', title, make('small', 'kb-draft__count', `${count}`));
  return make('section', 'kb-draft__section', heading, ...(count > 0 ? parts : [make('p', 'kb-quiet', '没有。')]));
}

function renderLacking({ name, url, plans, measures, touchedBy }: LackingTopic): HTMLElement {
  const touched =
    touchedBy.length > 0 ? [make('p', 'kb-quiet', `草稿另有提到的：${touchedBy.map(placeName).join('；')}`)] : [];
  return folded(
    [make('strong', '', name), `　${plans}份方案`],
    make('p', '', makeLink(href(url), 'kb-touch', '主题页')),
    ...touched,
    make(
      'ul',
      'kb-draft__list',
      ...measures.map((measure) => make('li', '', libraryLink(measure), collectButton(measure))),
    ),
  );
}

function renderDiffering(target: DifferingTarget): HTMLElement {
  return folded(
    [make('strong', '', placeName(target)), `　${differenceLine(target)}`],
    make('blockquote', '', target.sentence),
    ...target.others.flatMap((other) => [make('p', '', libraryLink(other)), make('blockquote', '', other.sentence)]),
  );
}

function renderMeasure(measure: DraftMeasure): HTMLElement {
  return folded(
    [make('strong', '', placeName(measure)), `　${measureLine(measure)}`],
    ...(measure.near.length > 0 ? measure.near.map(renderNear) : [make('p', 'kb-quiet', '别处未见相近的措施。')]),
  );
}

function renderNear(near: NearMeasure): HTMLElement {
  return make(
    'div',
    'kb-draft__near',
    make('h3', '', libraryLink(near), collectButton(near)),
    make('p', 'kb-quiet', [near.reason, `草稿有${percent(near.share)}与它相同`].filter(Boolean).join('；')),
    renderRows(near.rows, near.planName),
  );
}

function renderRows(rows: readonly ComparedRow[], other: string): HTMLElement {
  const head = make('tr', '', ...['草稿', other].map((name) => Object.assign(make('th', '', name), { scope: 'col' })));
  const body = rows.map(({ cells }) =>
    make('tr', '', ...cells.map((cell) => make('td', '', ...(cell?.runs ?? []).map(runElement)))),
  );
  return make('table', 'kb-draft__rows', make('thead', '', head), make('tbody', '', ...body));
}

function renderReading({ faults, withoutUnits, withoutDay, unknownUnits }: DraftReading): HTMLElement[] {
  const lists: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['文字和编号', faults.map(faultLine)],
    ['没有写明单位的措施', withoutUnits.map(placeName)],
    ['有单位而没有时限的措施', withoutDay.map(placeName)],
    [
      '本库没有见过的单位',
      unknownUnits.map(({ unit, measures }) => `${unit}（${measures.map(({ label }) => label).join('、')}）`),
    ],
  ];
  return lists
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) =>
      folded(
        [make('strong', '', title), `　${lines.length}处`],
        make('ul', 'kb-draft__list', ...lines.map((line) => make('li', '', line))),
      ),
    );
}

function readingCount({ faults, withoutUnits, withoutDay, unknownUnits }: DraftReading): number {
  return faults.length + withoutUnits.length + withoutDay.length + unknownUnits.length;
}

function listPlaces(places: readonly DraftPlace[]): HTMLElement {
  return make('ul', 'kb-draft__list', ...places.map((place) => make('li', '', placeName(place))));
}

function folded(summary: readonly (Node | string)[], ...inside: readonly HTMLElement[]): HTMLElement {
  return make('details', 'kb-draft__item', make('summary', '', ...summary), ...inside);
}

function libraryLink(place: LibraryPlace): HTMLElement {
  return makeLink(href(place.url), 'kb-touch', libraryName(place));
}
