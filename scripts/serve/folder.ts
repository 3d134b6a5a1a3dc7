/**
 * Answers with the files of a folder, as any static server does: what is hidden or lies outside is not there. Other sites may
 * read what is published for them, the search and the data.
 */
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { lookup } from 'mrmime';
import { type AskedAddress, isShown } from './address.ts';
import { type Answer, plainAnswer, type Served, type ServerOptions, serve } from './http.ts';

/** Serves a built site. */
export function serveFolder(folder: string, options: ServerOptions = {}): Promise<Served> {
  return serve(async (address) => (await findFile(folder, address)) ?? notFound(folder), options);
}

/** Returns what stands at an address in `folder`; `undefined` where nothing does. */
export async function findFile(folder: string, address: AskedAddress): Promise<Answer | undefined> {
  if (!isShown(address)) return undefined;
  const place = join(folder, ...address.names, ...(address.isFolder ? ['index.html'] : []));
  const file = await realpath(place).catch(() => undefined);
  if (!file?.startsWith((await realpath(folder)) + sep)) return undefined;
  const found = await stat(file);
  if (found.isDirectory())
    return plainAnswer(301, '', { location: `${encodeURIComponent(address.names.at(-1) ?? '')}/` });
  return found.isFile()
    ? { status: 200, headers: { ...typeOf(file), ...openness(address), 'content-length': found.size }, body: { file } }
    : undefined;
}

function openness({ names: [top = ''] }: AskedAddress): Answer['headers'] {
  return ['search', 'data'].includes(top) ? { 'access-control-allow-origin': '*' } : {};
}

async function notFound(folder: string): Promise<Answer> {
  const page = await findFile(folder, { names: ['404.html'], isFolder: false });
  return page ? { ...page, status: 404 } : plainAnswer(404, '没有这个网页');
}

/** Pages are UTF-8; a document as it came may be in any encoding. */
function typeOf(file: string): { readonly 'content-type': string } {
  const type = lookup(file) ?? 'application/octet-stream';
  return { 'content-type': type === 'text/html' ? `${type}; charset=utf-8` : type };
}
