import type { FieldKey, LedgerKey } from "./ledgers";

/** Where a value came from, in the engine's terms; `recordIndex` is 0-based in the ledger's table. */
export type SourceRef = Readonly<{ ledger: LedgerKey; recordIndex: number; field?: FieldKey }>;
