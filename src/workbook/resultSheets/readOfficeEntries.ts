import { isWhiteSpace } from "../../domain/model/whiteSpace";
import type { Period } from "../../domain/model/period";
import { parseDecimal, rational, roundHalfUp, type Hundredths } from "../../domain/model/rational";
import { normalizeText } from "../../domain/model/text";
import { defaultSettings } from "../../domain/settings/parseSettings";
import type { Adjustment, DecidedGrade } from "../../domain/results/result";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { gridText, type GridCell } from "../port/grid";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import { cellsBeside } from "./cellsBeside";
import { cellsOutside } from "./cellsOutside";
import { ENTRY_COLUMNS, type EntrySheetKind, type SheetKind } from "./sheetKinds";
import { DECISIONS, type Decision, type SheetLabels } from "./sheetLabels";
import { standardSheetName } from "./sheetNames";
import { organizationKey, type EntryValue, type KeptRow, type OfficeEntries, type OwnSheet } from "./officeEntries";
import { readOwnRows, type OwnRow, type OwnRows } from "./ownRows";
import { findOwnSheets, type FoundSheet } from "./ownSheets";
import { uncalculatedEntries } from "./uncalculatedEntries";

const ENTRY_KINDS = Object.keys(ENTRY_COLUMNS) as readonly EntrySheetKind[];

/** Decimals of a number typed into a cell that are looked at; more are noise of binary fractions. */
const CELL_DECIMALS = 10;

/**
 * Reads what the office wrote into the period's earlier sheets: 调整分, 调整理由, 认定结果, 提醒时间, 处理情况, 备注, with
 * the rows under 已不在名单. Sheets are found by their hidden names, else by table name, else by sheet name.
 *
 * @param labelSets - the labels of every language.
 * @throws HostError when the host fails.
 */
export async function readOfficeEntries(
  host: WorkbookHost,
  info: WorkbookInfo,
  period: Period,
  labelSets: readonly SheetLabels[],
): Promise<OfficeEntries> {
  const found = findOwnSheets(info, period, labelSets);
  const rows: Record<EntrySheetKind, ReadonlyMap<string, KeptRow>> = {
    results: new Map(),
    flags: new Map(),
    reminders: new Map(),
  };
  const diagnostics: Diagnostic[] = [];
  let gradePlaces: OfficeEntries["gradePlaces"] = new Map();
  const fingerprints = new Map<SheetKind, string>();
  for (const kind of ENTRY_KINDS) {
    const sheet = found.get(kind);
    if (sheet === undefined) continue;
    const own = await readOwnRows(host, sheet, labelSets);
    rows[kind] = keptRows(own, kind, labelSets);
    fingerprints.set(kind, own.fingerprint());
    const { identity, office } = ENTRY_COLUMNS[kind];
    diagnostics.push(...cellsBeside(own, sheet, labelSets), ...cellsOutside(own, sheet));
    diagnostics.push(...uncalculatedEntries(own, sheet, [...identity, ...office], labelSets));
    if (kind === "results") {
      diagnostics.push(...adjustmentDiagnostics(own, sheet));
      gradePlaces = placesOfGrades(own, sheet);
    }
  }
  return { gradePlaces, sheets: ownSheets(found, { period, labelSets, fingerprints }), rows, diagnostics };
}

/** The rows of a sheet that have entries of the office, by their keys. */
export function keptRows(
  { rows }: OwnRows,
  kind: EntrySheetKind,
  labelSets: readonly SheetLabels[],
): ReadonlyMap<string, KeptRow> {
  const kept = new Map<string, KeptRow>();
  for (const row of rows) keepRow(kept, keptRow(row, kind, labelSets));
  return kept;
}

/** The adjustments of the organizations in the roster, by their index. Unreadable ones are left out. */
export function adjustmentsOf(entries: OfficeEntries, names: readonly string[]): ReadonlyMap<number, Adjustment> {
  const adjustments = new Map<number, Adjustment>();
  names.forEach((name, organization) => {
    const cells = entries.rows.results.get(organizationKey(name))?.cells;
    const value = cells?.get("adjustment") ?? null;
    if (value?.kind !== "number") return;
    adjustments.set(organization, {
      points: hundredthsOf(value.value),
      reason: entryText(cells?.get("adjustmentReason")),
    });
  });
  return adjustments;
}

/** The grades that were decided on for organizations in the roster, by their index, whether they can be read or not. */
export function decidedGradesOf(entries: OfficeEntries, names: readonly string[]): ReadonlyMap<number, DecidedGrade> {
  const grades = new Map<number, DecidedGrade>();
  names.forEach((name, organization) => {
    const cells = entries.rows.results.get(organizationKey(name))?.cells;
    const value = cells?.get("decidedGrade") ?? null;
    if (value === null) return;
    // Untrimmed, as the sheet's formula compares it.
    const grade = value.kind === "text" ? value.text : entryText(value);
    grades.set(organization, { grade, reason: entryText(cells?.get("decidedGradeReason")) });
  });
  return grades;
}

/** What the office decided on the flags of an organization, and why ("": it does not say); null: nothing. */
export function flagDecisionOf(
  { rows }: OfficeEntries,
  name: string,
): Readonly<{ decision: Decision; reason: string }> | null {
  const cells = rows.flags.get(organizationKey(name))?.cells;
  const value = cells?.get("decision");
  if (value?.kind !== "decision") return null;
  return { decision: value.decision, reason: entryText(cells?.get("decisionReason")) };
}

/** Points beyond which a total is 0 or 100 whatever else it is made of: a larger number counts as this one. */
const MOST_POINTS = 10_000;

/** Hundredths of a number in a cell, half away from zero as ROUND does in the sheet. */
export function hundredthsOf(value: number): Hundredths {
  const exact = parseDecimal(Math.min(MOST_POINTS, Math.abs(value)).toFixed(CELL_DECIMALS)) ?? rational(0);
  const magnitude = roundHalfUp(exact, 2);
  return value < 0 ? -magnitude : magnitude;
}

function entryText(value: EntryValue | undefined): string {
  if (value === null || value === undefined) return "";
  return value.kind === "text" ? value.text.trim() : value.kind === "number" ? String(value.value) : value.decision;
}

/** The row with its entries; null when the office wrote nothing into it. */
function keptRow(row: OwnRow, kind: EntrySheetKind, labelSets: readonly SheetLabels[]): KeptRow | null {
  const { key, identity, office } = ENTRY_COLUMNS[kind];
  const cells = new Map<string, EntryValue>();
  for (const column of [...identity, ...office]) cells.set(column, entryValue(row.cell(column), column, labelSets));
  if (office.every((column) => cells.get(column) === null)) return null;
  const written = row.text(key);
  // Without its key a row can't be told from others: it is kept, as one that is on no list.
  if (written === "") return { key: `?|${identity.map((column) => normalizeText(row.text(column))).join("|")}`, cells };
  return { key: kind === "reminders" ? written : organizationKey(written), cells };
}

/** Two rows with one key: what the first lacks comes from the second; what both have and differs is kept apart. */
function keepRow(rows: Map<string, KeptRow>, row: KeptRow | null): void {
  if (row === null) return;
  const earlier = rows.get(row.key);
  if (earlier === undefined) {
    rows.set(row.key, row);
    return;
  }
  const conflict = [...row.cells].some(([column, value]) => {
    const before = earlier.cells.get(column) ?? null;
    return value !== null && before !== null && JSON.stringify(before) !== JSON.stringify(value);
  });
  if (!conflict) {
    const filled = [...row.cells].map(([column, value]) => [column, earlier.cells.get(column) ?? value] as const);
    rows.set(row.key, { key: row.key, cells: new Map(filled) });
    return;
  }
  keepRow(rows, { key: `${row.key}~`, cells: row.cells });
}

/** An adjustment counts only as a number in its cell; a text that looks like one stays a text, as the sheet's formula takes it. */
function entryValue(cell: GridCell, column: string, labelSets: readonly SheetLabels[]): EntryValue {
  if (cell === null || cell.kind === "uncalculated") return null;
  if (cell.kind === "number" || cell.kind === "date") return { kind: "number", value: cell.value };
  const text = cell.kind === "text" ? cell.text : gridText(cell);
  if (text.trim() === "") return null;
  if (column === "decision") {
    const decision = DECISIONS.find((word) =>
      labelSets.some(({ decisions }) => normalizeText(decisions[word]) === normalizeText(text)),
    );
    if (decision !== undefined) return { kind: "decision", decision };
  }
  if (column === "decidedGrade") return { kind: "text", text: gradeIn(text, labelSets) };
  return { kind: "text", text };
}

/** A default grade as the settings call it, in whichever language it is written; any other as it is. */
function gradeIn(text: string, labelSets: readonly SheetLabels[]): string {
  const isShownAs = (label: string): boolean =>
    labelSets.some(({ grade }) => grade(label).toLowerCase() === text.toLowerCase());
  return defaultSettings.grades.find(({ label }) => isShownAs(label))?.label ?? text;
}

function placesOfGrades(
  { rows, columnIndex }: OwnRows,
  { sheetName: sheet }: FoundSheet,
): OfficeEntries["gradePlaces"] {
  const column = columnIndex("decidedGrade");
  if (column === null) return new Map();
  const filled = rows.filter((row) => !row.gone && row.text("decidedGrade") !== "");
  return new Map(
    filled.map((row) => {
      const at = { sheet, rowIndex: row.rowIndex, columnIndex: column };
      return [organizationKey(row.text("organization")), at];
    }),
  );
}

function adjustmentDiagnostics({ rows, columnIndex }: OwnRows, sheet: FoundSheet): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const column = columnIndex("adjustment");
  if (column === null) return [];
  for (const row of rows) {
    const organization = row.text("organization");
    if (row.gone || organization === "") continue;
    const entry = entryValue(row.cell("adjustment"), "adjustment", []);
    const value = row.text("adjustment");
    const at = { sheet: sheet.sheetName, rowIndex: row.rowIndex, columnIndex: column };
    if (entry?.kind === "text") {
      diagnostics.push({
        code: "adjustment-unreadable",
        severity: "error",
        at,
        value,
        params: { organization, value },
      });
    } else if (
      entry?.kind === "number" &&
      hundredthsOf(entry.value) !== 0 &&
      isWhiteSpace(row.text("adjustmentReason"))
    ) {
      const params = { organization, value };
      diagnostics.push({ code: "adjustment-without-reason", severity: "error", at, value, params });
    }
  }
  return diagnostics;
}

function ownSheets(
  found: ReadonlyMap<SheetKind, FoundSheet>,
  {
    period,
    labelSets,
    fingerprints,
  }: Readonly<{ period: Period; labelSets: readonly SheetLabels[]; fingerprints: ReadonlyMap<SheetKind, string> }>,
): ReadonlyMap<SheetKind, OwnSheet> {
  const sheets = new Map<SheetKind, OwnSheet>();
  for (const [kind, { sheetId, sheetName, foundBy, bearsMarks }] of found) {
    if (!bearsMarks) continue;
    const standard = labelSets.map((labels) => standardSheetName(labels, period, kind).toLowerCase());
    const plain = sheetName.toLowerCase().replace(/ \(\d+\)$/, "");
    sheets.set(kind, {
      sheetId,
      marked: foundBy === "mark",
      userName: standard.includes(plain) ? null : sheetName,
      fingerprint: fingerprints.get(kind) ?? null,
    });
  }
  return sheets;
}
