import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { limits } from '../../src/intake/limits.ts';
import { readDocument } from '../../src/intake/read-document.ts';
import { rules } from '../../src/model/rules.ts';
import { makeDocx, paragraph, part, run } from './fixtures/make-docx.ts';
import { makeOfd } from './fixtures/make-ofd.ts';
import { makePdf } from './fixtures/make-pdf.ts';
import { printOfd, printPdf, savePage, saveWord } from './fixtures/save-as.ts';
import { printedLines, seedPlans } from './fixtures/seed-plans.ts';

describe.each(seedPlans)('$id', ({ id, text }) => {
  test.each(['utf8', 'gb18030', 'utf-16', 'utf-16le', 'utf-16be'])(
    'reads the same characters from a %s text',
    async (encoding) => {
      const { document } = await readDocument(`${id}.txt`, iconv.encode(text, encoding));
      expect(document?.text).toBe(text);
    },
  );

  test('reads the same lines from Word', async () => {
    const { document, issues } = await readDocument(`a/${id}.docx`, await saveWord(text));
    expect(printedLines(document?.text ?? '')).toEqual(printedLines(text));
    expect(document).toMatchObject({ id, file: `a/${id}.docx`, media: 'docx' });
    expect(issues).toEqual([]);
  });

  test('reads the same lines from a web page', async () => {
    const { document } = await readDocument(`${id}.html`, savePage(text));
    expect(printedLines(document?.text ?? '')).toEqual(printedLines(text));
  });

  test('reads the same lines from PDF', async () => {
    const { document } = await readDocument(`${id}.pdf`, printPdf(text));
    expect(printedLines(document?.text ?? '')).toEqual(printedLines(text));
  });

  test('reads the same lines from OFD, whatever the order of drawing', async () => {
    const { document } = await readDocument(`${id}.ofd`, printOfd(text));
    expect(printedLines(document?.text ?? '')).toEqual(printedLines(text));
  });
});

describe('readDocument', () => {
  const plain = Buffer.from('标题\n一、总体要求\n');

  test('gives id, media, hash, encoding and text', async () => {
    expect(await readDocument('山东/某市方案.md', plain)).toEqual({
      document: {
        id: '某市方案',
        file: '山东/某市方案.md',
        media: 'text',
        sha256: 'c004fa0cd044819a83a8889ead9027178441ba679f08d12afc3c540d9f8cd1b3',
        encoding: 'utf-8',
        text: '标题\n一、总体要求\n',
        metadata: {},
      },
      leftOut: [],
      issues: [],
    });
  });

  test('lets the sidecar stand above what the page says', async () => {
    const page = Buffer.from(
      '<meta name="ArticleTitle" content="页上的题"><meta name="PubDate" content="2022-01-05"><p>一段话。</p>',
    );
    const { document } = await readDocument('a.html', page, { title: '正确的题' });
    expect(document?.metadata).toEqual({ title: '正确的题', publishedOn: '2022-01-05' });
  });

  test('labels every line of extracted text', async () => {
    const { document } = await readDocument('a.html', Buffer.from('<p>一。</p><p></p><p>二。<br>三。</p>'));
    expect(document?.text).toBe('一。\n\n二。\n三。');
    expect(document?.anchors).toEqual(['第1段', '', '第2段', '第2段']);
  });

  test.each([
    ['an empty file', 'a.txt', '', 'file-empty'],
    ['white space only', 'a.txt', ' \n\u3000\n', 'file-empty'],
    ['an ending that is no document', 'a.exe', '文字', 'format-unknown'],
    ['no ending', 'README', '文字', 'format-unknown'],
    ['a picture under another name', 'a.txt', '\x89PNG\r\n\x1a\n', 'file-binary'],
    ['bytes of no encoding', 'a.txt', '\x80\xff\x00\xfe\x81\xff'.repeat(50), 'file-binary'],
    ['an old Word file', 'a.doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'.padEnd(600, '\0'), 'format-old'],
    [
      'an encrypted Word file',
      'a.docx',
      `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${[...'EncryptedPackage'].join('\0')}\0`,
      'file-encrypted',
    ],
    ['RTF', 'a.docx', '{\\rtf1 x}', 'format-old'],
    ['text named .docx', 'a.docx', 'text', 'file-damaged'],
    ['text named .pdf', 'a.pdf', 'text', 'file-damaged'],
    ['a PDF that breaks off', 'a.pdf', '%PDF-1.7\n1 0 obj', 'file-truncated'],
    ['a zip that breaks off', 'a.docx', 'PK\x03\x04word/document.xml', 'file-truncated'],
    ['NUL in a text', 'a.txt', 'abc\0def\n'.repeat(9), 'character-nul'],
  ])('refuses %s', async (_, file, content, rule) => {
    const { document, issues } = await readDocument(
      file,
      Buffer.from(content, content.includes('文') || content.includes('\u3000') ? 'utf8' : 'latin1'),
    );
    expect(document).toBeUndefined();
    expect(issues.map((issue) => issue.rule)).toContain(rule);
    expect(issues.every(({ at, found, expected }) => at.file === file && found !== '' && expected !== '')).toBe(true);
  });

  test('refuses a file above the bound on size', async () => {
    const { issues } = await readDocument('a.txt', new Uint8Array(limits.fileBytes + 1));
    expect(issues).toMatchObject([{ rule: 'file-too-large', severity: 'error' }]);
  });

  test('refuses fifty megabytes in one line with the line', async () => {
    const { issues } = await readDocument('a.txt', Buffer.from(`标题\n${'a'.repeat(50_000_000)}`));
    expect(issues).toMatchObject([{ rule: 'text-too-long' }]);
    const long = await readDocument('a.txt', Buffer.from(`标题\n${'（'.repeat(1_000_000)}`));
    expect(long.issues).toMatchObject([{ rule: 'line-too-long', at: { line: 2 } }]);
  });

  test('reads a file by what it is when its ending says something else', async () => {
    const { document, issues } = await readDocument('a.pdf', await saveWord('标题\n正文。'));
    expect(document?.media).toBe('docx');
    expect(issues).toMatchObject([{ rule: 'format-mismatch', severity: 'warning', expected: '后缀 .docx' }]);
  });

  test('stops a document marked as secret', async () => {
    const { document, issues } = await readDocument('a.txt', Buffer.from('机密★1年\n标题\n一、要求\n'));
    expect(document).toBeUndefined();
    expect(issues).toMatchObject([{ rule: 'secret-mark', severity: 'error', at: { line: 1, column: 1 } }]);
  });

  const mark = '机密★1年';
  const printed = (line: string) =>
    [1, 2, 3].map((page) => [
      { text: line, x: 72, y: 800 },
      { text: `${'子丑寅卯'[page]}市方案的正文，实际的工作要求，制定这个方案。`, x: 72, y: 400 },
    ]);
  const word = (name: string, root: string) =>
    makeDocx(paragraph(run('甲。')), { [name]: part(root, paragraph(run('机密') + run('★1年'))) });

  test.each([
    ['header.docx', word('word/header1.xml', 'w:hdr'), `页眉：${mark}`],
    ['footer.docx', word('word/footer2.xml', 'w:ftr'), `页脚：${mark}`],
    [
      'comment.docx',
      makeDocx(paragraph(run('甲。')), {
        'word/comments.xml': part(
          'w:comments',
          `<w:comment w:id="1">${paragraph(run('此件不予公开，张三'))}</w:comment>`,
        ),
      }),
      '批注：此件不予公开，张三',
    ],
    [
      'deleted.docx',
      makeDocx(paragraph(`${run('甲。')}<w:del w:id="1"><w:r><w:delText>${mark}</w:delText></w:r></w:del>`)),
      `修订：${mark}`,
    ],
    ['hidden.docx', makeDocx(paragraph(run('甲。') + run(mark, '<w:vanish/>'))), `隐藏文字：${mark}`],
    [
      'box.docx',
      makeDocx(
        `${paragraph(`<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run(mark))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`)}${paragraph(run('甲。'))}`,
      ),
      mark,
    ],
    ['head.pdf', makePdf(printed(mark)), `第1页页眉页脚：${mark}`],
    ['remark.pdf', makePdf(printed('某市公报'), { remark: '此件不予公开' }), '第1页注释：此件不予公开'],
    [
      'annotated.ofd',
      makeOfd([[{ text: '甲的', x: 20, y: 30 }]], { 'Doc_0/Annots/a.xml': `<Annot><Remark>${mark}</Remark></Annot>` }),
      `注释：${mark}`,
    ],
    [
      'facts.html',
      Buffer.from(
        '<table><tr><td>索引号</td><td>1</td></tr><tr><td>公开方式</td><td>不予公开</td></tr></table><p>甲的方案，正文。</p>',
      ),
      '信息表：公开方式\t不予公开',
    ],
    ['note.html', Buffer.from('<!-- 内部资料，注意保存 --><p>甲的方案，正文。</p>'), '网页注释：内部资料，注意保存'],
  ])('stops a document marked as secret in its %s', async (file, bytes, found) => {
    const { document, issues } = await readDocument(file, bytes);
    expect(document).toBeUndefined();
    expect(issues.filter(({ rule }) => rule === 'secret-mark').map((issue) => issue.found)).toEqual([found]);
  });

  test.each(['txt', 'md', 'html', 'docx', 'pdf', 'ofd', 'xyz'])(
    'never throws on random bytes named .%s',
    async (ending) => {
      const heads = fc.constantFrom(
        '',
        '%PDF-1.7\n',
        'PK\x03\x04word/',
        'PK\x03\x04OFD.xml',
        '\xff\xfe',
        '<table><tr><td rowspan=9>',
        '<p>',
      );
      await fc.assert(
        fc.asyncProperty(heads, fc.uint8Array({ maxLength: 400 }), async (head, tail) => {
          const result = await readDocument(`a.${ending}`, Buffer.concat([Buffer.from(head, 'latin1'), tail]));
          expect(result.document !== undefined || result.issues.some(({ severity }) => severity === 'error')).toBe(
            true,
          );
          expect(result.issues.every(({ rule }) => rule in rules)).toBe(true);
        }),
      );
    },
  );

  test('never throws on a Word, PDF or OFD file with damaged bytes', async () => {
    const files = [
      await saveWord('一、甲\n乙'),
      makePdf([[{ text: '一、甲', x: 72, y: 700 }]]),
      makeOfd([[{ text: '一、甲', x: 20, y: 30 }]]),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.nat(255),
        async (file, place, byte) => {
          const damaged = Uint8Array.from(file);
          damaged[Math.floor(place * file.length)] = byte;
          const result = await readDocument('a.docx', damaged);
          expect(result.document !== undefined || result.issues.length > 0).toBe(true);
        },
      ),
    );
  });

  test.each([
    ['a.txt', (text: string) => text],
    ['a.md', (text: string) => text.replaceAll('&lt;', '<')],
  ])('loses no character of a hostile text in %s', async (file, printed) => {
    const alphabet = fc.constantFrom(
      ...'{}<>`$\\"\'&;-#*\n\t（）()[]一、1.汉字 import export ---\u202e\u200b\ue000'.split(''),
      '<script>',
      '${x}',
      'javascript:',
      '&lt;',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(alphabet, { minLength: 1 }), async (parts) => {
        const text = `题${parts.join('')}`;
        fc.pre(!/<\/?[ip]>|&#/u.test(text));
        const { document } = await readDocument(file, Buffer.from(text));
        expect(document?.text).toBe(printed(text));
      }),
    );
  });
});
