/**
 * Tells open pages that there is a new edition, by a stream of events on this computer. The script stands in the pages that
 * `npm run dev` serves, never in a built site.
 */
import { PassThrough } from 'node:stream';
import type { AskedAddress } from '../serve/address.ts';
import type { Answer } from '../serve/http.ts';

const scriptName = 'fangan-reload.js';
const streamName = 'fangan-reload';

/** A page in the background keeps no stream: browsers have few of them, and a page that comes back asks anew. */
const script = `const { search } = new URL(document.currentScript.src);
let events;
const listen = () => {
  events?.close();
  if (document.hidden) return;
  events = new EventSource('/${streamName}' + search);
  events.addEventListener('reload', () => location.reload());
};
document.addEventListener('visibilitychange', listen);
listen();
`;

export interface Reloading {
  /** Returns the answer to the script and its stream; `undefined` for every other address. */
  find(address: AskedAddress, url: string): Answer | undefined;
  /** Adds the script to a page. */
  addTo(answer: Answer): Answer;
  /** Names the edition that is shown from now on, and tells every page of another one. */
  show(edition: string): void;
}

/** Starts without an edition: pages wait for the first. */
export function createReloading(): Reloading {
  const streams = new Map<PassThrough, string>();
  let current = '';
  const tell = (stream: PassThrough): void => void stream.write('event: reload\ndata:\n\n');
  return {
    find({ names }, url) {
      if (names.join('/') === scriptName)
        return { status: 200, headers: { 'content-type': 'text/javascript' }, body: script };
      if (names.join('/') !== streamName) return undefined;
      const stream = openStream(streams, new URL(url, 'http://localhost').searchParams.get('edition') ?? '');
      if (streams.get(stream) !== current) tell(stream);
      return { status: 200, headers: { 'content-type': 'text/event-stream' }, body: stream };
    },
    addTo: (answer) => addScript(answer, `<script src="/${scriptName}?edition=${current}"></script>`),
    show(edition) {
      current = edition;
      for (const [stream, shown] of streams) if (shown !== current) tell(stream);
    },
  };
}

function openStream(streams: Map<PassThrough, string>, edition: string): PassThrough {
  const stream = new PassThrough();
  streams.set(stream, edition);
  stream.on('close', () => streams.delete(stream));
  stream.write(':\n\n');
  return stream;
}

function addScript(answer: Answer, element: string): Answer {
  const { headers, body } = answer;
  const isPage = typeof body === 'string' && String(headers['content-type']).startsWith('text/html');
  return isPage ? { ...answer, body: body.replace('</body>', `${element}</body>`) } : answer;
}
