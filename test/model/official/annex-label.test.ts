import { expect, test } from 'vitest';
import { annexLabel, plainAnnexLabel } from '../../../src/model/official/annex-label.ts';

test.each([
  ['附件1', '附件1'],
  ['附件三', '附件3'],
  ['附　件 十二', '附件12'],
  ['附件１－２', '附件1-2'],
  ['附件1 — 02', '附件1-2'],
  ['附件一－1-10', '附件1-1-10'],
  ['附件1.2', '附件1-2'],
  ['附件1．2.3', '附件1-2-3'],
  ['附表二', '附表2'],
  ['附錄A', '附录A'],
  ['附录b', '附录B'],
  ['附圖4', '附图4'],
])('%s is %s, however it is printed', (label, plain) => {
  expect(plainAnnexLabel(label)).toBe(plain);
});

test.each([
  ['附件1-2人员名单', '附件1-2'],
  ['附件1-2-3 名单', '附件1-2-3'],
  ['附件1.2 名单', '附件1.2'],
  ['附件1.名单', '附件1'],
  ['附件1.2031年名单', '附件1'],
  ['附件1.3年行动任务分解表', '附件1'],
  ['附件2．12项重点任务清单', '附件2'],
  ['附件1.2.3项任务', '附件1.2'],
  ['附件2.12年度表', '附件2'],
  ['附件2.12重点任务清单', '附件2.12'],
  ['附表二：清单', '附表二'],
  ['附件1234', undefined],
  ['附件名单', undefined],
  ['附录AB', undefined],
])('%s opens with the label %s', (line, label) => {
  expect(new RegExp(`^${annexLabel}`, 'u').exec(line)?.[0]).toBe(label);
});
