/**
 * npm run bench:ocr: how well scans are recognised. Pages of the seed plans are set as GB/T 9704—2012 has them, printed
 * in a real browser, and then spoilt as scanners and offices spoil them; what is read is compared with what was printed.
 */
import { diffArrays } from 'diff';
import sharp, { type Sharp } from 'sharp';
import { runCommand, type ValueOption } from '../scripts/command/command.ts';
import { loadModels } from '../scripts/scan/models.ts';
import { picturePages } from '../scripts/scan/pages.ts';
import { findDoubts } from '../src/intake/scan/doubts.ts';
import type { Models } from '../src/intake/scan/models.ts';
import { recognisePage } from '../src/intake/scan/recognise-page.ts';
import { type ScanText, setScan } from '../src/intake/scan/scan-text.ts';
import type { CutWords } from '../src/segment/cut.ts';
import { createSegmenter } from '../src/segment/jieba.ts';
import { closeBrowser, openPage } from './browser.ts';
import { seedDocuments } from './library.ts';
import { seededRandom } from './random.ts';

/** How a page was scanned: dots an inch, layout, and what became of the picture. */
interface Variant {
  readonly name: string;
  readonly dots: number;
  readonly columns?: number;
  readonly stamp?: boolean;
  spoil?(page: Sharp): Promise<Sharp>;
}

const variants: readonly Variant[] = [
  { name: 'clean', dots: 300 },
  { name: 'clean', dots: 200 },
  { name: 'clean', dots: 150 },
  { name: 'noise', dots: 200, spoil: addNoise },
  { name: 'noise', dots: 150, spoil: addNoise },
  { name: 'skew +3°', dots: 200, spoil: async (page) => skew(page, 3) },
  { name: 'skew -3°, noise', dots: 150, spoil: async (page) => addNoise(skew(page, -3)) },
  { name: 'upside down', dots: 200, spoil: async (page) => page.rotate(180) },
  { name: 'on its side', dots: 200, spoil: async (page) => page.rotate(90) },
  { name: 'stamp', dots: 200, stamp: true },
  { name: 'stamp, skew -3°', dots: 200, stamp: true, spoil: async (page) => skew(page, -3) },
  { name: 'two columns', dots: 200, columns: 2 },
  { name: 'two columns, skew +3°', dots: 200, columns: 2, spoil: async (page) => skew(page, 3) },
];

const pagesAsked: ValueOption<number> = {
  help: '每种扫描几页（默认 3）',
  sign: 'N',
  expected: '1 到 20 的整数',
  initial: 3,
  read: (text) => (/^(?:1?[1-9]|[12]0)$/u.test(text) ? Number(text) : undefined),
};

/** A4 at 96 dots an inch; margins, 22 lines of 28 characters and 16 points after GB/T 9704—2012 §5.2. */
const sheet = { width: 794, height: 1123, lines: 22, characters: 28 } as const;
const style = `body{margin:0;background:#fff}main{box-sizing:border-box;width:794px;height:1123px;padding:140px 98px 132px 106px;
font:16pt/28.95pt "FangSong","STFangsong","Noto Serif CJK SC",serif;text-align:justify;position:relative}
p{margin:0;text-indent:2em}.two{columns:2;column-gap:24px;column-fill:auto;font-size:10.5pt;line-height:17pt}
svg{position:absolute;right:130px;bottom:240px;mix-blend-mode:multiply;opacity:.8}`;
const seal = `<svg width="158" height="158" viewBox="0 0 100 100"><circle cx="50" cy="50" r="47" fill="none" stroke="#e02020"
stroke-width="3"/><path fill="#e02020" d="m50 32 5.300 12.700 13.700 1.100-10.500 8.900 3.200 13.400L50 61l-11.700 7.100 3.200-13.400L31 45.800l13.700-1.100z"/></svg>`;

/** Paragraphs that fill one page, from each document in turn. */
async function choosePages(count: number): Promise<readonly (readonly string[])[]> {
  const texts = (await seedDocuments()).map(({ text }) => text.split('\n').filter((line) => line.trim().length > 40));
  return Array.from({ length: count }, (_, index) => {
    const lines = texts[index % texts.length] ?? [];
    return fillPage(lines.slice(Math.floor(index / texts.length) * 12 + 2));
  });
}

function fillPage(paragraphs: readonly string[]): readonly string[] {
  let room: number = sheet.lines;
  return paragraphs.filter((text) => {
    room -= Math.ceil((text.trim().length + 2.5) / (sheet.characters - 1));
    return room >= 0;
  });
}

async function printPage(paragraphs: readonly string[], variant: Variant): Promise<Uint8Array> {
  const page = await openPage({ viewport: sheet, deviceScaleFactor: variant.dots / 96 });
  const text = paragraphs.map((one) => `<p>${one.trim()}</p>`).join('');
  const columns = variant.columns === 2 ? ' class="two"' : '';
  await page.setContent(`<style>${style}</style><main${columns}>${text}${variant.stamp ? seal : ''}</main>`);
  const printed = await page.screenshot({ type: 'png' });
  await page.context().close();
  const spoilt = (await variant.spoil?.(sharp(printed).flatten())) ?? sharp(printed);
  return spoilt.png().toBuffer();
}

/** Turned clockwise by an angle in degrees, on white paper. */
function skew(page: Sharp, degrees: number): Sharp {
  return page.rotate(degrees, { background: 'white' });
}

/** Blurred, with the grain of a sensor, grey paper and the blocks of a JPEG file. */
async function addNoise(page: Sharp): Promise<Sharp> {
  const { data, info } = await page.blur(0.6).grayscale().raw().toBuffer({ resolveWithObject: true });
  const random = seededRandom(7);
  for (let place = 0; place < data.length; place += 1) {
    const grain = (random() + random() + random() - 1.5) * 40;
    data[place] = Math.max(0, Math.min(255, 18 + 0.86 * (data[place] ?? 0) + grain));
  }
  return sharp(await sharp(data, { raw: info }).jpeg({ quality: 55 }).toBuffer());
}

interface Outcome {
  readonly printed: number;
  readonly right: number;
  readonly wrong: number;
  readonly listed: number;
  readonly doubts: number;
  readonly seconds: number;
}

async function measurePage(paragraphs: readonly string[], variant: Variant, tools: Tools): Promise<Outcome> {
  const bytes = await printPage(paragraphs, variant);
  const started = process.cpuUsage();
  const pages = [];
  for await (const picture of picturePages(bytes)) pages.push(await recognisePage(picture, tools.models));
  const scan = setScan(pages);
  const { user, system } = process.cpuUsage(started);
  return { ...compare(paragraphs.join(''), scan, tools.cut), seconds: (user + system) / 1_000_000 };
}

interface Tools {
  readonly models: Models;
  readonly cut: CutWords;
}

/** Letters, figures and Chinese characters; punctuation is left out. */
const counts = /[\p{L}\p{N}]/u;

function compare(printed: string, scan: ScanText, cut: CutWords): Omit<Outcome, 'seconds'> {
  const wanted = [...printed].filter((character) => counts.test(character));
  const read = scan.characters
    .map(({ offset }, index) => ({ text: scan.text.charAt(offset), index }))
    .filter(({ text }) => counts.test(text));
  const found = findDoubts(scan, cut);
  const doubtful = new Set(found.map(({ character }) => character));
  let [at, right, wrong, listed] = [0, 0, 0, 0];
  for (const { added, removed, value } of diffArrays(
    wanted,
    read.map(({ text }) => text),
  )) {
    if (removed) continue;
    const part = read.slice(at, at + value.length);
    at += value.length;
    if (!added) right += value.length;
    else {
      wrong += part.length;
      listed += part.filter(({ index }) => doubtful.has(index)).length;
      if (process.env['SHOW'])
        console.log(
          '   wrong:',
          part.map(({ text, index }) => `${text} ${scan.characters[index]?.confidence.toFixed(3)}`).join(' '),
        );
    }
  }
  return { printed: wanted.length, right, wrong, listed, doubts: found.length };
}

function formatOutcome({ name, dots }: Variant, outcomes: readonly Outcome[]): string {
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, one) => total + of(one), 0);
  const printed = sum((one) => one.printed);
  const wrong = sum((one) => one.wrong);
  const right = `${((100 * sum((one) => one.right)) / printed).toFixed(2)} %`;
  const listed = wrong === 0 ? 'none wrong' : `${sum((one) => one.listed)} of ${wrong} wrong listed`;
  const seconds = (sum((one) => one.seconds) / outcomes.length).toFixed(1);
  const doubts = sum((one) => one.doubts);
  return `${String(dots).padEnd(4)} ${name.padEnd(18)} ${right.padStart(8)} of ${printed}  ${listed}, ${doubts} doubts  ${seconds} CPU s a page`;
}

async function measure(count: number): Promise<void> {
  const tools = { models: await loadModels(1), cut: createSegmenter() };
  const pages = await choosePages(count);
  for (const variant of variants) {
    const outcomes: Outcome[] = [];
    for (const paragraphs of pages) outcomes.push(await measurePage(paragraphs, variant, tools));
    console.log(formatOutcome(variant, outcomes));
  }
  await closeBrowser();
}

await runCommand({
  name: 'npm run bench:ocr',
  about: '看扫描件的文字识别得准不准、快不快。',
  options: { pages: pagesAsked },
  run: ({ pages }) => measure(pages),
});
