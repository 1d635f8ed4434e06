import { mustDay } from "../../../src/domain/model/day";
import { periodOf } from "../../../src/domain/model/period";
import type { PaperFacts, PaperItem, PaperOrganization } from "../../../src/domain/papers/paperFacts";

export function paperItem(more: Partial<PaperItem> = {}): PaperItem {
  return {
    ...{ category: "书记履职", code: "S2", indicator: "任务清单", isScored: true, points: 800, score: 600 },
    ...{ reasons: "1 项任务没有完成", basis: "任务 第3行" },
    ...more,
  };
}

export function paperOrganization(more: Partial<PaperOrganization> = {}): PaperOrganization {
  return {
    ...{ name: "甲支部", level: "B", secretary: "张三", secretaryScore: 8000, total: 9000, grade: "好", rank: 1 },
    ...{ adjustment: 0, adjustmentReason: "", flags: [], decision: null, items: [paperItem()] },
    ...more,
  } as const;
}

export function paperFacts(
  organizations: readonly PaperOrganization[] = [paperOrganization()],
  more: Partial<PaperFacts> = {},
): PaperFacts {
  const period = periodOf(2026, "Q3");
  return {
    unit: "测试机关工委",
    date: mustDay(2026, 10, 23),
    figures: { period, cutoff: "2026-09-30", source: { sheet: "考核结果 2026Q3", version: null }, organizations },
    before: null,
    ...{ duties: [], adjustments: [], matters: [], submission: null },
    ...more,
  };
}
