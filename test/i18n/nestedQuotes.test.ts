import { expect, it } from "vitest";
import { nestQuotes } from "../../src/i18n/nestedQuotes";
import { textsOf } from "../../src/i18n/textsOf";

it.each([
  ["任务“开展“我为群众办实事”活动”尚未完成", "任务“开展‘我为群众办实事’活动”尚未完成"],
  ["““四强”党支部”为空", "“‘四强’党支部”为空"],
  ["“甲”的“乙”不符合", "“甲”的“乙”不符合"],
  ["“甲“乙“丙”丁”戊”", "“甲‘乙“丙”丁’戊”"],
  ["不成对：“甲“乙”", "不成对：“甲“乙”"],
  ["不成对：甲”乙“丙“丁”", "不成对：甲”乙“丙“丁”"],
  ["", ""],
])("%s", (sentence, shown) => {
  expect(nestQuotes(sentence)).toBe(shown);
});

it.each(["zh-CN", "en"] as const)("holds for what is said in %s of a name with quotation marks", (language) => {
  const texts = textsOf(language);
  const reason = texts.reason({
    code: "task-open",
    params: { task: "推进“四强”党支部建设", due: 20_000 },
  });
  expect(reason).toContain("“推进‘四强’党支部建设”");
  const { message } = texts.diagnostic({
    code: "unknown-organization",
    params: { name: "“四强”党支部" },
    severity: "error",
    at: { sheet: "活动台账" },
    value: "“四强”党支部",
  });
  expect(message).toContain("“‘四强’党支部”");
  expect(texts.sheets.missing({ ledger: "roster", field: "fourStrong" }, "名册", "“四强”党支部")).toContain(
    "“‘四强’党支部”",
  );
});
