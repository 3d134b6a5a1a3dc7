import type { APIContext, MiddlewareHandler } from 'astro';
import { describe, expect, test } from 'vitest';
import { noteHeldPages, readAndLetGo } from '../../scripts/pages/held-pages.ts';
import { pageRequest } from '../../scripts/pages/light-messages.ts';

const stateName = Symbol.for('astro.fetchState');

/** Has the page of `context` rendered on a site with middleware of its own, or none; returns what that answers. */
async function passThrough(context: object, own?: MiddlewareHandler): Promise<unknown> {
  const manifest: Parameters<typeof noteHeldPages>[0] = own ? { middleware: () => ({ onRequest: own }) } : {};
  noteHeldPages(manifest);
  const { onRequest } = (await manifest.middleware?.()) ?? {};
  return onRequest?.(context as APIContext, () => Promise.resolve(new Response('甲')));
}

const letPageGo = (request: ReturnType<typeof pageRequest>) =>
  readAndLetGo(request, Promise.resolve(new Response('甲')));

describe('what Astro holds of a page', () => {
  const makeState = () => ({
    props: { plan: '甲' },
    result: { base: '/', _metadata: { propagators: new Set(['甲']) } },
    manifest: { base: '/' },
  });

  test('is emptied when the page is done, and nothing that it shares with others', async () => {
    const [request, state] = [pageRequest('http://localhost/a/'), makeState()];
    const { props, result, manifest } = state;
    const metadata = result._metadata;
    await passThrough({ request, [stateName]: state });
    expect([state.result, result._metadata]).toEqual([result, metadata]);
    await letPageGo(request);
    expect([state, result, metadata].flatMap((part) => Object.values(part).filter(Boolean))).toEqual([]);
    expect([props, manifest]).toEqual([{ plan: '甲' }, { base: '/' }]);
  });

  test('stays for a page that is not done', async () => {
    const [first, second] = [pageRequest('http://localhost/a/'), pageRequest('http://localhost/a/')];
    const [done, other] = [makeState(), makeState()];
    await passThrough({ request: first, [stateName]: done });
    await passThrough({ request: second, [stateName]: other });
    await letPageGo(first);
    expect([done.props, other.props]).toEqual([undefined, { plan: '甲' }]);
  });

  test.each([undefined, null, '甲', {}, { result: undefined }])('may be %o', async (state) => {
    const request = pageRequest('http://localhost/a/');
    await passThrough({ request, [stateName]: state });
    expect((await letPageGo(request)).bytes).toHaveLength(3);
  });
});

test('a page that is answered piece by piece is read before it is let go of', async () => {
  const [request, state] = [pageRequest('http://localhost/a/'), { props: { pieces: ['甲', '乙'] } }];
  await passThrough({ request, [stateName]: state });
  const bytes = (place: number) => new TextEncoder().encode(state.props.pieces[place]);
  let place = 0;
  const pieces = new ReadableStream<Uint8Array>({
    pull: (stream) => (place < 2 ? stream.enqueue(bytes(place++)) : stream.close()),
  });
  const answer = new Response(pieces, { status: 404, headers: { 'content-type': 'text/plain' } });
  const page = await readAndLetGo(request, Promise.resolve(answer));
  expect([page.status, page.headers.get('content-type'), Buffer.from(page.bytes).toString()]).toEqual([
    ...[404, 'text/plain', '甲乙'],
  ]);
  expect(state.props).toBeUndefined();
});

test('a page that fails is let go of', async () => {
  const [request, state] = [pageRequest('http://localhost/a/'), { props: '甲' }];
  await passThrough({ request, [stateName]: state });
  await expect(readAndLetGo(request, Promise.reject(new Error('乙')))).rejects.toThrow('乙');
  expect(state.props).toBeUndefined();
});

test('middleware that a site has answers as before', async () => {
  const context = { request: pageRequest('http://localhost/a/') };
  const answered = (answer: unknown) => (answer instanceof Response ? answer.text() : answer);
  expect(await answered(await passThrough(context))).toBe('甲');
  expect(await answered(await passThrough(context, () => Promise.resolve(new Response('乙'))))).toBe('乙');
});
