/**
 * A search that failed. Whoever asks gets the whole answer or this, never an answer from half an index: a string is said
 * to stand nowhere only when every file that could hold it has been read.
 */
import type { FailureReason } from './types.ts';

const sentences: Record<FailureReason, (lacking: string) => string> = {
  unreachable: (file) => `搜索用的文件 ${file} 没有取到，请检查网络，稍后再搜一次。`,
  damaged: (file) => `搜索用的文件 ${file} 不完整，或者不是方案库发布的，请稍后再搜一次。`,
  late: (file) => `搜索用的文件 ${file} 迟迟没有取到，请检查网络，稍后再搜一次。`,
  version: (file) => `搜索用的文件 ${file} 是另一个版本的，请重新打开网页；还是这样，要等各网站用上同一个版本。`,
  browser: (feature) => `这个浏览器太旧，没有 ${feature}，不能搜索，请升级浏览器，或者换一个较新的。`,
};

/** What a search is rejected with. */
export class SearchFailure extends Error {
  override readonly name = 'SearchFailure';
  readonly reason: FailureReason;
  /** A file, by its path below `search/`, or a feature of the browser. */
  readonly lacking: string;

  constructor(reason: FailureReason, lacking: string, cause?: unknown) {
    super(sentences[reason](lacking), { cause });
    this.reason = reason;
    this.lacking = lacking;
  }
}
