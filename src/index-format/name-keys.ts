/**
 * What plans and units are looked up by where a library is large. A name and a word that may mean it have a key in common; many
 * that have one mean something else.
 */

/** Returns the key of a plan by one of its folded names, or by a text that begins with it. */
export function keyOfPlan(folded: string): string {
  return folded.slice(0, 2);
}

/** Returns the keys of a folded unit: a word means it by its end, or by its first and last character. */
export function keysOfUnit(folded: string): readonly string[] {
  const bare = withoutLevel(folded);
  return [folded.slice(-shortestUnit), bare.slice(0, 1) + bare.slice(-1)];
}

/** A shorter word means no unit. */
export const shortestUnit = 3;

/** Of which level a unit is may stand in front of it. */
export const levelOfUnit = '[省市区县]';
const inFront = new RegExp(`^${levelOfUnit}`, 'u');

/** Returns a unit without the level in front: 卫生健康委 for 市卫生健康委. */
export function withoutLevel(unit: string): string {
  return unit.replace(inFront, '');
}
