/** The comparison of a topic as a Word file. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { comparisonWord } from '../../../../formats/word.ts';
import { permalink, readSlug } from '../../../../library/addresses.ts';
import { loadTopicComparisons } from '../../../../library/comparisons.ts';
import { loadLibrary } from '../../../../library/index.ts';
import type { TopicComparisonView } from '../../../../render/views.ts';

export const getStaticPaths = (() => {
  const comparisons = loadTopicComparisons();
  return loadLibrary().topics.flatMap(({ id, name }) => {
    const comparison = comparisons.get(id);
    return comparison ? [{ params: { topic: readSlug(comparison.url) }, props: { comparison, name } }] : [];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ comparison: TopicComparisonView; name: string }> = ({ props, site }) => {
  const { comparison, name } = props;
  return new Response(comparisonWord(comparison, name, (url) => (site ? permalink(url, site) : url)));
};
