import { describe, expect, it } from "vitest";
import { saidMatters, type MatterHiding } from "../../src/app/submission/saidMatters";
import type { ListedMatter } from "../../src/workbook/reviewSheet/readReviewSheet";

const matter = (code: string, situation: string, said: Partial<ListedMatter> = { explanation: "属实" }) => ({
  ...{ organization: "甲支部", code, situation, strength: "须说明", explanation: "", by: "", handling: "" },
  ...said,
});
const LISTED = [
  matter("RV1", "等次由“好”变为“较好”，得分由 92.10 变为 88.05"),
  matter("RV2", "总分比上期下降 4.05 分"),
  matter("RV3", "距“好”的等次线差 0.40 分", { handling: "下期重点看" }),
  matter("RV5", "一票否决"),
  matter("RV9", "连续两期列入“排名靠后”，Among the last"),
  matter("RV4", "没有人说明", { explanation: "" }),
];
const HIDING: MatterHiding = {
  ...{ hideRanks: true, hideTotals: true },
  ...{ lowestNames: ["排名靠后", "Among the last"], lowScore: "低分" },
};
const situations = (hiding: Partial<MatterHiding>) =>
  saidMatters(LISTED, { ...HIDING, ...hiding }).map(({ code, situation }) => [code, situation]);

describe("the matters that go up", () => {
  it("say no totals where these are hidden, and keep what was explained or handled", () => {
    expect(situations({})).toEqual([
      ...["RV1", "RV2", "RV3"].map((code) => [code, ""]),
      ["RV5", "一票否决"],
      ["RV9", "连续两期列入“低分”，低分"],
    ]);
    const sent = saidMatters(LISTED, HIDING);
    expect(sent.map(({ explanation, handling }) => explanation || handling)).toEqual([
      ...["属实", "属实", "下期重点看", "属实", "属实"],
    ]);
  });

  it("say totals where only ranks are hidden, and everything where nothing is", () => {
    expect(situations({ hideTotals: false }).slice(0, 3)).toEqual(
      LISTED.slice(0, 3).map(({ code, situation }) => [code, situation]),
    );
    expect(situations({ hideTotals: false })[4]).toEqual(["RV9", "连续两期列入“低分”，低分"]);
    expect(situations({ hideRanks: false, hideTotals: false }).map(([, text]) => text)).toEqual(
      LISTED.slice(0, 5).map(({ situation }) => situation),
    );
  });
});
