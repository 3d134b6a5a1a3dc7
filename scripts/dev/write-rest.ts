/** The rest of a library, which follows when its pages are shown: what no page reads, and the search. */
import { finishSearch } from '../../src/indexing/index.ts';
import { createWriter, writeEach } from '../steps/files.ts';
import type { MadeLibrary } from '../steps/make-library.ts';
import { writeSearchFiles } from '../steps/search.ts';

type Rest = Pick<MadeLibrary, 'writePublished' | 'makeFormats' | 'makeSearch'>;

/** Thrown where an edit has made another library: the rest of that is made instead. */
class PastLibrary extends Error {}

/** Writes the rest into the folder of a site, until `isPast` says, before any step, that another library is shown. */
export async function writeRest(made: Rest, site: string, isPast: () => Promise<boolean>): Promise<void> {
  const giveWay = async (): Promise<void> => {
    if (await isPast()) throw new PastLibrary();
  };
  try {
    await giveWay();
    await made.writePublished(giveWay);
    await giveWay();
    const write = createWriter(site);
    await writeEach(write, made.makeFormats(), { pause: giveWay });
    await giveWay();
    const { files, blocks, guide } = await made.makeSearch({ pause: giveWay });
    await giveWay();
    const engine = await finishSearch(blocks, guide, { pause: giveWay });
    await writeSearchFiles(write, [...engine, ...files], { pause: giveWay });
  } catch (error) {
    if (!(error instanceof PastLibrary)) throw error;
  }
}
