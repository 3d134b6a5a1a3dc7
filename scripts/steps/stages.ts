/**
 * Shows a long run stage by stage: a line that moves on a terminal, plain lines elsewhere; keeps what each stage has taken.
 */

/** What a stage has taken. */
export interface StageCost {
  readonly seconds: number;
  /** The most bytes of memory that this process and its threads had at a time, as far as that was seen. */
  readonly memory: number;
}

export interface Stages {
  /** Runs one stage; `tell` shows what it is at. */
  run<Value>(title: string, work: (tell: (text: string) => void) => Promise<Value> | Value): Promise<Value>;
  /** By stage, in the order run. */
  readonly costs: ReadonlyMap<string, StageCost>;
}

/** The stream that stages are shown on. */
type Screen = Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean };

/** Returns a new run without stages. */
export function createStages(screen: Screen = process.stdout): Stages {
  const costs = new Map<string, StageCost>();
  return {
    costs,
    async run(title, work) {
      const started = performance.now();
      const memory = watchMemory();
      const line = startLine(title, screen);
      try {
        const value = await work(line.tell);
        costs.set(title, { seconds: (performance.now() - started) / 1000, memory: memory.highest() });
        line.end('✔');
        return value;
      } catch (error) {
        line.end('✖');
        throw error;
      } finally {
        memory.end();
      }
    },
  };
}

interface MemoryWatch {
  highest(): number;
  end(): void;
}

/** Looks at the memory now and then; what is higher than ever before the system itself has seen, however short it was. */
function watchMemory(): MemoryWatch {
  const before = highestEver();
  let highest = process.memoryUsage.rss();
  const look = (): void => {
    highest = Math.max(highest, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 200).unref();
  return {
    highest() {
      look();
      const ever = highestEver();
      return ever > before ? ever : highest;
    },
    end: () => clearInterval(timer),
  };
}

function highestEver(): number {
  return process.resourceUsage().maxRSS * 1024;
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
  return { costs: new Map(), run: async (_, work) => work(() => undefined) };
}
