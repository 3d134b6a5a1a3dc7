/** What the server of `npm start` gives and what it keeps to itself. */
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/serve/folder.ts';
import type { Served } from '../../scripts/serve/http.ts';

const files: Readonly<Record<string, string>> = {
  'site/index.html': '首页',
  'site/404.html': '没有',
  'site/plans/甲 一/index.html': '甲',
  'site/data/plans.json': '[]',
  'site/search/guide.json': '{}',
  'site/plans/data/index.html': '乙',
  'site/.env': 'secret',
  'site/.git/config': 'secret',
  'site/plans/.hidden/index.html': 'secret',
  'secret.txt': 'secret',
  'site-neighbour/index.html': 'secret',
};

let folder = '';
let served: Served;
let below: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fangan-serve-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await symlink(join(folder, 'secret.txt'), join(folder, 'site/link.txt'));
  await symlink(join(folder, 'site-neighbour'), join(folder, 'site/linked'));
  await symlink(join(folder, 'site/data/plans.json'), join(folder, 'site/inner.json'));
  served = await serveFolder(join(folder, 'site'));
  below = await serveFolder(join(folder, 'site'), { base: '/fangan/' });
});
afterAll(async () => {
  await Promise.all([served.close(), below.close()]);
  await rm(folder, { recursive: true, force: true });
});

function get(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(new URL(path, served.url), { redirect: 'manual', ...init });
}

/** Sends an address as it is, which no browser and no `fetch` does; returns the status and the last line. */
async function getRaw(address: string): Promise<[status: number, body: string]> {
  const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
  socket.write(`GET ${address} HTTP/1.0\r\n\r\n`);
  let text = '';
  socket.on('data', (chunk) => (text += chunk));
  await once(socket, 'close');
  return [Number(text.split(' ')[1]), text.split('\r\n\r\n').at(-1) ?? ''];
}

describe('the server', () => {
  test('listens on this computer alone and prints the address that works', () => {
    expect(served.urls).toEqual([served.url]);
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
  });

  test('tells the other addresses when it is open to others', async () => {
    const open = await serveFolder(join(folder, 'site'), { host: true });
    expect(open.urls[0]).toBe(open.url);
    await open.close();
  });

  test('takes the next port where one is taken', async () => {
    const port = Number(new URL(served.url).port);
    const next = await serveFolder(join(folder, 'site'), { port });
    expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
    await next.close();
  });

  test('says in one sentence that the last port is taken', async () => {
    const last = createServer().listen(65_535, '127.0.0.1');
    await once(last, 'listening');
    await expect(serveFolder(join(folder, 'site'), { port: 65_535 })).rejects.toThrow(
      '--port 65535：发现这个端口已被占用，应为空闲的端口。',
    );
    last.close();
  });

  test.each([
    ['', '首页', 'text/html; charset=utf-8'],
    ['plans/%E7%94%B2%20%E4%B8%80/?a=b', '甲', 'text/html; charset=utf-8'],
    ['data/plans.json', '[]', 'application/json'],
    ['inner.json', '[]', 'application/json'],
  ])('gives /%s', async (path, text, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(text);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('sends a folder on to its address with a slash', async () => {
    const response = await get('plans/%E7%94%B2%20%E4%B8%80');
    expect(response.status).toBe(301);
    expect(new URL(response.headers.get('location') ?? '', response.url).pathname).toBe(
      '/plans/%E7%94%B2%20%E4%B8%80/',
    );
  });

  test.each(['gone/', 'plans/', '.env', '.git/config', 'plans/.hidden/', 'link.txt', 'linked/', 'data/plans.json/'])(
    'does not have /%s',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('没有');
    },
  );

  test.each([
    ['/../secret.txt', 404, '没有'],
    ['/%2e%2e/secret.txt', 404, '没有'],
    ['/plans/../../secret.txt', 404, '没有'],
    ['/../site-neighbour/index.html', 404, '没有'],
    ['//data/plans.json', 404, '没有'],
    ['/%2e%2e%2fsecret.txt', 400, '地址有误'],
    ['/..%5csecret.txt', 400, '地址有误'],
    ['/%00', 400, '地址有误'],
    ['/%', 400, '地址有误'],
    ['/%E0%A4%A', 400, '地址有误'],
    ['http://example.org/', 400, '地址有误'],
  ])('answers %s with %i', async (address, status, text) => {
    expect(await getRaw(address)).toEqual([status, text]);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const response = await get('', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  test('lets other sites read the search and the data, and no page', async () => {
    const allowed = (path: string) => get(path).then(({ headers }) => headers.get('access-control-allow-origin'));
    expect(await allowed('data/plans.json')).toBe('*');
    expect(await allowed('search/guide.json')).toBe('*');
    expect(await allowed('')).toBeNull();
    expect(await allowed('plans/data/index.html')).toBeNull();
  });

  test('gives the head alone to HEAD', async () => {
    const response = await get('data/plans.json', { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe('2');
    expect(await response.text()).toBe('');
  });

  test('serves below a base path and leads there', async () => {
    expect(below.url).toMatch(/\/fangan\/$/u);
    expect(await (await fetch(`${below.url}data/plans.json`)).text()).toBe('[]');
    const outside = await fetch(new URL('/data/plans.json', below.url), { redirect: 'manual' });
    expect([outside.status, outside.headers.get('location')]).toEqual([302, '/fangan/']);
  });

  test('serves below a base path that is no ASCII and leads there', async () => {
    const inner = await serveFolder(join(folder, 'site'), { base: '/方案/甲-1/' });
    const ask = async (path: string): Promise<readonly unknown[]> => {
      const response = await fetch(new URL(path, inner.url), { redirect: 'manual' });
      return [response.status, response.headers.get('location') ?? (await response.text())];
    };
    const leads = [302, '/%E6%96%B9%E6%A1%88/%E7%94%B2-1/'];
    try {
      expect(await ask('data/plans.json')).toEqual([200, '[]']);
      expect(await ask('plans/甲 一/?a=/b/')).toEqual([200, '甲']);
      expect(await ask('/%e6%96%b9%e6%a1%88/%E7%94%B2%2D1/')).toEqual([200, '首页']);
      expect(await ask('/方案/甲-1')).toEqual(leads);
      expect(await ask('/方案/甲-12/')).toEqual(leads);
      expect(await ask('/方案/?a=/甲-1/')).toEqual(leads);
      expect(await ask('/方案%2F甲-1/x/y')).toEqual(leads);
      expect(await ask('/%E6%96/甲-1/')).toEqual(leads);
      expect(await ask('%E6%96/')).toEqual([400, '地址有误']);
    } finally {
      await inner.close();
    }
  });
});
