import { periodOf } from "../../src/domain/model/period";
import { describe, expect, it } from "vitest";
import type { AnswerTexts } from "../../src/i18n/answerTexts";
import { en } from "../../src/i18n/en";
import { zhCN } from "../../src/i18n/zhCN";
import { ONE_OF_MANY, unquotedHan } from "./sampledSentences";

const RULE = {
  ...{ ledger: "活动台账", conditions: "党员总数>=3", filter: "活动类型=党课", measure: "", window: "本期" },
  ...{ target: "每季1", method: "", parameters: "每次=1", due: "03-31起" },
};
const BARE = {
  ledger: "",
  conditions: "",
  filter: "",
  measure: "",
  window: "",
  target: "",
  method: "",
  parameters: "",
  due: "",
};

/** Every sentence of the answers, with the data in it that a sentence takes. */
const SENTENCES: Readonly<Record<string, (texts: AnswerTexts) => readonly string[]>> = {
  troubles: ({ troubles }) => Object.values(troubles).flatMap(({ message, hint }) => [message, hint]),
  problemTitles: ({ problemTitles }) => Object.values(problemTitles),
  rules: ({ rules }) => [...Object.values(rules.measures), ...Object.values(rules.methods)],
  allPeriods: ({ periodLabel }) =>
    (["Q1", "Q2", "Q3", "Q4", "H1", "H2", "FY"] as const).map((kind) => periodLabel(periodOf(2026, kind))),
  periodWhy: ({ periodWhy }) => Object.values(periodWhy),
  remarks: ({ cutoffAhead, noPeriod, nothingLost }) => [cutoffAhead("2026-10-08"), noPeriod, nothingLost],
  ledgerReady: ({ ledgerReady }) => [ledgerReady("Roster", 1, ["A"]), ledgerReady("Roster", 2, ["A", "B"])],
  ledgerMissing: ({ ledgerMissing }) => [
    ledgerMissing("Roster", "nothing-works"),
    ledgerMissing("Talks", { indicators: 1, lists: ["Talk"] }),
    ledgerMissing("Talks", { indicators: 2, lists: [] }),
    ledgerMissing("Talks", { indicators: 0, lists: [] }),
  ],
  points: ({ movedMost, lostMost, bonusGiven, deductionTaken, adjusted }) => [
    movedMost([{ category: "A", change: "-1.00" }]),
    lostMost([
      { indicator: "A", lost: "1.00" },
      { indicator: "B", lost: "0.50" },
    ]),
    ...[bonusGiven, deductionTaken, adjusted].map((say) => say("+1.00")),
  ],
  places: ({ rowPlace }) => [rowPlace("Roster", 7)],
  ruleSummary: ({ ruleSummary, rules }) => [
    ruleSummary({ ...RULE, measure: rules.measures.count, method: rules.methods.rate }),
    ruleSummary({ ...BARE, ledger: "名册", measure: rules.measures.termStatus, method: rules.methods.tiers }),
  ],
};

describe("words of the answers", () => {
  it.each(Object.entries(SENTENCES))("%s", (name, sentencesOf) => {
    const chinese = sentencesOf(zhCN.answers);
    const english = sentencesOf(en.answers);
    expect(english).toHaveLength(chinese.length);
    for (const text of [...chinese, ...english]) {
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/undefined|NaN|\[object|“”|，，|。。|；。|（）|\(\)/u);
    }
    for (const text of chinese) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of english) {
      if (name !== "ruleSummary") expect(unquotedHan(text)).toBe("");
      expect(text).not.toMatch(ONE_OF_MANY);
    }
  });

  it("title each problem apart from the others", () => {
    for (const { problemTitles } of [zhCN.answers, en.answers]) {
      const titles = Object.values(problemTitles);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});
