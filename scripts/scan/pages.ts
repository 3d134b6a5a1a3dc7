/** The pages of a scan as pictures in colour: of a PDF as it prints them, of an image file as they are. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { ColourRaster } from '../../src/intake/scan/raster.ts';

/** What a page is set to: at 200 dots an inch print of 9 points is 25 pixels high. The unit of a PDF is 1/72 inch. */
const dotsPerInch = 200;
const longestSide = 3000;

/** Gives the pictures one after the other, so that only one is held. Throws where the file cannot be read as a scan. */
export async function* picturePages(bytes: Uint8Array): AsyncGenerator<ColourRaster, void, undefined> {
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) yield* picturePdf(bytes);
  else yield* pictureImages(bytes);
}

async function* picturePdf(bytes: Uint8Array): AsyncGenerator<ColourRaster, void, undefined> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { createCanvas } = await import('@napi-rs/canvas');
  const root = dirname(dirname(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs'))));
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    wasmUrl: join(root, 'wasm') + sep,
    cMapUrl: join(root, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts') + sep,
  });
  try {
    const document = await loading.promise;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const whole = page.getViewport({ scale: 1 });
      const scale = Math.min(dotsPerInch / 72, longestSide / Math.max(whole.width, whole.height));
      const viewport = page.getViewport({ scale });
      const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      // The type asks for the canvas of a browser, for which the package stands.
      const drawing = { canvas: canvas as never, viewport };
      await page.render(drawing).promise;
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      page.cleanup();
      yield { width: canvas.width, height: canvas.height, pixels: dropAlpha(data) };
    }
  } finally {
    await loading.destroy();
  }
}

function dropAlpha(data: Uint8ClampedArray): Uint8Array {
  const pixels = new Uint8Array((data.length / 4) * 3);
  for (let place = 0; place < data.length / 4; place += 1)
    for (let channel = 0; channel < 3; channel += 1) pixels[place * 3 + channel] = data[place * 4 + channel] ?? 0;
  return pixels;
}

async function* pictureImages(bytes: Uint8Array): AsyncGenerator<ColourRaster, void, undefined> {
  const { default: sharp } = await import('sharp');
  const { pages = 1 } = await sharp(bytes).metadata();
  for (let page = 0; page < pages; page += 1) {
    const { data, info } = await sharp(bytes, { page })
      .autoOrient()
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true });
    yield { width: info.width, height: info.height, pixels: inColour(data, info.channels) };
  }
}

function inColour(data: Buffer, channels: number): Uint8Array {
  if (channels === 3) return data;
  const pixels = new Uint8Array((data.length / channels) * 3);
  for (let place = 0; place < pixels.length; place += 1) pixels[place] = data[Math.floor(place / 3) * channels] ?? 0;
  return pixels;
}
