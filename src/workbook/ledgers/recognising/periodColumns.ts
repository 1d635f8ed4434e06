import type { FieldKey, LedgerKey } from "../../../domain/model/ledgers";
import { normalizeText } from "../../../domain/model/text";
import { gridText } from "../../port/grid";
import type { AssignedColumn } from "./assignColumns";
import { headerLabel, type HeaderPlace } from "./headerRows";
import type { SheetScene } from "./sheetScene";
import { periodColumnsAt, type Periods } from "./periodHeaders";
import { yearsIn } from "./titles";

/** A table by periods: the field its periods are, the fields its figures may be by its words, words of other tables. */
type PeriodTable = Readonly<{ placing: FieldKey; fields: readonly [RegExp, FieldKey][]; unless?: RegExp }>;

const OF_LEDGER: Readonly<Partial<Record<LedgerKey, PeriodTable>>> = {
  dues: {
    placing: "month",
    fields: [
      [/应[缴交收]/, "due"],
      [/./, "paid"],
    ],
    unless: /出勤|参会|到会|考勤|学时|积分|得分|次数|人次|用电|用水/,
  },
  activities: {
    placing: "date",
    fields: [
      [/出勤率|参会率|到会率|参加率/, "attendanceRate"],
      [/实到|参加人数|到会人数|参会人数/, "presentCount"],
    ],
  },
};
/** A slip in a figure makes a table no other. */
const MOST_NUMBERS = 0.7;
const YEAR_HEADER = /^(?:年度|年份|所属年度|缴费年度)$/;

/**
 * Months or quarters side by side whose figures are a ledger's: of a ledger that has such tables, over numbers, of
 * organizations that the roster knows or under a title that says so; null otherwise.
 */
export function periodsOf(
  scene: Pick<SheetScene, "grid" | "contents" | "titles">,
  ledger: LedgerKey,
  { place, columns, titled }: Readonly<{ place: HeaderPlace; columns: readonly AssignedColumn[]; titled: boolean }>,
): Periods | null {
  const kind = OF_LEDGER[ledger];
  const found = kind ? periodColumnsAt(scene.grid, place.row) : [];
  if (!kind || found.length === 0) return null;
  const organization = columns.find(({ field }) => field === "organization");
  if (!organization || (!titled && organization.support !== "yes")) return null;
  if (columns.some(({ field }) => field === kind.placing || kind.fields.some(([, of]) => of === field))) return null;
  const cells = found.map(({ columnIndex }) => scene.contents(place.row, columnIndex));
  const filled = cells.reduce((sum, column) => sum + column.filled, 0);
  const numbers = cells.reduce((sum, column) => sum + column.numbers, 0);
  if (filled === 0 || numbers / filled < MOST_NUMBERS) return null;
  const words = [
    ...scene.titles(place.row),
    ...found.map(({ columnIndex }) => headerLabel(scene.grid, place, columnIndex)),
  ];
  if (words.some((text) => kind.unless?.test(normalizeText(text)))) return null;
  const field = kind.fields.find(([word]) => words.some((text) => word.test(normalizeText(text))))?.[1];
  return field === undefined
    ? null
    : { field, placing: kind.placing, columns: found, year: yearOf(scene, place, words) };
}

/** The one year that the titles and headers name, or that the sheet's column of years holds. */
function yearOf(
  scene: Pick<SheetScene, "grid" | "contents">,
  place: HeaderPlace,
  words: readonly string[],
): number | null {
  const years = new Set(words.flatMap(yearsIn));
  for (let column = 0; years.size === 0 && column < scene.grid.columnCount; column++) {
    if (!YEAR_HEADER.test(normalizeText(headerLabel(scene.grid, place, column)))) continue;
    for (let row = place.row + 1; row < scene.grid.rowCount; row++) {
      for (const year of yearsIn(gridText(scene.grid.cell(row, column)))) years.add(year);
    }
  }
  const [only] = years;
  return years.size === 1 ? (only ?? null) : null;
}
