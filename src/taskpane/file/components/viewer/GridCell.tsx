import { mergeClasses } from "@fluentui/react-components";
import { cellAddress } from "../../../../workbook/port/address";
import type { ViewCell } from "../../fileSession";
import { useGridStyles } from "./grid.styles";
import { ROW_PX } from "./gridGeometry";

/** Identifies a cell in the document. */
export function cellId(rowIndex: number, columnIndex: number): string {
  return `cell-${cellAddress(rowIndex, columnIndex)}`;
}

export type GridCellProps = Readonly<{
  rowIndex: number;
  columnIndex: number;
  cell: ViewCell | null;
  /** In px. */
  width: number;
  /** Distance from the left for a frozen column, in px. */
  frozenAt?: number | undefined;
  lastFrozen?: boolean;
  /** How far the text of a frozen cell may run over empty cells beside it, in px. */
  spill?: number | undefined;
  /** Size in px and in cells when it is the first of a merged area. */
  merged?: Readonly<{ width: number; height: number; rows: number; columns: number }> | undefined;
  active: boolean;
  marked: boolean;
}>;

type CellTextProps = Readonly<{ props: GridCellProps; text: string; looks: string }>;

/** What a cell shows: in a merged area over several rows and columns, and beyond its own end where it may. */
function CellText({ props, text, looks }: CellTextProps) {
  const styles = useGridStyles();
  const { merged, cell, spill } = props;
  if (merged === undefined) {
    if (spill === undefined) return text;
    return (
      <span className={styles.run} style={{ width: spill }}>
        {text}
      </span>
    );
  }
  const { width, height } = merged;
  return (
    <span
      className={mergeClasses(
        styles.merged,
        styles[`merged${cell?.align ?? "left"}`],
        height > ROW_PX && styles.wrapped,
        looks,
      )}
      style={{ width, height }}
    >
      {height > ROW_PX ? (cell?.text ?? "") : text}
    </span>
  );
}

/** More than one, or nothing to say. */
function span(count: number | undefined): number | undefined {
  return count !== undefined && count > 1 ? count : undefined;
}

/** Whether a frozen cell shows more than fits it. */
function runsOn({ spill, merged, frozenAt }: GridCellProps): boolean {
  return spill !== undefined || (merged !== undefined && frozenAt !== undefined);
}

/** One cell. */
export function GridCell(props: GridCellProps) {
  const { rowIndex, columnIndex, cell, width, frozenAt, merged, active, marked } = props;
  const styles = useGridStyles();
  // Rows are one line high: a line break would hide what follows it.
  const text = cell?.text.replaceAll(/\s*\n\s*/g, " ") ?? "";
  const looks = mergeClasses(cell?.error === true && styles.error, marked && styles.marked, active && styles.active);
  return (
    <div
      role="gridcell"
      id={cellId(rowIndex, columnIndex)}
      aria-colindex={columnIndex + 2}
      aria-selected={active}
      aria-rowspan={span(merged?.rows)}
      aria-colspan={span(merged?.columns)}
      data-row={rowIndex}
      data-column={columnIndex}
      className={mergeClasses(
        styles.cell,
        cell !== null && styles.filled,
        styles[cell?.align ?? "left"],
        frozenAt !== undefined && styles.frozen,
        props.lastFrozen === true && styles.lastFrozenColumn,
        merged ? styles.spilling : looks,
        runsOn(props) && styles.running,
      )}
      style={frozenAt === undefined ? { width } : { width, left: frozenAt }}
    >
      <CellText props={props} text={text} looks={looks} />
    </div>
  );
}
