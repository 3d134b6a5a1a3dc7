/**
 * The two collections that are MDX: the plans, written by the scripts, and the guides, written by editors. Both folders
 * are named by the build, because a library may stand anywhere.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const plans = defineCollection({
  loader: glob({
    ...entriesOf('FANGAN_GENERATED', 'content/generated', 'plans'),
    retainBody: false,
    deferRender: true,
  }),
});

const guides = defineCollection({
  loader: glob(entriesOf('FANGAN_CONTENT', 'content', 'guides')),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    /** Place in the list of guides, from 1. */
    order: z.int(),
  }),
});

export const collections = { plans, guides };

/** A generated page names its id; else Chinese file names stay as they are: the id is the path without its ending. */
function entriesOf(variable: string, fallback: string, folder: string) {
  const root = resolve(process.env[variable] ?? fallback, folder);
  return {
    base: pathToFileURL(`${root}/`),
    pattern: '**/*.mdx',
    generateId: ({ entry, data }: { entry: string; data: Record<string, unknown> }) =>
      typeof data['id'] === 'string' ? data['id'] : decodeURIComponent(entry).replace(/\.mdx$/u, ''),
  };
}
