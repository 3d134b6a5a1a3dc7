/**
 * Look-ups that must succeed: an id that one stage hands on is known to the next. One that is not is a fault of the code
 * and stops the build; a page that lacks its text would not be noticed.
 */

/** Returns what `map` holds for `id`; throws an error that names the id and what it should be the id of. */
export function lookUp<Value>(map: ReadonlyMap<string, Value>, id: string, what: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`There is no ${what} ${id}.`);
  return value;
}
