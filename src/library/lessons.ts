/** The lessons (讲课稿) as the pages show them. */
import type { LessonBlockView, LessonView } from '../render/views.ts';
import { readLessons } from './index.ts';

/** Returns the address of a lesson below the site. */
export function lessonUrl({ id }: Pick<LessonView, 'id'>): string {
  return `lessons/${encodeURIComponent(id)}/`;
}

/** Returns what Astro asks of the pages of lessons. */
export function lessonPaths() {
  return readLessons().map((lesson) => ({ params: { lesson: lesson.id }, props: { lesson } }));
}

/** Returns the addresses of all lessons: each to read, and each for a screen. */
export function lessonPages(): string[] {
  return readLessons().flatMap((lesson) => [lessonUrl(lesson), `${lessonUrl(lesson)}screen/`]);
}

/**
 * Returns what stands on a screen at a time: a quotation or a question with the text that leads to it, and what else stands
 * below a heading.
 */
export function slidesOf({ blocks }: LessonView): LessonBlockView[][] {
  const slides: LessonBlockView[][] = [];
  let lead: LessonBlockView[] = [];
  const endLead = (): void => {
    if (lead.length > 0) slides.push(lead);
    lead = [];
  };
  for (const block of blocks.flatMap(cutAtHeadings)) {
    if (block.kind === 'prose') {
      endLead();
      lead = [block];
    } else {
      slides.push([...lead, block]);
      lead = [];
    }
  }
  endLead();
  return slides;
}

function cutAtHeadings(block: LessonBlockView): LessonBlockView[] {
  return block.kind === 'prose' ? block.html.split(/(?=<h2>)/u).map((html) => ({ ...block, html })) : [block];
}
