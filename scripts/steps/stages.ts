/** Shows a long run stage by stage: a line that moves on a terminal, plain lines elsewhere; keeps the seconds. */
import { Listr } from 'listr2';

export interface Stages {
  /** Runs one stage; `tell` shows what it is at. */
  run<Value>(title: string, work: (tell: (text: string) => void) => Promise<Value> | Value): Promise<Value>;
  /** Stage → seconds, in the order run. */
  readonly seconds: ReadonlyMap<string, number>;
}

/** Returns a new run without stages. */
export function createStages(): Stages {
  const seconds = new Map<string, number>();
  return {
    seconds,
    async run(title, work) {
      const started = performance.now();
      const done = Promise.withResolvers<Awaited<ReturnType<typeof work>>>();
      const list = new Listr(
        [
          {
            title,
            task: async (_, task) => {
              try {
                done.resolve(await work((text) => (task.output = text)));
              } catch (error) {
                done.reject(error);
                throw new Error(`${title} failed`);
              }
              seconds.set(title, (performance.now() - started) / 1000);
            },
          },
        ],
        {
          renderer: process.stdout.isTTY ? 'default' : 'simple',
          fallbackRenderer: 'simple',
          registerSignalListeners: false,
        },
      );
      await list.run().catch(() => undefined); // the caller gets the stage's own error
      return done.promise;
    },
  };
}
