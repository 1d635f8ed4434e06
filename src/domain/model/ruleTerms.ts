import type { Day } from "./day";
import type { FieldKey } from "./ledgers";
import type { Rational } from "./rational";

/** The methods of rules.md §3. */
export type MethodKey =
  "rate" | "threshold" | "tiers" | "map" | "deductMissing" | "deductEvents" | "deductSteps" | "manual";

/** 本期, 本年, 近12月, 全部. */
export type WindowKey = "period" | "year" | "last12Months" | "all";

export type ComparisonOperator = "=" | "<>" | ">" | ">=" | "<" | "<=";

/**
 * One value a field is compared with. `text` is normalised and canonical, as in TextColumn.values;
 * `previousYear` is 上年 (Y−1); `blank` is 空; `yes` and `no` are 是 and 否 on a yes/no field.
 */
export type Operand =
  | Readonly<{ kind: "text"; text: string }>
  | Readonly<{ kind: "number"; value: Rational }>
  | Readonly<{ kind: "day"; day: Day }>
  | Readonly<{ kind: "yes" }>
  | Readonly<{ kind: "no" }>
  | Readonly<{ kind: "previousYear" }>
  | Readonly<{ kind: "blank" }>;

/** `field operator operand`; `=` holds when any operand does, `<>` when none does, the others have one operand. */
export type Comparison = Readonly<{
  field: FieldKey;
  operator: ComparisonOperator;
  operands: readonly Operand[];
}>;

/** A plain number, or a number for each complete quarter, month or year of the window (每季1). */
export type Target =
  | Readonly<{ kind: "number"; value: Rational }>
  | Readonly<{ kind: "per"; unit: "quarter" | "month" | "year"; value: Rational }>;

/** One tier `<=30:100%`: holds when `value operator limit`; `otherwise` (其余) always. `months`: the limit is in months (O1). */
export type Tier = Readonly<{
  when: Readonly<{ operator: "<=" | "<" | ">=" | ">" | "="; limit: Rational; unit: "number" | "months" }> | "otherwise";
  share: Rational;
}>;

/** Parameters, typed by measure and method; only those the row's measure and method know are present. */
export type RuleParameters = Readonly<{
  /** 字段= of sums, coverage, pace, roster value, latest grade, secretary in person. */
  field?: FieldKey;
  /** 分子=, 分母= of the ratio of sums. */
  numerator?: FieldKey;
  denominator?: FieldKey;
  /** 符合= of the share. */
  matching?: Comparison;
  /** 人数= : the roster field that is the head count. */
  headCount?: FieldKey;
  /** 每年= : expected a year. */
  perYear?: Rational;
  /** 范围= of the committee size; `to` null = no upper bound. */
  range?: Readonly<{ from: number; to: number | null }>;
  /** 方向=不超过 of the threshold. */
  atMost?: true;
  /** Tiers top to bottom. */
  tiers?: readonly Tier[];
  /** Text value (normalised) → share of the points (map), also fourStrong's map. */
  map?: ReadonlyMap<string, Rational>;
  /** Kind of event (超期未改 …) → points off each (deductEvents). */
  perEvent?: ReadonlyMap<string, Rational>;
  /** 每次= of deductMissing. */
  perMissing?: Rational;
  /** 每级=, 每级扣= of deductSteps. */
  step?: Rational;
  perStep?: Rational;
}>;

/**
 * `standing`: counts from that day of Y on; `once`: only in the period whose [start, cutoff] holds that day; `fromDay`:
 * from that day of the period on (its first day is 1), and always when the cutoff is the period's end.
 */
export type DueDate =
  Readonly<{ kind: "standing" | "once"; month: number; day: number }> | Readonly<{ kind: "fromDay"; day: number }>;
