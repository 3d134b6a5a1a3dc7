/**
 * The comparison of a topic as a Word document: like sentences side by side. Runs in the browser too, for plans that a reader
 * chooses.
 */
import type { ComparedCell, ComparedRun } from '../render/compared-rows.ts';
import type { TopicComparisonView } from '../render/topic-comparisons.ts';
import type { Permalink } from './markdown.ts';
import { documentPart, type FormattedRun, paragraph, table, type WordParts } from './word-parts.ts';

/** Returns the document of a topic's comparison, table by table as its pages show it; a page stands broad. */
export function comparisonDocument(
  { pages, url }: Pick<TopicComparisonView, 'pages' | 'url'>,
  topic: string,
  permalink: Permalink,
): WordParts[number] {
  return documentPart(
    [
      paragraph([{ text: `对照：${topic}` }], 'Title'),
      paragraph([{ text: `地址：${permalink(url)}` }], 'Facts'),
      paragraph([{ text: '点线是各有说法，实线是仅此处有，没有线的是共有表述。' }], 'Facts'),
      ...pages.flatMap(({ columns, rows }) => {
        const heads = columns.map(({ planName, measures }) => [
          paragraph([{ text: planName }], 'Head'),
          ...measures.map(({ label, title }) => paragraph([{ text: `${label} ${title}` }], 'Cell')),
        ]);
        const alone = columns.map((column) => column.alone.map(cellParagraph));
        return [
          paragraph([{ text: '相近的句子' }], 'Heading1'),
          table([heads, ...rows.map(({ cells }) => cells.map((cell) => (cell ? [cellParagraph(cell)] : [])))]),
          paragraph([{ text: '只有一地写到的句子' }], 'Heading1'),
          table([columns.map(({ planName }) => [paragraph([{ text: planName }], 'Head')]), alone]),
        ];
      }),
    ],
    'broad',
  );
}

function cellParagraph({ label, runs }: ComparedCell): string {
  return paragraph([...(label === undefined ? [] : [{ text: `${label} ` }]), ...runs.map(markedRun)], 'Cell');
}

const underlines = { same: undefined, different: 'dotted', added: 'single' } as const satisfies Record<
  ComparedRun['kind'],
  FormattedRun['underline']
>;

function markedRun({ text, kind }: ComparedRun): FormattedRun {
  return { text, underline: underlines[kind] };
}
