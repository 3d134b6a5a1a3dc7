/** The groups of synonyms.yaml and a library → what an editor wants to know: which of them the library can use. */
import type { SynonymGroup } from '../../src/index-format/search-files.ts';
import type { SearchLibrary } from '../../src/indexing/index.ts';
import { buildLexicon } from '../../src/indexing/lexicon.ts';
import { findStandingGroups } from '../../src/indexing/standing-groups.ts';
import type { CutWords } from '../../src/segment/cut.ts';
import { readTraditionalVariants } from '../../src/segment/traditional.ts';

/** Returns the report: the groups of which official wording stands in a text, then those of which none does. */
export function reportSynonyms(library: SearchLibrary, cut: CutWords): string {
  const { always } = readTraditionalVariants();
  const usable = findStandingGroups(library, buildLexicon(library, cut, always), always);
  const used = new Set(usable.map(sayingsOf));
  const useless = library.synonyms.groups.filter((group) => !used.has(sayingsOf(group)));
  return [
    `synonyms.yaml 共 ${library.synonyms.groups.length} 组，这个文库用得上 ${usable.length} 组。`,
    ...section('用得上的（括号里的词文库里没有）', usable),
    ...section('用不上的（公文用语在文库里一个也没有）', useless),
  ].join('\n');
}

function sayingsOf({ say }: SynonymGroup): string {
  return say.join(' ');
}

function section(title: string, groups: readonly SynonymGroup[]): string[] {
  return groups.length > 0 ? ['', `${title}：`, ...groups.map(formatGroup)] : [];
}

function formatGroup({ say, print, standing }: SynonymGroup): string {
  const mark = (term: string, at: number): string => (standing?.[at] === '0' ? `（${term}）` : term);
  const wordings = print.map((term, at) => mark(term, say.length + at));
  return `  ${say.map(mark).join(' ')} → ${wordings.join(' ')}`;
}
