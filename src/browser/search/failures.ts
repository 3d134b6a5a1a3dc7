/** Runs in the browser: what a search that failed tells the reader. It never says what was found. */
import type { SearchFailure } from '../../search/failure.ts';
import { make } from '../make.ts';

/** Stands before an answer that takes no account of what was chosen. */
export const withoutFilters = '筛选暂时用不了，下面是没有筛选的结果。';

const elsewhere = '其他页面照常可看，可以按主题或方案浏览。';

/** Says in two sentences that the search failed and what to do. */
export function describeFailure(failure: unknown): string {
  const reason = isSearchFailure(failure) ? failure.reason : 'unreachable';
  if (reason === 'browser') return `这个浏览器太旧，搜索用不了。请升级浏览器，或者换一个较新的；${elsewhere}`;
  if (reason === 'version') return `搜索暂时用不了：网站刚换了版本，请重新打开这个网页；${elsewhere}`;
  if (reason === 'late') return `搜索暂时用不了：网络太慢，索引迟迟没有取到。${elsewhere}`;
  return `搜索暂时用不了：索引没有取到。${elsewhere}`;
}

/** Tells whether the same search may succeed when it is tried again. */
export function mayPass(failure: unknown): boolean {
  return !(isSearchFailure(failure) && failure.reason === 'browser');
}

/** Returns a button that tries `again`. */
export function renderRetry(className: string, again: () => void): HTMLButtonElement {
  const button = make('button', className, '再试一次');
  button.type = 'button';
  button.addEventListener('click', again);
  return button;
}

/** Tells whether a file of the filters is what is lacking: then hits can be had without them. */
export function costsFilters(failure: unknown): boolean {
  return isSearchFailure(failure) && failure.lacking.includes('/facets/');
}

/** The class comes with `search/api.js`; here it is known by its name. */
function isSearchFailure(failure: unknown): failure is SearchFailure {
  return failure instanceof Error && failure.name === 'SearchFailure';
}
