/** A draft in a library too large to be fetched: what is asked, which plans are compared, and what the report then says. */
import { describe, expect, test } from 'vitest';
import { questionsOf } from '../../src/draft/asked.ts';
import { compareDraft } from '../../src/draft/index.ts';
import { type NearLibrarySource, nearLibrary } from '../../src/draft/near-library.ts';
import { mostCompared, nearPlans } from '../../src/draft/near-plans.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import { seedDocuments } from '../seed.ts';
import { publishedLibrary } from './published.ts';

async function draftOf(text: string) {
  const { draft, issues } = await readDraft({ name: '草稿.txt', bytes: new TextEncoder().encode(text) });
  return { draft: draft!, issues };
}

describe('asked for a draft', () => {
  test('is what its measures are about and the units that they name, each once', async () => {
    const lines = ['甲县方案', '', '一、任务'];
    const measures = ['1. 推广电子证照。', '2. 推广电子证照。', '3. 在全县各乡镇各街道全面推行二十四小时自助办理。'];
    const text = [...lines, ...measures.map((line) => `${line}年内办成。（责任单位：市民政局、各乡镇）`)].join('\n');
    expect(questionsOf((await draftOf(text)).draft)).toEqual({
      subjects: ['推广电子证照', '在全县各乡镇各街道全面推行二十四'],
      units: ['市民政局'],
    });
  });

  test('is of a long draft twenty measures, evenly spread', async () => {
    const names = [...'甲乙丙丁戊己庚辛壬癸'];
    const titles = names.flatMap((first) => names.slice(0, 4).map((second) => `${first}${second}河段巡查`));
    const lines = titles.map((title, at) => `${at + 1}. ${title}。按月办理。`);
    const { subjects } = questionsOf((await draftOf(['甲县方案', '', '一、任务', ...lines].join('\n'))).draft);
    expect(subjects).toEqual(titles.filter((_, at) => at % 2 === 0));
  });
});

describe('the near plans', () => {
  const hits = (...plans: readonly string[]) => ({ hits: plans.map((plan) => ({ plan })) });

  test.each([
    ['the plan of most hits comes first', [hits('a', 'b'), hits('c', 'b'), hits('d', 'b')], ['b', 'a', 'c', 'd']],
    ['a plan counts by its best hit', [hits('a', 'b', 'b', 'b')], ['a', 'b']],
    ['what has a plan speaks less for others', [hits('a', 'b'), hits('a', 'b'), hits('c')], ['a', 'c', 'b']],
    ['nothing found is no plan', [hits()], []],
  ])('%s', (_, answers, plans) => {
    expect(nearPlans(answers)).toEqual(plans);
  });

  test('are thirty at most', () => {
    const many = Array.from({ length: 40 }, (_, at) => `p${at}`);
    expect(nearPlans([hits(...many)])).toEqual(many.slice(0, mostCompared));
    expect(mostCompared).toBe(30);
  });
});

/** Finds measures by their titles; of other strings it says whether they stand anywhere. */
function sourceOf(id: string): NearLibrarySource & { readonly fetched: string[] } {
  const { plans, measures, topics, topicsFile, words } = publishedLibrary(id);
  const hitsOf = (text: string) => measures.filter((measure) => measure.title.includes(text.slice(0, 6)));
  const standing = measures.flatMap(({ text, responsibilities }) => [
    text,
    ...responsibilities.map(({ unit }) => unit),
  ]);
  const fetched: string[] = [];
  return {
    fetched,
    ask: async (texts) =>
      texts.map((text) => ({
        hits: hitsOf(text) as never, // nothing else of a hit is read than its plan
        exact: standing.filter((one) => one.includes(text)).length,
      })),
    plans: async (ids) => {
      fetched.push(...ids);
      return ids.map((own) => ({
        plan: plans.find((plan) => plan.id === own)!,
        measures: measures.filter(({ plan }) => plan === own),
      }));
    },
    words: async () => ({ topicsFile, words }),
    topics: async () => topics,
  };
}

describe('a seed plan as a draft against what is near it of the other four', () => {
  test.each(seedDocuments.map(({ id, text }) => [id, text] as const))(
    '%s is reported as against all of them',
    async (id, text) => {
      const { draft, issues } = await draftOf(text);
      const source = sourceOf(id);
      const near = await nearLibrary(questionsOf(draft), source);
      const whole = publishedLibrary(id);
      const kept = { ...whole, plans: whole.plans.filter((plan) => source.fetched.includes(plan.id)) };
      const measures = whole.measures.filter(({ plan }) => source.fetched.includes(plan));
      const known = ({ lacking, reading, ...report }: ReturnType<typeof compareDraft>) => ({
        ...report,
        lacking: lacking.map(({ id: topic, name, plans, url }) => [topic, name, plans, url]),
        reading: { ...reading, unknownUnits: [] },
      });
      expect(source.fetched.length).toBeGreaterThan(1);
      expect(known(compareDraft(draft, issues, near))).toEqual(
        known(compareDraft(draft, issues, { ...kept, measures })),
      );
    },
  );

  test('a unit is known that stands anywhere in the library, and one that stands nowhere is not', async () => {
    const text = '甲县方案\n一、任务\n1. 推广电子证照。（责任单位：市司法局、市海洋牧场办）';
    const near = await nearLibrary(questionsOf((await draftOf(text)).draft), sourceOf('none'));
    expect([near.units.includes('市司法局'), near.units.includes('市海洋牧场办')]).toEqual([true, false]);
  });
});
