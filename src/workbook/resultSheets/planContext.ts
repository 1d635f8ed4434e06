import type { Missing } from "../../domain/model/value";
import type { OrganizationResult } from "../../domain/results/result";
import type { Hundredths } from "../../domain/model/rational";
import { fieldDefinition } from "../../domain/model/ledgers";
import type { SourceRef } from "../../domain/model/source";
import type { EntrySheetKind } from "./sheetKinds";
import type { PlannedCell } from "../port/writePlan";
import type { EntryValue, KeptRow } from "./officeEntries";
import { entryCellValue } from "./goneSection";
import type { ResultPlanOptions } from "./planOptions";
import type { SheetLabels } from "./sheetLabels";
import type { FreeNames } from "./sheetNames";

/** What every sheet is planned from. */
export type PlanContext = ResultPlanOptions & Readonly<{ labels: SheetLabels; free: FreeNames }>;

/** A score as a cell: the number nearest to its decimals, as dividing integers gives it; null where there is none. */
export function scoreValue(hundredths: Hundredths | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}

/** The secretary's name, or that there is none. */
export function secretaryText({ labels }: PlanContext, { secretary }: OrganizationResult): string {
  return secretary === "" ? labels.vacant : secretary;
}

/** What is missing, in words. */
export function missingText({ labels }: Pick<PlanContext, "labels">, missing: Missing): string {
  const field = missing.field === undefined ? null : (fieldDefinition(missing.ledger, missing.field)?.label ?? null);
  return labels.missing(missing, labels.ledgers[missing.ledger], field);
}

/** The basis of an item, flag or reminder: its first source, how many more, and with `linked` a link to it. */
export function basisCell(
  { labels, locate }: Pick<PlanContext, "labels" | "locate">,
  { sources, sourceCount }: Readonly<{ sources: readonly SourceRef[]; sourceCount: number }>,
  linked: boolean,
): PlannedCell {
  const first = sources[0];
  if (first === undefined) return null;
  const { sheet, rowIndex = 0, columnIndex = 0 } = locate(first);
  const value = labels.basis(sheet, rowIndex + 1, Math.max(0, sourceCount - 1));
  if (!linked) return value;
  return { value, style: "link", link: { sheet, rowIndex, columnIndex, tooltip: labels.basisTooltip } };
}

/** Gives the office's entries of the listed rows, and remembers which rows were listed. */
export type EntryLookup = Readonly<{
  value: (key: string, column: string) => string | number | null;
  /** Kept rows whose key is none of the listed ones. */
  gone: readonly KeptRow[];
}>;

/** The entries of a sheet, against the keys that are listed now. */
export function lookUpEntries(
  { officeEntries, labels }: PlanContext,
  kind: EntrySheetKind,
  listed: ReadonlySet<string>,
): EntryLookup {
  const rows = officeEntries.rows[kind];
  return {
    value: (key, column) => {
      const value: EntryValue = rows.get(key)?.cells.get(column) ?? null;
      return entryCellValue(value, labels.decisions);
    },
    gone: [...rows.values()].filter(({ key }) => !listed.has(key)),
  };
}
