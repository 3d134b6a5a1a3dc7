/** What is joined of the same parts time and again is joined once. */

/**
 * Returns `join` so that parts which are the same as those of the call before are not joined again; `keyOf` tells of a part
 * what makes it the same.
 */
export function joinedOnce<Part, Whole>(
  join: (parts: readonly Part[]) => Whole,
  keyOf: (part: Part) => unknown = (part) => part,
): (parts: readonly Part[]) => Whole {
  let last: { readonly keys: readonly unknown[]; readonly whole: Whole } | undefined;
  return (parts) => {
    const keys = parts.map(keyOf);
    const isSame = last?.keys.length === keys.length && keys.every((key, at) => key === last?.keys[at]);
    if (!last || !isSame) last = { keys, whole: join(parts) };
    return last.whole;
  };
}
