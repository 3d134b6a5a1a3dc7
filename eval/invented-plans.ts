/**
 * Large libraries for measuring: plans on subjects of their own, made from eval/data/invented-plans.yaml and chance. They
 * keep to the form of official plans (head, parts, measures, notes); what two plans on one subject say is alike, as in real
 * libraries, and never the same. The same count gives the same plans.
 */
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { writeFiles } from '../scripts/steps/files.ts';
import { writeNumeral } from '../src/model/official/numerals.ts';
import { givenFile } from './data.ts';
import { pick, seededRandom } from './random.ts';

const words = z.array(z.string());
const part = z.object({ heading: z.string(), objects: words, means: words });
const subject = z.object({ name: z.string(), units: words, parts: z.array(part) });
const vocabulary = z.object({
  places: z.object({ stems: words, kinds: words }),
  years: z.array(z.number()),
  ...{ genres: words, steps: words, sentences: words, targets: words, notes: words },
  safeguards: part,
  subjects: z.array(subject),
});

type Vocabulary = z.infer<typeof vocabulary>;
type Part = z.infer<typeof part>;

/** A file of a library: its name without ending, and its text. */
interface InventedPlan {
  readonly id: string;
  readonly text: string;
}

interface Title {
  readonly place: string;
  readonly subject: z.infer<typeof subject>;
  readonly year: number;
}

/** What one plan is made of. */
interface Draft extends Title {
  readonly genre: string;
  readonly words: Vocabulary;
  readonly random: () => number;
}

const kept = 0.85;
const withTarget = 0.6;
const sentences = { from: 4, to: 7 };

/** Returns `count` plans; throws where the vocabulary has no names for so many. */
async function inventPlans(count: number): Promise<InventedPlan[]> {
  const words = vocabulary.parse(parse(await readFile(givenFile('invented-plans.yaml'), 'utf8')));
  const random = seededRandom(20_261_126);
  const titles = listTitles(words, random);
  if (titles.length < count) throw new Error(`At most ${titles.length} plans can be invented.`);
  return titles.slice(0, count).map((title) => {
    const draft = { ...title, words, random, genre: pick(words.genres, random) };
    return { id: `${title.place}-${title.subject.name}-${title.year}`, text: writePlan(draft) };
  });
}

/** Writes a library of `count` plans into the folder `content`; the facts of editors are those of the project. */
export async function writeInventedLibrary(content: string, count: number): Promise<void> {
  const plans = await inventPlans(count);
  await writeFiles(content, new Map(plans.map(({ id, text }) => [`sources/${id}.txt`, text])));
  for (const file of ['topics.yaml', 'units.yaml', 'synonyms.yaml'])
    await copyFile(join(import.meta.dirname, '../content', file), join(content, file));
}

/** The first subject and the others by turns, each in a place and year of its own; the first so many are a library too. */
function listTitles({ places, subjects, years }: Vocabulary, random: () => number): Title[] {
  const names = places.stems.flatMap((stem) => places.kinds.map((kind) => `${stem}${kind}`));
  const of = (about: Title['subject']): Title[] =>
    names.flatMap((place) => years.map((year) => ({ place, year, subject: about })));
  const [first, ...others] = subjects;
  const rest = shuffle(others.flatMap(of), random);
  return shuffle(first ? of(first) : [], random).flatMap((title, turn) => [title, ...rest.slice(turn, turn + 1)]);
}

function writePlan(draft: Draft): string {
  const { subject: about, words, random } = draft;
  const isGrouped = random() < 0.5;
  const parts = [...about.parts, words.safeguards].map((of) => ({
    ...of,
    measures: of.objects.filter(() => random() < kept).map((object) => writeMeasure(draft, of, object)),
  }));
  const body = parts.flatMap(({ heading, measures }, index) => {
    const before = parts.slice(0, index).reduce((sum, { measures: { length } }) => sum + length, 0);
    const number = (at: number): string => (isGrouped ? `（${writeNumeral(at)}）` : `${before + at}. `);
    return [`${writeNumeral(index + 1)}、${heading}`, ...measures.map((text, at) => `${number(at + 1)}${text}`)];
  });
  return `${[...writeHead(draft), ...body].join('\n')}\n`;
}

function writeHead({ place, subject: { name }, year, genre, random }: Draft): string[] {
  const title = `${place}${name}${genre}`;
  const [serial, month, day] = [1 + below(90, random), 1 + below(12, random), 1 + below(28, random)];
  return [
    `${place}人民政府办公室关于印发《${title}》的通知`,
    `${place.slice(0, 1)}政办发〔${year}〕${serial}号`,
    `各乡镇人民政府、街道办事处，${place}人民政府各部门：`,
    `《${title}》已经${place}人民政府同意，现印发给你们，请认真贯彻执行。`,
    `${place}人民政府办公室`,
    `${year}年${month}月${day}日`,
    title,
    `为做好${place}${name}工作，结合实际，制定本方案。`,
  ];
}

function writeMeasure({ subject: { name, units }, year, words, random }: Draft, of: Part, object: string): string {
  const unit = pick(units, random);
  const others = units.filter((one) => one !== unit && random() < kept).join('、') || '各乡镇（街道）';
  const fill = (template: string): string =>
    fillIn(decide(template, random), {
      ...{ object, subject: name, unit, others, means: pick(of.means, random) },
      year: String(year + below(4, random)),
      month: String(1 + below(12, random)),
      number: String(2 + below(60, random)),
      share: String(50 + below(50, random)),
    });
  const length = sentences.from + below(sentences.to - sentences.from + 1, random);
  const chosen = shuffle(words.sentences, random).slice(0, length);
  const target = random() < withTarget ? [pick(words.targets, random)] : [];
  return [`${pick(words.steps, random)}${object}。`, ...chosen, ...target, pick(words.notes, random)]
    .map(fill)
    .join('');
}

/** `(建立|公布)清单` → one of both */
function decide(template: string, random: () => number): string {
  return template.replace(/\((?<choices>[^()]+)\)/gu, (_, choices: string) => pick(choices.split('|'), random));
}

function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(?<name>\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}

function shuffle<Item>(list: readonly Item[], random: () => number): Item[] {
  const keyed = list.map((item) => ({ item, order: random() }));
  return keyed.sort((a, b) => a.order - b.order).map(({ item }) => item);
}

function below(count: number, random: () => number): number {
  return Math.floor(random() * count);
}
