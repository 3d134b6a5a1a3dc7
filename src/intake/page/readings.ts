/** Takes readings (pinyin, 注音符号) in small type off the lines above which they stand. */
import type { Finding, LeftOut } from '../faults.ts';
import type { PageLine } from './page.ts';

interface UnreadPages {
  readonly pages: readonly (readonly PageLine[])[];
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly Finding[];
}

/** Type size, distance of the baselines and how far it may jut out, over the type size of the line below. */
const reading = { size: 0.65, nearest: 0.5, furthest: 1.6, jut: 1 } as const;

/** Returns the lines of each page without readings, and these. */
export function takeReadings(pages: readonly (readonly PageLine[])[]): UnreadPages {
  const taken = pages.map((lines) => new Set(lines.filter((line, index) => isReadingOf(line, lines[index + 1]))));
  const named = taken.flatMap((lines) => [...lines]);
  const found = [...new Set(named.map(({ page, text }) => `第${page}页“${text}”`))].join('；').slice(0, longest);
  return {
    pages: pages.map((lines, index) => lines.filter((line) => taken[index]?.has(line) === false)),
    leftOut: named.map(({ page, text }) => ({ place: `第${page}页注音`, text, original: 'publish' })),
    findings: named.length === 0 ? [] : [{ rule: 'reading-left-out', severity: 'info', found }],
  };
}

const longest = 200;

function isReadingOf(line: PageLine, below: PageLine | undefined): boolean {
  if (!below || line.size > reading.size * below.size) return false;
  const distance = (below.y - line.y) / below.size;
  const isOver = distance > reading.nearest && distance < reading.furthest;
  const jut = reading.jut * below.size;
  const words = line.text.split(' ');
  return (
    isOver &&
    line.x > below.x - jut &&
    line.end < below.end + jut &&
    words.length <= (below.text.match(/\p{Script=Han}/gu)?.length ?? 0) &&
    words.every(isReading)
  );
}

const tones = /[\u0300\u0301\u0304\u030c]/gu;
const syllable = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouüv]{1,3}(?:ng?|r)?$/u;

/** `xiàn`, `xiànfǎ`, `xian`, `ㄒㄧㄢˋ` */
function isReading(word: string): boolean {
  const parted = word.toLowerCase().normalize('NFD');
  const plain = parted.replace(tones, '').normalize('NFC');
  const isToned = plain.normalize('NFD') !== parted && /^[a-zü’']+$/u.test(plain);
  return isToned || syllable.test(plain) || /^[\p{Script=Bopomofo}ˊˇˋ˙]+$/u.test(word);
}
