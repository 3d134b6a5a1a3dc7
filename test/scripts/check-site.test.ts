/** The check of a built site: what it finds in pages that stand in a folder, page by page. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSite } from '../../scripts/steps/check-site.ts';
import { tellFacts } from '../../scripts/steps/file-facts.ts';
import { readPageLinks, readWritten } from '../../scripts/steps/page-links.ts';
import { costOf } from '../growth.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-check-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function check(files: Readonly<Record<string, string>>, base = '/') {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return checkSite(folder, base);
}

test('finds no fault where every link leads somewhere', async () => {
  const one = '<a href="/b/#s2">2</a><a href="#own">1</a><p id="own"></p><a href="https://example.org/">x</a>';
  expect(
    await check({
      'a/index.html': one,
      'b/index.html': '<p id="s2"><a href="../a/">1</a><img src="../x.svg">',
      'x.svg': '',
    }),
  ).toEqual([]);
});

test('takes the manifests for written, which are made beside it', async () => {
  const page = '<a href="/manifest.sha256">1</a><a href="/manifest.sm3">2</a><a href="/manifest.md5">3</a>';
  expect(await check({ 'index.html': page })).toEqual([{ page: '/index.html', fault: '/manifest.md5 没有这个地址' }]);
});

test('names every link that leads nowhere, whether its page comes before or after', async () => {
  const faults = await check({
    'a/index.html': '<a href="/b/#s3">3</a><a href="/c/">c</a><a href="#own">1</a>',
    'b/index.html': '<p id="s2"></p><a href="/a/#own">1</a>',
  });
  expect(faults).toEqual([
    { page: '/a/index.html', fault: '/b/#s3 没有这个位置 #s3' },
    { page: '/a/index.html', fault: '/c/ 没有这个地址' },
    { page: '/a/index.html', fault: '#own 没有这个位置 #own' },
    { page: '/b/index.html', fault: '/a/#own 没有这个位置 #own' },
  ]);
});

test('names every page that leads to a missing place, and none that leads to the like in another page', async () => {
  const faults = await check({
    'a/index.html': '<a href="/c/#s3">3</a><a href="../c/#s3">3</a><a href="/d/#s3">3</a><p id="s3"></p>',
    'b/index.html': '<a href="/c/#s3">3</a><a href="/c/#s2">2</a><a href="#s3">own</a><p id="s3"></p>',
    'c/index.html': '<p id="s2"></p>',
    'd/index.html': '<p id="s3"></p>',
  });
  expect(faults).toEqual([
    { page: '/a/index.html', fault: '/c/#s3 没有这个位置 #s3' },
    { page: '/a/index.html', fault: '../c/#s3 没有这个位置 #s3' },
    { page: '/b/index.html', fault: '/c/#s3 没有这个位置 #s3' },
  ]);
});

test('names what is wrong on every page where it stands', async () => {
  const page = '<a href="/c/">c</a><script src="//evil.example/x.js"></script><img src="/甲.png">';
  const faults = await check({ 'a/index.html': page, 'b/index.html': page });
  expect(faults).toEqual(
    ['/a/index.html', '/b/index.html'].flatMap((name) => [
      { page: name, fault: '/c/ 没有这个地址' },
      { page: name, fault: '/甲.png 没有这个地址' },
      { page: name, fault: '从别的网站取 //evil.example/x.js' },
    ]),
  );
});

test.each(['//evil.example/', '/\\evil.example/', '/\t/evil.example/', 'HTTPS://evil.example/', ' //evil.example/'])(
  'may lead to another host and not load from it, where its path is there too: %j',
  async (address) => {
    const files = { 'a/index.html': `<a href="${address}">x</a>`, 'index.html': '' };
    expect(await check(files)).toEqual([]);
    expect(await check({ ...files, 'b/index.html': `<script src="${address}"></script>` })).toEqual([
      { page: '/b/index.html', fault: `从别的网站取 ${address}` },
    ]);
  },
);

test('an address that is none leads nowhere', async () => {
  expect(await check({ 'index.html': '<a href="//[/">x</a><a href="https://[/">y</a>' })).toEqual([
    { page: '/index.html', fault: '//[/ 没有这个地址' },
  ]);
});

test('a query may be written in whatever way', async () => {
  const page = '<a href="/a/?q=100%">x</a><a href="/a/?q=%D6%D0#s">y</a>';
  expect(await check({ 'index.html': page, 'a/index.html': '<p id="s">' })).toEqual([]);
});

test.each(['/%zz/', '%E4%', '/a/#100%', '/a/?q=1#b?%zz'])(
  'the link %s with a broken percent sign is named beside all others',
  async (link) => {
    expect(await check({ 'index.html': `<a href="${link}">x</a><a href="/c/">c</a>`, 'a/index.html': '' })).toEqual([
      { page: '/index.html', fault: `${link} 不是地址：百分号后面应为 UTF-8 的十六进制数，百分号自己写成 %25` },
      { page: '/index.html', fault: '/c/ 没有这个地址' },
    ]);
  },
);

test('names a missing place of a page in that page and in all others', async () => {
  const page = '<a href="/a/#s">s</a><a href="/a/#t">t</a>';
  expect(await check({ 'a/index.html': `${page}<p id="t">`, 'b/index.html': page })).toEqual(
    ['/a/index.html', '/b/index.html'].map((name) => ({ page: name, fault: '/a/#s 没有这个位置 #s' })),
  );
});

test('never takes a site for right whose pages change while they are checked', async () => {
  await check({ 'index.html': '' });
  const facts = tellFacts([['index.html', Buffer.from('<a href="/c/">c</a>')]]);
  await expect(checkSite(folder, '/', { facts })).rejects.toThrow('changed while they were checked');
});

test('follows an address as each page reads it', async () => {
  const page = '<a href="b/">b</a><a href="#s">s</a>';
  expect(await check({ 'a/index.html': `${page}<p id="s">`, 'a/b/index.html': page })).toEqual([
    { page: '/a/b/index.html', fault: 'b/ 没有这个地址' },
    { page: '/a/b/index.html', fault: '#s 没有这个位置 #s' },
  ]);
});

test('finds places with Chinese names, written as they are and in percent', async () => {
  const links = ['#二', '#%E4%BA%8C', '#三'].map((anchor) => `<a href="/甲/${anchor}">x</a>`);
  expect(await check({ 'a/index.html': links.join(''), '甲/index.html': '<p id="一"><p id="二">' })).toEqual([
    { page: '/a/index.html', fault: '/甲/#三 没有这个位置 #三' },
  ]);
});

test('names what is asked of another host and what stands outside the base', async () => {
  const page =
    '<script src="//evil.example/x.js"></script><link rel="stylesheet" href="http://evil.example/y.css"><a href="/b/">b</a>';
  expect(await check({ 'a/index.html': page, 'b/index.html': '' }, '/fangan/')).toEqual([
    { page: '/a/index.html', fault: '/b/ 不在 --base /fangan/ 之下' },
    { page: '/a/index.html', fault: '从别的网站取 //evil.example/x.js' },
    { page: '/a/index.html', fault: '从别的网站取 http://evil.example/y.css' },
  ]);
});

test('names what a style sheet asks, read from where it stands', async () => {
  const style = '@import"//evil.example/x.css";b{background:url(../p.png),url(q.png),url(#place),url(data:image/png,)}';
  expect(await check({ 'code/a.css': style, 'p.png': '', 'index.html': '<img srcset="/q.png 2x">' })).toEqual([
    { page: '/code/a.css', fault: 'q.png 没有这个地址' },
    { page: '/code/a.css', fault: '从别的网站取 //evil.example/x.css' },
    { page: '/index.html', fault: '/q.png 没有这个地址' },
  ]);
});

test.each([
  ['candidates', `<img srcset="${' ,'.repeat(100_000)}${'a,'.repeat(100_000)}${' '.repeat(100_000)}">`],
  ['styles', `<style>${'url('.repeat(100_000)}@import${' '.repeat(100_000)}${'url("'.repeat(100_000)}</style>`],
  ['strings in styles', `<style>${'"\\\\'.repeat(100_000)}${`'\n`.repeat(100_000)}${'"'.repeat(100_001)}</style>`],
  [
    'escapes in styles',
    `<style>${'url(\\61 '.repeat(50_000)}${'image-set("\\'.repeat(50_000)}${'\\)('.repeat(100_000)}</style>`,
  ],
  [
    'addresses in a style',
    `<style>${'url(/a);'.repeat(150_000)}</style><img srcset="${'/a.png 1x,'.repeat(150_000)}">`,
  ],
  ['comments in styles', `<style>${'/*'.repeat(100_000)}*/${'/* '.repeat(100_000)}</style>`],
])('reads many %s as fast as few', (_, text) => {
  const bytes = Buffer.from(text);
  expect(costOf(() => readPageLinks(bytes))).toBeLessThan(5_000_000);
});

test.each([
  ['an address with &amp; in it', '<a href="/?a=1&amp;b=2">x</a>', { links: ['/?a=1&b=2'] }],
  ['an attribute with > in it', '<p title="a > b" id="x">y</p>', { ids: ['x'] }],
  ['an address with Chinese in it', '<a href="/甲/">x</a><p id="乙">', { links: ['/甲/'], ids: ['乙'] }],
  ['no blank in a character that has a byte of one', '<p title=栠id="y" id=x>', { ids: ['x'] }],
  ['attributes without quotation marks', "<p id=x></p><p id='y'></p>", { ids: ['x', 'y'] }],
  ['a page that leads on', '<meta http-equiv="refresh" content="0; url=/b/">', { links: ['/b/'] }],
  ['no tag inside a script', '<script>const a = "<p id=x>";</script><p id="y">', { ids: ['y'] }],
  ['no tag inside a title', '<title><p id="x"></title><textarea><p id="z"></textarea><p id="y">', { ids: ['y'] }],
  ['no tag inside a comment', '<!-- <p id="x"> --><p id="y">', { ids: ['y'] }],
  ['a comment of nothing', '<!--><p id="x"><!---><p id="y">', { ids: ['x', 'y'] }],
  ['no tag in a comment without an end', '<p id="y"><!-- <p id="x">', { ids: ['y'] }],
  ['no tag that the page ends in', '<p id="y"><p id="x" class=', { ids: ['y'] }],
  ['no tag where a < is text', '<p id="y">3 < 4 <3 </p id="x">', { ids: ['y'] }],
  ['a raw text up to its own end', '<style></styles><p id="x"></STYLE ><p id="y">', { ids: ['y'] }],
  ['names in any case', '<SCRIPT SRC="/a.js"></SCRIPT><A HREF="/b/">', { links: ['/b/'], loads: ['/a.js'] }],
  [
    'attributes without blanks between them',
    '<img/src=/a.png><a class="x"href="/b/">',
    { links: ['/b/'], loads: ['/a.png'] },
  ],
  ['blanks around the sign', '<a class = x href\n=\n"/b/">', { links: ['/b/'] }],
  ['a quotation mark inside a value without marks', "<p title=it's id=x><p id=y>", { ids: ['x', 'y'] }],
  ['the first of two attributes of one name', '<p id="x" id="y">', { ids: ['x'] }],
  ['an attribute without a value', '<a hidden href="/b/" id>', { links: ['/b/'] }],
  [
    'what is fetched',
    '<link rel="icon" href="/i.svg"><link rel="canonical" href="/c/"><img src="/p.png">',
    { loads: ['/i.svg', '/p.png'] },
  ],
  [
    'each picture of a set, with commas in an address',
    '<img srcset="/a.png, /b,1.png 2x,/c.png 3x"><source srcset="/d.png">',
    { loads: ['/a.png', '/b,1.png', '/c.png', '/d.png'] },
  ],
  ['no blank in a character of a set', '<img srcset="/栠.png 2x">', { loads: ['/栠.png'] }],
  ['the picture before a film', '<video poster="/p.png" src="/f.mp4">', { loads: ['/f.mp4', '/p.png'] }],
  ['where a form leads', '<form action="/s/"><button formaction="/t/">', { links: ['/s/', '/t/'] }],
  ['an object', '<object data="/o.svg"></object><p data="/n.svg">', { loads: ['/o.svg'] }],
  ['a place of a map', '<area href="/b/">', { links: ['/b/'] }],
  [
    'what a drawing uses',
    '<use href="#x"/><use xlink:href="/s.svg#y"/><image href="/p.png"/><g href="/n.png"/>',
    { loads: ['#x', '/s.svg#y', '/p.png'] },
  ],
  [
    'what a style loads',
    '<style>@import "/a.css"; b{background:URL( /b.png ),url(\'/c 1.png\')}</style><p style="background:url(&quot;/d.png&quot;)">',
    { loads: ['/a.css', '/b.png', '/c 1.png', '/d.png'] },
  ],
  [
    'a style in an attribute, with marks written in any way',
    `<p style="background:url(&#34;/a?b&amp;c.png&#x22;),url(&apos;/d.png&#039;)">`,
    { loads: ['/a?b&c.png', '/d.png'] },
  ],
  [
    'no comment in a style',
    '<style>/* url(/a.png)\n */b{background:url(/b.png)/* url(/c.png) */}/* url(/d.png)</style>',
    { loads: ['/b.png'] },
  ],
  [
    'a string in a style as no comment and no address',
    `<style>a::before{content:"/*"}b{background:url('/a.png')}q{content:'\\'/*' "url(/n.png)"}p{background:url(/b.png)}</style>`,
    { loads: ['/a.png', '/b.png'] },
  ],
  [
    'a string in a style of an element',
    `<p style="quotes:'/*' '*/';background:url(&quot;/a\\&quot;b.png&quot;),url(/c.png)">`,
    { loads: ['/a"b.png', '/c.png'] },
  ],
  [
    'addresses with escapes',
    String.raw`<style>a{background:url(/a\ b\).png),url("/c\2f d\65 .png"),url('/\56fe \0.png'),url(\/f)}@import "/g\"h\
.css";</style>`,
    { loads: ['/a b).png', '/c/de.png', '/图\ufffd.png', '/f', '/g"h.css'] },
  ],
  [
    'the strings of an image-set, not those of a function in it',
    `<style>a{background:image-set("/a.avif" type("image/avif") 1x, url(/b.png) 2x, "/c.png" 3x), url(/d.png)}
b{background:-WEBKIT-IMAGE-SET('/e.png' 1x);content:"/n.png"}</style>
<p style="background:image-set(linear-gradient(#fff, #000) 1x, &quot;/f.png&quot; 2x)">`,
    { loads: ['/a.avif', '/b.png', '/c.png', '/d.png', '/e.png', '/f.png'] },
  ],
  [
    'a mark in a name, and a string that has no end, as far as they go',
    '<style>.a\\"b{background:url(/a.png)}q{content:"\n}p{background:url(/b.png)}</style>',
    { loads: ['/a.png', '/b.png'] },
  ],
  [
    'pictures that a page announces',
    '<link rel="preload" href="/a.png" imagesrcset="/b.png 2x, /c.png 3x">',
    { loads: ['/a.png', '/b.png', '/c.png'] },
  ],
])('reads %s', (_, text, expected) => {
  const facts = readPageLinks(Buffer.from(text));
  const empty = { ids: [], links: [], loads: [] };
  const [ids, links, loads] = [facts.ids, facts.links, facts.loads].map((all) => [...all].map(readWritten));
  expect({ ids, links, loads }).toEqual({ ...empty, ...expected });
});
