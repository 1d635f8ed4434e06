import type { SavedMapping } from "../ledgers/recognising/sheetMapping";

/**
 * A workbook's own mapping with what an office confirmed in another one: its layouts, and its ways of writing
 * organizations. What this workbook says itself goes first.
 */
export function withCarried(own: SavedMapping | null, carried: SavedMapping | null): SavedMapping | null {
  if (carried === null) return own;
  const { sheets = [], fields = [], aliases = [], ...rest } = own ?? {};
  const known = new Set(sheets.filter(({ confirmed }) => confirmed).map(({ sheet }) => sheet));
  const added = carried.sheets.filter(({ sheet, confirmed }) => confirmed && !known.has(sheet));
  const addedSheets = new Set(added.map(({ sheet }) => sheet));
  const written = new Set(aliases.map((alias) => alias.written));
  return {
    ...rest,
    sheets: [...sheets.filter(({ sheet }) => !addedSheets.has(sheet)), ...added],
    fields: [
      ...fields.filter(({ sheet }) => !addedSheets.has(sheet)),
      ...carried.fields.filter(({ sheet }) => addedSheets.has(sheet)),
    ],
    aliases: [
      ...aliases,
      ...carried.aliases
        .filter((alias) => alias.confirmed && !written.has(alias.written))
        // Where it stands there is no place of this workbook.
        .map(({ written: own, organization, confirmed }) => ({ written: own, organization, confirmed })),
    ],
    carried: true,
  };
}
