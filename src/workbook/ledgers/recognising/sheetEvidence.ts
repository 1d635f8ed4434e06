import { fieldDefinition, type FieldKey, type LedgerKey } from "../../../domain/model/ledgers";
import type { AssignedColumn } from "./assignColumns";
import type { ColumnContents } from "./columnContents";
import type { CellsAre, ColumnEvidence, SheetEvidence } from "./evidence";
import { fieldLabel } from "./confirmedHeader";
import type { LedgerCandidate } from "./ledgerCandidate";
import type { SheetLook } from "./sheetLook";
import { organizationsUnknown } from "./understandSheet";

/** What speaks for a column's field and against it. */
export function columnEvidence(
  ledger: LedgerKey,
  { field, fixed, likely, support, rival }: AssignedColumn,
  contents: ColumnContents,
): readonly ColumnEvidence[] {
  const header = fixed ? "header-known" : likely ? "header-likely" : "header-parsed";
  return [
    { code: header, params: {} },
    ...cellEvidence(ledger, field, { support, contents }),
    ...(rival === null ? [] : [{ code: "rival", params: { label: rival } } as const]),
  ];
}

function cellEvidence(
  ledger: LedgerKey,
  field: FieldKey,
  { support, contents }: Readonly<{ support: AssignedColumn["support"]; contents: ColumnContents }>,
): readonly ColumnEvidence[] {
  if (support === "blank") return [{ code: "cells-blank", params: {} }];
  const kind = cellsOf(ledger, field, contents);
  if (support !== "yes" || kind === null) return support === "open" && kind ? [{ code: "cells-open", params: {} }] : [];
  const [cells, count] = kind;
  return [{ code: "cells-fit", params: { cells, percent: Math.round((count / contents.filled) * 100) } }];
}

function cellsOf(ledger: LedgerKey, field: FieldKey, contents: ColumnContents): readonly [CellsAre, number] | null {
  switch (fieldDefinition(ledger, field)?.kind) {
    case "organization":
      return ["organizations", Math.max(contents.organizations, contents.partyWords)];
    case "date":
      return ["days", contents.days];
    case "number":
      return field === "year" || field === "forYear" ? ["years", contents.years] : ["numbers", contents.numbers];
    case "names":
      return ["names", contents.persons];
    case "yesNo":
      return ["answers", contents.yesNo];
    default:
      return ledger === "roster" && field === "organization" ? ["organizations", contents.partyWords] : null;
  }
}

/** What speaks for a sheet's being what it was taken for, and against it. */
export function sheetEvidence({ scene, candidates, rememberedFrom }: SheetLook): readonly SheetEvidence[] {
  const remembered: SheetEvidence[] =
    rememberedFrom === null ? [] : [{ code: "same-layout", params: { sheet: rememberedFrom } }];
  const [first, second] = candidates;
  if (!first) return remembered;
  const { ledger, titled, missing, foreignWords, periods } = first;
  const fields = missing.map((field) => fieldLabel(ledger, field));
  return [
    ...remembered,
    ...(titled ? [{ code: "title-fits", params: { ledger } } as const] : []),
    ...(periods ? [{ code: "periods-across", params: { count: periods.columns.length } } as const] : []),
    ...(ledger === "activities" && periods?.columns.some(({ isQuarter }) => isQuarter)
      ? [{ code: "quarters-only", params: {} } as const]
      : []),
    ...(periods?.year === null ? [{ code: "year-unknown", params: {} } as const] : []),
    ...(fields.length > 0 ? [{ code: "columns-missing", params: { fields } } as const] : []),
    ...(organizationsUnknown(scene, first) ? [{ code: "organizations-unknown", params: {} } as const] : []),
    ...foreignWords.map((word) => ({ code: "foreign-word", params: { word } }) as const),
    ...(second && isNear(first, second) ? [{ code: "second-ledger", params: { ledger: second.ledger } } as const] : []),
  ];
}

/** A candidate with less than half of what speaks for the first is not worth a word. */
function isNear(first: LedgerCandidate, second: LedgerCandidate): boolean {
  return second.score * 2 >= first.score;
}
