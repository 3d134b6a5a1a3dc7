/**
 * Draws the picture that stands beside a link to the site in a chat: whose it is, a title, what is known of it, and strips
 * of sentences (底色与特色).
 */
import { createCanvas, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { Strip } from '../../src/library/plan-strip.ts';
import { type Lettering, widthOf, write } from './letters.ts';
import { breakTitle } from './lines.ts';

interface CaptionedStrip {
  readonly caption: string;
  readonly strip: Strip;
}

/** What a picture shows. */
export interface Card {
  readonly site: string;
  /** `#a3271b` */
  readonly accent: string;
  /** In pieces that stay whole. */
  readonly title: readonly string[];
  readonly facts: string;
  readonly strips: readonly CaptionedStrip[];
}

/** As programs that show links ask for it (Open Graph: 1.91 to 1). */
const size = { width: 1200, height: 630 } as const;
const margin = 80;
const room = size.width - 2 * margin;
/** As the pages have them by day (tokens.css). */
const colours = { ground: '#fbf9f4', ink: '#221e19', quiet: '#655d52', rule: '#e5decf', target: '#8a6412' } as const;
/** The largest in which a title has at most so many lines. */
const titleSizes = [68, 60, 52, 44] as const;
const mostLines = 2;
/** Where the title begins and where the strips end, in pixels from the top; each strip has its caption above it. */
const frame = { title: 138, bottom: 580, caption: 40, gap: 22 } as const;
/** How high a strip is: alone, and among others. */
const stripHeight = { one: 104, several: 27 } as const;
/** The height of a strip in its own units: bars, then ticks. */
const unitsHigh = 15;
const lettering = {
  site: { height: 38, weight: 600 },
  facts: { height: 30, weight: 400 },
  caption: { height: 26, weight: 400 },
} as const satisfies Readonly<Record<string, Lettering>>;

/** Returns the picture as PNG. */
export function drawCard(card: Card): Promise<Uint8Array> {
  const canvas = createCanvas(size.width, size.height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = colours.ground;
  pen.fillRect(0, 0, size.width, size.height);
  drawHead(pen, card);
  drawTitle(pen, card);
  drawStrips(pen, card);
  // What the canvas gives is its own memory, which goes with it.
  const pixels = Buffer.from(canvas.data());
  return sharp(pixels, { raw: { ...size, channels: 4 } })
    .png({ palette: true, effort: 1 })
    .toBuffer();
}

/** The name of the site behind its square, as on every page. */
function drawHead(pen: SKRSContext2D, { site, accent }: Card): void {
  pen.fillStyle = accent;
  pen.fillRect(0, 0, size.width, 10);
  pen.fillRect(margin, 64, 24, 24);
  pen.fillStyle = colours.ink;
  write(pen, site, lettering.site, { x: margin + 42, y: 90 });
}

function drawTitle(pen: SKRSContext2D, { title, facts }: Card): void {
  const { height, lines } = fitTitle(pen, title);
  const step = height * 1.35;
  pen.fillStyle = colours.ink;
  for (const [index, line] of lines.entries())
    write(pen, line, { height, weight: 700 }, { x: margin, y: frame.title + (index + 0.8) * step });
  pen.fillStyle = colours.quiet;
  write(pen, facts, lettering.facts, { x: margin, y: frame.title + lines.length * step + 44 });
}

/** A very long title has the smallest letters and as many lines as stand above the strips. */
function fitTitle(pen: SKRSContext2D, title: readonly string[]): { height: number; lines: readonly string[] } {
  const sizes = titleSizes.map((height) => {
    const width = (text: string): number => widthOf(pen, text, { height, weight: 700 });
    return { height, lines: breakTitle(title, room, width) };
  });
  const smallest = sizes.slice(-1).map(({ height, lines }) => ({ height, lines: lines.slice(0, mostLines + 1) }));
  return sizes.find(({ lines }) => lines.length <= mostLines) ?? smallest[0] ?? { height: 0, lines: [] };
}

function drawStrips(pen: SKRSContext2D, { strips }: Card): void {
  const height = strips.length === 1 ? stripHeight.one : stripHeight.several;
  const step = frame.caption + height + frame.gap;
  const start = frame.bottom + frame.gap - strips.length * step;
  for (const [index, { caption, strip }] of strips.entries()) {
    const top = start + index * step;
    pen.fillStyle = colours.quiet;
    write(pen, caption, lettering.caption, { x: margin, y: top + 26 });
    drawStrip(pen, strip, top + frame.caption, height);
  }
}

function drawStrip(pen: SKRSContext2D, strip: Strip, top: number, height: number): void {
  const { columns, ownPath, fixingPath } = strip;
  const layers = [
    [`M0 0h${columns}v10h-${columns}z`, colours.rule],
    [ownPath, colours.quiet],
    [fixingPath, colours.target],
  ] as const;
  pen.save();
  pen.translate(margin, top);
  pen.scale(room / columns, height / unitsHigh);
  for (const [path, colour] of layers) {
    pen.fillStyle = colour;
    pen.fill(new Path2D(path));
  }
  pen.restore();
}
