/** Runs in the browser: rows of a comparison as Comparison.astro prints them. */
import type { ComparedCell, ComparedRow } from '../../render/views.ts';
import { make } from '../make.ts';
import { runElement } from './run-element.ts';

/** Returns a row of cells, each named by its column. */
export function rowElement({ cells, same }: ComparedRow, names: readonly string[]): HTMLElement {
  const row = makeRow(...cells.map((cell, index) => cellElement(cell ? [cell] : [], names[index], '未见')));
  if (same) row.dataset['same'] = '';
  return row;
}

/** Returns the part of a table that holds what stands in one column only. */
export function aloneElement(
  alone: readonly (readonly ComparedCell[])[],
  names: readonly string[],
): HTMLTableSectionElement {
  const heading = Object.assign(make('th', '', '只有一地写到'), { colSpan: names.length, scope: 'rowgroup' });
  heading.role = 'rowheader';
  const head = makeRow(heading);
  head.className = 'kb-compare__alone';
  const body = make('tbody', '', head, makeRow(...alone.map((cells, at) => cellElement(cells, names[at], '没有'))));
  body.role = 'rowgroup';
  return body;
}

function makeRow(...cells: readonly HTMLElement[]): HTMLElement {
  const row = make('tr', '', ...cells);
  row.role = 'row';
  return row;
}

function cellElement(cells: readonly ComparedCell[], name: string | undefined, none: string): HTMLElement {
  const box = make(
    'td',
    cells.length > 0 ? '' : 'kb-compare__none',
    ...(cells.length > 0 ? cells.map(textOf) : [none]),
  );
  box.role = 'cell';
  box.dataset['column'] = name ?? '';
  return box;
}

function textOf({ label, anchor, runs }: ComparedCell): HTMLElement {
  const text = make('p', '', ...(label ? [labelElement(label)] : []), ...runs.map(runElement));
  if (anchor) text.id = anchor;
  return text;
}

function labelElement(label: string): HTMLElement {
  const element = make('small', 'kb-compare__label', label);
  element.dataset['editorial'] = '';
  return element;
}
