/**
 * What Astro takes for a request and what it answers with. Node's own hold what they are given in streams, copied in
 * and out again, and listen for signals to stop.
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

/** Is asked for its bytes or text as a rule; for all else that reads its body, Node's own stands in. */
class LightResponse extends FullResponse {
  static override json(value: unknown, init: ResponseInit = {}): Response {
    const headers = new Headers(init.headers);
    if (!headers.has('content-type')) headers.set('content-type', 'application/json');
    return new LightResponse(JSON.stringify(value), { ...init, headers });
  }

  readonly #given: BodyInit | null;
  #full: Response | undefined;

  constructor(body: BodyInit | null = null, init: ResponseInit = {}) {
    super(null, init);
    this.#given = body;
  }

  #asFull(): Response {
    this.#full ??= new FullResponse(this.#given, { status: this.status, headers: this.headers });
    return this.#full;
  }

  override get body(): Response['body'] {
    return this.#asFull().body;
  }

  override get bodyUsed(): boolean {
    return this.#full?.bodyUsed ?? false;
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const given = this.#given;
    const isLight = !this.#full && (typeof given === 'string' || given instanceof Uint8Array);
    return isLight ? Buffer.from(given) : this.#asFull().bytes();
  }

  override async text(): Promise<string> {
    return Buffer.from(await this.bytes()).toString();
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#asFull().arrayBuffer();
  }

  override async blob(): Promise<Blob> {
    return this.#asFull().blob();
  }

  override async formData(): Promise<FormData> {
    return this.#asFull().formData();
  }

  override async json(): Promise<unknown> {
    return this.#asFull().json();
  }

  override clone(): Response {
    return this.#asFull().clone();
  }
}
