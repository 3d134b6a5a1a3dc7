/** Pictures of pages as brightness, one byte a pixel, and how they are cut, shrunk and turned. Sizes and places in pixels. */

/** A picture in grey: 0 is black; pixels row by row from the top left. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A picture in colour: three bytes a pixel (red, green, blue). */
export type ColourRaster = Raster;

/** An upright rectangle; `right` and `bottom` lie outside it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const white = 255;

/** Returns a picture of white paper. */
export function blank(width: number, height: number): Raster {
  return { width, height, pixels: new Uint8Array(width * height).fill(white) };
}

/** Shrinks by the mean of what falls together, enlarges between the four nearest. */
export function resize(raster: Raster, width: number, height: number): Raster {
  return width <= raster.width && height <= raster.height
    ? shrink(raster, width, height)
    : crop(raster, { left: 0, top: 0, right: raster.width, bottom: raster.height }, width, height);
}

/** Returns what stands in `box`, set to `width` × `height`. */
export function crop(raster: Raster, box: Box, width: number, height: number): Raster {
  const pixels = new Uint8Array(width * height);
  const stepX = (box.right - box.left) / width;
  const stepY = (box.bottom - box.top) / height;
  for (let y = 0; y < height; y += 1) {
    const fromY = box.top + (y + 0.5) * stepY - 0.5;
    for (let x = 0; x < width; x += 1)
      pixels[y * width + x] = sample(raster, box.left + (x + 0.5) * stepX - 0.5, fromY);
  }
  return { width, height, pixels };
}

/** Turns clockwise by quarters of a circle. */
export function turn(raster: Raster, quarters: number): Raster {
  const { width, height } = raster;
  const turns = ((quarters % 4) + 4) % 4;
  if (turns === 0) return raster;
  const turned = turns === 2 ? blank(width, height) : blank(height, width);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const place =
        turns === 1 ? [height - 1 - y, x] : turns === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      const [toX = 0, toY = 0] = place;
      turned.pixels[toY * turned.width + toX] = raster.pixels[y * width + x] ?? white;
    }
  }
  return turned;
}

/** Rotates about the middle by an angle in degrees, clockwise where it is positive; what comes in is white. */
export function rotate(raster: Raster, degrees: number): Raster {
  if (degrees === 0) return raster;
  const { width, height } = raster;
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const rotated = blank(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      rotated.pixels[y * width + x] = sample(raster, width / 2 + dx * cos + dy * sin, height / 2 + dy * cos - dx * sin);
    }
  }
  return rotated;
}

function sample({ width, height, pixels }: Raster, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < -1 || top < -1 || left >= width || top >= height) return white;
  const [fx, fy] = [x - left, y - top];
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= width || row >= height ? white : (pixels[row * width + column] ?? white);
  const upper = at(left, top) * (1 - fx) + at(left + 1, top) * fx;
  const lower = at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx;
  return Math.round(upper * (1 - fy) + lower * fy);
}

function shrink(raster: Raster, width: number, height: number): Raster {
  const sums = new Float64Array(width * height);
  const counts = new Uint32Array(width * height);
  for (let y = 0; y < raster.height; y += 1) {
    const row = Math.floor((y * height) / raster.height) * width;
    for (let x = 0; x < raster.width; x += 1) {
      const place = row + Math.floor((x * width) / raster.width);
      sums[place] = (sums[place] ?? 0) + (raster.pixels[y * raster.width + x] ?? white);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return { width, height, pixels: Uint8Array.from(sums, (sum, place) => Math.round(sum / (counts[place] || 1))) };
}
