/**
 * Lets go of what Astro holds of a page that is done. Its contexts have getters, and what a getter leads to V8 copies among
 * what is old, however short its life: all that pages were made of was cleared late and dear. Where an update of Astro
 * names what it holds otherwise, nothing is let go of and pages cost more.
 */
import type { FetchState } from 'astro/fetch';
import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import type { PageRequest } from './light-messages.ts';

type Middleware = Awaited<ReturnType<NonNullable<StaticPathsApp['manifest']['middleware']>>>;
type OnRequest = NonNullable<Middleware['onRequest']>;

/** By this name a context knows all that Astro holds of its page. */
const stateName = Symbol.for('astro.fetchState');

const held = new WeakMap<object, Partial<FetchState>>();

const passOn: OnRequest = (_context, next) => next();

/** Has what Astro holds of each page noted by its request. */
export function noteHeldPages(manifest: Pick<StaticPathsApp['manifest'], 'middleware'>): void {
  const { middleware } = manifest;
  manifest.middleware = async () => {
    const { onRequest = passOn } = (await middleware?.()) ?? {};
    return {
      onRequest: (context, next) => {
        const state: unknown = Reflect.get(context, stateName);
        if (typeof state === 'object' && state) held.set(context.request, state);
        return onRequest(context, next);
      },
    };
  };
}

/** A page as it was rendered, whole. */
export interface RenderedPage {
  readonly status: number;
  readonly headers: Response['headers'];
  readonly bytes: Uint8Array;
}

/**
 * Reads the answer to a request to its end and empties what is held of the page: what is answered piece by piece may be
 * made of that.
 */
export async function readAndLetGo(request: PageRequest, answer: Promise<Response>): Promise<RenderedPage> {
  try {
    const response = await answer;
    return { status: response.status, headers: response.headers, bytes: await response.bytes() };
  } finally {
    letPageGo(request);
  }
}

function letPageGo(request: PageRequest): void {
  const state = held.get(request);
  held.delete(request);
  for (const part of [state?.result?._metadata, state?.result, state]) {
    for (const name of Object.keys(part ?? {})) Reflect.set(part ?? {}, name, undefined);
  }
}
