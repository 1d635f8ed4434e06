import { LEDGER_KEYS, type FieldKey, type LedgerKey } from "../../../domain/model/ledgers";
import { headerKey, matchHeader } from "./headerAliases";
import type { FieldForms } from "./fieldForms";
import { fits, LONGEST_KEY, parseForm, type FormPattern } from "./formPattern";
import { HEADER_FORMS } from "./headerForms";
import { HEADER_WORDS, type HeaderWordClass } from "./headerWords";

/**
 * What a header may say: a field of a ledger. `certain`: by its label, a fixed alias or a form that says nothing else;
 * `likely`: by a form that a person should look at. Lower `rank` is better.
 */
export type HeaderClaim = Readonly<{ field: FieldKey; certainty: "certain" | "likely"; rank: number; fixed: boolean }>;

/** As it is written, with blanks and instructions; longer texts are notes. */
const LONGEST_WRITTEN = 80;
const SURE_RANK = 100;
const LIKELY_RANK = 200;
/** A header that fits only without some of its words is no better than a likely one. */
const LOOSER_RANK = 100;
const SHORTEST_LOOSER = 2;

type CompiledForm = Readonly<{
  field: FieldKey;
  pattern: FormPattern;
  certainty: HeaderClaim["certainty"];
  rank: number;
}>;

/** Forms of a ledger, parsed once it is asked for, and those of them that a header may fit by its first character. */
type LedgerForms = Readonly<{ all: readonly CompiledForm[]; byStart: Map<string, readonly CompiledForm[]> }>;

const compiled = new Map<LedgerKey, LedgerForms>();

function formsFor(ledger: LedgerKey, key: string): readonly CompiledForm[] {
  let forms = compiled.get(ledger);
  if (!forms) compiled.set(ledger, (forms = { all: compileLedger(ledger), byStart: new Map() }));
  const start = key[0]!;
  let fitting = forms.byStart.get(start);
  if (!fitting) {
    fitting = forms.all.filter(({ pattern }) => pattern.begins(start));
    forms.byStart.set(start, fitting);
  }
  return fitting;
}

function compileLedger(ledger: LedgerKey): readonly CompiledForm[] {
  const forms = Object.entries(HEADER_FORMS[ledger]) as [FieldKey, FieldForms][];
  return forms.flatMap(([field, { sure = [], likely = [] }]) => [
    ...sure.map((form, i) => compile(form, { field, certainty: "certain", rank: SURE_RANK + i })),
    ...likely.map((form, i) => compile(form, { field, certainty: "likely", rank: LIKELY_RANK + i })),
  ]);
}

function compile(form: string, claim: Omit<CompiledForm, "pattern">): CompiledForm {
  return { ...claim, pattern: parseForm(form, classOf) };
}

const classes = new Map<string, FormPattern>();

function classOf(name: string): FormPattern {
  let pattern = classes.get(name);
  if (!pattern) classes.set(name, (pattern = parseForm(HEADER_WORDS[name as HeaderWordClass], classOf)));
  return pattern;
}

/** What texts were found to say; the same headers are asked for again and again. */
const parsed = new Map<LedgerKey, Map<string, readonly HeaderClaim[]>>(
  LEDGER_KEYS.map((ledger) => [ledger, new Map()]),
);
const MOST_KEPT = 5_000;

/**
 * The fields of a ledger that a header may name, best first; none where it holds a word that no form knows (上报时间 is
 * never "the" time). Parsed, never compared by likeness: 应到人数 and 实到人数 are one letter apart.
 */
export function parseHeader(ledger: LedgerKey, text: string): readonly HeaderClaim[] {
  const kept = parsed.get(ledger)!;
  let claims = kept.get(text);
  if (!claims) {
    claims = text.length > LONGEST_WRITTEN ? [] : claimsOf(ledger, headerKey(text));
    // Headers are few; texts of sheets without one are not.
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, claims);
  }
  return claims;
}

/** What a header says by its usual name alone, which is the best it says; null where it is no usual name of the ledger. */
export function usualClaim(ledger: LedgerKey, text: string): HeaderClaim | null {
  return text.length > LONGEST_WRITTEN ? null : usualClaimOf(ledger, headerKey(text));
}

function usualClaimOf(ledger: LedgerKey, key: string): HeaderClaim | null {
  const fixed = key === "" || key.length > LONGEST_KEY ? undefined : matchHeader(ledger, key);
  return fixed ? { field: fixed.field, certainty: "certain", rank: fixed.rank, fixed: true } : null;
}

function claimsOf(ledger: LedgerKey, key: string): readonly HeaderClaim[] {
  if (key === "" || key.length > LONGEST_KEY) return [];
  const found = new Map<FieldKey, HeaderClaim>();
  const note = (claim: HeaderClaim): void => {
    const known = found.get(claim.field);
    if (!known || claim.rank < known.rank) found.set(claim.field, claim);
  };
  const usual = usualClaimOf(ledger, key);
  if (usual) note(usual);
  for (const { field, pattern, certainty, rank } of formsFor(ledger, key)) {
    if (fits(pattern, key)) note({ field, certainty, rank, fixed: false });
  }
  if (found.size > 0) return inOrder(found);
  for (const variant of looserKeys(key)) {
    for (const claim of claimsOf(ledger, variant)) {
      note({ ...claim, certainty: "likely", rank: claim.rank + LOOSER_RANK, fixed: false });
    }
    if (found.size > 0) break;
  }
  return inOrder(found);
}

function inOrder(found: ReadonlyMap<FieldKey, HeaderClaim>): readonly HeaderClaim[] {
  return [...found.values()].sort((a, b) => a.rank - b.rank);
}

/** Words before a header that change nothing of what it says. */
const NEUTRAL = /^(?:本次|此次|该项|该|具体|相关|有关|目前|当前|个人|本人)(?=..)/;

/** The header without remarks in brackets, with what is in them, and without neutral words: likely the same. */
function looserKeys(key: string): readonly string[] {
  const keys = [
    key.replace(/\([^()]*\)$/, ""),
    key.replace(/\([^()]*\)/g, ""),
    key.replace(/[()]/g, ""),
    key.replace(NEUTRAL, ""),
    key.replace(/名字$/, "姓名"),
  ];
  return [...new Set(keys)].filter((other) => other !== key && other.length >= SHORTEST_LOOSER);
}
