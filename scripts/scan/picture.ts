/** The picture of a page as the site shows it beside the text: upright, small enough for a phone. */
import sharp from 'sharp';
import type { ColourRaster } from '../../src/intake/scan/raster.ts';
import type { RecognisedPage } from '../../src/intake/scan/recognise-page.ts';

/** A page of A4 at 150 dots an inch. */
const width = 1240;
const mostBytes = 150 * 1024;
const qualities = [60, 45, 30, 20, 10] as const;

/** Returns the page as WebP; places on it are those on the page as it was recognised. */
export async function encodePicture(colours: ColourRaster, page: RecognisedPage): Promise<Uint8Array> {
  const raw = { width: colours.width, height: colours.height, channels: 3 } as const;
  const turned = await sharp(colours.pixels, { raw })
    .rotate(page.turned * 90)
    .png({ compressionLevel: 1 })
    .toBuffer();
  const rotated = await sharp(turned)
    .rotate(page.rotated, { background: 'white' })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const size = await sharp(rotated).metadata();
  const middle = sharp(rotated)
    .extract({
      left: Math.max(0, Math.round((size.width - page.width) / 2)),
      top: Math.max(0, Math.round((size.height - page.height) / 2)),
      width: page.width,
      height: page.height,
    })
    .resize({ width: Math.min(width, page.width) });
  for (const quality of qualities) {
    const bytes = await middle.clone().webp({ quality, effort: 4 }).toBuffer();
    if (bytes.length <= mostBytes || quality === qualities.at(-1)) return bytes;
  }
  throw new Error('A picture has a last quality.');
}
