/** The guides, MDX that editors write; their folder is named by the build, because a library may stand anywhere. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const guides = defineCollection({
  loader: glob({
    base: pathToFileURL(`${resolve(process.env['FANGAN_CONTENT'] ?? 'content', 'guides')}/`),
    pattern: '**/*.mdx',
    // Chinese file names stay as they are: the id is the path without its ending
    generateId: ({ entry }) => decodeURIComponent(entry).replace(/\.mdx$/u, ''),
  }),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    /** Place in the list of guides, from 1. */
    order: z.int(),
  }),
});

export const collections = { guides };
