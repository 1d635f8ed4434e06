import type { Context, OrganizationFacts, RecordGroups } from "../facts/context";
import type { DayWindow } from "../facts/windows";
import type { Day } from "../model/day";
import { LEDGER_KEYS, PLACING_DAY, type FieldKey, type FieldKind, type LedgerKey } from "../model/ledgers";
import type { Rational } from "../model/rational";
import type { Reason } from "../reasons/reason";
import type { SourceRef } from "../model/source";
import type { Missing, Value } from "../model/value";
import type { RecordTest } from "../records/recordTest";
import type { RuleParameters, WindowKey, Comparison } from "../model/ruleTerms";

/** What a rule tells its measure. */
export type MeasuredRule = Readonly<{
  ledger: LedgerKey;
  filter: readonly Comparison[];
  window: WindowKey;
  parameters: RuleParameters;
}>;

/** What a measure is prepared from, once a rule. */
export type MeasureInput = Readonly<{
  context: Context;
  rule: MeasuredRule;
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
 * `since`: the day from which tiers in months count; `target`: what the value is held against whatever the rule says. `none`: an empty denominator; the rule's 无记录 decides.
 * `zero`: no points whatever the method says. `unclear`: the rows are there and don't tell.
 */
export type Outcome =
  | Readonly<{ kind: "number"; value: Rational; since?: Day; target?: Rational }>
  | Readonly<{ kind: "text"; text: string }>
  | Readonly<{ kind: "events"; counts: ReadonlyMap<string, number> }>
  | Readonly<{ kind: "zero" }>
  | Readonly<{ kind: "none" }>
  | Readonly<{ kind: "notApplicable"; reason: Reason }>
  | Readonly<{ kind: "notAssessed"; missing: Missing }>
  | Readonly<{ kind: "unclear"; reason: Reason }>;

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
  /** The one cell that the value stands in, where there is one: what is wrong with the value is wrong there. */
  valueCell?: (organization: OrganizationFacts) => SourceRef | null;
}>;

/** What a measure's value is: only some methods make sense of it. */
export type ValueKind = Value["kind"];

/**
 * What the number of a value counts: people read a share in percent, a judgement (1 or 0) as yes or no. `daysOverdue`: days
 * past a day, below 0 before it; `daysVacant`: 0 when the post is filled.
 */
export type ValueUnit =
  | "times"
  | "months"
  | "quarters"
  | "days"
  | "daysOverdue"
  | "daysVacant"
  | "amount"
  | "share"
  | "yesNo"
  | "words"
  | "events";

/**
 * Whose rows the value of an organization can rest on: its own; also those of the organizations below it; or any, where
 * a row belongs to an organization by a name in it. Whether the activities reach back to the year before, which any row
 * tells (coversYearBefore), is left aside.
 */
export type Reach = "own" | "below" | "all";

/** One measure of rules.md §4: all that rule sheet, scoring, results and documentation know about it. */
export type Measure<Key extends string = string> = Readonly<{
  key: Key;
  /** Its word in the rule sheet's column 计量. */
  label: string;
  kind: ValueKind;
  /** Of the rule's own field, where it depends on that. */
  unit: ValueUnit | ((parameters: RuleParameters) => ValueUnit);
  /** Ledgers on which it may stand; null: on any but the roster. */
  ledgers: readonly LedgerKey[] | null;
  /** The parameters that must be given. */
  parameters: readonly (keyof RuleParameters)[];
  /** Kinds of field that `字段` may name; absent: any. */
  fieldKinds?: readonly FieldKind[];
  /** Works out its own target when none is given. */
  ownTarget?: true;
  /** Counts by calendar month or quarter, so needs rows with a day and a window with a first month. */
  byCalendar?: true;
  /** Its value is counted from a day, so that tiers may be in months. */
  fromDay?: true;
  /** The words its value can be, the best first; absent: the office's own, or none. */
  words?: readonly string[];
  /** A greater number is never better: days late, days without. */
  lessIsBetter?: true;
  reads: Reach;
  /** Ledgers of which it reads records besides those of the rule's; absent: none. */
  besides?: readonly LedgerKey[];
  /** Makes the measure ready for one rule. */
  prepare: (input: MeasureInput) => PreparedMeasure;
}>;

/** The unit of a measure's value under a rule's parameters. */
export function unitOf({ unit }: Measure, parameters: RuleParameters): ValueUnit {
  return typeof unit === "function" ? unit(parameters) : unit;
}

/** Ledgers whose rows have a day. */
export const DATED_LEDGERS: readonly LedgerKey[] = LEDGER_KEYS.filter((ledger) => PLACING_DAY[ledger] !== undefined);

/** Days that stand for "since nobody knows when": past every limit a rule can set (rules.md §4, 书记空缺). */
export const UNKNOWN_DAYS = 100_000;

/** The records of an organization that pass the rule's filter and window, in sheet order. */
export function recordsThatTakePart({ rows }: MeasureInput, organization: number): Int32Array {
  return rows.records.subarray(rows.starts[organization], rows.starts[organization + 1]);
}

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
