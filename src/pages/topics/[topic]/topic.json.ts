/** What the folder says of a topic that a reader has taken into it, which plans have something on it, and which measures are about it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { FolderTopic } from '../../../browser/basket/library-texts.ts';
import type { TopicMeasures } from '../../../browser/compare/topic-choice.ts';
import type { TopicPlans } from '../../../browser/plans-without.ts';
import { readSlug } from '../../../library/addresses.ts';
import { measuresElsewhereOn } from '../../../library/elsewhere.ts';
import { findMeasure, loadLibrary } from '../../../library/index.ts';
import { plansOn } from '../../../library/topic-pages.ts';
import type { FormerListView, TopicView } from '../../../render/views.ts';

type TopicFile = FolderTopic & TopicPlans & TopicMeasures & { readonly ended?: string };

/** Plain data: what a page is handed tells whether it is still as it was kept. */
type Props = { readonly topic: TopicView } | { readonly former: FormerListView };

export const getStaticPaths = (() => {
  const { topics, formerLists } = loadLibrary();
  const former = formerLists.filter(({ url }) => /^\/topics\/[^/]+\/$/u.test(url));
  return [...topics.map((topic) => pathOf(topic, { topic })), ...former.map((list) => pathOf(list, { former: list }))];
}) satisfies GetStaticPaths;

function pathOf({ url }: { readonly url: string }, props: Props) {
  return { params: { topic: readSlug(url) }, props };
}

export const GET: APIRoute<Props> = ({ props }) =>
  Response.json('former' in props ? formerFileOf(props.former) : fileOf(props.topic));

function fileOf(topic: TopicView): TopicFile {
  const { id, name, scope, url, cells } = topic;
  const ids = cells.flatMap(({ measures }) => measures);
  const elsewhere = measuresElsewhereOn(topic);
  const plans = plansOn(topic);
  return { id, name, scope, url, measures: ids.map(nameOf), ids, plans, ...(elsewhere.length > 0 && { elsewhere }) };
}

/** Of a topic that has gone: since when, and the page that has now what stood on it. */
function formerFileOf({ url, title = '', successor, ended }: FormerListView): TopicFile {
  const nothing = { scope: '', measures: [], ids: [], plans: [] };
  return { id: readSlug(url), name: title, ...nothing, url: successor?.url ?? url, ended };
}

function nameOf(id: string): string {
  const { planName, label, title } = findMeasure(id);
  return `${planName} ${label}${title}`;
}
