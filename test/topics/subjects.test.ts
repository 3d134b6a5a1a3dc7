/** Which plans are on one subject, in a library of invented regulations and plans. */
import { expect, test } from 'vitest';
import { pick, seededRandom } from '../../eval/random.ts';
import { createSegmenter } from '../../src/segment/jieba.ts';
import { createTermNumbers } from '../../src/segment/numbered.ts';
import { readSubjects } from '../../src/topics/subjects.ts';
import { countTelling } from '../../src/topics/terms.ts';
import type { PlanSubjects, TopicInput } from '../../src/topics/types.ts';

const bikes = ['规范电动自行车充电', '小区建设充电棚', '电动自行车不得进楼充电', '充电棚由物业看护'];
const pigs = ['规范生猪屠宰', '定点屠宰场检疫生猪', '病害猪无害化处理', '猪肉凭检疫证明上市'];

/** Regulations say all in the same form. */
function regulation(subject: readonly string[]): string[] {
  const [first, ...rest] = subject;
  return [
    `为了${first}，依照有关法律、行政法规，制定本办法。`,
    ...rest.map((text) => `在本市行政区域内，${text}，适用本办法，应当依照规定施行。`),
    '违反本办法规定的，由主管部门责令改正，可以处以罚款；构成犯罪的，依法追究法律责任。',
    '本办法所称以下包括本数，自公布之日起施行。',
  ];
}

const texts: Readonly<Record<string, readonly string[]>> = {
  'bikes-rules': regulation(bikes),
  'bikes-plan': bikes,
  'bikes-list': bikes.toReversed(),
  'pigs-rules': regulation(pigs),
  'pigs-plan': pigs,
  'pigs-list': pigs.toReversed(),
};

function measuresOf(plans: Readonly<Record<string, readonly string[]>>): TopicInput[] {
  return Object.entries(plans).flatMap(([plan, own]) =>
    own.map((text, at) => ({
      ...{ id: `${plan}/${at + 1}`, plan, title: text, headings: [], text },
      ...{ planTitle: '', planDate: '2024' },
    })),
  );
}

function subjectsOf(plans: Readonly<Record<string, readonly string[]>>): PlanSubjects {
  const [measures, counting] = [measuresOf(plans), { cut: createSegmenter(), numbers: createTermNumbers() }];
  return readSubjects(measures, countTelling(measures, counting), counting);
}

test('regulations on unrelated subjects are not on one for being written as regulations are', () => {
  const { same } = subjectsOf(texts);
  expect(same('bikes-rules', 'pigs-rules')).toBe(false);
  expect([same('bikes-rules', 'bikes-plan'), same('pigs-list', 'pigs-rules')]).toEqual([true, true]);
});

test('plans that are near by words which each has once are not on one subject where they speak of other things', () => {
  const form = [
    '工作人员滥用职权、徇私舞弊、玩忽职守，依法追究责任。',
    '协会加强自律管理，维护成员的合法权益，提供信息咨询和培训。',
    '省、自治区、直辖市根据本地实际确定具体措施，加强宣传。',
  ];
  const speaksOf = (what: string): string[] => [...form, ...Array.from({ length: 6 }, () => `${what}，${what}。`)];
  const { same } = subjectsOf({
    ...{
      'funds-rules': speaksOf('非法集资'),
      'funds-list': speaksOf('非法集资'),
      'shops-rules': speaksOf('个体工商户'),
    },
    ...{ 'bikes-plan': bikes, 'pigs-plan': pigs },
  });
  expect([same('funds-rules', 'funds-list'), same('funds-rules', 'shops-rules')]).toEqual([true, false]);
});

const places = '社区 乡镇 园区 市区 山区 景区'.split(' ');
const works = '登记 巡查 改造 清理 收费 消防'.split(' ');

/** Subject → so many plans, each of eight short texts on it. */
function shuffledPlans(counts: Readonly<Record<string, number>>) {
  const random = seededRandom(5);
  const textOn = (subject: string): string => `${subject}${pick(places, random)}${pick(works, random)}`;
  return Object.entries(counts).flatMap(([subject, count]) =>
    Array.from({ length: count }, (_, index) => {
      return { subject, name: `${subject}-${index}`, texts: Array.from({ length: 8 }, () => textOn(subject)) };
    }),
  );
}

test.each([
  [
    'many of twenty plans',
    Object.fromEntries(
      '电动自行车 生猪 河道 食堂 校车 养老院 托育园 货运 档案 燃气'.split(' ').map((one) => [one, 20]),
    ),
  ],
  ['two halves', { 生猪: 40, 河道: 40 }],
])('plans on a subject are on one, though the five nearest of two are others: %s', (_, counts) => {
  const plans = shuffledPlans(counts);
  const { same } = subjectsOf(Object.fromEntries(plans.map(({ name, texts: own }) => [name, own])));
  const pairs = plans.flatMap((a, index) => plans.slice(index + 1).map((b) => ({ a, b })));
  const [on, apart] = [true, false].map((one) => pairs.filter(({ a, b }) => (a.subject === b.subject) === one));
  const found = (list: typeof pairs = []) => list.filter(({ a, b }) => same(a.name, b.name)).length / list.length;
  expect(found(on)).toBeGreaterThan(0.95);
  expect(found(apart)).toBe(0);
});
