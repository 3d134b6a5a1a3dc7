/** How wide a page has to be for the columns of a comparison to stand beside each other. */

/** Returns what room so many columns need: that of a tablet, of a desk, or none, as they stand below each other anyway. */
export function roomOf(columns: number): 'none' | 'desk' | 'tablet' {
  return columns > 5 ? 'none' : columns > 3 ? 'desk' : 'tablet';
}
