/** The ids of all topics: the folder may hold one that the library no longer has. */
import type { APIRoute } from 'astro';
import { loadLibrary } from '../../library/index.ts';

export const GET: APIRoute = () => Response.json(loadLibrary().topics.map(({ id }) => id));
