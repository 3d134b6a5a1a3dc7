/**
 * Whatever becomes of the bytes of a good file, the result is a document or a refusal under a rule and in our words,
 * never a throw. Packed files are changed in their bytes and, which reaches deeper, in the parts that they hold.
 */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/intake/read-document.ts';
import { rules } from '../../src/model/rules.ts';
import { makeDocx, paragraph, part, run } from './fixtures/make-docx.ts';
import { makeOfd } from './fixtures/make-ofd.ts';
import { makePdf } from './fixtures/make-pdf.ts';
import { ruleTable } from './fixtures/ruled-table.ts';
import { printOfd, printPdf, savePage, saveWord } from './fixtures/save-as.ts';

const text = '甲市普法方案\n一、普法\n1. 宪法宣传。开展宣传。（责任单位：市司法局）\n2. 以案释法。法官以案释法。';

/** A Word file with all that a reader has to look up: lists, styles, notes, links, pictures, changes, tables. */
const rich = makeDocx(
  paragraph(run('甲市方案'), '<w:pStyle w:val="A"/>') +
    paragraph(run('一、普法'), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
    paragraph(
      `${run('宪法')}<w:ins w:id="1" w:author="某"><w:r><w:t>宣传</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="2"/></w:r>` +
        `<w:hyperlink r:id="rId2">${run('链接')}</w:hyperlink><w:r><w:ruby><w:rt>${run('xian')}</w:rt><w:rubyBase>${run('宪')}</w:rubyBase></w:ruby><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph(run('框'))}</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId3"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
    ) +
    `<w:altChunk r:id="rId5"/><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num></m:f></m:oMath><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>eq \\o(○,1)</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>` +
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>${paragraph(run('任务'))}</w:tc></w:tr></w:tbl>`,
  {
    'word/styles.xml': part(
      'w:styles',
      '<w:style w:styleId="A"><w:basedOn w:val="A"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>',
    ),
    'word/numbering.xml': part(
      'w:numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%2、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
    'word/footnotes.xml': part('w:footnotes', `<w:footnote w:id="2">${paragraph(run('注'))}</w:footnote>`),
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="x" TargetMode="External"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="rId5" Type="x" Target="a.htm"/></Relationships>',
    'word/a.htm': '<html><body><p>片段</p></body></html>',
  },
);

/** Somewhere in a file, from 0 to 1, and how much of it. */
const place = fc.double({ min: 0, max: 0.999, noNaN: true });
const change = fc.record({
  kind: fc.constantFrom('cut', 'take', 'repeat', 'write'),
  at: place,
  length: fc.integer({ min: 1, max: 80 }),
  words: fc.constantFrom(
    '',
    '-1',
    'NaN',
    '9'.repeat(30),
    '__proto__',
    'toString',
    '\0',
    '<',
    '>',
    '"',
    '&#x0;',
    '</w:p>',
    '<w:p>',
    '%PDF',
    '[',
    '>>',
    '乙',
  ),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

/** Cuts the rest off, takes a stretch out, repeats one or writes over it. */
function mutate(content: string, { kind, at, length, words }: Change): string {
  const start = Math.floor(at * content.length);
  const [before, stretch, after] = [
    content.slice(0, start),
    content.slice(start, start + length),
    content.slice(start + length),
  ];
  const put = { cut: '', take: '', repeat: stretch + stretch, write: words }[kind];
  return before + put + (kind === 'cut' ? '' : after);
}

function mutateBytes(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  return Buffer.from(changes.reduce(mutate, Buffer.from(bytes).toString('latin1')), 'latin1');
}

/** Changes the parts of a package one after the other and packs them again. */
function mutateParts(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, string] => [name, strFromU8(content)]);
  for (const one of changes) {
    const entry = parts[Math.floor(one.at * 7919) % parts.length];
    if (entry) entry[1] = mutate(entry[1], one);
  }
  return zipSync(Object.fromEntries(parts.map(([name, content]) => [name, strToU8(content)])));
}

const table = ruleTable(
  [
    ['任务', '责任单位'],
    ['公开年报', '市政府办'],
  ],
  { widths: [200, 100] },
);
const ruledOfd = makeOfd(
  [[{ text: '甲', x: 24, y: 30, attributes: 'CTM="0 -1 1 0 0 0" Alpha="90"' }]],
  {},
  '<ofd:PathObject Boundary="20 30 99 60"><ofd:AbbreviatedData>M 0 0 L 90 0 B 1 2 3 4 5 6 C</ofd:AbbreviatedData></ofd:PathObject>',
);
const packed = { docx: [await saveWord(text), rich], ofd: [printOfd(text), ruledOfd] };
const plain = {
  ...packed,
  pdf: [
    printPdf(text),
    makePdf([[{ text: '一、甲', x: 72, y: 700 }]], { author: '某', remark: '注' }),
    makePdf([[{ text: '每年12次', x: 72, y: 700, tint: 1 }]], { lines: [[[104, 705, 120, 705]]] }),
    makePdf([[...table.texts, { text: '样稿', x: 99, y: 99, turned: 45, tint: 0.7 }]], {
      lines: [table.lines],
      rotate: [90],
    }),
  ],
  html: [
    savePage(text),
    Buffer.from(
      '<head><link rel="stylesheet" href="a.css"><style>p:nth-child(2){display:none}i::before{content:"1."}</style></head><body><div id="app"></div><script>var a={html:"<p class=\\"num\\">一、总体要求坚持依法行政，推进政务公开，落实各项责任。</p>"};document.write("乙"+a)</script></body>',
    ),
    Buffer.from(
      '<body><div id="zoom"><ol type="a" start="3"><li value="5">甲<sup>2</sup></li></ol><table><tr><td>任务</td><td>责任单位</td></tr><tr><td>乙<table><tr><td>丙</td></tr></table></td><td rowspan="2">丁局</td></tr></table><del>戊</del></div><div class="TRS_Editor">己。</div></body>',
    ),
  ],
  txt: [
    Buffer.from(text),
    Buffer.from(
      '任务表\n┌──┬────┐\n│序号│任务    │\n├──┼────┤\n│1   │公开    │\n└──┴────┘\n|任务|单位|\n|--|--|\n|甲|乙局|',
    ),
  ],
};

async function check(ending: string, bytes: Uint8Array): Promise<void> {
  const { document, issues } = await readDocument(`a.${ending}`, bytes);
  expect(document !== undefined || issues.some(({ severity }) => severity === 'error')).toBe(true);
  expect(issues.filter(({ rule }) => !(rule in rules))).toEqual([]);
  const ours = issues.map(({ found }) => found.replace(/（[^（）]*(?:（[^（）]*）[^（）]*)*）$/u, ''));
  expect(ours.filter((found) => /Cannot|undefined|not a function|\[object|Error/u.test(found))).toEqual([]);
}

const several = fc.array(change, { minLength: 1, maxLength: 4 });

describe('a file with changed bytes', () => {
  test.each(Object.entries(plain))('.%s', async (ending, files) => {
    const mutants = fc.asyncProperty(fc.constantFrom(...files), several, (file, changes) =>
      check(ending, mutateBytes(file, changes)),
    );
    await fc.assert(mutants, { seed: 20261125, numRuns: 40 });
  });
});

describe('a package with changed parts', () => {
  test.each(Object.entries(packed))('.%s', async (ending, files) => {
    const mutants = fc.asyncProperty(fc.constantFrom(...files), several, (file, changes) =>
      check(ending, mutateParts(file, changes)),
    );
    await fc.assert(mutants, { seed: 20261126, numRuns: 60 });
  });
});
