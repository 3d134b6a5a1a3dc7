/**
 * Duties as the board shows them: a target, or a measure that fixes none, with the units it is charged to. A row is
 * written into the page as data, so that the browser filters and exports exactly what the reader sees.
 */
import type { TargetKind } from '../../model/kinds.ts';
import type { DutyUnit, TopicLink } from '../../render/views.ts';

/** A unit as filters and exports need it; where its page stands is known to the page alone. */
export type ChargedUnit = Omit<DutyUnit, 'url'>;

export interface DutyRow {
  /** Id of the measure or passage. */
  readonly place: string;
  readonly plan: string;
  readonly planName: string;
  /** Of a plan that is not in force: nothing of it can be overdue. */
  readonly draft?: boolean | undefined;
  readonly label: string;
  readonly title: string;
  /** Opens at the sentence. */
  readonly url: string;
  readonly topic?: TopicLink | undefined;
  readonly units: readonly ChargedUnit[];
  readonly kind?: TargetKind;
  /** The target as printed, with what its sentence says around it. */
  readonly text?: string;
  readonly before?: string;
  readonly after?: string;
  /** `2024-12-31` */
  readonly date?: string | undefined;
  /** `每季度` */
  readonly rhythm?: string | undefined;
}
