import { quoteSheetName } from "../../../workbook/port/address";
import { changeOutsideTexts } from "../formulaTexts";

/** A sheet or table that goes, and the name of the one that comes in its place. */
export type Renaming = Readonly<{ from: string; to: string }>;
export type Renamings = Readonly<{ sheets: readonly Renaming[]; tables: readonly Renaming[] }>;

/** What a formula says with the new names; null when it has none of the old ones. */
export type Rename = (formula: string) => string | null;

/** Sheet names before "!", quoted or bare, not of other workbooks; and words, which may be names of tables. */
const NAMES = /'((?:[^']|'')+)'!|(?<![\p{L}\p{N}_.\]'])([\p{L}_\\][\p{L}\p{N}_.\\]*)(!?)/gu;

export function renamer(renamings: Renamings): Rename {
  const sheets = byName(renamings.sheets);
  const tables = byName(renamings.tables);
  return (formula) => {
    let found = 0;
    const renamed = changeOutsideTexts(formula, (part) =>
      part.replace(NAMES, (all: string, quoted?: string, word?: string, bang?: string) => {
        const isSheet = quoted !== undefined || bang === "!";
        const name = (quoted?.replaceAll("''", "'") ?? word ?? "").toLowerCase();
        const to = isSheet ? sheets.get(name) : tables.get(name);
        if (to === undefined) return all;
        found++;
        return isSheet ? `${quoteSheetName(to)}!` : to;
      }),
    );
    return found > 0 ? renamed : null;
  };
}

/** A rule whose formulas have the new names; null when none has an old one. */
export function renamedRule<T extends object>(rule: T, rename: Rename): T | null {
  const found: string[] = [];
  const text = JSON.stringify(rule, (_, value: unknown) => {
    const formula = typeof value === "string" && value.startsWith("=") ? rename(value) : null;
    if (formula === null) return value;
    found.push(formula);
    return formula;
  });
  return found.length > 0 ? (JSON.parse(text) as T) : null;
}

function byName(renamings: readonly Renaming[]): ReadonlyMap<string, string> {
  return new Map(renamings.map(({ from, to }) => [from.toLowerCase(), to]));
}
