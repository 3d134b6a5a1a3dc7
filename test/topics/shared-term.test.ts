/** How measures without headings are named. */
import { describe, expect, test } from 'vitest';
import { createSegmenter } from '../../src/segment/jieba.ts';
import { countPairs, createRarity } from '../../src/segment/vectors.ts';
import { createSharedTerms } from '../../src/topics/shared-term.ts';
import type { TopicInput } from '../../src/topics/types.ts';
import { growthOf, steep } from '../growth.ts';

const cut = createSegmenter();

function articles(plan: string, texts: readonly string[]): TopicInput[] {
  return texts.map((text, at) => ({
    ...{ id: `${plan}/${at + 1}`, plan, planTitle: `${plan}气象条例`, planDate: '2024', headings: [], text },
    ...{ title: text.split(/[，。]/u)[0] ?? '', titleMade: true },
  }));
}

const others = ['气象台站应当按时观测云量，记录气温。', '禁止在观测场旁种植高秆作物，违者由气象机构处理。'];

/** Returns the term of the first article of each plan, and in which plans it stands; `least` plans make a topic. */
function termOf(firsts: readonly string[], { least = 2, further = others } = {}) {
  const library = firsts.flatMap((text, at) => articles(`${at}`, [text, ...further]));
  const rarity = createRarity(library.map(({ text }) => countPairs(text).keys()));
  const isTopic = (group: readonly TopicInput[]) => group.length >= least;
  const found = createSharedTerms({ measures: library, rarity, cut, isTopic })(
    library.filter(({ id }) => id.endsWith('/1')),
  );
  return found && [found.name, found.having.map(({ plan }) => plan).join('')];
}

describe('the term of a group', () => {
  test('is what its texts have and hardly another article of their plans', () => {
    expect(termOf(['安装防雷装置，应当经气象机构验收。', '气象机构应当检测防雷装置。'])).toEqual(['防雷装置', '01']);
  });

  test('leaves out the measures that do not have it', () => {
    const texts = ['检测防雷装置，每年一次。', '防雷装置由气象机构检测。', '验收时查看图纸。'];
    expect(termOf(texts)).toEqual(['防雷装置', '01']);
    expect(termOf(texts, { least: 3 })).toBeUndefined();
  });

  test('is rather what stands where they begin than what stands further below', () => {
    const texts = ['防雷装置验收合格的，发给蓝色标牌。', '防雷装置不合格的，不发蓝色标牌。'];
    expect(termOf(texts)).toEqual(['防雷装置', '01']);
    expect(
      termOf(texts.map((text) => text.replace('防雷装置', '蓝色标牌').replace(/蓝色标牌。/u, '防雷装置。'))),
    ).toEqual(['蓝色标牌', '01']);
  });

  test('is none where other articles of the plans have as much of what they share', () => {
    const texts = ['气象台站由专人看守。', '气象台站应当迁移的，报本级政府。'];
    expect(termOf(texts)).toEqual(['气象台站', '01']);
    const further = ['记录气温。', '观测云量。', '发布预报。', '测量风速。'].map((text) => `气象台站负责${text}`);
    expect(termOf(texts, { further })).toBeUndefined();
  });

  test.each([
    ['雷电灾害防治', ['雷电灾害防治由市级统筹。', '对雷电灾害防治给予补助。']],
    ['雷电灾害监督检查', ['雷电灾害监督检查每年两次。', '雷电灾害监督检查应当留存记录。']],
    ['防雷装置', ['安装防雷装置，应当检查。', '检查防雷装置，应当登记。']],
    ['防雷装置', ['使用防雷装置，每年登记。', '使用防雷装置，应当验收。']],
    ['消防设计审查', ['消防设计审查合格，方可施工。', '对图纸实行消防设计审查。']],
  ])('ends with what is done but does not begin with it: %s', (term, texts) => {
    expect(termOf(texts)).toEqual([term, '01']);
  });

  test.each([
    [['为了规范防雷装置，制定本条例。', '为加强防雷装置管理，制定本办法。']],
    [['本条例适用于防雷装置。', '防雷装置适用本办法。']],
    [['应当及时予以办理。', '可以及时予以办理。']],
  ])('is none of what is there for its form, nor of words that sentences are built of: %j', (texts) => {
    expect(termOf(texts)).toBeUndefined();
  });

  test('is the longer one of two that as many have, however often either is said in one', () => {
    expect(termOf(['防雷装置检测，防雷装置。', '防雷装置检测单位。'])).toEqual(['防雷装置检测', '01']);
    expect(termOf(['防雷装置检测，防雷装置。', '防雷装置。'])).toEqual(['防雷装置', '01']);
  });

  test('is found in time that grows no faster than texts', () => {
    const words = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'];
    const letters = (clause: string) => [...clause];
    const name = (length: number) => {
      const text = Array.from({ length }, (_, at) => words[(at * at + (at >> 3)) % words.length]).join('');
      const measures = ['0', '1'].flatMap((plan) => articles(plan, [text]));
      return () => createSharedTerms({ measures, rarity: () => 1, cut: letters, isTopic: () => true })(measures);
    };
    expect(growthOf(name, 10_000)).toBeLessThan(steep);
  });
});
