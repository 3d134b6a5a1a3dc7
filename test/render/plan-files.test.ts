/** What is written of a plan once and told to the next process. */
import { expect, test } from 'vitest';
import type { PlacedCorrection } from '../../src/enrich/corrections.ts';
import type { EnrichedPlan } from '../../src/model/enriched.ts';
import { type Memory, noMemory, type Packing } from '../../src/model/memory.ts';
import type { AlikeSentence } from '../../src/render/alike.ts';
import type { GatheredLibrary } from '../../src/render/index.ts';
import { planWriter } from '../../src/render/plan-files.ts';
import { contextOf, invented } from './invented.ts';

/** A memory of several processes: what they packed, by kind. */
function lastingMemory(packed: Map<string, unknown>): Memory {
  return {
    ...noMemory,
    mend<Value, Packed>(kind: string, make: (last: Value | undefined) => Value, packing?: Packing<Value, Packed>) {
      const last = packed.get(kind) as Packed | undefined;
      const told = last && packing?.unpack(last);
      const value = make(told);
      const kept = value === told ? undefined : packing?.pack(value);
      if (kept) packed.set(kind, kept);
      return value;
    },
    sign: (_, given) => JSON.stringify(given),
  };
}

const [jia] = invented.plans as readonly [EnrichedPlan];
const like: AlikeSentence = { planName: '乙县', label: '一 1', url: '/plans/yi/1-1/#s1', runs: [] };
const alike = new Map([['m1-1-s2', [like]]]);

interface Told {
  readonly plan?: EnrichedPlan;
  readonly alike?: ReadonlyMap<string, readonly AlikeSentence[]>;
  readonly name?: string;
  readonly library?: Partial<GatheredLibrary>;
}

function write(packed: Map<string, unknown>, told: Told = {}) {
  const context = { ...contextOf(told.library), memory: lastingMemory(packed) };
  const named = told.name === undefined ? context : { ...context, planName: () => told.name ?? '' };
  return planWriter(named, new Map())(told.plan ?? jia, told.alike ?? alike);
}

test('the next process takes the texts of a plan as they were, and packs nothing again', () => {
  const packed = new Map<string, unknown>();
  const texts = write(packed);
  expect(texts.map(([path]) => path)).toEqual(['plans/jia.mdx', 'measures/jia.jsonl', 'targets/jia.jsonl']);
  const [[kind, kept] = ['']] = packed;
  expect(kind).toBe('texts of jia');
  const marked = { ...(kept as object), value: [['plans/jia.mdx', '甲']] };
  packed.set(kind, marked);
  expect(write(packed)).toEqual([['plans/jia.mdx', '甲']]);
  expect(packed.get(kind)).toBe(marked);
});

const [measure, ...others] = jia.measures;
const correction: PlacedCorrection = {
  ...{ place: '1.3', old: '普法清单', new: '普法责任清单', reason: '漏字' },
  ...{ field: 'text', span: { start: 7, end: 11 } },
};
test.each<[string, Told]>([
  ['the title of a measure', { plan: { ...jia, measures: [{ ...measure!, title: '宣传宪法' }, ...others] } }],
  ['the topics of a measure', { plan: { ...jia, measures: [{ ...measure!, topics: [] }, ...others] } }],
  ['how many say a sentence too', { alike: new Map([['m1-1-s2', [like, like]]]) }],
  ['which sentence others say too', { alike: new Map([['m1-1-s1', [like]]]) }],
  ['with how many measures one of its own matches', { library: { matches: invented.matches.slice(1) } }],
  [
    'where a unit has its page',
    { library: { units: invented.units.map((unit) => ({ ...unit, id: `${unit.id}-2` })) } },
  ],
  ['what an editor has corrected', { library: { corrections: new Map([['jia', [correction]]]) } }],
  ['how it is called', { name: '甲市（要点）' }],
])('%s is another: its texts are written anew', (_, told) => {
  const packed = new Map<string, unknown>();
  const before = write(packed);
  const now = write(packed, told);
  expect(now).not.toEqual(before);
  expect(now).toEqual(write(new Map(), told));
  expect(write(packed, told)).toEqual(now);
});
