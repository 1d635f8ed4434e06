import type { RuleRow } from "../domain/model/ruleRow";
import { lockedSince } from "../domain/rules/lockedSince";
import type { Archive } from "../workbook/archive/archive";
import type { Diagnostic } from "../workbook/diagnostics/diagnostic";
import type { CheckedRules } from "./readRules";

/** What became of the rows that were fixed when the period before was settled; nothing where it was not. */
export function settledLocks({ rules, diagnostics }: CheckedRules, archive: Archive | null): readonly Diagnostic[] {
  const { ruleSet, layout, locate } = rules;
  if (archive === null || ruleSet === null || layout === null) return [];
  const settled = [...archive.rules.values()].map((cells) => JSON.parse(cells) as RuleRow["cells"]);
  const found = lockedSince({ settled, where: archive.sheetName }, { rows: layout.rows, ruleSet }).map(locate);
  // A row that still is fixed and has another code than the default one was told by the sheet itself.
  const told = new Set(diagnostics.filter(({ code }) => code === "rule-locked-changed").map(cellOf));
  return found.filter((diagnostic) => !told.has(cellOf(diagnostic)));
}

function cellOf({ at }: Diagnostic): string {
  return `${at.sheet} ${at.rowIndex ?? ""} ${at.columnIndex ?? ""}`;
}
