import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepResponsesLight } from '../../scripts/pages/light-messages.ts';

const Full = globalThis.Response;
beforeAll(keepResponsesLight);
afterAll(() => {
  globalThis.Response = Full;
});

const ways: readonly (readonly [way: string, read: (response: Response) => Promise<string>])[] = [
  ['its text', (response) => response.text()],
  ['its bytes', async (response) => Buffer.from(await response.bytes()).toString()],
  ['its buffer', async (response) => Buffer.from(await response.arrayBuffer()).toString()],
  ['its blob', async (response) => (await response.blob()).text()],
  ['its JSON', async (response) => String(await response.json())],
  ['its body', async (response) => new Full(response.body).text()],
  ['a copy', async (response) => response.clone().text()],
  ['a response around its body', async (response) => new Response(response.body, response).text()],
];

describe.each([
  ['a text', '12'],
  ['bytes', new TextEncoder().encode('012').subarray(1)],
  ['a file', new Blob(['12'])],
])('a response to which %s was given', (_, body) => {
  test.each(ways)('gives it back as %s', async (__, read) => {
    expect(await read(new Response(body))).toBe('12');
  });
});

test('a response to which nothing was given has no body', async () => {
  const empty = new Response(null, { status: 404 });
  expect([empty.body, empty.bodyUsed, await empty.text(), (await empty.arrayBuffer()).byteLength]).toEqual([
    null,
    false,
    '',
    0,
  ]);
});

test('a form that was given is read as one', async () => {
  const form = new FormData();
  form.set('name', '甲');
  expect((await new Response(form).clone().formData()).get('name')).toBe('甲');
});

test('a body that was read is used', async () => {
  const response = new Response('甲');
  await response.arrayBuffer();
  expect(response.bodyUsed).toBe(true);
});

test('a response says its status and its type, JSON too', async () => {
  const missing = new Response('甲', { status: 404, headers: { 'content-type': 'text/html' } });
  expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/html']);
  const answer = Response.json({ name: '甲' });
  expect(answer).toBeInstanceOf(Response);
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'application/json',
    '{"name":"甲"}',
  ]);
});

test('JSON keeps the headers that it is given beside its type, and a type that it is given', () => {
  const headersOf = (headers: HeadersInit): unknown[] => {
    const answer = Response.json(1, { status: 201, headers });
    return [answer.status, answer.headers.get('content-type'), answer.headers.get('x-name')];
  };
  expect(headersOf({ 'x-name': 'a' })).toEqual([201, 'application/json', 'a']);
  expect(headersOf([['content-type', 'text/plain']])).toEqual([201, 'text/plain', null]);
});
