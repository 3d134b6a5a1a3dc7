import { expect, test } from 'vitest';
import { gatherEditions } from '../../scripts/steps/editions.ts';
import type { SourceDocument } from '../../src/model/document.ts';

const document = (id: string, replaces?: string, line = 1): SourceDocument => ({
  ...{ id, file: `${id}.txt`, media: 'text', sha256: '', text: '' },
  metadata: replaces === undefined ? {} : { replaces: { plan: replaces, line } },
});

test('every sidecar that names no plan to replace is named with its line, all at once', () => {
  const documents = [
    document('jia-2030', 'jia-2025', 3),
    document('jia-2025'),
    document('yi', 'jia-2024', 2),
    document('bing', 'jia-2025', 4),
    document('ding', 'wu'),
    document('wu', 'ding'),
  ];
  expect(() => gatherEditions(documents, [], () => [])).toThrow(
    [
      'sources/yi.yaml:2  发现 replaces：没有编号为 jia-2024 的方案，最接近的是 jia-2025，应为被替代的旧方案的编号。',
      'sources/bing.yaml:4  发现 replaces：jia-2030 已经替代了 jia-2025，应为被替代的旧方案的编号。',
      'sources/ding.yaml:1  发现 replaces：ding 绕回来替代自己，应为被替代的旧方案的编号。',
      'sources/wu.yaml:1  发现 replaces：wu 绕回来替代自己，应为被替代的旧方案的编号。',
    ].join('\n'),
  );
});
