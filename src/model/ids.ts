/** Ids of what plans hold: `weifang-2021/5.4` stands in the plan `weifang-2021`. */

/** Returns the id of the plan that an id belongs to; a plan belongs to itself. */
export function planOf(id: string): string {
  return id.split('/')[0] ?? id;
}
