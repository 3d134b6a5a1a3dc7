/** Where elements stand among those around them, as selectors ask (`:nth-child()`, `+`). */
import { type HtmlElement, isElement } from './nodes.ts';

/** Returns the element that holds another. */
export function elementAbove({ parentNode }: HtmlElement): HtmlElement | undefined {
  return parentNode && 'tagName' in parentNode ? parentNode : undefined;
}

/** Where an element stands among those around it. */
export interface SiblingPlace {
  readonly before: HtmlElement | undefined;
  /** From 1. */
  readonly number: number;
  readonly ofType: number;
  readonly count: () => number;
  readonly countOfType: () => number;
}

export type PlaceOf = (element: HtmlElement) => SiblingPlace;

/** The places of elements among those around them, counted once for each parent. */
export function createPlaces(): PlaceOf {
  const places = new Map<HtmlElement, SiblingPlace>();
  const alone: SiblingPlace = { before: undefined, number: 1, ofType: 1, count: () => 1, countOfType: () => 1 };
  return (element) => {
    if (!places.has(element)) for (const [child, place] of placeChildren(element)) places.set(child, place);
    return places.get(element) ?? alone;
  };
}

function placeChildren({ parentNode }: HtmlElement): readonly (readonly [HtmlElement, SiblingPlace])[] {
  const children = (parentNode?.childNodes ?? []).filter(isElement);
  const counts = new Map<string, number>();
  return children.map((child, index) => {
    const ofType = (counts.get(child.tagName) ?? 0) + 1;
    counts.set(child.tagName, ofType);
    const countOfType = () => counts.get(child.tagName) ?? 1;
    return [
      child,
      { before: children[index - 1], number: index + 1, ofType, count: () => children.length, countOfType },
    ];
  });
}
