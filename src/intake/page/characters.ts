/** Where each character of a page's runs stands, and which of them stand near a line. */
import type { Ruling, TextRun } from './page.ts';

export interface RunCharacter {
  readonly text: string;
  readonly run: TextRun;
  /** Of its run, in radians. */
  readonly angle: number;
  /** Along its run, from where that starts. */
  readonly from: number;
  readonly to: number;
}

export interface CharacterIndex {
  readonly all: readonly RunCharacter[];
  /** The characters of the runs that run along the line, no further from it than about their size. */
  readonly near: (ruling: Ruling) => readonly RunCharacter[];
}

/** Height of the strips by which characters are looked up, in units of the page. */
const strip = 20;
/** Sine of the angle by which a run may lean from the line. */
const leaning = 0.1;
/** A run as wide as so many squares of its type is set in squares. */
const exact = 0.05;

/** Tells whether a ruling runs across the page and not down. */
export function isLevel({ x1, y1, x2, y2 }: Ruling): boolean {
  return Math.abs(x2 - x1) >= Math.abs(y2 - y1);
}

/** Looks up the characters of a page. */
export function indexCharacters(runs: readonly TextRun[]): CharacterIndex {
  const all = runs.flatMap(placeCharacters);
  const byStrip = Map.groupBy(
    all.flatMap((character) => stripsOf(character).map((key) => ({ key, character }))),
    ({ key }) => key,
  );
  return {
    all,
    near: (ruling) => {
      const key = isLevel(ruling) ? keyOf('level', ruling.y1) : keyOf('upright', ruling.x1);
      return (byStrip.get(key) ?? []).map(({ character }) => character);
    },
  };
}

function keyOf(way: 'level' | 'upright', at: number): string {
  return `${way} ${Math.floor(at / strip)}`;
}

/** A run aslant is in no strip. */
function stripsOf({ run, angle }: RunCharacter): readonly string[] {
  const way = Math.abs(Math.sin(angle)) < leaning ? 'level' : 'upright';
  if (way === 'upright' && Math.abs(Math.cos(angle)) >= leaning) return [];
  const at = way === 'level' ? run.y : run.x;
  const steps = Math.ceil((2 * run.size) / strip) + 1;
  const keys = Array.from({ length: steps }, (_, step) => keyOf(way, at - run.size + step * strip));
  return [...new Set([...keys, keyOf(way, at + run.size)])];
}

/** The width of a run, shared out by the widths that its characters usually have. */
function placeCharacters(run: TextRun): readonly RunCharacter[] {
  const texts = [...run.text];
  const usual = texts.map((text) => (/[ -~\u00a0-\u024f]/u.test(text) ? run.size / 2 : run.size));
  const squares = texts.length * run.size;
  const inSquares = Math.abs(run.width - squares) < exact * squares;
  const spacing = (run.width - usual.reduce((sum, width) => sum + width, 0)) / texts.length;
  const angle = ((run.angle ?? 0) * Math.PI) / 180;
  let to = 0;
  return texts.map((text, index) => {
    const from = to;
    to += inSquares ? run.width / texts.length : (usual[index] ?? 0) + spacing;
    return { text, run, angle, from, to };
  });
}
