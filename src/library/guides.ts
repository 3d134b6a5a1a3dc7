/** The hand-written guides and lessons (讲义); a library may have none, and then the site has no section for them. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { readLessons } from './index.ts';
import { sections } from './page.ts';

/** Returns the guides in the editor's order. */
export async function listGuides(): Promise<CollectionEntry<'guides'>[]> {
  const guides = await getCollection('guides');
  return guides.toSorted((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1));
}

let any: Promise<boolean> | undefined;

/** Says whether the library has a guide or a lesson; every page asks, the collection is read once. */
export function hasGuides(): Promise<boolean> {
  any ??= listGuides().then((guides) => guides.length + readLessons().length > 0);
  return any;
}

/** Returns the sections that this library has, in the order of the navigation. */
export async function shownSections(): Promise<readonly (typeof sections)[number][]> {
  const guides = await hasGuides();
  return sections.filter(({ id }) => guides || id !== 'guides');
}
