/** The hand-written guides and lessons (讲义); a library may have none, and then the site has no section for them. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { onlyQuestion } from './asked.ts';
import { readLessons } from './index.ts';
import { sections } from './page.ts';

/** Read before the first page: Astro takes longer for a page that has to wait for a part of its frame. */
const guides = await getCollection('guides');

/** Returns the guides in the editor's order. */
export function listGuides(): readonly CollectionEntry<'guides'>[] {
  return guides.toSorted((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1));
}

/** Says whether the library has a guide or a lesson; every page asks. */
export const hasGuides = onlyQuestion('guides', () => guides.length + readLessons().length > 0);

/** Returns the sections that this library has, in the order of the navigation. */
export function shownSections(): readonly (typeof sections)[number][] {
  return sections.filter(({ id }) => hasGuides() || id !== 'guides');
}
