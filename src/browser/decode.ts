/** Returns a part of an address as it was before it was percent-encoded; one that was not stays as it is. */
export function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
