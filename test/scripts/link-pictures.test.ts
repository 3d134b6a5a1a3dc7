/** The pictures beside links: one for the site, one for each plan, the same each time, small enough for a chat. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { breakTitle } from '../../scripts/pictures/lines.ts';
import { drawLinkPictures } from '../../scripts/steps/link-pictures.ts';
import { renderFirst } from '../library.ts';
import { seedGathered } from '../render/seed-library.ts';

const folder = await mkdtemp(join(tmpdir(), 'fangan-pictures-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A folder of generated files, as far as pictures are drawn of them. */
async function generated(name: string, site: string, settings: object): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  await writeFile(join(path, 'site.json'), site);
  await writeFile(join(path, 'settings.json'), JSON.stringify(settings));
  return path;
}

const colours = { own: 0x655d52, shared: 0xe5decf, cinnabar: 0xa3271b, blue: 0x1b5e9b } as const;

/** What a point of a picture is nearest to; a picture of few colours holds them about. */
async function colourAt(picture: Uint8Array | undefined, x: number, y: number): Promise<string | undefined> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = data.readUIntBE((y * info.width + x) * 3, 3);
  const distance = (colour: number): number =>
    [16, 8, 0].reduce((sum, bits) => sum + Math.abs(((colour >> bits) & 255) - ((at >> bits) & 255)), 0);
  return Object.entries(colours).find(([, colour]) => distance(colour) < 12)?.[0];
}

describe('the pictures of the seed library', async () => {
  const site = renderFirst(await seedGathered).get('site.json') ?? '';
  const seeds = await generated('seeds', site, { name: '方案库' });
  const drawn = await drawLinkPictures(seeds);

  test('are one for the site and one for each plan', () => {
    expect([...drawn.keys()].sort()).toEqual([
      'picture.png',
      'plans/jinan-gaoxin-2022/picture.png',
      'plans/liaocheng-2022/picture.png',
      'plans/taian-2021/picture.png',
      'plans/weibin-2022-draft/picture.png',
      'plans/weifang-2021/picture.png',
    ]);
  });

  test('have the size that chats ask for and at most 60 KiB', async () => {
    for (const picture of drawn.values()) {
      const { format, width, height } = await sharp(picture).metadata();
      expect([format, width, height]).toEqual(['png', 1200, 630]);
      expect(picture.length).toBeLessThanOrEqual(60 * 1024);
    }
  });

  test('are the same when they are drawn again', async () => {
    const again = await drawLinkPictures(seeds);
    const differing = [...drawn].filter(
      ([path, picture]) => !Buffer.from(picture).equals(again.get(path) ?? picture.slice(1)),
    );
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  test('show in the strip where a plan speaks for itself', async () => {
    const picture = drawn.get('plans/liaocheng-2022/picture.png');
    expect([await colourAt(picture, 90, 500), await colourAt(picture, 296, 500)]).toEqual(['own', 'shared']);
  });

  test('take the colour of their owner', async () => {
    const own = await generated('own', site, { name: '甲县方案', accent: '#1b5e9b' });
    const painted = (await drawLinkPictures(own)).get('picture.png');
    expect([await colourAt(drawn.get('picture.png'), 600, 4), await colourAt(painted, 600, 4)]).toEqual([
      ...['cinnabar', 'blue'],
    ]);
  });
});

describe('a title in lines', () => {
  const width = (text: string): number => text.length;

  test.each([
    [['甲市', '工作', '要点'], 10, ['甲市工作要点']],
    [['甲市', '法治', '政府', '建设', '方案'], 8, ['甲市法治政府', '建设方案']],
    [['甲市', '法治', '政府', '建设', '实施', '方案'], 10, ['甲市法治政府', '建设实施方案']],
    [['甲市贯彻落实', '纲要'], 4, ['甲市贯彻落实', '纲要']],
    [['甲', '乙', '丙丁戊己'], 4, ['甲乙', '丙丁戊己']],
  ])('%j in %i is %j', (pieces, room, lines) => {
    expect(breakTitle(pieces, room, width)).toEqual(lines);
  });
});
