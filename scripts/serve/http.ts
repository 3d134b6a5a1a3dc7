/** Answers browsers on this computer: GET and HEAD of addresses below a base path, whatever the answers are made of. */
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BuildError } from '../../src/model/issue.ts';
import { type AskedAddress, cutBase, readAddress } from './address.ts';

/** What a browser gets: text, bytes, or a file as it is. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: string | Uint8Array | Readable | { readonly file: string };
}

export interface ServerOptions {
  /** Path below which the site lies, with a slash at both ends. */
  readonly base?: string;
  /** The first port to try; the next ones where it is taken; 0 takes any. */
  readonly port?: number;
  /** Whether other computers may read too. */
  readonly host?: boolean;
}

export interface Served {
  /** Where this computer opens the site: `http://127.0.0.1:4321/fangan/`. */
  readonly url: string;
  /** Every address that opens it. */
  readonly urls: readonly string[];
  close(): Promise<void>;
}

const local = '127.0.0.1';

/** Serves what `find` answers. */
export async function serve(
  find: (address: AskedAddress, request: IncomingMessage) => Promise<Answer>,
  { base = '/', port = 0, host = false }: ServerOptions,
): Promise<Served> {
  const server = createServer((request, response) => {
    answer(request, base, find)
      .then((found) => send(request, response, found))
      .catch(() => response.destroy()); // the browser has gone, or the file has: it asks again
  });
  const taken = await listen(server, port, host ? '0.0.0.0' : local);
  const urls = [local, ...(host ? otherAddresses() : [])].map((name) => `http://${name}:${taken}${base}`);
  return { url: urls[0] ?? '', urls, close: () => close(server) };
}

/** Returns what to tell the person who started the server. */
export function formatServed({ url, urls }: Served): string {
  const others = urls.filter((other) => other !== url);
  return [`\nFangan: ${url}`, ...(others.length > 0 ? [`同一网络里的电脑也能打开: ${others.join(' ')}`] : [])].join(
    '\n',
  );
}

/** An answer without a page of its own. */
export function plainAnswer(status: number, text: string, headers: Answer['headers'] = {}): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: text };
}

async function answer(
  request: IncomingMessage,
  base: string,
  find: (address: AskedAddress, request: IncomingMessage) => Promise<Answer>,
): Promise<Answer> {
  const { method = '', url = '' } = request;
  if (method !== 'GET' && method !== 'HEAD') return plainAnswer(405, '只能读取', { allow: 'GET, HEAD' });
  if (!url.startsWith('/')) return plainAnswer(400, '地址有误');
  const asked = cutBase(url, base);
  if (asked === undefined) return plainAnswer(302, '', { location: encodeURI(base) });
  const address = readAddress(asked);
  return address ? find(address, request) : plainAnswer(400, '地址有误');
}

async function send({ method }: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer) {
  response.writeHead(status, { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', ...headers });
  if (method === 'HEAD') response.end();
  else if (typeof body === 'string' || body instanceof Uint8Array) response.end(body);
  else await pipeline(body instanceof Readable ? body : createReadStream(body.file), response);
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port < 65_535) resolve(listen(server, port + 1, host));
      else reject(explainPort(error, port));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port)); // a listening TCP server has an AddressInfo
  });
}

function explainPort(error: NodeJS.ErrnoException, port: number): Error {
  const found = portFaults.get(error.code ?? '');
  if (!found) return error;
  return new BuildError(`--port ${port}：发现${found}，应为空闲的端口。`, '请换一个端口，如 --port 4321。', {
    cause: error,
  });
}

const portFaults: ReadonlyMap<string, string> = new Map([
  ['EACCES', '没有权限使用这个端口'],
  ['EADDRINUSE', '这个端口已被占用'],
]);

function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}

function otherAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return all.filter(({ address, internal }) => !internal && isIPv4(address)).map(({ address }) => address);
}
