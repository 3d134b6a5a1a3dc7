/** Every document in Akoma Ntoso holds to the schema of OASIS (schemas/README.md), as libxml2 reads it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import { planAkomaNtoso } from '../../src/formats/akoma-ntoso.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { libraryRecords } from '../../src/render/index.ts';
import { gatherTexts } from '../library.ts';
import { seedDocuments, textDocument } from '../seed.ts';

const [schema = '', xml = ''] = await Promise.all(
  ['akomantoso30.xsd', 'xml.xsd'].map((name) => readFile(join(import.meta.dirname, 'schemas', name), 'utf8')),
);

/** Its faults, with the name of each file. */
async function faultsOf(documents: readonly XMLFileInfo[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: documents,
    schema: [schema],
    preload: [{ fileName: 'xml.xsd', contents: xml }],
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

async function written(sources: readonly SourceDocument[]): Promise<XMLFileInfo[]> {
  const library = await gatherTexts(sources);
  const { plans } = libraryRecords(library);
  return library.plans.flatMap((plan, index) => {
    const record = plans[index];
    return record ? [{ fileName: `${record.id}.xml`, contents: planAkomaNtoso(plan, record) }] : [];
  });
}

const made: Readonly<Record<string, string>> = {
  nothing: '',
  prose: '甲市通知\n\n请各单位抓好落实。\n',
  statute:
    '甲市管理办法\n第一章 总则\n第一条 为规范管理，制定本办法。\n第二章 附则\n第二条 自发布之日起施行。\n附件\n任务清单',
  annexed:
    '甲市护河通知\n一、学习。\n二、落实。\n附件1\n任务分工\n一、清淤\n先易后难。\n1. 摸底\n（甲局负责）\n摸清底数。\n2. 清理。\n二、考核。\n甲市\n2031年3月1日',
  marks: '甲市“<b>&amp;”方案\n\n一、{任务} ]]> <!-- \n\n1. 普法"甲"。落实\'乙\'。（责任单位：甲局）\n',
  notice:
    '甲市人民政府关于印发培训方案的通知\n甲政发〔2031〕1号\n\n各区人民政府：\n现印发给你们。\n\n甲市人民政府\n2031年3月1日\n\n培训方案\n\n一、总体要求\n引言一段。\n（一）目标。办班。\n1. 办班。落实。\n二、保障\n抓好落实。\n',
};

test('the plans of the library and documents of other shapes are valid', async () => {
  const documents = Object.entries(made).map(([id, text]) => ({ ...textDocument(text), id }));
  const files = await written([...seedDocuments, ...documents]);
  expect(files.length).toBe(seedDocuments.length + documents.length);
  expect(await faultsOf(files)).toEqual([]);
});

test('a level out of its place and an element that the schema does not know are found', async () => {
  const [file] = await written(seedDocuments.slice(0, 1));
  const faulty = (from: string | RegExp, to: string): XMLFileInfo => ({
    fileName: 'faulty.xml',
    contents: String(file?.contents).replace(from, to),
  });
  expect(await faultsOf([faulty('<mainBody>', '<mainBody><heading>甲</heading>')])).toEqual([
    expect.stringContaining("Element '{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}heading'"),
  ]);
  expect(await faultsOf([faulty(/ eId="m1[^"]*"/u, ' id="m1"')])).not.toEqual([]);
});
