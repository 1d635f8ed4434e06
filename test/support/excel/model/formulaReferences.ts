import { parseAddress } from "./rectangle";

/** A sheet's name as Excel writes it in addresses: quoted where it has to be. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseAddress(name) && !/^(?:[rc]|r\d+c\d+)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Texts in quotes, quoted sheet names, bare sheet names before "!", and everything else one character at a time. */
const TOKEN = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!|./gsu;

/** The formula after a sheet got another name. */
export function withSheetRenamed(formula: string, from: string, to: string): string {
  return formula.replace(TOKEN, (all, quoted?: string, bare?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? bare;
    return name !== undefined && sameText(name, from) ? `${sheetPrefix(to)}!` : all;
  });
}

const REFERENCE = /^\$?(?:[A-Za-z]{1,3}\$?\d+|[A-Za-z]{1,3}|\d+)(?::\$?(?:[A-Za-z]{1,3}\$?\d+|[A-Za-z]{1,3}|\d+))?/;

/** The formula after a sheet is gone: references to it are #REF!. */
export function withSheetDeleted(formula: string, deleted: string): string {
  let result = "";
  let at = 0;
  for (const match of formula.matchAll(TOKEN)) {
    if (match.index < at) continue;
    const name = match[1]?.replaceAll("''", "'") ?? match[2];
    const end = match.index + match[0].length;
    if (name !== undefined && sameText(name, deleted)) {
      result += "#REF!";
      at = end + (REFERENCE.exec(formula.slice(end))?.[0].length ?? 0);
    } else {
      result += match[0];
      at = end;
    }
  }
  return result;
}

const TABLE_TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')+'|([\p{L}_\\][\p{L}\p{N}_.\\]*)(?!\()|./gsu;

/** The formula after a table got another name; `to` null: the table is gone. */
export function withTableRenamed(formula: string, from: string, to: string | null): string {
  return formula.replace(TABLE_TOKEN, (all, name?: string) => {
    return name !== undefined && sameText(name, from) ? (to ?? "#REF!") : all;
  });
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
