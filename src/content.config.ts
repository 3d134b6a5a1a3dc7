/** The guides, MDX that editors write; their folder is named by the build, because a library may stand anywhere. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';
import { guideFacts } from './model/guide.ts';

const guides = defineCollection({
  loader: glob({
    base: pathToFileURL(`${resolve(process.env['FANGAN_CONTENT'] ?? 'content', 'guides')}/`),
    pattern: '**/*.mdx',
    // Chinese file names stay as they are: the id is the path without its ending
    generateId: ({ entry }) => decodeURIComponent(entry).replace(/\.mdx$/u, ''),
  }),
  schema: guideFacts,
});

export const collections = { guides };
