import type { LedgerKey } from "../domain/model/ledgers";
import type { ColumnEvidenceParams, SheetEvidenceParams } from "../workbook/ledgers/recognising/evidence";

type Sentences<Params> = { readonly [C in keyof Params]: (params: Params[C]) => string };

/** A ledger by its name in the language. */
type Named<Params> = { [C in keyof Params]: Params[C] extends { ledger: LedgerKey } ? { ledger: string } : Params[C] };

/** What speaks for a column or a sheet, in a few words without a full stop. */
export type EvidenceTexts = Readonly<{
  column: Sentences<ColumnEvidenceParams>;
  sheet: Sentences<Named<SheetEvidenceParams>>;
}>;
