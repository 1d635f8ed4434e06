import type { FieldKey, LedgerKey } from "../../../domain/model/ledgers";
import type { Grid } from "../../port/grid";
import { ledgersOfSheetName } from "../vocabulary/sheetAliases";
import { contentsOf, NOTHING_KNOWN, type ColumnContents, type KnownNames } from "./columnContents";
import { decideLedger, suppliedFields, type Decision } from "./decideLedger";
import { titlesAbove, typeOfTitles } from "./titles";

/** Where a sheet is looked at and what is known of it. */
export type SheetScene = Readonly<{
  sheetName: string;
  /** Its first rows. */
  grid: Grid;
  contents: (headerRowIndex: number, columnIndex: number) => ColumnContents;
  /** The sheet's name and the texts above its header. */
  titles: (headerRowIndex: number) => readonly string[];
  /** Fields that the sheet's name supplies, or the titles above a header. */
  supplied: (ledger: LedgerKey, headerRowIndex: number) => readonly FieldKey[];
  /** Ledgers that the sheet's name is a name of. */
  named: readonly LedgerKey[];
  /** What the usual names of columns say, worked out when first asked for. */
  decision: () => Decision;
}>;

export type SceneOptions = Readonly<{ sheetName: string; head: Grid; date1904: boolean }>;

/** Sets a sheet's first rows out to be understood, before anything is known of the roster. */
export function sceneOf({ sheetName, head, date1904 }: SceneOptions): SheetScene {
  let decision: Decision | null = null;
  return {
    grid: head,
    sheetName,
    contents: contentsIn(head, NOTHING_KNOWN, date1904),
    titles: (headerRowIndex) => titlesAbove(sheetName, head, headerRowIndex),
    supplied: (ledger, headerRowIndex) =>
      typeOfTitles(ledger, head, headerRowIndex) === null ? suppliedFields(ledger, sheetName) : ["type"],
    named: ledgersOfSheetName(sheetName),
    decision: () => (decision ??= decideLedger(sheetName, head)),
  };
}

/** The same sheet, its cells held against the roster. */
export function withKnown(scene: SheetScene, known: KnownNames, date1904: boolean): SheetScene {
  return { ...scene, contents: contentsIn(scene.grid, known, date1904) };
}

function contentsIn(head: Grid, known: KnownNames, date1904: boolean): SheetScene["contents"] {
  const kept = new Map<number, ColumnContents>();
  return (headerRowIndex, columnIndex) => {
    const key = headerRowIndex * head.columnCount + columnIndex;
    let contents = kept.get(key);
    if (!contents) kept.set(key, (contents = contentsOf(head, { headerRowIndex, columnIndex }, known, date1904)));
    return contents;
  };
}
