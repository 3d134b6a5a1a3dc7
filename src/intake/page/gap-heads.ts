/** Reads the head of a table without ruling lines: the rows of print that name its columns. */
import { type ColumnRole, namesDuties, roleOfLabel, rolesOf } from '../../model/official/columns.ts';
import { opensWithNumber } from '../../model/official/level-numbers.ts';
import { simplify } from '../../segment/traditional.ts';
import { type GapSpan, isApart, joinNear, type PrintPiece, type PrintRow } from './gap-rows.ts';

export interface GapHead {
  /** How many rows of print it takes. */
  readonly rows: number;
  /** Between the names of the columns. */
  readonly between: readonly GapSpan[];
  readonly roles: readonly ColumnRole[];
  /** Names that stand over several columns. */
  readonly spanning: readonly PrintPiece[];
}

const longestLabel = 12;
const headRows = 3;
/** Of a name in a narrow column, which stands upright. */
const longestUpright = 6;

/** Returns the most rows from `at` on that name columns together, `loose` being what a name may have as gaps in it. */
export function readGapHead(rows: readonly PrintRow[], at: number, loose: number): GapHead | undefined {
  const lines = rows.slice(at, at + longestUpright).map((row) => joinNear(row, loose));
  let head: GapHead | undefined;
  for (const [index, line] of lines.entries()) {
    const goesOn = index === 0 || !isApart(rows[at + index - 1] ?? [], rows[at + index]);
    const upright = line.every(isLetter);
    const opens = index > 0 || upright || line.some((piece) => roleOf(piece) !== 'other');
    const above = lines.slice(0, index).flat();
    const isName = (piece: PrintPiece) => (head ? isPlainLabel(piece) || goesUpright(piece, above) : isLabel(piece));
    if (!goesOn || !opens || (index >= headRows && !upright) || !line.every(isName)) break;
    const names = lines.slice(0, index + 1);
    const columns = joinColumns(names);
    const between = columns
      .slice(1)
      .map(({ from }, place): GapSpan => ({ from: columns[place]?.to ?? from, to: from }));
    const labels = columns.map(({ text }) => simplify(text.replace(/\s/gu, '')));
    if (between.length > 0 && namesColumns(labels))
      head = { rows: index + 1, between, roles: rolesOf(labels), spanning: findSpanning(names) };
    else if (head) break;
  }
  return head;
}

function isLabel({ text }: PrintPiece): boolean {
  return text.length <= longestLabel && !opensWithNumber(text) && !/[：:。；;，,！？…]|^[\d.\s]+$/u.test(text);
}

/** A second row of names goes on with the first (序 over 号), or divides it. */
function isPlainLabel(piece: PrintPiece): boolean {
  return isLabel(piece) && ['number', 'unit', 'term'].includes(roleOf(piece));
}

function isLetter({ text }: PrintPiece): boolean {
  return /^\p{Script=Han}$/u.test(text);
}

/** 责 over 任 over 单 over 位; a name beside them may stand in the middle of its column. */
function goesUpright(piece: PrintPiece, above: readonly PrintPiece[]): boolean {
  const over = above.findLast(({ from, to }) => from < piece.to && piece.from < to);
  return over ? isLetter(piece) && isLetter(over) : isLabel(piece) && roleOf(piece) !== 'other';
}

function roleOf({ text }: PrintPiece): ColumnRole {
  return roleOfLabel(simplify(text.replace(/\s/gu, '')));
}

function namesColumns(labels: readonly string[]): boolean {
  return namesDuties(labels) || (labels.length > 2 && roleOfLabel(labels[0] ?? '') === 'number');
}

/** Names below one another are one; those that stand over several columns are left out. */
function joinColumns(lines: readonly (readonly PrintPiece[])[]): readonly PrintPiece[] {
  const spanning = new Set(findSpanning(lines));
  const own = lines.flat().filter((piece) => !spanning.has(piece));
  const columns: PrintPiece[] = [];
  for (const piece of own.toSorted((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (!last || piece.from >= last.to) columns.push(piece);
    else {
      const [upper, lower] = last.y <= piece.y ? [last, piece] : [piece, last];
      columns.splice(-1, 1, { ...last, text: upper.text + lower.text, to: Math.max(last.to, piece.to) });
    }
  }
  return columns;
}

/** The names that stand over several columns of units, which a line below them names. */
function findSpanning(lines: readonly (readonly PrintPiece[])[]): readonly PrintPiece[] {
  const middle = ({ from, to }: PrintPiece) => (from + to) / 2;
  return lines.slice(1).flatMap((line, index) => {
    const above = lines.slice(0, index + 1).flat();
    const nearest = (piece: PrintPiece) =>
      above.reduce<PrintPiece | undefined>((best, one) => {
        const isNearer = !best || Math.abs(middle(one) - middle(piece)) < Math.abs(middle(best) - middle(piece));
        return isNearer ? one : best;
      }, undefined);
    const over = line.filter((piece) => roleOf(piece) === 'unit').map(nearest);
    return above.filter((piece) => over.filter((one) => one === piece).length > 1);
  });
}
