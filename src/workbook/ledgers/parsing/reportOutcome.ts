import type { Day } from "../../../domain/model/day";
import { fieldDefinition, type FieldKey } from "../../../domain/model/ledgers";
import { CELL } from "../../port/cellBlock";
import { cellText, serialText } from "../values/cellText";
import { MOST_IN_CELL } from "../values/parseNumber";
import type { SheetContext, SheetField } from "./sheetFields";

type Severity = "error" | "warning";

/** Outcomes with a problem of their own that says nothing but the field. */
const CODES = {
  "error-value": "cell-error",
  impossible: "date-impossible",
  blank: "date-blank",
  unclear: "names-unclear",
  "no-name": "name-unreadable",
} as const;

/** Makes a problem of what the cell in hand of a field turned out to be. */
export function reportOutcome(context: SheetContext, field: SheetField, rowIndex: number, severity: Severity): void {
  const { problems, strings, date1904 } = context;
  const isDate = field.kind === CELL.DATE;
  const value = isDate ? serialText(field.value, date1904) : cellText(field.kind, field.value, strings);
  const where = { at: addressIn(context, field, rowIndex), value, params: { field: field.label } };
  switch (field.outcome) {
    case "uncalculated":
      // Told once a column: it is the program that wrote the file, not the row.
      if (!context.uncalculated.has(field.columnIndex)) problems.add("formula-not-calculated", "error", where);
      context.uncalculated.add(field.columnIndex);
      return;
    case "error-value":
    case "impossible":
    case "blank":
    case "unclear":
    case "no-name":
      problems.add(CODES[field.outcome], severity, where);
      return;
    case "too-large":
      problems.add("number-too-large", severity, { ...where, params: { ...where.params, most: MOST_IN_CELL } });
      return;
    case "no-such-number": {
      const { whole = false } = fieldDefinition(context.draft.ledger, field.field) ?? {};
      problems.add("number-impossible", severity, { ...where, params: { ...where.params, whole } });
      return;
    }
    case "month-only":
    case "quarter-only": {
      const day = dayTold(context, field);
      if (day !== null) {
        const code = field.outcome === "month-only" ? "date-month-only" : "date-quarter-only";
        problems.add(code, "warning", { ...where, params: { field: field.label, day } });
      }
      return;
    }
    case "unreadable":
      problems.add(unreadableCode(context, field), severity, where);
      return;
    case "filled":
    case "yearless":
  }
}

/** What a row of contacts says before the contact has taken place. */
const ARRANGEMENT: ReadonlySet<FieldKey> = new Set(["member", "committee", "department", "branch"]);

/** Makes a problem of a row without the day that places it; who is to contact whom may be entered before. */
export function reportUnplaced(
  context: SheetContext,
  { field, fields }: Readonly<{ field: SheetField; fields: readonly SheetField[] }>,
  rowIndex: number,
): void {
  const filled = fields.filter(({ outcome }) => outcome !== "blank");
  const isArrangement = context.draft.ledger === "contacts" && filled.every((own) => ARRANGEMENT.has(own.field));
  if (!isArrangement || field.outcome !== "blank") {
    reportOutcome(context, field, rowIndex, "error");
    return;
  }
  const at = addressIn(context, field, rowIndex);
  context.problems.add("contact-without-day", "warning", { at, params: { field: field.label } });
}

/** The day that was taken for a month or a quarter; null where nobody needs to be told: dues are paid by the month. */
function dayTold({ draft }: SheetContext, { days, outcome }: SheetField): Day | null {
  if (outcome === "month-only" && draft.ledger === "dues") return null;
  return days?.dayOf(draft.rowCount - 1) ?? null;
}

function unreadableCode({ draft }: SheetContext, { field }: SheetField) {
  const kind = fieldDefinition(draft.ledger, field)?.kind;
  return kind === "date" ? "date-unreadable" : kind === "yesNo" ? "yes-no-unreadable" : "number-unreadable";
}

/** The cell of a field in a row. */
export function addressIn({ sheetName }: SheetContext, { columnIndex }: SheetField, rowIndex: number) {
  return { sheet: sheetName, rowIndex, columnIndex };
}
