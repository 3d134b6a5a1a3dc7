/** What the folder says of a topic that a reader has taken into it, which plans have something on it, and which measures are about it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { FolderTopic } from '../../../browser/basket/library-texts.ts';
import type { TopicMeasures } from '../../../browser/compare/topic-choice.ts';
import type { TopicPlans } from '../../../browser/plans-without.ts';
import { readSlug } from '../../../library/addresses.ts';
import { findMeasure, loadLibrary } from '../../../library/index.ts';
import { plansOn } from '../../../library/topic-pages.ts';
import type { TopicView } from '../../../render/views.ts';

export const getStaticPaths = (() =>
  loadLibrary().topics.map((topic) => ({
    params: { topic: readSlug(topic.url) },
    props: { topic },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ topic: TopicView }> = ({ props: { topic } }) => {
  const { id, name, scope, url, cells } = topic;
  const ids = cells.flatMap(({ measures }) => measures);
  const own = { id, name, scope, url, measures: ids.map(nameOf), ids, plans: plansOn(topic) };
  return Response.json(own satisfies FolderTopic & TopicPlans & TopicMeasures);
};

function nameOf(id: string): string {
  const { planName, label, title } = findMeasure(id);
  return `${planName} ${label}${title}`;
}
