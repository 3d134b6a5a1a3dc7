/** Returns the part of an address that names a region: letters, digits and 汉字, whatever else its name holds as a hyphen. */
export function regionSlug(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60);
}
