/**
 * HTTP/2 with TLS before a plain server on this computer, as servers on the network have it: a browser asks for many small
 * files at once. The certificate is made by openssl for the occasion; whoever connects has to overlook that nobody signed it.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { createSecureServer, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { Served } from '../scripts/serve/http.ts';

const local = 'localhost';

/** Opens the front before `behind`; key and certificate are written into `folder`. */
export async function openSecureFront(
  behind: Pick<Served, 'url'>,
  folder: string,
): Promise<Pick<Served, 'url' | 'close'>> {
  const server = createSecureServer(await makeCertificate(folder));
  server.on('stream', (stream, headers) => {
    pass(stream, new URL(headers[':path'] ?? '/', behind.url)).catch(() => stream.destroy());
  });
  server.listen(0, local);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a listening TCP server has one
  const close = async (): Promise<void> => {
    server.close();
  };
  return { url: `https://${local}:${port}/`, close };
}

async function makeCertificate(folder: string): Promise<{ readonly key: Buffer; readonly cert: Buffer }> {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', `/CN=${local}`];
  await promisify(execFile)('openssl', [...words, '-keyout', key, '-out', cert]);
  return { key: await readFile(key), cert: await readFile(cert) };
}

/** Answers as the plain server does; what is said of its own connection does not hold for this one. */
async function pass(stream: ServerHttp2Stream, address: URL): Promise<void> {
  const [answer]: IncomingMessage[] = await once(get(address), 'response');
  if (!answer) return;
  const { connection, 'keep-alive': kept, 'transfer-encoding': cut, ...headers } = answer.headers;
  stream.respond({ ':status': answer.statusCode, ...headers });
  await pipeline(answer, stream);
}
