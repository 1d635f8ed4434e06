import { normalizeText } from "../../domain/model/text";
import type { Period } from "../../domain/model/period";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import { readOwnRows, type OwnRow, type OwnRows } from "./ownRows";
import { findOwnSheets, type FoundSheet } from "./ownSheets";
import { readWrittenNotes } from "./readWrittenNotes";
import { categoryLabels } from "./resultColumns";
import type { TableSheetKind } from "./sheetKinds";
import type { SheetLabels } from "./sheetLabels";
import { flagCodesIn, numberIn, pointsIn } from "./writtenCells";
import type { WrittenFlags, WrittenOrganization, WrittenResults } from "./writtenResults";
import { WrittenWords } from "./writtenWords";

/** Which results: the period, and the labels of every language, since they may be in any. */
export type WrittenQuestion = Readonly<{ period: Period; labelSets: readonly SheetLabels[] }>;

/**
 * Reads what the result sheets of a period say, without assessing: 考核结果, 预警名单 and the facts of 考核说明. Sheets and
 * columns are found wherever the user has moved them. The long sheets have readers of their own, for when they are
 * looked at (readWrittenItems, readWrittenReminders).
 *
 * @returns null when the workbook has no 考核结果 of the period.
 * @throws HostError when the host fails.
 */
export async function readWrittenResults(
  host: WorkbookHost,
  info: WorkbookInfo,
  { period, labelSets }: WrittenQuestion,
): Promise<WrittenResults | null> {
  const found = findOwnSheets(info, period, labelSets);
  const results = found.get("results");
  if (results === undefined) return null;
  const words = new WrittenWords(labelSets);
  const notes = await readWrittenNotes(host, found.get("notes") ?? null, words);
  const read = (sheet: FoundSheet | undefined): Promise<OwnRows> => readWrittenRows(host, sheet, labelSets);
  const [resultRows, flagRows] = [await read(results), await read(found.get("flags"))];
  const categories = categoryColumns(resultRows, notes.categories, labelSets);
  const listed = {
    results: listedRows(resultRows, "results"),
    flags: listedRows(flagRows, "flags"),
  };
  return {
    period,
    sheets: new Map([...found].map(([kind, { sheetName }]) => [kind, sheetName])),
    notes,
    categories: categories.map(({ category }) => category),
    organizations: listed.results.rows.map((row) => organizationOf(row, words, categories)),
    flags: listed.flags.rows.map((row) => flagsOf(row, words)),
    leftOut: Object.values(listed).flatMap(({ leftOut }) => leftOut),
  };
}

/** All columns of a sheet's rows; of a sheet that is not there, none. */
export async function readWrittenRows(
  host: WorkbookHost,
  sheet: FoundSheet | undefined,
  labelSets: readonly SheetLabels[],
): Promise<OwnRows> {
  if (sheet === undefined) return { rows: [], columnIndex: () => null, otherColumns: new Map() };
  return readOwnRows(host, sheet, labelSets, { all: true });
}

/** A column that every row of a sheet fills in, and the one in which a sheet says what it has no row for. */
const TELLING_COLUMNS: Readonly<Record<TableSheetKind, Readonly<{ identity: string; said: string }>>> = {
  results: { identity: "organization", said: "organization" },
  items: { identity: "code", said: "reasons" },
  flags: { identity: "organization", said: "reasons" },
  reminders: { identity: "kind", said: "explanation" },
  problems: { identity: "severity", said: "message" },
};

/** The rows that list something; `leftOut`: what the last row says of those that found no room. */
export function listedRows(
  { rows }: OwnRows,
  kind: TableSheetKind,
): Readonly<{ rows: readonly OwnRow[]; leftOut: readonly string[] }> {
  const { identity, said } = TELLING_COLUMNS[kind];
  const own = rows.filter(({ gone }) => !gone);
  // What a sheet says of itself stands alone in its row: no number, no level, no status.
  const isListed = (row: OwnRow): boolean =>
    row.text(identity) !== "" && (kind !== "results" || row.text("level") !== "");
  const listed = own.filter(isListed);
  const leftOut = own.filter((row) => !isListed(row)).map((row) => row.text(said));
  return { rows: listed, leftOut: listed.length === 0 ? [] : leftOut.filter((text) => text !== "") };
}

type CategoryColumn = Readonly<{ category: string; columnIndex: number }>;

/**
 * The columns of the categories, by their labels; where 考核说明 is gone, those between the secretary's score and the sum.
 */
function categoryColumns(
  { otherColumns, columnIndex }: OwnRows,
  categories: readonly string[],
  labelSets: readonly SheetLabels[],
): readonly CategoryColumn[] {
  const free = new Map([...otherColumns].map(([index, label]) => [index, normalizeText(label)]));
  if (categories.length === 0) {
    const [first, last] = [columnIndex("secretaryScore") ?? 0, columnIndex("earned") ?? 0];
    const between = [...otherColumns].filter(([index]) => index > first && index < last);
    return between.map(([index, label]) => ({ category: label, columnIndex: index }));
  }
  const labels = labelSets.map(({ resultColumns }) => categoryLabels(categories, Object.values(resultColumns)));
  return categories.flatMap((category, c) => {
    const wanted = labels.map((own) => normalizeText(own[c]!));
    const index = [...free].find(([, label]) => wanted.includes(label))?.[0];
    if (index === undefined) return [];
    free.delete(index);
    return [{ category, columnIndex: index }];
  });
}

function organizationOf(row: OwnRow, words: WrittenWords, categories: readonly CategoryColumn[]): WrittenOrganization {
  const points = (column: string) => pointsIn(row.cell(column));
  const { applicable, total } = { applicable: points("applicable"), total: points("total") };
  return {
    rowIndex: row.rowIndex,
    organization: row.text("organization"),
    level: words.word(row.text("level"), ({ levels }) => levels),
    secretary: secretaryIn(row, words),
    secretaryScore: points("secretaryScore"),
    categories: categories.map(({ columnIndex }) => pointsIn(row.at(columnIndex))),
    earned: points("earned"),
    applicable,
    notApplicablePoints: points("notApplicablePoints"),
    base: points("base"),
    bonus: points("bonus"),
    deduction: points("deduction"),
    adjustment: points("adjustment"),
    adjustmentReason: row.text("adjustmentReason"),
    total,
    grade: words.grade(row.text("grade")),
    rank: numberIn(row.cell("rank")),
    previousTotal: points("previous"),
    change: points("change"),
    flags: words.list(
      row.text("flags"),
      ({ flagNames }) => flagNames,
      ({ listSeparator }) => listSeparator,
    ),
    ranked: words.is(row.text("ranked"), ({ yes }) => yes),
    vetoed: words.is(row.text("vetoed"), ({ yes }) => yes),
    remarks: row.text("remarks"),
    notes: words.list(
      row.text("remarks"),
      ({ organizationNotes }) => organizationNotes,
      ({ sentenceSeparator }) => sentenceSeparator,
    ),
    isCalculated: total !== null || (applicable ?? 0) === 0,
  };
}

function secretaryIn(row: OwnRow, words: WrittenWords): string {
  const text = row.text("secretary");
  return words.is(text, ({ vacant }) => vacant) ? "" : text;
}

function flagsOf(row: OwnRow, words: WrittenWords): WrittenFlags {
  const decision = row.text("decision");
  return {
    rowIndex: row.rowIndex,
    organization: row.text("organization"),
    level: words.word(row.text("level"), ({ levels }) => levels),
    secretary: secretaryIn(row, words),
    total: pointsIn(row.cell("total")),
    grade: words.is(row.text("grade"), ({ none }) => none) ? null : words.grade(row.text("grade")),
    state: words.word(row.text("state"), ({ flagKinds }) => flagKinds),
    codes: flagCodesIn(row.text("codes")),
    reasons: row.text("reasons"),
    basis: words.basis(row.text("basis")),
    decision: decision === "" ? null : words.word(decision, ({ decisions }) => decisions),
  };
}
