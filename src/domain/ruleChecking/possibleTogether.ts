import { fieldDefinition, type FieldDefinition, type LedgerKey } from "../model/ledgers";
import { add, ceiling, compare, multiply, rational, type Rational } from "../model/rational";
import type { Comparison, Operand } from "../model/ruleTerms";

/** A cell as comparisons see it: several words, one number, yes or no; nothing, or the year before the assessed one. */
type Cell =
  | Readonly<{ kind: "words"; words: readonly string[] }>
  | Readonly<{ kind: "number"; value: Rational }>
  | Readonly<{ kind: "yes" | "no" | "blank" | "previousYear" }>;

const BLANK: Cell = { kind: "blank" };
/** A word that no comparison names. */
const OTHER_WORD = "\u0000";
/** Numbers of ledgers are kept to so many parts of one; days and counts are whole. */
const PARTS = 10_000;

/** Whether some cell of a field can meet all of these comparisons of it. */
export function possibleTogether(comparisons: readonly Comparison[], ledger: LedgerKey): boolean {
  const [first] = comparisons;
  const definition = first && fieldDefinition(ledger, first.field);
  if (!definition) return true;
  return cellsToTry(comparisons, definition).some((cell) => comparisons.every((comparison) => meets(cell, comparison)));
}

/** Cells of which one meets the comparisons if any does: between two neighbouring limits all numbers are alike. */
function cellsToTry(comparisons: readonly Comparison[], definition: FieldDefinition): readonly Cell[] {
  switch (definition.kind) {
    case "yesNo":
      return [{ kind: "yes" }, { kind: "no" }, BLANK];
    case "number":
    case "date": {
      const parts = definition.kind === "date" || definition.whole === true ? 1 : PARTS;
      const limits = comparisons.flatMap(({ operands }) => operands.flatMap((operand) => numberOf(operand) ?? []));
      const around = [...limits, rational(0)].flatMap((limit) => {
        const next = rational(ceiling(multiply(limit, rational(parts))));
        return [-1, 0, 1].map((step) => multiply(add(next, rational(step)), rational(1, parts)));
      });
      const numbers = around.map((value): Cell => ({ kind: "number", value }));
      const isOfYear = comparisons.some(({ operands }) => operands.some(({ kind }) => kind === "previousYear"));
      return [...numbers, ...(isOfYear ? [{ kind: "previousYear" } as const] : []), BLANK];
    }
    default: {
      const wanted = new Set(wordsOf(comparisons, "="));
      for (const word of wordsOf(comparisons, "<>")) wanted.delete(word);
      const holdsSeveral = definition.list === true || definition.kind !== "text";
      const single = [...wanted, OTHER_WORD].map((word): Cell => ({ kind: "words", words: [word] }));
      return [...single, ...(holdsSeveral ? [{ kind: "words", words: [...wanted] } as const] : []), BLANK];
    }
  }
}

function wordsOf(comparisons: readonly Comparison[], sign: "=" | "<>"): readonly string[] {
  return comparisons
    .filter(({ operator }) => operator === sign)
    .flatMap(({ operands }) => operands.flatMap((operand) => (operand.kind === "text" ? [operand.text] : [])));
}

/** Whether a cell meets a comparison as records are filtered (rules.md §2); in doubt it does. */
function meets(cell: Cell, { operator, operands }: Comparison): boolean {
  if (operator === "=") return operands.some((operand) => isSame(cell, operand));
  if (operator === "<>") return !operands.some((operand) => isSame(cell, operand));
  const [operand] = operands;
  const limit = operand && numberOf(operand);
  // Which year is assessed is not for a rule to know.
  if (cell.kind === "previousYear" || operand?.kind === "previousYear") return cell.kind !== "blank";
  if (cell.kind !== "number" || !limit) return false;
  const order = compare(cell.value, limit);
  if (order === 0) return operator.length > 1;
  return operator.startsWith(">") ? order > 0 : order < 0;
}

function isSame(cell: Cell, operand: Operand): boolean {
  switch (operand.kind) {
    case "text":
      return cell.kind === "words" && cell.words.includes(operand.text);
    case "no":
      // What is not filled in is no yes.
      return cell.kind === "no" || cell.kind === "blank";
    case "yes":
    case "blank":
    case "previousYear":
      return cell.kind === operand.kind;
    default:
      return cell.kind === "number" && compare(cell.value, numberOf(operand)!) === 0;
  }
}

/** Numbers and days as numbers; null for words. */
function numberOf(operand: Operand): Rational | null {
  if (operand.kind === "number") return operand.value;
  return operand.kind === "day" ? rational(operand.day) : null;
}
