/** The targets of all plans by numbers, as many as a file holds, and in `choices.json` what the numbers stand for. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { BoardChoices, IndexedDuty } from '../../../browser/duties/board-index.ts';
import { boardFiles, hasBoardFiles } from '../../../library/board-files.ts';

type Content = BoardChoices | readonly IndexedDuty[];

export const getStaticPaths = (() => {
  if (!hasBoardFiles()) return [];
  const { choices, rows } = boardFiles();
  return [
    { params: { file: 'choices' }, props: { content: choices as Content } },
    ...rows.map((content, index) => ({ params: { file: String(index + 1) }, props: { content: content as Content } })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: Content }> = ({ props }) => Response.json(props.content);
