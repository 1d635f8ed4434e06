import type { ListColumn, ListKey, ListWord } from "../../domain/listing/officeList";

/** Words of the lists the norms ask for. */
export type ListWords = Readonly<{
  /** Also the name of the sheet, without the period. */
  titles: Readonly<Record<ListKey, string>>;
  guides: Readonly<Record<ListKey, string>>;
  nothing: Readonly<Record<ListKey, string>>;
  columns: Readonly<Record<ListColumn, string>>;
  words: Readonly<Record<ListWord, string>>;
  basis: string;
  /** Why a list could not be made; what is missing is in words. */
  notMade: (missing: readonly string[]) => string;
  /** What a list was made without. */
  lacking: (missing: readonly string[]) => string;
}>;
