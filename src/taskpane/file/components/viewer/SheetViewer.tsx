import { useState } from "react";
import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { rangeAddress } from "../../../../workbook/port/address";
import type { FileSession, OpenedFile, SheetTab } from "../../fileSession";
import { usePageContext } from "../../PageContext";
import type { ShownPlace } from "../../pageState";
import { useSheet } from "../../useSheet";
import { useWide } from "../../../state/useWide";
import { useLayout } from "../../../components/shared/layout.styles";
import { TroubleNote } from "../TroubleNote";
import { ContentBar } from "./ContentBar";
import type { ColumnMarks } from "./GridHead";
import { mergeAt } from "./gridGeometry";
import { SheetGrid, type Cell } from "./SheetGrid";
import { SheetTabs } from "./SheetTabs";

const useStyles = makeStyles({
  viewer: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  wait: { flexGrow: 1 },
  trouble: { flexGrow: 1, padding: "16px" },
  note: {
    flexShrink: 0,
    margin: 0,
    padding: "4px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  body: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
});

const FIRST_CELL: Cell = { rowIndex: 0, columnIndex: 0 };

type SheetPanelProps = Readonly<{
  session: FileSession;
  file: OpenedFile;
  tab: SheetTab;
  /** null when the place is on another sheet. */
  place: ShownPlace | null;
  cell: Cell;
  onCell: (cell: Cell) => void;
  marks: ColumnMarks | null;
}>;

function SheetPanel({ session, file, tab, place, cell, onCell, marks }: SheetPanelProps) {
  const styles = useStyles();
  const { texts } = usePageContext();
  const sheet = useSheet(session, file, tab.id);
  if (sheet.status === "loading") return <Spinner className={styles.wait} label={texts.viewer.loading} />;
  if (sheet.status === "failed") {
    return (
      <div className={styles.trouble}>
        <TroubleNote title={texts.failed.view} trouble={sheet.trouble} />
      </div>
    );
  }
  const area = mergeAt(sheet.layout.merges, cell.rowIndex, cell.columnIndex);
  const current = area === undefined ? cell : { rowIndex: area.firstRow, columnIndex: area.firstColumn };
  return (
    <>
      <ContentBar cell={current} text={sheet.rows.rowAt(current.rowIndex)?.cells[current.columnIndex]?.text ?? ""} />
      <SheetGrid
        name={tab.name}
        layout={sheet.layout}
        rows={sheet.rows}
        current={current}
        onCurrent={onCell}
        place={place}
        marks={marks}
      />
    </>
  );
}

/** The place as a person reads it: sheet, and cell or row. */
function placeText({ at }: ShownPlace, name: string): string {
  if (at.rowIndex === undefined) return name;
  const columns = { firstColumn: at.columnIndex ?? 0, lastColumn: at.columnIndex ?? 0 };
  return `${name}!${rangeAddress({ firstRow: at.rowIndex, lastRow: at.rowIndex, ...columns })}`;
}

/** What a sheet's tab, its current cell and the place last shown are. */
type Looked = Readonly<{ sheetId: string; cell: Cell; place: number }>;

type SheetViewerProps = Readonly<{
  session: FileSession;
  file: OpenedFile;
  place: ShownPlace | null;
  /** What the columns of a sheet are read as, by its name; null where it is not read as anything. */
  marksOf: (sheet: string) => ColumnMarks | null;
}>;

/** The opened workbook to look at, one sheet at a time; it follows the places that the pane shows. */
export function SheetViewer({ session, file, place, marksOf }: SheetViewerProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { texts, state } = usePageContext();
  const wide = useWide();
  const first = file.sheets.find(({ visible }) => visible) ?? file.sheets[0];
  const [looked, setLooked] = useState<Looked>({ sheetId: first?.id ?? "", cell: FIRST_CELL, place: 0 });
  const target =
    place === null ? undefined : file.sheets.find(({ id, name }) => id === place.at.sheet || name === place.at.sheet);
  if (place !== null && target !== undefined && looked.place !== place.serial) {
    const cell = { rowIndex: place.at.rowIndex ?? 0, columnIndex: place.at.columnIndex ?? 0 };
    setLooked({ sheetId: target.id, cell, place: place.serial });
  }
  const tab = file.sheets.find(({ id }) => id === looked.sheetId) ?? first;
  if (tab === undefined) return null;
  return (
    // On a narrow page the pane, whose main part it otherwise is, isn't there.
    <div
      role={wide ? "region" : "main"}
      className={styles.viewer}
      aria-label={texts.viewer.label}
      lang={state.language}
    >
      <div role="tabpanel" aria-labelledby={`sheet-${tab.id}`} className={styles.body}>
        <SheetPanel
          key={tab.id}
          session={session}
          file={file}
          tab={tab}
          place={target?.id === tab.id ? place : null}
          cell={looked.cell}
          marks={marksOf(tab.name)}
          onCell={(cell) => {
            setLooked({ ...looked, cell });
          }}
        />
      </div>
      <SheetTabs
        sheets={file.sheets.filter(({ visible, id }) => visible || id === tab.id)}
        selected={tab.id}
        onSelect={(sheetId) => {
          setLooked({ ...looked, sheetId, cell: FIRST_CELL });
        }}
      />
      <p className={styles.note}>{texts.viewer.readOnly}</p>
      <div role="status" aria-live="polite" className={layout.spoken}>
        {place !== null && target !== undefined ? texts.viewer.jumped(placeText(place, target.name)) : ""}
      </div>
    </div>
  );
}
