/**
 * The texts that editors write themselves, guides and lessons: which files they are, and what none of them may hold. As
 * among the sources, a link leads elsewhere and is not followed.
 */
import { existsSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkCharacters } from '../../src/intake/characters.ts';
import { type Finding, toIssue } from '../../src/intake/faults.ts';
import { findPersonalData } from '../../src/intake/personal-data.ts';
import { checkName } from '../../src/intake/plan-id.ts';
import { findSecretMarks } from '../../src/intake/secrecy.ts';
import type { Issue } from '../../src/model/issue.ts';
import { nameKind } from '../disk/file-kind.ts';
import { readText } from '../disk/text-file.ts';
import { isHidden, isSystemFile, listTree } from '../disk/tree.ts';

/** A text that an editor has written. */
export interface WrittenText {
  /** Below its folder, without the ending: `怎么引用`. */
  readonly name: string;
  /** As the report names it: `guides/怎么引用.mdx`. */
  readonly file: string;
  readonly text: string;
}

interface WrittenTexts {
  readonly texts: readonly WrittenText[];
  /** Why other files are not among them, and what the texts must not hold. */
  readonly issues: readonly Issue[];
}

type Kind = 'guides' | 'lessons';

/** How the name of a text ends, and under which rule its faults are told. */
const kinds = {
  guides: { ending: '.mdx', rule: 'guide-invalid' },
  lessons: { ending: '.md', rule: 'lesson-invalid' },
} as const;

/** Far above the text of any lesson. */
const most = { kibibytes: 256 };

/** Returns the texts of a kind in the folder `content`, in the order of their paths. */
export async function loadWrittenTexts(content: string, kind: Kind): Promise<WrittenTexts> {
  const folder = join(content, kind);
  const paths = existsSync(folder) ? await listTree(folder) : [];
  const shown = paths.filter((path) => !isHidden(path) && !isSystemFile(path));
  const read = await Promise.all(shown.map((path) => loadText(content, kind, path)));
  const texts = read.flatMap((one) => one.texts);
  return { texts, issues: [...read.flatMap(({ issues }) => issues), ...findDoubles(texts, kind)] };
}

async function loadText(content: string, kind: Kind, path: string): Promise<WrittenTexts> {
  const { ending } = kinds[kind];
  const [file, place] = [`${kind}/${path}`, join(content, kind, path)];
  const fault = await findFault(place, kind);
  if (fault) return { texts: [], issues: [toIssue(file, fault)] };
  if (!path.endsWith(ending)) return { texts: [], issues: [] };
  const [text, name] = [await readText(place), path.slice(0, -ending.length).normalize('NFC')];
  return { texts: [{ name, file, text }], issues: [...checkName(name, file), ...checkWritten(file, text)] };
}

async function findFault(place: string, kind: Kind): Promise<Finding | undefined> {
  const { ending, rule } = kinds[kind];
  const stats = await lstat(place);
  if (!stats.isFile()) return { rule: 'file-irregular', found: nameKind(stats), expected: '文件本身' };
  if (!place.endsWith(ending)) {
    const expected = `以 ${ending} 结尾的文件名；现在没有用上`;
    return endsAlike.test(place) ? { rule, severity: 'warning', found: basename(place), expected } : undefined;
  }
  const size = Math.ceil(stats.size / 1024);
  const expected = `不超过 ${most.kibibytes} KiB 的文字`;
  return size > most.kibibytes ? { rule: 'file-too-large', found: `${size} KiB`, expected } : undefined;
}

/** `甲.MD`, `甲.md.txt`, a guide in `.md`, a lesson in `.mdx` */
const endsAlike = /\.(?:mdx?|markdown)(?:\.txt)?$/iu;

/** Returns an error for every text whose name an earlier one has; case does not tell addresses apart everywhere. */
export function findDoubles(texts: readonly WrittenText[], kind: Kind): Issue[] {
  return [...Map.groupBy(texts, ({ name }) => name.toLowerCase()).values()].flatMap(([first, ...others]) =>
    others.map(({ file }) =>
      toIssue(file, { rule: kinds[kind].rule, found: `与 ${first?.file} 同名`, expected: '另一个文件名；大小写不算' }),
    ),
  );
}

/** Returns what must not be published of the text of `file`, as errors, and what a reader cannot see, as warnings. */
export function checkWritten(file: string, text: string): Issue[] {
  const numbers = findPersonalData(text).filter(({ rule }) => rule !== 'office-phone');
  const expected = '不含个人号码的文字；请删去号码';
  const secrets = [...numbers.map((number) => ({ ...number, expected })), ...findSecretMarks(text)];
  return [...secrets, ...checkCharacters(text)].map((finding) => toIssue(file, finding));
}
