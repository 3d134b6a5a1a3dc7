/**
 * Where on a comparison of many measures each of them begins: on a phone its columns stand below each other, screen after
 * screen.
 */
import type { ComparedCell, ComparisonPage } from '../../render/views.ts';

/** A plan with the places at which its measures begin. */
export interface ComparisonJump {
  readonly planName: string;
  readonly places: readonly { readonly label: string; readonly anchor: string }[];
}

/** Returns the jumps of a comparison, in the order of its columns. */
export function comparisonJumps({ columns, rows }: Pick<ComparisonPage, 'columns' | 'rows'>): ComparisonJump[] {
  return columns.map(({ planName, measures, alone }, index) => {
    const cells = [...rows.flatMap((row) => row.cells[index] ?? []), ...alone];
    const labelOf = ({ label }: ComparedCell): string => label ?? measures[0]?.label ?? '';
    return {
      planName,
      places: cells.flatMap((cell) => (cell.anchor ? { label: labelOf(cell), anchor: cell.anchor } : [])),
    };
  });
}
