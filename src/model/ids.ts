/** Ids of what plans hold: `weifang-2021/5.4` stands in the plan `weifang-2021`. */

/** Returns the id of the plan that an id belongs to; a plan belongs to itself. */
export function planOf(id: string): string {
  return id.split('/')[0] ?? id;
}

/** Returns the id that a plan has in its own library: `weifang-2021@yi.example%2F` → `weifang-2021`. */
export function idThere(plan: string): string {
  return plan.slice(0, plan.lastIndexOf('@'));
}
