import type { EvidenceWords } from "../workbook/ledgers/recognising/evidence";
import type { ProductTexts } from "./textsOf";

/** Evidence in the words of a language. */
export function evidenceWordsOf({ catalogue, sheets }: ProductTexts): EvidenceWords {
  const { column, sheet } = catalogue.evidence;
  return {
    column: ({ code, params }) => (column[code] as (params: object) => string)(params),
    sheet: ({ code, params }) => {
      const named = "ledger" in params ? { ledger: sheets.ledgers[params.ledger] } : params;
      return (sheet[code] as (params: object) => string)(named);
    },
  };
}
