/**
 * Duties as the board shows them: a target, or a measure that fixes none, with the units it is charged to. The browser reads a
 * row from what the page prints of it; attributes say the rest. So the browser filters and exports exactly what the reader sees.
 */
import { type Role, roles, type TargetKind, targetKinds } from '../../model/kinds.ts';
import type { DutySource, DutyUnit, TopicLink } from '../../render/views.ts';
import { planOfText, readTaken, textsOfTaken } from '../basket/taken.ts';
import { publicLink } from '../public-address.ts';

/** A unit as filters and exports need it; where its page stands is known to the page alone. */
export type ChargedUnit = Pick<DutyUnit, 'id' | 'name' | 'role' | 'workLines'>;

export interface DutyRow {
  /** Id of the measure or passage. */
  readonly place: string;
  readonly plan: string;
  readonly planName: string;
  readonly label: string;
  readonly title: string;
  readonly topic?: Pick<TopicLink, 'id' | 'name'> | undefined;
  readonly units: readonly ChargedUnit[];
  readonly kind?: TargetKind | undefined;
  /** The target as printed. */
  readonly text?: string | undefined;
  /** `2024-12-31` */
  readonly date?: string | undefined;
  /** `每季度` */
  readonly rhythm?: string | undefined;
  /** Of a row that has its page in another library. */
  readonly elsewhere?: DutySource | undefined;
}

/** A row as a page is made of it. */
export interface ListedDuty extends DutyRow {
  /** Opens at the sentence; whole where the page is in another library. */
  readonly url: string;
  /** Of a plan that is not in force: nothing of it can be overdue. */
  readonly draft?: boolean | undefined;
  readonly topic?: TopicLink | undefined;
  readonly units: readonly DutyUnit[];
  /** What the sentence of the target says around it. */
  readonly before?: string;
  readonly after?: string;
}

/**
 * A row as it stands on a page. On a page about one plan it has no name of the plan; without filters, no ids of units and
 * topics and no lines of work.
 */
export interface ShownDuty extends DutyRow {
  /** Opens at the sentence; a whole address. */
  readonly address: string;
  /** Its day may pass: it has one, and its plan is in force. */
  readonly canPass: boolean;
  /** The sentence that fixes it: its number in a measure, in a passage what it says. */
  readonly sentence?: number | string | undefined;
}

/** Reads a row of DutyTable.astro or DutyList.astro. */
export function readShownDuty(row: HTMLElement): ShownDuty {
  const taken = readTaken(row.querySelector<HTMLElement>('[data-collect]')?.dataset['collect'] ?? '');
  const [place = ''] = textsOfTaken(taken);
  const link = row.querySelector('a');
  return {
    ...{ place, plan: planOfText(place), address: link ? publicLink(link) : '' },
    ...(row instanceof HTMLTableRowElement ? readTarget(row) : readMeasure(row)),
    sentence: link?.dataset['sentence'] ?? (taken.kind === 'duty' ? taken.sentence : undefined),
  };
}

type ReadParts = Omit<ShownDuty, 'address' | 'place' | 'plan' | 'sentence'>;

function readTarget(row: HTMLTableRowElement): ReadParts {
  const when = row.querySelector<HTMLElement>('.kb-duties__when');
  const where = row.querySelector('.kb-duties__where');
  const place = where?.querySelector('span');
  const topic = row.querySelector<HTMLElement>('.kb-duties__topic');
  return {
    planName: ownText(place).trim(),
    label: place?.querySelector('span')?.textContent ?? '',
    title: ownText(where),
    kind: targetKinds.find((kind) => kind === row.dataset['duty']),
    text: row.querySelector('b')?.textContent ?? '',
    date: when?.querySelector('time')?.textContent ?? undefined,
    rhythm: when?.dataset['rhythm'],
    canPass: when?.querySelector('.kb-duties__past') !== null,
    topic: topic ? { id: topic.dataset['topic'] ?? '', name: topic.textContent ?? '' } : undefined,
    units: [...row.querySelectorAll<HTMLElement>('[data-role]')].flatMap((unit) =>
      chargedUnit(unit.dataset['role'], ownText(unit), unit.dataset),
    ),
  };
}

function readMeasure(row: HTMLElement): ReadParts {
  const [label, title] = row.querySelectorAll('a > span');
  const { topic, units = '' } = row.dataset;
  return {
    ...{ planName: '', label: label?.textContent ?? '', title: ownText(title), canPass: false },
    topic: topic === undefined ? undefined : { id: '', name: topic },
    units: units.split('；').flatMap((unit) => {
      const [role, ...name] = unit.split(' ');
      return chargedUnit(role, name.join(' '));
    }),
  };
}

function chargedUnit(
  spelt: string | undefined,
  name: string,
  { unit = '', lines = '' }: DOMStringMap = {},
): ChargedUnit[] {
  const role: Role | undefined = roles.find((one) => one === spelt);
  return role ? [{ id: unit, name, role, workLines: lines.split(' ').filter(Boolean) }] : [];
}

/** What an element says itself, without the elements in it. */
function ownText(element: Element | null | undefined): string {
  return [...(element?.childNodes ?? [])].map((node) => (node instanceof Text ? node.data : '')).join('');
}
