/** The comparison of a topic as a Word file; of one that has gone, where it went. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { comparisonWord, formerWord } from '../../../../formats/word.ts';
import { permalink, readSlug } from '../../../../library/addresses.ts';
import { loadTopicComparisons } from '../../../../library/comparisons.ts';
import { loadLibrary } from '../../../../library/index.ts';
import type { FormerListView, TopicComparisonView } from '../../../../render/views.ts';

/** Plain data: what a page is handed tells whether it is still as it was kept. */
type Props = { readonly comparison: TopicComparisonView; readonly name: string } | { readonly former: FormerListView };

export const getStaticPaths = (() => {
  const comparisons = loadTopicComparisons();
  const { topics, formerLists } = loadLibrary();
  const ofTopics = topics.flatMap(({ id, name }) => {
    const comparison = comparisons.get(id);
    return comparison ? [wordPath(comparison, { comparison, name })] : [];
  });
  const former = formerLists.filter(({ url }) => url.startsWith('/compare/topic/'));
  return [...ofTopics, ...former.map((list) => wordPath(list, { former: list }))];
}) satisfies GetStaticPaths;

function wordPath({ url }: { readonly url: string }, props: Props) {
  return { params: { topic: readSlug(url) }, props };
}

export const GET: APIRoute<Props> = ({ props, site }) => {
  const link = (url: string): string => (site ? permalink(url, site) : url);
  return new Response(
    'former' in props ? formerWord(props.former, link) : comparisonWord(props.comparison, props.name, link),
  );
};
