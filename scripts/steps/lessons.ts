/** Reads the lessons of a library; what they quote is checked, and what they compare is set side by side. */
import { toIssue } from '../../src/intake/faults.ts';
import { readLesson } from '../../src/lessons/read-lesson.ts';
import { type AlignedRow, type ComparedText, compareTexts } from '../../src/match/compare.ts';
import type { YamlFault } from '../../src/model/editors-yaml.ts';
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import type { Issue } from '../../src/model/issue.ts';
import { lookUp } from '../../src/model/look-up.ts';
import { type LessonView, lessonView } from '../../src/render/lessons.ts';
import type { CutWords } from '../../src/segment/cut.ts';
import { loadWrittenTexts } from './written-texts.ts';

/** What lessons are made from. */
export interface LessonSources {
  readonly plans: readonly EnrichedPlan[];
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly cut: CutWords;
}

/** Returns the lessons in the folder `content`, by the names of their files, and every fault in them. */
export async function loadLessons(
  content: string,
  { plans, topics, cut }: LessonSources,
): Promise<{ readonly lessons: readonly LessonView[]; readonly issues: readonly Issue[] }> {
  const measures = new Map(plans.flatMap((plan) => plan.measures.map((measure) => [measure.id, measure] as const)));
  const quotable = {
    measures: new Map([...measures].map(([id, { sentences }]) => [id, sentences.length])),
    passages: new Set(plans.flatMap(({ passages }) => passages.map(({ id }) => id))),
    topics: new Map(topics.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const])),
  };
  const textOf = (id: string): ComparedText => {
    const { content: printed, sentences } = lookUp(measures, id, 'measure');
    return { text: printed.text, sentences };
  };
  const compare = (a: string, b: string): AlignedRow[] => compareTexts(textOf(a), textOf(b), cut);
  const { texts, issues } = await loadWrittenTexts(content, 'lessons');
  const read = texts.map(({ name, file, text }) => {
    const { lesson, faults } = readLesson(name, text, quotable);
    const issuesOf = [...deepFaults(name), ...faults].map((fault) =>
      toIssue(file, { rule: 'lesson-invalid', ...fault }),
    );
    return { lesson, issues: issuesOf };
  });
  return {
    lessons: read.flatMap(({ lesson }) => (lesson ? [lessonView(lesson, compare)] : [])),
    issues: [...issues, ...read.flatMap((one) => one.issues)],
  };
}

/** The name of a lesson is one step of its address. */
function deepFaults(name: string): YamlFault[] {
  const expected = 'lessons 文件夹里的文件，不再分文件夹';
  return name.includes('/') ? [{ line: 1, column: 1, found: name, expected }] : [];
}
