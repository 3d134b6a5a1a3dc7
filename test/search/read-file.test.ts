import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { longestWait } from '../../src/index-format/search-files.ts';
import { openReader, type ReadFile, readJson, readObject } from '../../src/search/read-file.ts';

const text = JSON.stringify({ title: '行政复议', places: Array.from({ length: 400 }, (_, place) => place * 7) });
const whole = JSON.parse(text);
const packed = gzipSync(text);
const flipped = Buffer.from(packed);
flipped[100] = (flipped[100] ?? 0) ^ 1;

type Answer = (response: ServerResponse) => unknown;

const send =
  (content: string | Buffer, status = 200, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response.writeHead(status, headers).end(content);
/** Announces all of the file, sends half of it and goes. */
const breakOff: Answer = (response) => {
  response.writeHead(200, { 'content-length': packed.length }).write(packed.subarray(0, 60));
  setTimeout(() => response.destroy(), 20);
};
const stop: Answer = (response) => response.writeHead(200, { 'content-length': packed.length }).write('{');

let answer: Answer;
let asked: IncomingMessage[] = [];
let server: Server;
let read: ReadFile;
let root: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  root = `http://localhost:${(server.address() as AddressInfo).port}/search/`;
});
beforeEach(() => {
  asked = [];
  read = openReader(root);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function failureOf(path: string): Promise<unknown> {
  return read(path, readJson).catch((failure: unknown) => failure);
}

describe('a file is read', () => {
  test.each([
    ['as it is', send(text)],
    ['packed', send(packed)],
    ['packed on the way', send(packed, 200, { 'content-encoding': 'gzip' })],
  ])('%s', async (_, whatIsSent) => {
    answer = whatIsSent;
    expect(await read('guide.json', readJson)).toEqual(whole);
    expect(asked.map(({ url }) => url)).toEqual(['/search/guide.json']);
  });

  test('by at most 24 at a time', async () => {
    const waiting: ServerResponse[] = [];
    answer = (response) => waiting.push(response);
    const reading = Promise.all(Array.from({ length: 30 }, (_, number) => read(`${number}.json`, readJson)));
    await vi.waitFor(() => expect(waiting.length).toBe(24), { timeout: 30_000 });
    answer = send(text);
    for (const response of waiting) send(text)(response);
    expect(await reading).toHaveLength(30);
    expect(asked).toHaveLength(30);
  });
});

describe('a file fails', () => {
  const faults: readonly (readonly [name: string, reason: string, answer: Answer])[] = [
    ['missing', 'unreachable', send('<!doctype html><title>404</title>', 404)],
    ['refused for the moment', 'unreachable', send('', 503)],
    ['whose connection ends', 'unreachable', (response) => response.destroy()],
    ['of which half comes', 'unreachable', breakOff],
    ['empty', 'damaged', send('')],
    ['cut', 'damaged', send(text.slice(0, 200))],
    ['cut while packed', 'damaged', send(packed.subarray(0, -9))],
    ['with a bit turned', 'damaged', send(flipped)],
    ['packed with more behind it', 'damaged', send(Buffer.concat([packed, Buffer.from('x')]))],
    ['garbage', 'damaged', send(Buffer.from([0x00, 0xff, 0x13, 0x37]))],
    ['replaced by a page', 'damaged', send('<!doctype html><title>请登录</title>')],
  ];

  test.each(faults)('that is %s: %s', async (_, reason, whatIsSent) => {
    answer = whatIsSent;
    expect(await failureOf('x/records/3.bin')).toMatchObject({
      name: 'SearchFailure',
      reason,
      lacking: 'x/records/3.bin',
      message: expect.stringMatching(/^搜索用的文件 x\/records\/3\.bin .*再搜一次。$/u),
    });
  });

  test.each(faults)('that is %s, and is read past all caches once it is there', async (_, __, whatIsSent) => {
    answer = whatIsSent;
    await failureOf('guide.json');
    answer = send(packed);
    expect(await read('guide.json', readJson)).toEqual(whole);
    expect(await read('guide.json', readJson)).toEqual(whole);
    expect(asked.map(({ headers }) => headers['pragma'])).toEqual([undefined, 'no-cache', undefined]);
  });

  test.each([
    ['answers', (): void => {}],
    ['goes on', stop],
  ])('that never %s, after the longest wait', async (_, whatIsSent) => {
    const limit = AbortSignal.timeout.bind(AbortSignal);
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((wait) => limit(wait / 100));
    answer = whatIsSent;
    expect(await failureOf('guide.json')).toMatchObject({ reason: 'late', lacking: 'guide.json' });
    expect(timeout).toHaveBeenCalledWith(longestWait);
    timeout.mockRestore();
    answer = send(text);
    expect(await read('guide.json', readJson)).toEqual(whole);
  });

  test('and whoever opened the files hears of it', async () => {
    const heard = vi.fn();
    answer = send('', 404);
    await openReader(root, 1000, heard)('guide.json', readJson).catch(() => {});
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('readObject', () => {
  const decode = readObject<{ readonly title: string; readonly places: readonly number[] }>(
    readJson,
    'title',
    'places',
  );
  const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

  test('gives an object with the names', () => {
    expect(decode(encode({ title: '一', places: [] }))).toEqual({ title: '一', places: [] });
  });

  test.each([[{ title: '一' }], [{ error: '请登录' }], [[]], [7], [null]])('refuses %j', (value) => {
    expect(() => decode(encode(value))).toThrow();
  });
});
