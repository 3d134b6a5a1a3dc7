/**
 * Reads what a person typed behind a command. Everything that is wrong with it is told at once, before any work; nothing
 * is passed over: an option that does not exist is a fault, and so is a word too many.
 */
import { parseArgs } from 'node:util';
import { BuildError } from '../../src/model/issue.ts';
import { endInOrder } from '../disk/interrupt.ts';
import { visible } from '../disk/visible.ts';
import { fail } from '../steps/report.ts';
import { keepCompiled } from './keep-compiled.ts';

/** An option with a value. */
export interface ValueOption<Value> {
  readonly help: string;
  /** What stands for the value in the help: `DIR`. */
  readonly sign: string;
  /** The form that `read` takes, in words. */
  readonly expected: string;
  /** The value where the option is not given. */
  readonly initial: Value;
  /** Returns `undefined` for a text of another form. */
  read(text: string): Value | undefined;
}

/** An option that is given or not; one that is on by itself is given as `--no-…`. */
export interface Flag {
  readonly help: string;
  readonly initial: boolean;
}

type Options = Readonly<Record<string, ValueOption<unknown> | Flag>>;

/** The values of options, by name. */
export type ValuesOf<Given extends Options> = {
  readonly [Name in keyof Given]: Given[Name] extends ValueOption<infer Value> ? Value : boolean;
};

export interface Command<Given extends Options> {
  /** As it is typed: `npm run build`. */
  readonly name: string;
  readonly about: string;
  readonly options: Given;
  /** What the words beside the options are: `FILE…`, or `DIR` where there is one at most; without it there are none. */
  readonly words?: string;
  /** Loads by `import()` what is large, so that Node finds it compiled, and the help needs none of it. */
  run(values: ValuesOf<Given>, words: readonly string[]): Promise<void>;
}

/** Runs a command with what was typed behind it; what goes wrong is printed and sets exit code 1. */
export async function runCommand<Given extends Options>(command: Command<Given>): Promise<void> {
  const typed = process.argv.slice(2);
  endInOrder();
  keepCompiled();
  try {
    if (typed.includes('--help') || typed.includes('-h')) console.log(formatHelp(command));
    else await command.run(...readTyped(command, typed));
  } catch (error) {
    fail(error);
  }
}

/** Returns the values and the words of a command; throws a BuildError that names every fault in them. */
export function readTyped<Given extends Options>(
  { name, options, words }: Pick<Command<Given>, 'name' | 'options' | 'words'>,
  typed: readonly string[],
): [ValuesOf<Given>, string[]] {
  const tokens = cutTyped(options, typed);
  const readings = tokens.flatMap((token) => (token.kind === 'option' ? [readOption(options, token)] : []));
  const found = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const faults = [...readings.flatMap(({ fault }) => fault ?? []), ...givenTwice(readings)];
  if (faults.length === 0) faults.push(...superfluous(found, words).map((word) => `发现多余的 ${visible(word)}。`));
  if (faults.length > 0) throw new BuildError(faults.join('\n'), `${listOptions(options)}说明见 ${name} -- --help。`);
  const initial = Object.entries(options).map(([option, { initial: value }]) => [option, value]);
  const values = Object.fromEntries([...initial, ...readings.map((reading) => [reading.name, reading.value])]);
  return [values, found];
}

/** Which of two values is meant, or that one of them is passed over, nobody would know. */
function givenTwice(readings: readonly Reading[]): string[] {
  const times = Map.groupBy(readings, ({ name }) => name);
  return [...times].flatMap(([name, own]) =>
    own.length > 1 && own.every(({ fault }) => !fault) ? [`发现 --${name} 写了 ${own.length} 次，应为一次。`] : [],
  );
}

function superfluous(found: readonly string[], words: string | undefined): readonly string[] {
  if (words === undefined) return found;
  return words.endsWith('…') ? [] : found.slice(1);
}

/** Returns the help of a command. */
export function formatHelp<Given extends Options>({ name, about, options, words }: Command<Given>): string {
  const lines = Object.entries(options).map(([option, { help, ...rest }]) => [signOf(option, rest), help] as const);
  const width = Math.max(...lines.map(([sign]) => sign.length));
  return [
    about,
    '',
    `用法：${name} -- ${words ? `${words} ` : ''}[选项]`,
    '',
    ...[...lines, ['--help', '显示这段说明']].map(([sign = '', help]) => `  ${sign.padEnd(width)}  ${help}`),
  ].join('\n');
}

function cutTyped(options: Options, typed: readonly string[]) {
  const types = Object.entries(options).map(([name, option]) => [
    name,
    { type: isFlag(option) ? 'boolean' : 'string' },
  ]);
  return parseArgs({
    args: [...typed],
    options: Object.fromEntries(types),
    strict: false,
    allowNegative: true,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

interface TypedOption {
  readonly name: string;
  /** With its dashes, as typed. */
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

interface Reading {
  readonly name: string;
  readonly value?: unknown;
  readonly fault?: string;
}

function readOption(options: Options, typed: TypedOption): Reading {
  const { name, rawName } = typed;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  const isNegated = rawName.startsWith('--no-');
  if (!option || (isNegated && !isFlag(option))) return { name, fault: `发现 ${visible(rawName)}，没有这个选项。` };
  if (isFlag(option)) return { name, ...readFlag(typed, !isNegated) };
  return { name, ...readValue(option, typed) };
}

function readFlag({ rawName, value }: TypedOption, given: boolean): Omit<Reading, 'name'> {
  return value === undefined ? { value: given } : { fault: `发现 ${rawName}=${visible(value)}，应为 ${rawName}。` };
}

function readValue(
  { sign, expected, read }: ValueOption<unknown>,
  { rawName, value = '', inlineValue }: TypedOption,
): Omit<Reading, 'name'> {
  const isMissing = value === '' || (!inlineValue && value.startsWith('-'));
  if (isMissing) return { fault: `发现 ${rawName} 后面没有 ${sign}，应为${expected}。` };
  const taken = read(value);
  return taken === undefined ? { fault: `发现 ${rawName} ${visible(value)}，应为${expected}。` } : { value: taken };
}

function isFlag(option: ValueOption<unknown> | Flag): option is Flag {
  return !('read' in option);
}

function listOptions(options: Options): string {
  const signs = Object.entries(options).map(([name, option]) => signOf(name, option));
  return signs.length > 0 ? `可用的选项有 ${signs.join('、')}；` : '';
}

/** `--out DIR`, `--no-record` */
function signOf(name: string, option: Omit<ValueOption<unknown> | Flag, 'help'>): string {
  if ('sign' in option) return `--${name} ${option.sign}`;
  return option.initial === true ? `--no-${name}` : `--${name}`;
}
