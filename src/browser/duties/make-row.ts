/** Runs in the browser: makes a row of the duty board as DutyTable.astro prints it, for those that stand on other pages. */
import { collectLabel, makeCollecting } from '../basket/collect.ts';
import { dutyAt } from '../basket/taken.ts';
import { makeLink } from '../elements.ts';
import { href } from '../href.ts';
import { make } from '../make.ts';
import { roleWords, sentenceBeside, timeless, wordsAround } from './duty-words.ts';
import type { ListedDuty } from './rows.ts';

/** Makes the row of a target. */
export function makeDutyRow(duty: ListedDuty): HTMLTableRowElement {
  const row = make('tr', '', whenCell(duty), whatCell(duty), whereCell(duty), whoCell(duty));
  row.dataset['duty'] = duty.kind ?? '';
  return row;
}

function whenCell(duty: ListedDuty): HTMLElement {
  const past = duty.date && !duty.draft ? [make('span', 'kb-duties__past', '已过期限')] : [];
  const when = make('td', 'kb-duties__when', duty.date ? make('time', '', duty.date) : timeless(duty), ...past);
  if (duty.rhythm) when.dataset['rhythm'] = duty.rhythm;
  return when;
}

function whatCell(duty: ListedDuty): HTMLElement {
  const { before, after } = wordsAround(duty);
  const url = duty.elsewhere ? duty.url : href(duty.url);
  const link = makeLink(url, '', ...quiet(before), make('b', '', duty.text ?? ''), ...quiet(after));
  const sentence = duty.elsewhere ? undefined : sentenceBeside(duty);
  if (sentence !== undefined) link.dataset['sentence'] = sentence;
  return make('td', 'kb-duties__what', link);
}

function quiet(words: string): HTMLElement[] {
  return words ? [make('span', 'kb-quiet', words)] : [];
}

function whereCell({ place, url, planName, label, title, topic, elsewhere }: ListedDuty): HTMLElement {
  const topics = topic ? [makeLink(href(topic.url), 'kb-duties__topic', topic.name)] : [];
  return make(
    'td',
    'kb-duties__where',
    make('span', 'kb-quiet', `${planName}　`, make('span', '', label)),
    title,
    make('p', 'kb-duties__more', ...topics, ...(elsewhere ? [] : [collectButton(dutyAt(place, url))])),
  );
}

/** The folder holds what our library has. */
function collectButton(id: string): HTMLElement {
  const collect = make('button', 'kb-text-button kb-collect', collectLabel);
  collect.type = 'button';
  collect.dataset['collect'] = id;
  makeCollecting(collect);
  return collect;
}

function whoCell({ units }: ListedDuty): HTMLElement {
  const links = units.map((unit) => {
    const words = [unit.name, make('small', '', roleWords(unit))];
    const named = unit.url ? makeLink(href(unit.url), '', ...words) : make('span', 'kb-duties__unit', ...words);
    named.dataset['role'] = unit.role;
    return named;
  });
  return make('td', 'kb-duties__who', ...(links.length > 0 ? links : quiet('未写明单位')));
}
