/** Threads that answer requests, one answer for each; what goes wrong in a thread is told where it was asked. */
import { parentPort, Worker, type WorkerOptions } from 'node:worker_threads';
import { BuildError } from '../../src/model/issue.ts';
import { explainError } from '../steps/report.ts';
import { explainFullHeap } from '../steps/run-thread.ts';

export interface Thread<Request, Answer> {
  ask(request: Request): Promise<Answer>;
  close(): Promise<void>;
}

interface Reply<Answer> {
  readonly id: number;
  readonly answer?: Answer;
  readonly fault?: string;
}

/** Starts the thread whose script stands in this folder under `name`. */
export function startThread<Request, Answer>(name: string, options: WorkerOptions = {}): Thread<Request, Answer> {
  const worker = new Worker(new URL(name, import.meta.url), options);
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  let last = 0;
  worker.on('message', ({ id, answer, fault }: Reply<Answer>) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined)
      asked?.resolve(answer as Answer); // a reply without a fault has an answer
    else asked?.reject(new BuildError(fault, '网页仍是改动以前的样子；改正后保存即可。'));
  });
  const giveUp = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', (error: Error) => giveUp(explainFullHeap(error, '预览')));
  worker.on('exit', () => giveUp(new Error(`The thread ${name} has ended.`)));
  return {
    ask(request) {
      const asked = Promise.withResolvers<Answer>();
      last += 1;
      waiting.set(last, asked);
      worker.postMessage({ id: last, request });
      return asked.promise;
    },
    async close() {
      await worker.terminate();
    },
  };
}

/** Answers, in a thread, what it is asked. */
export function answerRequests<Request, Answer>(work: (request: Request) => Promise<Answer>): void {
  parentPort?.on('message', async ({ id, request }: { readonly id: number; readonly request: Request }) => {
    const reply: Reply<Answer> = await work(request).then(
      (answer) => ({ id, answer }),
      (error) => ({ id, fault: explainError(error) }),
    );
    parentPort?.postMessage(reply);
  });
}
