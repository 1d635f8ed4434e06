import { expect, it } from "vitest";
import { paneTextsOf } from "../../src/i18n/paneTextsOf";
import { stageOf } from "../../src/taskpane/components/navigation/PeriodChip";
import { initialState, type PaneState } from "../../src/taskpane/state/paneState";
import { previewView, resultsView } from "../support/pane/resultViews";
import { reviewView } from "../support/pane/reviewViews";

const { loads } = initialState("data", "zh-CN");
const done = <T>(view: T) => ({ status: "done", view }) as const;
const stage = (known: Partial<PaneState["loads"]>) =>
  stageOf({ loads: { ...loads, ...known } }, paneTextsOf("zh-CN").shared);

it("says which period the pane is at and how far it is, and no more than is known", () => {
  const results = done(resultsView("zh-CN"));
  const preview = done(previewView("zh-CN"));
  expect(stage({})).toBeNull();
  expect(stage({ results })).toMatchObject({ stage: null });
  // Rows that are added to a ledger make the review out of date; the period stays settled.
  expect(stage({ results: done({ ...resultsView("zh-CN"), settled: 2 }) })).toMatchObject({ stage: "已定稿 第 2 版" });
  expect(stage({ results, preview })).toMatchObject({ stage: "初评" });
  expect(stage({ preview, review: done(reviewView("zh-CN", "open")) })).toMatchObject({ stage: "会审中" });
  const settled = stage({ results, review: done(reviewView("zh-CN", "finalised")) });
  expect(settled).toMatchObject({ stage: "已定稿 第 1 版" });
});
