/** The words of a row of the duty board, for pages and for rows that the browser makes. */
import { firstClauses, lastClauses } from '../../model/clauses.ts';
import { roleNames, targetKindNames } from '../../model/labels.ts';
import type { DutyUnit } from '../../render/views.ts';
import { dutyAt, readTaken } from '../basket/taken.ts';
import type { ListedDuty } from './rows.ts';

/** Characters of the sentence that stand on each side of the wording, where a stop allows. */
const around = 32;

/** Returns what a row shows of the sentence around its wording. */
export function wordsAround({ before = '', after = '' }: ListedDuty): {
  readonly before: string;
  readonly after: string;
} {
  return { before: before && lastClauses(before, around), after: after && firstClauses(after, around) };
}

/** Returns what stands in the place of the day where a row has none. */
export function timeless({ rhythm, kind }: ListedDuty): string {
  return rhythm ?? (kind ? targetKindNames[kind] : '');
}

/** Returns the sentence, where the browser cannot look it up by its number: that of a passage. */
export function sentenceBeside(duty: ListedDuty): string | undefined {
  const taken = readTaken(dutyAt(duty.place, duty.url));
  return taken.kind === 'duty' && taken.sentence === undefined ? wholeSentence(duty) : undefined;
}

/** Returns the sentence of a row. */
export function wholeSentence({ before = '', text = '', after = '' }: ListedDuty): string {
  return before + text + after;
}

/** Returns what a row says behind the name of a unit. */
export function roleWords({ role, collective }: DutyUnit): string {
  return `${roleNames[role]}${collective ? '·统称' : ''}`;
}
