import type { StepInput } from "../../../src/app/session/recordStep";
import type { DecidedItem } from "../../../src/app/review/enteredReview";
import type {
  ComparisonView,
  MatterView,
  ReviewedView,
  ReviewView,
  StandingsView,
  StepsView,
} from "../../../src/taskpane/service/reviewView";
import type { Language } from "../../../src/workbook/resultSheets/texts";
import { wordsIn } from "./dataViews";
import { organizationView } from "./resultViews";

/** How far the review is: something is to be explained, everything is, or the period is settled. */
export type ReviewStage = "open" | "explained" | "finalised";

const NO_ENTRY = { explanation: "", by: "", handling: "" };

function matters(language: Language, stage: ReviewStage): readonly MatterView[] {
  const say = wordsIn(language);
  const isOpen = stage === "open";
  const entry = isOpen ? NO_ENTRY : { explanation: "防汛值守，九月已补开", by: "何春梅", handling: "" };
  const matter = { strength: "explain", open: isOpen, entry, uses: isOpen ? 0 : 2 } as const;
  return [
    { ...matter, key: "RV1|1", code: "RV1", situation: say("等次由“好”变为“较好”", "Grade from 好 to 较好") },
    { ...matter, key: "RV11|1", code: "RV11", situation: say("8月没有任何活动记录", "No activities in August") },
    {
      ...{ key: "RV3|1", code: "RV3", strength: "notice", open: false, entry: NO_ENTRY, uses: 0 },
      situation: say("最终得分低于“好”的分数线 0.15 分", "0.15 below the line of 好"),
    },
  ];
}

/** Three branches: one with matters, one to correct nothing, one with a notice. */
export function reviewView(language: Language, stage: ReviewStage): ReviewView {
  const say = wordsIn(language);
  const period = say("2026年第三季度", "Third quarter of 2026");
  if (stage === "finalised") {
    return {
      ...{ status: "finalised", periodKey: "2026Q3", period, version: 1 },
      ...{ date: "2026-10-08", by: "郑立", previousReopened: false },
    };
  }
  const notice: MatterView = {
    ...{ key: "RV7|3", code: "RV7", strength: "notice", open: false, entry: NO_ENTRY, uses: 0 },
    situation: say("期内更换书记", "Another secretary"),
  };
  return {
    status: "ready",
    ...{ periodKey: "2026Q3", period, cutoff: "2026-09-30", sheet: "会审清单 2026Q3", changed: false },
    ...{ matters: 4, must: 0, explain: stage === "open" ? 2 : 0 },
    organizations: [
      { organization: 1, name: "机关第一党支部", secretary: "张三", matters: matters(language, stage) },
      { organization: 2, name: "机关第二党支部", secretary: "李四", matters: [] },
      { organization: 3, name: "机关第三党支部", secretary: "王五", matters: [notice] },
    ],
  };
}

const NO_DECISION = { value: "", reason: "", basis: "", proposedBy: "", agreedBy: "" };

export function reviewedView(language: Language, index: number): ReviewedView {
  return {
    index,
    view: organizationView(language, index),
    decidable: [
      { key: "total", label: "总分", bounds: "", entry: NO_DECISION },
      { key: "grade", label: "等次", bounds: "", entry: NO_DECISION },
      { key: "indicator L1", label: "L1 支部党员大会（2.00 / 4.00）", bounds: "-2.00 到 +2.00", entry: NO_DECISION },
    ],
    grades: [
      { value: "一般", label: "一般" },
      { value: "差", label: "差" },
    ],
    flags: {
      ...{ key: "flags", label: "预警认定", bounds: "", entry: NO_DECISION },
      choices: [
        { value: "confirmed", label: "已认定" },
        { value: "rejected", label: "不认定" },
      ],
    },
  };
}

/** The branch passes one neighbour with any points. */
export function standingsView(_: Language, decided: readonly DecidedItem[]): StandingsView {
  const points = decided.reduce((sum, item) => sum + ("points" in item ? item.points : 0), 0);
  const secretaryScore = "80.27";
  const [before, after] = [
    { secretaryScore, total: "87.09", grade: "较好", rank: 2 },
    {
      secretaryScore,
      total: ((8709 + points) / 100).toFixed(2),
      grade: points > 0 ? "好" : "较好",
      rank: points > 0 ? 1 : 2,
    },
  ];
  const other = { secretaryScore, total: "89.00", grade: "较好", organization: 2, name: "机关第二党支部" };
  const self = { ...after, organization: 1, name: "机关第一党支部", mark: "self" } as const;
  return {
    ...{ before, after, ranked: 2, passes: points > 0 ? 1 : 0, passedBy: 0 },
    neighbours: points > 0 ? [self, { ...other, rank: 2, mark: "passed" }] : [{ ...other, rank: 1, mark: null }, self],
  };
}

export function comparisonView(language: Language): ComparisonView {
  const say = wordsIn(language);
  return {
    status: "ready",
    period: say("2026年第三季度", "Third quarter of 2026"),
    version: 1,
    movers: [
      {
        name: "机关第一党支部",
        total: { from: "87.09", to: "85.00" },
        grade: { from: "较好", to: "较好" },
        rank: { from: "2", to: "3" },
        places: [{ label: "主题党日台账!第 12 行", at: { sheet: "主题党日台账", rowIndex: 11 } }],
        rules: [],
        more: 2,
      },
    ],
  };
}

export function stepsView(periodKey: string, steps: readonly StepInput[]): StepsView {
  return {
    ...{ periodKey, period: "2026年第三季度", today: "2026-10-08" },
    steps: steps.map((step, i) => ({ number: i + 1, ...step })),
  };
}
