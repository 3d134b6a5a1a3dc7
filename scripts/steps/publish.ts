/**
 * Publishes a site that is complete. The ledger goes first, so that no address is ever public without its line; what may
 * still fail after it is one renaming. Returns what the editor should know beside the report.
 */
import { dirname, join } from 'node:path';
import { keepFormerSite } from '../disk/former-site.ts';
import { findOutFolder } from '../disk/out-folder.ts';
import { earlierGenerated, findStrangers, signFolder } from '../disk/owned-folder.ts';
import { stageFolder } from '../disk/replace.ts';
import { explainFault, isWritable } from '../disk/system-faults.ts';
import { visible } from '../disk/visible.ts';
import { type NewAddresses, recordAddresses } from './ledger.ts';
import { readManifest, readManifestText } from './manifest.ts';

/** A site that is built and checked, and where it belongs. */
export interface FinishedSite {
  readonly content: string;
  readonly out: string;
  /** The new site and the files that its pages were made of. */
  readonly site: string;
  readonly generated: string;
  /** For the ledger. */
  readonly addresses: NewAddresses;
}

/** Puts the site in its place; the generated files go into the library for those who read them. */
export async function publishSite({ content, out, site, generated, addresses }: FinishedSite): Promise<string[]> {
  const staged = await stageFolder(site, out);
  let unrecorded: string[];
  try {
    await findOutFolder(out, content);
    unrecorded = await recordAddresses(content, addresses);
    staged.place();
  } catch (error) {
    await staged.remove();
    throw error;
  }
  return [
    ...unrecorded,
    ...(await keepFormer(staged.old, out).then(() => [], noteFault)),
    ...(await staged.remove().then(() => [], noteFault)),
    ...(await offerGenerated(generated, join(content, 'generated')).catch(noteFault)),
  ];
}

/** Keeps the site before for the next one, which may grow in its folder. */
async function keepFormer(old: string, out: string): Promise<void> {
  const [before, now] = await Promise.all([old, out].map(readDigests));
  const alike = [...(before ?? [])].filter(([path, digest]) => now?.get(path) === digest);
  await keepFormerSite(old, out, new Set(alike.map(([path]) => path)));
}

async function readDigests(site: string): Promise<ReadonlyMap<string, string>> {
  return readManifest(await readManifestText(site).catch(() => '')) ?? new Map();
}

/** Leaves the generated files in the library; one that is read-only goes without. */
async function offerGenerated(generated: string, folder: string): Promise<string[]> {
  if (!isWritable(dirname(folder))) return [];
  const strangers = await findStrangers(folder, earlierGenerated);
  if (strangers.length > 0) return [`${folder} 里有别的文件（${strangers.map(visible).join('、')}），没有更新`];
  await signFolder(generated);
  const staged = await stageFolder(generated, folder);
  staged.place();
  await staged.remove();
  return [];
}

/** The new site stands by then, so nothing that goes wrong is a reason to fail. */
function noteFault(error: unknown): string[] {
  return [explainFault(error)?.message ?? `没有收拾完：${error instanceof Error ? error.message : error}`];
}
