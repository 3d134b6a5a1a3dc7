/** The address of a hit with the wording that matched, which the page that it opens marks. */
import type { SearchHit } from '../../search/types.ts';
import { foundParameter } from './take-words.ts';

const most = 8;

/** Returns the address of a hit: `/plans/weifang-2021/5-4/?found=行政复议#s2`. */
export function addressWithWords({ url, title, titleMarks, excerpt, marks }: SearchHit): string {
  const address = new URL(url, location.href);
  const words = [
    ...titleMarks.map(([start, end]) => title.slice(start, end)),
    ...marks.map(([start, end]) => excerpt.slice(start, end)),
  ];
  for (const word of [...new Set(words)].slice(0, most)) address.searchParams.append(foundParameter, word);
  return address.href;
}
