import type { ComparisonWords } from "../rules/formatComparison";
import type { ComparisonOperator } from "../model/ruleTerms";
import type { FieldKind } from "../model/ledgers";
import type { Level } from "../model/level";
import type { NamedParameter } from "../rules/formatParameters";
import type { RuleRow, RuleSheetColumn } from "../model/ruleRow";
import type { TargetUnitWord } from "../rules/parseTarget";

/** The texts of a row's cells, "" or absent where empty. */
export type RuleCells = RuleRow["cells"];

/** A target as written. `each` "": for no unit; both "" for no target. */
export type TargetWords = Readonly<{ each: TargetUnitWord | ""; number: string }>;

/** When an indicator begins to count: `day` of the month, or of the period for `fromDay`. */
export type DueWords =
  Readonly<{ kind: "none" }> | Readonly<{ kind: "standing" | "once"; month: number; day: number }> | DueFromDay;
type DueFromDay = Readonly<{ kind: "fromDay"; day: number }>;

/** A tier: `operator` "" for 其余. Limit and share as written. */
export type TierWords = Readonly<{
  operator: "<=" | "<" | ">=" | ">" | "=" | "";
  limit: string;
  months: boolean;
  share: string;
}>;

/** Parameters as written: those with a name, and the lists. */
export type ParameterWords = Readonly<{
  named: Readonly<Partial<Record<Exclude<NamedParameter, "matching">, string>>>;
  matching: ComparisonWords | null;
  tiers: readonly TierWords[];
  map: readonly Readonly<{ word: string; share: string }>[];
  events: readonly Readonly<{ word: string; points: string }>[];
}>;

/** A field of a ledger that can be compared, with the values that the workbook has of it and their rows, most first. */
export type ComparableField = Readonly<{
  label: string;
  kind: FieldKind;
  operators: readonly ComparisonOperator[];
  values: readonly Readonly<{ value: string; count: number | null }>[];
}>;

/** What can be entered for one parameter. */
export type ParameterPart =
  | Readonly<{ kind: "field"; name: "field" | "numerator" | "denominator" | "headCount"; options: readonly string[] }>
  | Readonly<{ kind: "matching"; fields: readonly ComparableField[] }>
  | Readonly<{ kind: "number"; name: "perYear" | "perMissing" | "step" | "perStep" }>
  | Readonly<{ kind: "range" | "direction" }>
  | Readonly<{ kind: "tiers"; inMonths: boolean; lessIsBetter: boolean }>
  | Readonly<{ kind: "map" | "events"; words: readonly string[] }>;

/**
 * How a cell of a rule can be entered. `words`: one of `options`, or none where `optional`; `raw`: what it says is not
 * understood, so it can only be entered as text. `measured`: the target is of the measure's own unit.
 */
export type RuleFieldForm = Readonly<{ column: RuleSheetColumn; text: string }> &
  (
    | Readonly<{ kind: "text" | "points" | "day" | "raw" }>
    | Readonly<{ kind: "words"; options: readonly string[]; optional: boolean }>
    | Readonly<{ kind: "levels"; value: readonly Level[] }>
    | Readonly<{ kind: "comparisons"; value: readonly ComparisonWords[]; fields: readonly ComparableField[] }>
    | Readonly<{ kind: "target"; value: TargetWords; optional: boolean }>
    | Readonly<{ kind: "due"; value: DueWords }>
    | Readonly<{ kind: "parameters"; value: ParameterWords; parts: readonly ParameterPart[] }>
  );

/** What a person enters for one cell, in the form of its field. */
export type RuleFieldEdit = Readonly<{ column: RuleSheetColumn }> &
  (
    | Readonly<{ kind: "text"; value: string }>
    | Readonly<{ kind: "levels"; value: readonly Level[] }>
    | Readonly<{ kind: "comparisons"; value: readonly ComparisonWords[] }>
    | Readonly<{ kind: "target"; value: TargetWords }>
    | Readonly<{ kind: "due"; value: DueWords }>
    | Readonly<{ kind: "parameters"; value: ParameterWords }>
  );
