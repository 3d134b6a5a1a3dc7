import { expect, test } from 'vitest';
import { withPauses } from '../../src/model/with-pauses.ts';

test('what waits gets its turn after so many items, and no item is made before it is asked for', async () => {
  const order: string[] = [];
  function* items(): Generator<number> {
    for (let item = 1; item <= 5; item += 1) {
      order.push(`make ${item}`);
      yield item;
    }
  }
  setImmediate(() => order.push('first turn'));
  for await (const item of withPauses(items(), 2)) {
    order.push(`take ${item}`);
    if (item === 3) setImmediate(() => order.push('second turn'));
  }
  expect(order).toEqual([
    ...['make 1', 'take 1', 'make 2', 'take 2', 'first turn'],
    ...['make 3', 'take 3', 'make 4', 'take 4', 'second turn', 'make 5', 'take 5'],
  ]);
});
