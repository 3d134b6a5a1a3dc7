import type { EngineBlock } from '../../src/indexing/engine.ts';
import type { EngineRecord } from '../../src/indexing/records.ts';

/** Returns records as blocks of so many, of which nothing is kept. */
export function blocksOf(records: readonly EngineRecord[], size = records.length): EngineBlock[] {
  return Array.from({ length: Math.ceil(records.length / size) }, (_, at) => {
    const own = records.slice(at * size, (at + 1) * size);
    return { place: `block ${at}`, digest: `${at} ${size}`, count: own.length, index: undefined, records: own };
  });
}
