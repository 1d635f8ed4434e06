import { makeStyles, tokens } from "@fluentui/react-components";
import { cellAddress } from "../../../../workbook/port/address";
import { usePageContext } from "../../PageContext";
import type { Cell } from "./SheetGrid";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  address: {
    flexShrink: 0,
    minWidth: "64px",
    padding: "8px",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  content: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: "16px",
    maxHeight: "64px",
    padding: "8px",
    overflowY: "auto",
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
});

/** The current cell: where it is, and all of its text, which its place in the grid may be too small for. */
export function ContentBar({ cell, text }: Readonly<{ cell: Cell; text: string }>) {
  const styles = useStyles();
  const { texts } = usePageContext();
  return (
    <div className={styles.bar} role="group" aria-label={texts.viewer.cell}>
      <span className={styles.address}>{cellAddress(cell.rowIndex, cell.columnIndex)}</span>
      {/* Long texts scroll, with the keyboard too. */}
      <span className={styles.content} tabIndex={text.length > 100 ? 0 : undefined}>
        {text}
      </span>
    </div>
  );
}
