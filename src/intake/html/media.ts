/** Media queries (Media Queries 4), as the screen of a desk answers them; what they ask else is not so. */

/** In pixels. */
const screen = { width: 1280, height: 800 } as const;
const units: Readonly<Record<string, number>> = { px: 1, em: 16, rem: 16, pt: 96 / 72, cm: 96 / 2.54, in: 96 };

/** Tells whether rules for `media` count there; none is named for all. */
export function isForScreens(media: string): boolean {
  return media.trim() === '' || media.split(',').some((query) => holds(query.trim().toLowerCase()));
}

function holds(query: string): boolean {
  const negated = /^not\s/u.test(query);
  const parts = query.replace(/^(?:only|not)\s+/u, '').split(/\s+and\s+|\s*(?<=\))and\s+/u);
  return parts.every(isSo) !== negated;
}

function isSo(part: string): boolean {
  if (/^(?:all|screen)$/u.test(part)) return true;
  const plain = /^\(\s*(?<edge>min-|max-)?(?<side>width|height)\s*:\s*(?<length>[\d.]+)(?<unit>[a-z]*)\s*\)$/u.exec(
    part,
  );
  const range = /^\(\s*(?<side>width|height)\s*(?<sign>[<>]=?)\s*(?<length>[\d.]+)(?<unit>[a-z]*)\s*\)$/u.exec(part);
  const { side, edge, sign, length, unit } = (plain ?? range)?.groups ?? {};
  if (side === undefined) return /^\(\s*orientation\s*:\s*landscape\s*\)$/u.test(part);
  const [own, asked] = [side === 'width' ? screen.width : screen.height, Number(length) * (units[unit ?? ''] ?? 0)];
  if (edge === 'min-' || sign?.startsWith('>')) return own >= asked;
  return (edge === 'max-' || sign?.startsWith('<')) === true && own <= asked;
}
