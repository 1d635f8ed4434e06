import { parseIsoDay } from "../../src/domain/model/day";
import { parsePeriod } from "../../src/domain/model/period";
import { rational } from "../../src/domain/model/rational";
import type { AssessmentInput } from "../../src/domain/results/result";
import type { Rule } from "../../src/domain/rules/ruleSet";
import type { Settings } from "../../src/domain/settings/settings";
import { THRESHOLD_DEFAULTS } from "../../src/domain/settings/thresholds";
import { buildLedgers, type BuildOptions, type PlainLedgers } from "./ledgerBuilder";

/** The defaults of rules.md §10, written out so that tests do not rest on the reader of the settings sheet. */
export const testSettings: Settings = {
  year: null,
  periodKind: null,
  cutoff: null,
  grades: [
    { label: "好", cut: 9000 },
    { label: "较好", cut: 8000 },
    { label: "一般", cut: 6000 },
    { label: "差", cut: 0 },
  ],
  notApplicable: "scale",
  bonusCap: 500,
  deductionCap: 1000,
  minimumDaysRanked: 30,
  shortTenureDays: 45,
  annualBestShare: rational(3, 10),
  decimals: 2,
  annual: {
    method: "recalculated",
    weights: [20, 25, 25, 30],
    parts: { quarters: 100, debriefing: 0, votes: 0 },
    bestQuarters: 0,
    missingQuarter: "actual",
  },
  hideRanks: true,
  unitName: "",
  unitCode: "",
  submissionVersion: null,
  aspects: ["职责一", "职责二", "职责三", "职责四", "职责五", "职责六"],
  thresholds: THRESHOLD_DEFAULTS,
};

export type InputOptions = BuildOptions &
  Readonly<{
    /** As people write it: 2026Q1. */
    period: string;
    /** ISO text; the period's last day when absent. */
    cutoff?: string;
    rules: readonly Rule[];
    settings?: Partial<Settings>;
    adjustments?: AssessmentInput["adjustments"];
    itemAdjustments?: AssessmentInput["itemAdjustments"];
    decidedGrades?: AssessmentInput["decidedGrades"];
    previous?: AssessmentInput["previous"];
  }>;

/** An assessment's input from plain records. */
export function inputOf(plain: PlainLedgers, options: InputOptions): AssessmentInput {
  const period = parsePeriod(options.period)!;
  const { rules } = options;
  return {
    period,
    cutoff: options.cutoff === undefined ? period.end : parseIsoDay(options.cutoff)!,
    ruleSet: { version: "test", categories: [...new Set(rules.map(({ category }) => category))], rules },
    settings: { ...testSettings, ...options.settings },
    ledgers: buildLedgers(plain, options),
    adjustments: options.adjustments ?? new Map(),
    itemAdjustments: options.itemAdjustments ?? new Map(),
    decidedGrades: options.decidedGrades ?? new Map(),
    previous: options.previous ?? null,
  };
}
