import { expect, it } from "vitest";
import { cappedGradeIndex, gradeIndexOf } from "../../../src/domain/scoring/grades";

const grades = (...labels: readonly string[]) =>
  labels.map((label, i) => ({ label, cut: i === labels.length - 1 ? 0 : 9000 - i * 1000 }));

it.each([
  { labels: ["好", "较好", "一般", "差"], capped: "一般" },
  { labels: ["优秀", "良好", "中等", "及格", "不及格"], capped: "及格" },
  { labels: ["优秀", "合格", "不合格"], capped: "合格" },
  { labels: ["合格", "不合格"], capped: "不合格" },
])("a veto caps $labels at the last but one, never the best", ({ labels, capped }) => {
  const own = grades(...labels);
  expect(own[cappedGradeIndex(own)]!.label).toBe(capped);
  expect(own[gradeIndexOf(own, 10_000, true)]!.label).toBe(capped);
  expect(own[gradeIndexOf(own, 0, true)]!.label).toBe(labels.at(-1));
});
