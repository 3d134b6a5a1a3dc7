import type { APIContext, MiddlewareHandler } from 'astro';
import { describe, expect, test } from 'vitest';
import { letPageGo, noteHeldPages } from '../../scripts/pages/held-pages.ts';
import { pageRequest } from '../../scripts/pages/light-messages.ts';

const stateName = Symbol.for('astro.fetchState');

/** Has the page of `context` rendered on a site with middleware of its own, or none; returns what that answers. */
async function passThrough(context: object, own?: MiddlewareHandler): Promise<unknown> {
  const manifest: Parameters<typeof noteHeldPages>[0] = own ? { middleware: () => ({ onRequest: own }) } : {};
  noteHeldPages(manifest);
  const { onRequest } = (await manifest.middleware?.()) ?? {};
  return onRequest?.(context as APIContext, () => Promise.resolve(new Response('甲')));
}

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
    letPageGo(request);
    expect([state, result, metadata].flatMap((part) => Object.values(part).filter(Boolean))).toEqual([]);
    expect([props, manifest]).toEqual([{ plan: '甲' }, { base: '/' }]);
  });

  test('stays for a page that is not done', async () => {
    const [first, second] = [pageRequest('http://localhost/a/'), pageRequest('http://localhost/a/')];
    const [done, other] = [makeState(), makeState()];
    await passThrough({ request: first, [stateName]: done });
    await passThrough({ request: second, [stateName]: other });
    letPageGo(first);
    expect([done.props, other.props]).toEqual([undefined, { plan: '甲' }]);
  });

  test.each([undefined, null, '甲', {}, { result: undefined }])('may be %o', async (state) => {
    const request = pageRequest('http://localhost/a/');
    await passThrough({ request, [stateName]: state });
    expect(() => letPageGo(request)).not.toThrow();
  });
});

test('middleware that a site has answers as before', async () => {
  const context = { request: pageRequest('http://localhost/a/') };
  const answered = (answer: unknown) => (answer instanceof Response ? answer.text() : answer);
  expect(await answered(await passThrough(context))).toBe('甲');
  expect(await answered(await passThrough(context, () => Promise.resolve(new Response('乙'))))).toBe('乙');
});
