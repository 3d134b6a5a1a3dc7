/** The names of a long list, as many as a file holds. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { FoundName } from '../../../browser/find-names.ts';
import { namedLists, nameFiles } from '../../../library/name-files.ts';

export const getStaticPaths = (() =>
  namedLists.flatMap((list) =>
    nameFiles(list).map((names, index) => ({ params: { list, file: String(index + 1) }, props: { names } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ names: readonly FoundName[] }> = ({ props }) => Response.json(props.names);
