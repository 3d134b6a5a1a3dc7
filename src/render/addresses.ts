/**
 * Makes the addresses of the site: below the site root, percent-encoded, each with a slash at its end. Addresses are
 * public and never change; what they are made of (plan ids, printed numbers, slugs) does not depend on array positions.
 */
import { fitName, slugOf } from '../model/addresses.ts';

/** `/plans/weifang-2021/` */
export function planUrl(plan: string): string {
  return address('plans', plan);
}

/** `/plans/weibin-2022-draft/7-20-54/`, in an annex `/plans/jia/annex1-2-1/` */
export function measureUrl(plan: string, number: string): string {
  return address('plans', plan, hyphenated(number));
}

/** `/plans/minfadian/parts/p3-2/`: a further page of a long plan, named by what it begins with. */
export function planPageUrl(plan: string, page?: string): string {
  return page === undefined ? planUrl(plan) : address('plans', plan, 'parts', page);
}

/** `/plans/weifang-2021/#m5-4`: a measure, part or passage on the page of its plan that holds it. */
export function inPlanUrl(plan: string, anchor: string, page?: string): string {
  return `${planPageUrl(plan, page)}#${anchor}`;
}

/** `m7-20-54` */
export function measureAnchor(number: string): string {
  return `m${hyphenated(number)}`;
}

/** `p7-20`: a part or group by its number. */
export function branchAnchor(number: string): string {
  return `p${hyphenated(number)}`;
}

/** `preamble`, `1-intro`, `closing`, `annex1-2-1`: a passage by its id. */
export function passageAnchor({ id }: { readonly id: string }): string {
  return hyphenated(id.slice(id.indexOf('/') + 1));
}

/** A place in the view of a source: one of its pages, and a line, both from 1. */
interface SourcePlace {
  readonly line?: number;
  readonly page?: number;
}

/** `/plans/weifang-2021/source/#L31`, on a further page of a long source `/plans/minfadian/source/4/#L1031` */
export function sourceUrl(plan: string, { line, page = 1 }: SourcePlace = {}): string {
  return address('plans', plan, 'source', ...(page > 1 ? [String(page)] : [])) + (line ? `#L${line}` : '');
}

/** `/plans/weibin-2022/changes/`: what this plan changes in the one it replaces. */
export function changesUrl(plan: string): string {
  return address('plans', plan, 'changes');
}

/** `/topics/reconsideration/` */
export function topicUrl(slug: string): string {
  return address('topics', slug);
}

/** One unit of one plan; `id` is `weifang-2021/市司法局`. */
export function unitUrl(id: string): string {
  return address('units', slugOf(id.replace('/', '-')));
}

/** `/units/line/sifa/`: a line of work over all plans. */
export function workLineUrl(slug: string): string {
  return address('units', 'line', slug);
}

/** What is cited; `name` is its title. */
export function instrumentUrl(name: string): string {
  return address('instruments', slugOf(name));
}

/** Two measures side by side; the order of the two does not matter to the page, so it is fixed. */
export function compareUrl(a: string, b: string): string {
  return address('compare', ...[a, b].sort().map(comparedName));
}

/** `weifang-2021~5-4`: a measure where several are compared. */
export function comparedName(id: string): string {
  return fitName(hyphenated(id.replace('/', '~')));
}

/** `/compare/?a=weifang-2021%2F5.4&b=taian-2021%2F8.27`: two measures that the browser sets side by side. */
export function chosenUrl(a: string, b: string): string {
  return `${address('compare')}?${new URLSearchParams({ a, b })}`;
}

/** A place in the comparison of a topic: one of its pages, and the id of a measure in it. */
interface ComparisonPlace {
  readonly number?: number | undefined;
  readonly measure?: string;
}

/** `/compare/topic/publicity/2/#weifang-2021~5-4`: the measures of plans on one topic side by side. */
export function compareTopicUrl(slug: string, { number = 1, measure }: ComparisonPlace = {}): string {
  const page = number > 1 ? [String(number)] : [];
  return address('compare', 'topic', slug, ...page) + (measure ? `#${encodeURIComponent(comparedName(measure))}` : '');
}

/** `/plans/weifang-2021/local/`: the sentences that no other plan has. */
export function localUrl(plan: string): string {
  return address('plans', plan, 'local');
}

/** `calendar/weifang-2021.ics`, `calendar/weifang-2021/市司法局.ics`: a path below the site root, not encoded. */
export function calendarPath(plan: string, unit?: string): string {
  return `calendar/${plan}${unit ? `/${slugOf(unit)}` : ''}.ics`;
}

/** Address of a file that stands at `path` below the site root. */
export function fileUrl(path: string): string {
  return `/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** `/glossary/#三统一`, on a further page of a long glossary `/glossary/2/#三统一` */
export function termUrl(term: string, page = 1): string {
  return `${address('glossary', ...(page > 1 ? [String(page)] : []))}#${encodeURIComponent(slugOf(term))}`;
}

/**
 * `originals/2021/潍坊.docx`: a path below the site root, not encoded. What a browser might run as a page of this site gets
 * the ending of a text.
 */
export function originalPath(file: string): string {
  return `originals/${file}${/\.(?:txt|md|docx|pdf|ofd|png|jpe?g|tiff?)$/iu.test(file) ? '' : '.txt'}`;
}

/** `/originals/2021/%E6%BD%8D%E5%9D%8A.docx` */
export function originalUrl(file: string): string {
  return `/${originalPath(file).split('/').map(encodeURIComponent).join('/')}`;
}

/** `scans/潍坊/page-3.webp`: where the picture of a page stands below the site root, not encoded. */
export function scanPicturePath(plan: string, page: number): string {
  return `scans/${plan}/page-${page}.webp`;
}

function hyphenated(number: string): string {
  return number.replaceAll(/[./]/gu, '-');
}

function address(...segments: readonly string[]): string {
  return `/${segments.map(encodeURIComponent).join('/')}/`;
}
