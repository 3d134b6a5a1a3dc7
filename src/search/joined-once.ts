/** What is joined of the same parts time and again is joined once. */

/** Returns `join` so that parts which are the same as those of the call before are not joined again. */
export function joinedOnce<Part, Whole>(join: (parts: readonly Part[]) => Whole): (parts: readonly Part[]) => Whole {
  let last: { readonly parts: readonly Part[]; readonly whole: Whole } | undefined;
  return (parts) => {
    const isSame = last?.parts.length === parts.length && parts.every((part, at) => part === last?.parts[at]);
    if (!last || !isSame) last = { parts, whole: join(parts) };
    return last.whole;
  };
}
