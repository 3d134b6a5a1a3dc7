import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepResponsesLight, pageRequest } from '../../scripts/pages/light-messages.ts';

const Full = globalThis.Response;
beforeAll(keepResponsesLight);
afterAll(() => {
  globalThis.Response = Full;
});

test.each([
  ['a text', '甲', '甲'],
  ['bytes', new TextEncoder().encode('甲乙').subarray(3), '乙'],
  ['a file', new Blob(['甲']), '甲'],
  ['nothing', null, ''],
])('a response gives back %s that it was given', async (_, body, text) => {
  expect(await new Response(body).text()).toBe(text);
  expect(Buffer.from(await new Response(body).bytes()).toString()).toBe(text);
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

test('a request asks for a page by its address', () => {
  const { url, method } = pageRequest('http://localhost/plans/');
  expect([url, method]).toEqual(['http://localhost/plans/', 'GET']);
});
