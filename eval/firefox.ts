/**
 * Firefox as it is installed, driven over WebDriver BiDi: pages that open addresses and evaluate expressions. Playwright
 * drives builds of its own only.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Tab, TestBrowser } from './tab.ts';

/** Starts the Firefox at `path` without a window, with a profile of its own. */
export async function launchFirefox(path: string): Promise<TestBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'fangan-firefox-'));
  const browser = spawn(path, ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const send = await connect(`${await listeningAddress(browser)}/session`);
  await send('session.new', { capabilities: {} });
  return {
    openTab: (before) => openTab(send, before),
    close: async () => {
      const ended = once(browser, 'exit');
      await send('browser.close', {});
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openTab(send: Send, before?: string): Promise<Tab> {
  const { context } = await send('browsingContext.create', { type: 'tab' });
  if (before !== undefined) {
    await send('script.addPreloadScript', { functionDeclaration: `() => { ${before} }`, contexts: [context] });
  }
  return {
    goto: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    evaluate: async (expression) => {
      const awaited = `Promise.resolve(${expression}).then((value) => JSON.stringify(value))`;
      const { result, exceptionDetails } = await send('script.evaluate', {
        expression: awaited,
        target: { context },
        awaitPromise: true,
      });
      if (result === undefined) throw new Error(exceptionDetails?.text ?? 'no result');
      return result.value === undefined ? undefined : JSON.parse(result.value);
    },
    close: () => send('browsingContext.close', { context }),
  };
}

/** What the commands in use answer. */
interface Answer {
  readonly context?: string;
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

type Send = (method: string, params: object) => Promise<Answer>;

/** Connects to the browser; commands are answered by number. */
async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, message } = JSON.parse(String(data));
    if (error === undefined) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(`${error}: ${message}`));
    waiting.delete(id);
  });
  let last = 0;
  return (method, params) => {
    last += 1;
    const answer = Promise.withResolvers<Answer>();
    waiting.set(last, answer);
    socket.send(JSON.stringify({ id: last, method, params }));
    return answer.promise;
  };
}

async function listeningAddress({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('Firefox was started without its error stream');
  for await (const line of createInterface(stderr)) {
    const address = /WebDriver BiDi listening on (?<address>ws:\S+)/u.exec(line)?.groups?.['address'];
    if (address !== undefined) return address;
  }
  throw new Error('Firefox ended before it listened');
}
