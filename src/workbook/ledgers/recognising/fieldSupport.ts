import { fieldDefinition, type FieldKey, type FieldKind, type LedgerKey } from "../../../domain/model/ledgers";
import type { ColumnContents } from "./columnContents";

/**
 * Whether the cells of a column bear out what its header says. `yes`: they are of that kind; `open`: they neither say so
 * nor against it; `blank`: there are none; `no`: they are something else.
 */
export type Support = "yes" | "open" | "blank" | "no";

/** So much of a column must be of a kind; less is chance, or a column in which each row is written in its own way. */
const MOST = 0.5;
const SOME = 0.3;
const ONE_ROW_EACH = 0.8;

/** Fields that are numbers only within a range of years. */
const YEARS: ReadonlySet<FieldKey> = new Set<FieldKey>(["year", "forYear"]);
/** Texts that are named by an organization: the roster's own. */
const ROSTER_ORGANIZATIONS: ReadonlySet<FieldKey> = new Set<FieldKey>(["organization", "superior"]);
/** Texts of which a number or a day is none. */
const WORDS_ONLY: ReadonlySet<FieldKey> = new Set<FieldKey>([
  ...(["title", "agenda", "resolution", "task", "problem", "course", "subject", "matter", "advice"] as const),
  ...([
    "type",
    "category",
    "origin",
    "post",
    "form",
    "branchType",
    "unitCategory",
    "rank",
    "administrativePost",
  ] as const),
  ...(["fullOrPartTime", "grade", "group", "department"] as const),
]);

/** Texts that are known words, mostly. */
const WORDS_OF: Readonly<Partial<Record<FieldKey, Shared>>> = { type: "kinds", post: "posts" };

type Judge = (contents: ColumnContents, field: FieldKey) => Support;

const JUDGES: Readonly<Record<FieldKind, Judge>> = {
  organization: (contents) => {
    if (shareOf(contents, "partyWords") >= MOST || shareOf(contents, "organizations") >= SOME) return "yes";
    return isOther(contents) || shareOf(contents, "persons") >= MOST ? "no" : "open";
  },
  date: (contents) => (shareOf(contents, "clocks") >= MOST ? "no" : yesOpenNo(shareOf(contents, "days"))),
  number: (contents, field) => {
    if (YEARS.has(field)) return shareOf(contents, "years") >= MOST ? "yes" : "no";
    return yesOpenNo(shareOf(contents, "numbers"));
  },
  names: (contents) => {
    const persons = shareOf(contents, "persons");
    if (persons >= MOST) return "yes";
    return isOther(contents) || (persons === 0 && shareOf(contents, "partyWords") >= SOME) ? "no" : "open";
  },
  yesNo: (contents) => {
    if (shareOf(contents, "yesNo") >= MOST) return "yes";
    return shareOf(contents, "days") >= MOST ? "no" : "open";
  },
  text: (contents, field) => {
    if (WORDS_ONLY.has(field) && isOther(contents)) return "no";
    const named = WORDS_OF[field];
    return named && shareOf(contents, named) >= MOST ? "yes" : "open";
  },
};

/** Whether a column's cells can be the field that its header says. */
export function supportOf(ledger: LedgerKey, field: FieldKey, contents: ColumnContents): Support {
  if (contents.filled === 0) return "blank";
  const namesOrganization = ledger === "roster" && ROSTER_ORGANIZATIONS.has(field);
  const kind = namesOrganization ? "organization" : (fieldDefinition(ledger, field)?.kind ?? "text");
  if (ledger === "roster" && field === "organization" && repeats(contents)) return "no";
  return JUDGES[kind](contents, field);
}

/** In a roster each organization has one row: what stands in many rows is the one above. */
function repeats({ texts, distinct }: ColumnContents): boolean {
  return texts > 1 && distinct / texts < ONE_ROW_EACH;
}

function yesOpenNo(share: number): Support {
  if (share >= MOST) return "yes";
  return share > 0 ? "open" : "no";
}

type Shared =
  "partyWords" | "organizations" | "persons" | "clocks" | "days" | "numbers" | "years" | "yesNo" | "kinds" | "posts";

/** The share of the filled cells. */
function shareOf(contents: ColumnContents, what: Shared): number {
  return contents[what] / contents.filled;
}

/** Numbers or days, so neither words nor names. */
function isOther(contents: ColumnContents): boolean {
  return (["numbers", "days", "clocks"] as const).some((what) => shareOf(contents, what) > MOST);
}
