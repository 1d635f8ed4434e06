import type { ComparisonOperator } from "../domain/model/ruleTerms";
import type { Level } from "../domain/model/level";

type NumberName = "perYear" | "perMissing" | "step" | "perStep";
type FieldName = "field" | "numerator" | "denominator" | "headCount";

/** Words of the screen on which a rule is edited; they are loaded with it. */
export type RuleEditorTexts = Readonly<{
  back: string;
  row: (sheet: string, rowNumber: number) => string;
  /** Above the form of an indicator that is added. */
  newRule: (name: string) => string;
  newRuleHint: string;
  locked: string;
  sections: Readonly<Record<"who" | "what" | "score" | "when" | "names", string>>;
  /** A list without a choice yet, and the choice of nothing. */
  choose: string;
  none: string;
  /** A word that no list has. */
  unknownWord: (word: string) => string;
  raw: string;
  changed: string;
  levels: Readonly<Record<Level, string>>;
  comparisons: Readonly<{
    none: string;
    add: (column: string) => string;
    operators: Readonly<Record<ComparisonOperator, string>>;
    operator: (field: string) => string;
    remove: (field: string) => string;
    addValue: (field: string) => string;
    removeValue: (value: string) => string;
    rows: (value: string, rows: number) => string;
    other: string;
    otherValue: (field: string) => string;
    take: string;
    typed: string;
    how: (field: string) => string;
    value: (field: string) => string;
  }>;
  number: (least: string, most: string) => string;
  numberWrong: string;
  target: Readonly<{ each: string; number: string; plain: string; own: string; eachOf: Readonly<Record<"季" | "月" | "年", string>> }>; // prettier-ignore
  parameters: Readonly<{
    fields: Readonly<Record<FieldName, string>>;
    numbers: Readonly<Record<NumberName, string>>;
    units: Readonly<Record<NumberName, string>>;
    matching: string;
    rangeFrom: string;
    rangeTo: string;
    people: string;
    direction: string;
    atLeast: string;
    atMost: string;
    tiers: string;
    tier: (n: number) => string;
    tierOperator: (n: number) => string;
    tierLimit: (n: number) => string;
    tierUnit: (n: number) => string;
    share: (of: string) => string;
    months: string;
    plain: string;
    otherwise: string;
    addTier: string;
    remove: (of: string) => string;
    map: string;
    addWord: string;
    newWord: string;
    events: string;
    points: (event: string) => string;
    perPiece: string;
  }>;
  due: Readonly<{
    kind: string;
    kinds: Readonly<Record<"none" | "standing" | "once" | "fromDay", string>>;
    month: string;
    monthOf: (month: number) => string;
    day: string;
    dayOf: (day: number) => string;
    dayOfPeriod: string;
  }>;
  findings: Readonly<{ take: string; takeText: (text: string) => string; others: string; at: (where: string) => string }>; // prettier-ignore
  trial: Readonly<{
    title: string;
    nothing: string;
    nobody: (period: string, organizations: number) => string;
    summary: (moves: Readonly<{ period: string; organizations: number; moved: number; up: number; down: number; grades: number }>) => string; // prettier-ignore
    columns: Readonly<Record<"name" | "total" | "grade" | "rank" | "because", string>>;
    to: (from: string, to: string) => string;
    up: string;
    down: string;
    passed: string;
    showAll: (count: number) => string;
  }>;
  save: Readonly<{
    changes: string;
    noChanges: string;
    how: string;
    inPlace: string;
    inPlaceHint: string;
    version: string;
    versionHint: string;
    /** The same three of an indicator that is added. */
    added: string;
    addedHint: string;
    addedFrom: string;
    addedFromHint: string;
    from: string;
    name: string;
    nameOf: (day: string) => string;
    document: string;
    change: string;
    needed: string;
    save: (sheet: string) => string;
    discard: string;
    status: (cells: number, moved: number | null) => string;
    errors: (count: number) => string;
    noSheet: string;
    writeDefaults: string;
  }>;
}>;
