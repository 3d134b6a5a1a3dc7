/** Shows a long run stage by stage: a line that moves on a terminal, plain lines elsewhere; keeps the seconds. */

export interface Stages {
  /** Runs one stage; `tell` shows what it is at. */
  run<Value>(title: string, work: (tell: (text: string) => void) => Promise<Value> | Value): Promise<Value>;
  /** Stage → seconds, in the order run. */
  readonly seconds: ReadonlyMap<string, number>;
}

/** The stream that stages are shown on. */
type Screen = Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean };

/** Returns a new run without stages. */
export function createStages(screen: Screen = process.stdout): Stages {
  const seconds = new Map<string, number>();
  return {
    seconds,
    async run(title, work) {
      const started = performance.now();
      const line = startLine(title, screen);
      try {
        const value = await work(line.tell);
        seconds.set(title, (performance.now() - started) / 1000);
        line.end('✔');
        return value;
      } catch (error) {
        line.end('✖');
        throw error;
      }
    },
  };
}

interface Line {
  tell(text: string): void;
  end(mark: string): void;
}

const frames = [...'⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'];
const backToStart = '\r\u001b[K';

function startLine(title: string, screen: Screen): Line {
  if (!screen.isTTY) {
    screen.write(`❯ ${title}\n`);
    return {
      tell: (text) => screen.write(`› ${text}\n`),
      end: (mark) => screen.write(`${mark} ${title}\n`),
    };
  }
  let turn = 0;
  const draw = () => screen.write(`${backToStart}${frames[turn++ % frames.length]} ${title}`);
  const timer = setInterval(draw, 100);
  draw();
  return {
    tell: (text) => screen.write(`${backToStart}› ${text}\n`),
    end: (mark) => {
      clearInterval(timer);
      screen.write(`${backToStart}${mark} ${title}\n`);
    },
  };
}

/** Returns a run that shows nothing. */
export function quietStages(): Stages {
  return { seconds: new Map(), run: async (_, work) => work(() => undefined) };
}
