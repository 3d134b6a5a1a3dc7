import { expect, test } from 'vitest';
import { listMeasures } from '../../src/model/walk.ts';
import { parseLines } from '../seed.ts';

test.each(['* 1. 普法。', '1\\. 普法。', '- 1\\. 普法。', '**1. 普法。**'])(
  'Markdown marks of %s are layout',
  (line) => {
    const { plan } = parseLines('一、任务', `${line}宣传。`);
    expect(listMeasures(plan)).toMatchObject([{ number: '1.1', content: { text: '普法。宣传。' } }]);
  },
);

test('numbers alone on a line number the pages where they count on', () => {
  const { plan } = parseLines('一、任务', '1. 普法。推进', '', '1', '', '宣传。提高', '', '2', '', '效果。');
  expect(listMeasures(plan)[0]!.content.text).toBe('普法。推进宣传。提高效果。');
});
