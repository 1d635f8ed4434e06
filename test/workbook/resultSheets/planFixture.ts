import { testSettings } from "../../support/assessmentInput";
import { LEVELS, type Level } from "../../../src/domain/model/level";
import { periodOf, type Period } from "../../../src/domain/model/period";
import { rational, roundHalfUp, type Hundredths } from "../../../src/domain/model/rational";
import type { Assessment, Flag, ItemResult, OrganizationResult, Reminder } from "../../../src/domain/results/result";
import type { Rule, RuleSet } from "../../../src/domain/rules/ruleSet";
import type { Settings } from "../../../src/domain/settings/settings";
import { sheetLabels as en } from "../../../src/i18n/en/sheetLabels";
import { sheetLabels as zhCN } from "../../../src/i18n/zhCN/sheetLabels";
import type { SheetLabels } from "../../../src/workbook/resultSheets/sheetLabels";
import { NO_OFFICE_ENTRIES } from "../../../src/workbook/resultSheets/officeEntries";
import type { Texts } from "../../../src/workbook/resultSheets/texts";
import type { ResultPlanOptions } from "../../../src/workbook/resultSheets/planOptions";

/** Categories of the fixture, with their points at each level. */
const CATEGORIES = ["书记履职", "组织建设", "组织生活", "“四强”支部创建"] as const;

export const LABEL_SETS: readonly SheetLabels[] = [zhCN, en];

/** Words of the fixture; reasons and diagnostics by their code, as what they say is tested with the catalogues. */
export function fixtureTexts(labels: SheetLabels = zhCN): Texts {
  return {
    language: labels === en ? "en" : "zh-CN",
    reason: ({ code }) => `原因 ${code}`,
    diagnostic: ({ code }) => ({ message: `问题 ${code}`, hint: `处理 ${code}` }),
    sheets: labels,
  };
}

export const SETTINGS: Settings = {
  ...testSettings,
  aspects: ["参加党委会议", "落实分管工作", "推动四强", "参与调研", "联系薄弱支部", "反映意见"],
};

/** A rule of the fixture. */
export function ruleOf(overrides: Partial<Rule> = {}): Rule {
  return {
    code: "S2",
    category: "书记履职",
    name: "任务清单按期完成率",
    levels: LEVELS,
    conditions: [],
    ledger: "tasks",
    filter: [],
    measure: "taskCompletion",
    window: "period",
    target: { kind: "number", value: rational(1) },
    points: 800,
    method: "rate",
    parameters: {},
    due: null,
    whenNone: "notApplicable",
    locked: false,
    basis: "",
    ...overrides,
  };
}

const RULE_SET: RuleSet = {
  version: "v1",
  categories: CATEGORIES,
  rules: CATEGORIES.map((category, i) => ruleOf({ code: `K${i}`, category, points: [3000, 2000, 4000, 1000][i]! })),
};

/** An item of the fixture: 2 of 8 points lost, two sources. */
export function itemOf(overrides: Partial<ItemResult> = {}): ItemResult {
  return {
    rule: ruleOf(),
    status: "scored",
    value: { kind: "number", value: rational(3, 4) },
    target: rational(1),
    points: 800,
    score: 600,
    reasons: [],
    sources: [
      { ledger: "tasks", recordIndex: 13 },
      { ledger: "tasks", recordIndex: 20 },
    ],
    sourceCount: 2,
    missing: null,
    ...overrides,
  };
}

export function flagOf(overrides: Partial<Flag> = {}): Flag {
  return { code: "FB2", kind: "direct", reasons: [], sources: [], sourceCount: 0, ...overrides };
}

export function reminderOf(overrides: Partial<Reminder> = {}): Reminder {
  return {
    code: "R9",
    organization: 0,
    person: "张三",
    subject: { kind: "text", text: "会议记录不规范" },
    reasons: [],
    sources: [{ ledger: "findings", recordIndex: 3 }],
    sourceCount: 1,
    due: periodOf(2026, "Q3").end,
    daysLeft: 0,
    urgency: "urgent",
    ...overrides,
  };
}

/** What a test says of an organization; scores in hundredths by category, null: nothing of it applicable. */
export type OrganizationInput = Readonly<{
  level?: Level;
  scores?: readonly (Hundredths | null)[];
  bonus?: Hundredths;
  deduction?: Hundredths;
  adjustment?: Hundredths;
  previousTotal?: Hundredths | null;
  vetoed?: boolean;
  unranked?: boolean;
  secretary?: string;
  items?: readonly ItemResult[];
  flags?: readonly Flag[];
  notes?: OrganizationResult["notes"];
}>;

export type AssessmentInputs = Readonly<{
  organizations: readonly OrganizationInput[];
  period?: Period;
  settings?: Settings;
  reminders?: readonly Reminder[];
}>;

const POINTS = [3000, 2000, 4000, 1000];

/**
 * An assessment by a second, plain reading of rules.md §6.2–6.8: what the sheet's formulas are held against.
 * Organizations keep the order given inside their level.
 */
export function assessmentOf(inputs: AssessmentInputs): Assessment {
  const settings = inputs.settings ?? SETTINGS;
  const period = inputs.period ?? periodOf(2026, "Q3");
  const scored = inputs.organizations.map((input, organization) => scoredOrganization(input, organization, settings));
  const ranked = scored.map((row) => rankOf(row, scored, inputs.organizations));
  const graded = scored.map((row, i) => ({
    ...row,
    rank: ranked[i]!,
    grade: gradeOf(
      { ...row, rank: ranked[i]! },
      ranked.filter((rank, o) => rank !== null && scored[o]!.level === row.level).length,
      {
        settings,
        annual: period.kind === "FY",
      },
    ),
  }));
  return {
    period,
    cutoff: period.end,
    incomplete: false,
    missing: [],
    organizations: LEVELS.flatMap((level) => graded.filter((row) => row.level === level)),
    reminders: inputs.reminders ?? [],
    remindersNotMade: [],
    diagnostics: [],
  };
}

function scoredOrganization(input: OrganizationInput, organization: number, settings: Settings): OrganizationResult {
  const scores = input.scores ?? [2700, 1800, 3600, 900];
  const categories = CATEGORIES.map((category, i) => ({
    category,
    score: scores[i] ?? 0,
    applicable: scores[i] === null ? 0 : POINTS[i]!,
  }));
  const earned = categories.reduce((sum, { score }) => sum + score, 0);
  const applicable = categories.reduce((sum, row) => sum + row.applicable, 0);
  const notApplicablePoints = 10000 - applicable;
  const full = settings.notApplicable === "full" ? notApplicablePoints : 0;
  const step = settings.decimals === 1 ? 10 : 1;
  const percent = (part: number, whole: number) => roundHalfUp(rational(part * 100, whole), settings.decimals) * step;
  const base = applicable === 0 ? null : percent(earned + full, applicable + full);
  const { bonus = 0, deduction = 0, adjustment = 0, previousTotal = null, vetoed = false } = input;
  const sum = base === null ? null : Math.max(0, Math.min(10000, base + bonus - deduction + adjustment));
  const total = sum === null ? null : roundHalfUp(rational(sum, 100), settings.decimals) * step;
  const s = categories[0]!;
  return {
    organization,
    level: input.level ?? "B",
    secretary: input.secretary ?? "张三",
    secretaryScore: s.applicable === 0 ? null : percent(s.score, s.applicable),
    categories,
    earned,
    applicable,
    notApplicablePoints,
    base,
    bonus,
    deduction,
    adjustment,
    total,
    grade: null,
    rank: null,
    order: 0,
    previousTotal,
    vetoed,
    notes: input.notes ?? [],
    items: input.items ?? [],
    flags: input.flags ?? [],
  };
}

function rankOf(
  row: OrganizationResult,
  all: readonly OrganizationResult[],
  inputs: readonly OrganizationInput[],
): number | null {
  const takesPart = (o: OrganizationResult) => o.total !== null && !inputs[o.organization]!.unranked;
  if (!takesPart(row)) return null;
  return 1 + all.filter((o) => o.level === row.level && takesPart(o) && o.total! > row.total!).length;
}

function gradeOf(
  { total, vetoed, rank }: OrganizationResult,
  rankedCount: number,
  { settings, annual }: Readonly<{ settings: Settings; annual: boolean }>,
): string | null {
  if (total === null) return null;
  let index = settings.grades.findIndex(({ cut }) => total >= cut);
  if (vetoed) return settings.grades[Math.max(index, Math.min(2, settings.grades.length - 1))]!.label;
  const { numerator, denominator } = settings.annualBestShare;
  const places = Math.max(1, Number((numerator * BigInt(rankedCount)) / denominator));
  if (annual && index === 0 && rank !== null && rank > places) index = 1;
  return settings.grades[index]!.label;
}

/** Options of a plan of the assessment, for a workbook with one ledger sheet and no earlier sheets of ours. */
export function planOptions(assessment: Assessment, overrides: Partial<ResultPlanOptions> = {}): ResultPlanOptions {
  const count = Math.max(0, ...assessment.organizations.map(({ organization }) => organization + 1));
  return {
    assessment,
    ruleSet: RULE_SET,
    settings: SETTINGS,
    names: Array.from({ length: count }, (_, i) => `第${i + 1}党支部`),
    locate: ({ recordIndex }) => ({ sheet: "任务清单", rowIndex: recordIndex + 1 }),
    diagnostics: [],
    officeEntries: NO_OFFICE_ENTRIES,
    info: { sheets: [{ id: "s1", name: "任务清单", visible: true }], tables: [], names: [], date1904: false },
    readSheets: [{ sheet: "任务清单", ledger: "tasks", rowCount: 40 }],
    ledgerFingerprint: "0123456789abcdef",
    calculatedAt: "2026-10-08 09:00",
    productVersion: "kaohe 0.1.0",
    texts: fixtureTexts(),
    ...overrides,
  };
}
