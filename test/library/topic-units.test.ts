import { expect, test } from 'vitest';
import { mostNamed } from '../../src/library/topic-units.ts';
import type { Role } from '../../src/model/kinds.ts';

const named = (name: string, role: Role, collective = false) => ({
  ...{ role, collective, label: name, title: name },
  url: `/units/${name}/`,
});

test('the units named most come first, one that leads before one that answers, collectives not at all', () => {
  const measures = [
    { unitLinks: [named('甲', 'responsible'), named('各部门', 'lead', true)] },
    { unitLinks: [named('乙', 'lead'), named('丙', 'supporting'), named('丁', 'responsible')] },
    { unitLinks: [named('丁', 'responsible'), named('丁', 'supporting')] },
  ];
  expect(mostNamed(measures).map(({ title }) => title)).toEqual(['丁', '乙', '甲']);
});
