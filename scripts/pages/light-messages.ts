/**
 * What Astro takes for a request and what it answers with. Node's own hold what they are given in streams, copied in and out
 * again, and listen for signals to stop.
 */

/** What rendering asks of a request. */
export type PageRequest = Pick<Request, 'url' | 'method' | 'headers'>;

const none = new Headers();

/** Returns the request for the page at `url`. */
export function pageRequest(url: string): PageRequest {
  return { url, method: 'GET', headers: none };
}

/** Makes this thread's responses keep what they are given as it is. */
export function keepResponsesLight(): void {
  globalThis.Response = LightResponse;
}

const FullResponse = Response;

class LightResponse extends FullResponse {
  static override json(value: unknown, init?: ResponseInit): Response {
    return new LightResponse(JSON.stringify(value), { headers: { 'content-type': 'application/json' }, ...init });
  }

  readonly #body: BodyInit | null;

  constructor(body: BodyInit | null = null, init: ResponseInit = {}) {
    super(null, init);
    this.#body = body;
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const body = this.#body;
    if (typeof body === 'string') return Buffer.from(body);
    return body instanceof Uint8Array ? Buffer.from(body) : new FullResponse(body).bytes();
  }

  override async text(): Promise<string> {
    return Buffer.from(await this.bytes()).toString();
  }
}
