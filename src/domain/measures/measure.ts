import type { Context, OrganizationFacts, RecordGroups } from "../context";
import type { DayWindow } from "../facts/windows";
import type { Day } from "../model/day";
import type { FieldKey, LedgerKey } from "../model/ledgers";
import type { Rational } from "../model/rational";
import type { Reason } from "../reason";
import type { Missing, Value } from "../result";
import type { RecordTest } from "./recordTest";
import type { Rule } from "../rules/ruleSet";

export type { RecordTest };

/** What a measure is prepared from, once a rule. */
export type MeasureInput = Readonly<{
  context: Context;
  rule: Rule;
  window: DayWindow;
  /** The rule's 筛选 alone. */
  passesFilter: RecordTest;
  /** The rule's 筛选 and 期间, and whether the row exists at the cutoff at all (rules.md §1, §4). */
  takesPart: RecordTest;
  /** The records that take part, grouped by organization. */
  rows: RecordGroups;
}>;

/**
 * What a measure found for one organization.
 * `since`: the day from which tiers in months count. `none`: an empty denominator; the rule's 无记录 decides.
 * `zero`: no points whatever the method says.
 */
export type Outcome =
  | Readonly<{ kind: "number"; value: Rational; since?: Day }>
  | Readonly<{ kind: "text"; text: string }>
  | Readonly<{ kind: "events"; counts: ReadonlyMap<string, number> }>
  | Readonly<{ kind: "zero" }>
  | Readonly<{ kind: "none" }>
  | Readonly<{ kind: "notApplicable"; reason: Reason }>
  | Readonly<{ kind: "notAssessed"; missing: Missing }>;

/** One of these columns must be in the ledger, else the item is not assessed and the first one named as missing. */
export type Need = Readonly<{ ledger: LedgerKey; anyOf: readonly FieldKey[] }>;

/** Records of one ledger that a value rests on, the most telling first. */
export type SourceGroup = Readonly<{ ledger: LedgerKey; records: ArrayLike<number> }>;

/** What a scored item's reasons may look at besides the ledgers. */
export type Scored = Readonly<{ value: Value | null; target: Rational | null }>;

/**
 * A measure made ready for one rule. `value` runs in the scoring pass, for every organization, and makes no reasons;
 * `reasons` and `sources` run when someone looks at an item, and look again at the same records.
 */
export type PreparedMeasure = Readonly<{
  /** Columns that must be there besides those of 筛选. */
  needs: readonly Need[];
  /** Why the measure is not applicable, as far as the roster alone tells; null when it may be. */
  gate?: (organization: OrganizationFacts) => Reason | null;
  value: (organization: OrganizationFacts) => Outcome;
  /** The target where the rule names none. */
  defaultTarget?: (organization: OrganizationFacts) => Rational;
  /** Why points were lost, in the order of the ledgers. Only called when some were. */
  reasons: (organization: OrganizationFacts, scored: Scored) => readonly Reason[];
  sources: (organization: OrganizationFacts) => readonly SourceGroup[];
}>;

export type Measure = (input: MeasureInput) => PreparedMeasure;

export const NONE: Outcome = { kind: "none" };

/** A column of the ledger that must be there. */
export function need(ledger: LedgerKey, ...anyOf: FieldKey[]): Need {
  return { ledger, anyOf };
}

/** The roster's cell is empty, or its column is not there. */
export function rosterMissing(context: Context, field: FieldKey): Outcome {
  const missing: Missing = context.rosterHas(field)
    ? { ledger: "roster", field, cell: true }
    : { ledger: "roster", field };
  return { kind: "notAssessed", missing };
}

export function notApplicable(reason: Reason): Outcome {
  return { kind: "notApplicable", reason };
}

/** The roster's row of an organization as the only source. */
export function rosterSource({ index }: OrganizationFacts): readonly SourceGroup[] {
  return [{ ledger: "roster", records: [index] }];
}
