import type { FieldKey, LedgerKey } from "./ledgers";
import type { Rational } from "./rational";

/** The value a measure found. `events`: counts by kind. */
export type Value =
  | Readonly<{ kind: "number"; value: Rational }>
  | Readonly<{ kind: "text"; text: string }>
  | Readonly<{ kind: "events"; counts: ReadonlyMap<string, number> }>;

/** What must be there for an item to be assessed; `field` absent: the whole ledger. `cell`: the roster's cell is empty. */
export type Missing = Readonly<{ ledger: LedgerKey; field?: FieldKey; cell?: true }>;
