import type { SettingExpectation } from "../../domain/diagnostics/settingExpectation";

/** What may be entered as a setting; the words to choose from are Chinese in every language. */
export function expectedSetting(expected: SettingExpectation): string {
  switch (expected.kind) {
    case "year":
      return "a year like 2026";
    case "day":
      return "a day like 2026-09-30";
    case "grades":
      return "grades and their lowest totals, like “好:90; 较好:80; 一般:60; 差:0”";
    case "points":
      return "a number from 0, of at most two decimals";
    case "days":
      return "a number of days";
    case "percent":
      return "a percentage from 0% to 100%, like 30%";
    case "wholePercent":
      return "a percentage from 0% to 100% without decimals, like 30%";
    case "text":
      return "words";
    case "bestQuarters":
      return "like “四季为好>=1”, with 0 to 4 quarters";
    case "weights":
      return `whole weights like “${expected.example}”, ${expected.every ? "all of them named and not all 0" : `“${expected.names[0] ?? ""}” above 0`}`;
    case "words":
      return `one of ${expected.words.map((word) => `“${word}”`).join(", ")}`;
    case "integers":
      return `a whole number from ${expected.least} to ${expected.most}`;
    case "numbers":
      return `a number from ${expected.least} to ${expected.most}, of at most two decimals`;
  }
}
