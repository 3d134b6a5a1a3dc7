/**
 * Checks that the tags of an XML source stand in pairs up to its end: the parser takes a part that breaks off for whole.
 */

/** What begins so is no tag and ends so. */
const sections: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Returns what is wrong with the tags of `source`, in Chinese; `undefined` where all are in order. */
export function findTagFault(source: string): string | undefined {
  const open: string[] = [];
  let elements = 0;
  let end = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', end)) {
    const section = sections.find(([start]) => source.startsWith(start, at));
    end = section ? endOfSection(source, at, section) : endOfTag(source, at + 1);
    if (end === 0) return `“${source.slice(at, at + 20)}”没有写完`;
    if (section) continue;
    const name = /^\/?[^\s/>]*/u.exec(source.slice(at + 1, Math.min(end, at + longestName)))?.[0] ?? '';
    if (name.startsWith('/')) {
      if (open.pop() !== name.slice(1)) return `<${name}> 没有对应的开始标签`;
    } else if (source.charAt(end - 2) !== '/') open.push(name);
    elements += 1;
  }
  if (elements === 0) return '里面没有内容';
  return open.length === 0 ? undefined : `<${open.at(-1)}> 没有结束`;
}

const longestName = 1000;

/** 0 for what does not end. */
function endOfSection(source: string, at: number, [start, close]: readonly [string, string]): number {
  const found = source.indexOf(close, at + start.length);
  return found < 0 ? 0 : found + close.length;
}

/** Behind the `>` that ends the tag: one in quotes does not, and another `<` shows that there is none; then 0. */
function endOfTag(source: string, from: number): number {
  const sign = /["'<>]/gu;
  sign.lastIndex = from;
  for (let match = sign.exec(source); match; match = sign.exec(source)) {
    if (match[0] === '>') return match.index + 1;
    const closing = match[0] === '<' ? -1 : source.indexOf(match[0], match.index + 1);
    if (closing < 0) return 0;
    sign.lastIndex = closing + 1;
  }
  return 0;
}
