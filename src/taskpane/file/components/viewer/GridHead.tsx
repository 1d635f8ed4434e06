import { mergeClasses } from "@fluentui/react-components";
import { columnLetters } from "../../../../workbook/port/address";
import type { ColumnMark } from "../../../service/dataView";
import { usePageContext } from "../../PageContext";
import { useGridStyles } from "./grid.styles";
import type { ColumnInView, GridView } from "./GridRow";

/** What columns are read as, by their index. */
export type ColumnMarks = ReadonlyMap<number, ColumnMark>;

type GridHeadProps = Readonly<{
  view: GridView;
  activeColumn: number;
  /** null: without the row of marks. */
  marks: ColumnMarks | null;
  /** Columns of the sheet that hold anything: those without a mark are said not to be read. */
  usedColumns: number;
}>;

/** The letters of the columns, and over a sheet that is read what each column is read as. */
export function GridHead({ view, activeColumn, marks, usedColumns }: GridHeadProps) {
  const styles = useGridStyles();
  const { texts } = usePageContext();
  const { geometry, frozen, columns } = view;
  const { marks: words } = texts.viewer;
  const frozenEnd = frozen.reduce((end, { columnIndex }) => end + geometry.widthOf(columnIndex), geometry.numbersPx);
  const gap = (columns[0]?.start ?? 0) - frozenEnd;
  const sayMark = (columnIndex: number): string => {
    const mark = marks?.get(columnIndex);
    if (mark) return words.readAs(mark.fieldLabel, mark.certain);
    return marks === null || columnIndex >= usedColumns ? "" : words.notRead;
  };
  const letter = ({ columnIndex, start }: ColumnInView, stuck: boolean) => (
    <div
      key={columnIndex}
      role="columnheader"
      aria-colindex={columnIndex + 2}
      aria-label={[texts.viewer.column(columnLetters(columnIndex)), sayMark(columnIndex)]
        .filter(Boolean)
        .join(words.separator)}
      className={mergeClasses(styles.head, stuck && styles.stuck, columnIndex === activeColumn && styles.headActive)}
      style={{ width: geometry.widthOf(columnIndex), ...(stuck ? { left: start } : {}) }}
    >
      {columnLetters(columnIndex)}
    </div>
  );
  const mark = ({ columnIndex, start }: ColumnInView, stuck: boolean) => {
    const own = marks?.get(columnIndex);
    const look = own === undefined ? styles.unread : own.certain ? styles.readAs : styles.perhapsReadAs;
    return (
      <div
        key={columnIndex}
        title={sayMark(columnIndex)}
        className={mergeClasses(styles.head, styles.mark, look, stuck && styles.stuck)}
        style={{ width: geometry.widthOf(columnIndex), ...(stuck ? { left: start } : {}) }}
      >
        {own === undefined
          ? columnIndex < usedColumns
            ? words.unread
            : ""
          : own.certain
            ? own.fieldLabel
            : `${own.fieldLabel}?`}
      </div>
    );
  };
  const row = (corner: string, cellOf: typeof letter) => (
    <>
      <div
        role="presentation"
        className={mergeClasses(styles.head, styles.stuck)}
        style={{ width: geometry.numbersPx, left: 0 }}
      >
        {corner}
      </div>
      {frozen.map((column) => cellOf(column, true))}
      {gap > 0 && <div role="presentation" style={{ flexShrink: 0, width: gap }} />}
      {columns.map((column) => cellOf(column, false))}
    </>
  );
  return (
    <>
      <div role="row" aria-rowindex={1} className={styles.row} style={{ width: view.width }}>
        {row("", letter)}
      </div>
      {marks !== null && (
        // The same words stand in the names of the column headers.
        <div aria-hidden className={styles.row} style={{ width: view.width }}>
          {row(words.strip, mark)}
        </div>
      )}
    </>
  );
}
