import { LEDGER_KEYS, type FieldKey, type LedgerKey } from "../../../domain/model/ledgers";
import { ledgersOfSheetName, typeOfSheetName } from "../vocabulary/sheetAliases";
import { LEAST_HITS, searchHeader, type Header } from "./detectHeader";
import type { Grid } from "../../port/grid";

/** What a sheet was taken for. `none`: no ledger, nothing to say about it. */
export type Decision =
  | Readonly<{ kind: "ledger"; header: Header }>
  | Readonly<{ kind: "ambiguous"; ledgers: readonly LedgerKey[] }>
  | Readonly<{ kind: "incomplete"; ledger: LedgerKey; missing: readonly FieldKey[] }>
  | Readonly<{ kind: "none" }>;

/** Fields that the sheet's name supplies for a ledger. */
export function suppliedFields(ledger: LedgerKey, sheetName: string): readonly FieldKey[] {
  return typeOfSheetName(ledger, sheetName) === null ? [] : ["type"];
}

/**
 * Decides which ledger a sheet is. The name decides first, if the header bears it out; otherwise the header alone: the
 * ledger with most known labels, when what the others know is part of it. Never a guess (ledgers.md §3).
 */
export function decideLedger(sheetName: string, grid: Grid): Decision {
  const named = ledgersOfSheetName(sheetName);
  for (const ledger of named) {
    const { header } = searchHeader(grid, ledger, { supplied: suppliedFields(ledger, sheetName), leastHits: 1 });
    if (header) return { kind: "ledger", header };
  }
  const candidates = LEDGER_KEYS.flatMap(
    (ledger) => searchHeader(grid, ledger, { supplied: [], leastHits: LEAST_HITS }).header ?? [],
  );
  const decided = clearWinner(candidates);
  if (decided) return { kind: "ledger", header: decided };
  if (candidates.length > 1) return { kind: "ambiguous", ledgers: candidates.map(({ ledger }) => ledger) };
  return incomplete(named[0], sheetName, grid);
}

function clearWinner(candidates: readonly Header[]): Header | null {
  const sorted = [...candidates].sort((a, b) => b.columns.length - a.columns.length);
  const [first, ...others] = sorted;
  if (!first) return null;
  const known = new Set(first.columns.map(({ columnIndex }) => columnIndex));
  const clear = others.every(
    ({ columns }) =>
      columns.length < first.columns.length && columns.every(({ columnIndex }) => known.has(columnIndex)),
  );
  return clear ? first : null;
}

/** A sheet named as a ledger whose header half fits is worth a word; one without any header (a cover sheet) is not. */
function incomplete(ledger: LedgerKey | undefined, sheetName: string, grid: Grid): Decision {
  if (ledger === undefined) return { kind: "none" };
  const supplied = suppliedFields(ledger, sheetName);
  const { best, missing } = searchHeader(grid, ledger, { supplied, leastHits: 1 });
  return best && best.columns.length >= 2 ? { kind: "incomplete", ledger, missing } : { kind: "none" };
}
