/** Ids of what plans hold: `weifang-2021/5.4` stands in the plan `weifang-2021`. */

/** Returns the id of the plan that an id belongs to; a plan belongs to itself. */
export function planOf(id: string): string {
  return id.split('/')[0] ?? id;
}

/** Returns the id that a plan, or what it holds, has in its own library: `yi@yi.example%2F/5.4` → `yi/5.4`. */
export function idThere(id: string): string {
  const plan = planOf(id);
  return plan.slice(0, plan.lastIndexOf('@')) + id.slice(plan.length);
}
