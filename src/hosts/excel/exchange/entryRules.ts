import { LAST_ROW_INDEX } from "../../../workbook/port/address";
import type { CellRange } from "../../../workbook/port/cellBlock";
import { cellRangeOf, RANGE_PLACE } from "../read/describeWorkbook";
import { rangeOf } from "../write/sheetFormats";
import type { OfficeRules } from "./officeRule";
import { renamedRule, type Rename } from "./renaming";
import type { SheetState } from "./workbookState";

/** Ranges that are asked for their entry rule; where rules are more scattered than that, a person has to look. */
const MOST_RANGES = 4_000;
/** Rows below the used ones that an office may have prepared for entries. */
const ROWS_BELOW = 1_000;
const VALIDATION = "type,rule,prompt,errorAlert,ignoreBlanks";

type EntryRule = Pick<Excel.DataValidation, "rule" | "prompt" | "errorAlert" | "ignoreBlanks">;

type Placed = Readonly<{ sheet: SheetState; range: CellRange; rule: EntryRule }>;

/** `end`: the last row that is searched unless a rule goes on below it. */
type Searched = Readonly<{ sheet: SheetState; range: CellRange; end: number }>;

/**
 * Halves ranges until one entry rule holds for all of a range: Excel's own search for cells with rules runs for minutes over
 * a whole sheet and sees none below the used ones.
 */
export async function findEntryRules(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
  rename: Rename,
): Promise<OfficeRules> {
  const found: Placed[] = [];
  let asked = 0;
  let wanted = await usedRanges(context, sheets);
  while (wanted.length > 0 && asked < MOST_RANGES) {
    asked += wanted.length;
    const loaded = wanted.map((searched) => {
      const cells = rangeOf(context.workbook.worksheets.getItem(searched.sheet.id), searched.range);
      return { searched, validation: cells.dataValidation.load(VALIDATION) };
    });
    await context.sync();
    wanted = loaded.flatMap(({ searched, validation }): readonly Searched[] => {
      const { sheet, range, end } = searched;
      if (validation.type === "None") return [];
      if (validation.type === "Inconsistent" || validation.type === "MixedCriteria") {
        return halves(range).map((half) => ({ sheet, range: half, end }));
      }
      const rule = renamedRule(validation.rule, rename);
      if (rule === null) return [];
      const { prompt, errorAlert, ignoreBlanks } = validation;
      found.push({ sheet, range, rule: { rule, prompt, errorAlert, ignoreBlanks } });
      return range.lastRow === end ? rowsAfter(searched) : [];
    });
  }
  return {
    rules: joined(found).map(({ sheet, range, rule }) => ({
      sheet,
      repoint: (on) => {
        rangeOf(on, range).dataValidation.set(rule);
      },
    })),
    unread: [...new Set(wanted.map(({ sheet }) => sheet))],
  };
}

async function usedRanges(context: Excel.RequestContext, sheets: readonly SheetState[]): Promise<readonly Searched[]> {
  const loaded = sheets.map((sheet) => ({
    sheet,
    used: context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject().load(RANGE_PLACE),
  }));
  await context.sync();
  return loaded.flatMap(({ sheet, used }): readonly Searched[] => {
    if (used.isNullObject) return [];
    const area = cellRangeOf(used);
    const end = Math.min(area.lastRow + ROWS_BELOW, LAST_ROW_INDEX);
    return [{ sheet, range: { ...area, lastRow: end }, end }];
  });
}

function rowsAfter({ sheet, range, end }: Searched): readonly Searched[] {
  if (end === LAST_ROW_INDEX) return [];
  const below = { ...range, firstRow: end + 1, lastRow: LAST_ROW_INDEX };
  return [{ sheet, range: below, end: LAST_ROW_INDEX }];
}

/** Halves of the same columns put together again where the same holds for them, so that the office finds no more rules than it made. */
function joined(found: readonly Placed[]): readonly Placed[] {
  const columnsOf = ({ sheet, range: { firstColumn, lastColumn } }: Placed): string =>
    [sheet.id, firstColumn, lastColumn].join(" ");
  const runs = new Map<string, Placed[]>();
  for (const one of [...found].sort((a, b) => a.range.firstRow - b.range.firstRow)) {
    const run = runs.get(columnsOf(one)) ?? [];
    runs.set(columnsOf(one), run);
    const last = run.at(-1);
    const goesOn =
      last?.range.lastRow === one.range.firstRow - 1 && JSON.stringify(last.rule) === JSON.stringify(one.rule);
    if (goesOn) run[run.length - 1] = { ...last, range: { ...last.range, lastRow: one.range.lastRow } };
    else run.push(one);
  }
  return [...runs.values()].flat();
}

/** Columns are parted first: a rule mostly holds for a column. */
function halves(range: CellRange): readonly CellRange[] {
  const { firstRow, firstColumn, lastRow, lastColumn } = range;
  if (firstColumn < lastColumn) {
    const middle = Math.floor((firstColumn + lastColumn) / 2);
    return [
      { ...range, lastColumn: middle },
      { ...range, firstColumn: middle + 1 },
    ];
  }
  if (firstRow === lastRow) return [];
  const middle = Math.floor((firstRow + lastRow) / 2);
  return [
    { ...range, lastRow: middle },
    { ...range, firstRow: middle + 1 },
  ];
}
