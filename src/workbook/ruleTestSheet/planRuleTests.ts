import { parseDecimal } from "../../domain/model/rational";
import type { RuleTest } from "../../domain/ruleTesting/ruleTests";
import { COLORS } from "../layout/sheetStyles";
import { planTableSheet, type TableColumn } from "../layout/tableSheet";
import { cellAddress } from "../port/address";
import { placeOfKeyedSheet } from "../port/keyedSheet";
import type { WorkbookInfo } from "../port/workbookHost";
import type { PlannedCell, WritePlan } from "../port/writePlan";
import { RULE_SHEET_STYLES, ruleSheetFrame } from "../rules/ruleSheetFrame";
import type { RuleSheetWords } from "../rules/ruleSheetWords";
import type { RuleTestReading } from "./readRuleTests";
import { RULE_TEST_COLUMNS, RULE_TEST_SHEET, VERDICT_WORDS } from "./ruleTestSheet";

type ColumnKey = keyof typeof RULE_TEST_COLUMNS;
const COLUMN_KEYS = Object.keys(RULE_TEST_COLUMNS) as ColumnKey[];

const OWN_WIDTH = 24;

/** Rows over the table: title, subtitle, and the header under the lines. */
const ROWS_ABOVE = 3;

/** `earlier`: for each test the place of its row in the reading; null for a new one. */
type Surroundings = Readonly<{
  info: WorkbookInfo;
  reading: RuleTestReading | null;
  earlier: readonly (number | null)[];
  words: RuleSheetWords;
}>;

/**
 * Plans 规则试算 in place of the earlier one: rows that were tried, 结论 following what the office enters, and behind them
 * the columns that the office has added.
 */
export function planRuleTests(tests: readonly RuleTest[], { info, reading, earlier, words }: Surroundings): WritePlan {
  const place = placeOfKeyedSheet(info, RULE_TEST_SHEET, reading?.found ?? null);
  const lines = words.testLines.slice(1);
  const firstRow = ROWS_ABOVE + lines.length;
  const sheet = planTableSheet<RuleTest>({
    ...ruleSheetFrame(words, { name: RULE_TEST_SHEET.sheetName, key: RULE_TEST_SHEET.key }),
    name: place.name,
    title: words.testTitle,
    subtitle: words.testLines[0] ?? "",
    lines: lines.map((text) => ({ text, style: "guide" as const })),
    columns: [
      ...COLUMN_KEYS.map((key): TableColumn<RuleTest> => ({
        key,
        ...RULE_TEST_COLUMNS[key],
        cell: (test, i) => cellOf(key, test, firstRow + i),
      })),
      ...(reading?.own ?? []).map(({ label, cells }, column): TableColumn<RuleTest> => ({
        ...{ key: `own${column}`, label, width: OWN_WIDTH, style: "officeText", office: true },
        cell: (_, i) => cells[earlier[i] ?? -1] ?? null,
      })),
    ],
    rowCount: tests.length,
    rows: () => tests,
    nothing: { text: "", column: "code" },
    frozenColumns: 2,
    orientation: "portrait",
    conditionalFormats: (area) => {
      const verdict = area.column("verdict");
      const first = `$${cellAddress(area.firstRow, verdict.firstColumn)}`;
      const style = { color: COLORS.badText, fill: COLORS.badFill };
      return [{ kind: "formula", range: verdict, formula: `${first}="${VERDICT_WORDS.differs}"`, style }];
    },
  });
  return { styles: RULE_SHEET_STYLES, sheets: [sheet], removeSheetIds: place.removeSheetIds };
}

function cellOf(key: ColumnKey, { row, actual, verdict }: RuleTest, rowIndex: number): PlannedCell {
  switch (key) {
    case "expected":
      return scoreValue(row.expected);
    case "actual":
      return scoreValue(actual);
    case "verdict":
      return verdict === "same" || verdict === "differs" || verdict === "open"
        ? { value: VERDICT_WORDS[verdict], formula: verdictFormula(rowIndex) }
        : VERDICT_WORDS[verdict];
    default:
      return row[key] || null;
  }
}

function scoreValue(text: string): string | number | null {
  if (text === "") return null;
  return parseDecimal(text) === null ? text : Number(text);
}

function verdictFormula(rowIndex: number): string {
  const cell = (key: ColumnKey): string => cellAddress(rowIndex, COLUMN_KEYS.indexOf(key));
  const [expected, actual] = [cell("expected"), cell("actual")];
  const { open, same, differs } = VERDICT_WORDS;
  return `IF(${expected}="","${open}",IF(${expected}=${actual},"${same}","${differs}"))`;
}
