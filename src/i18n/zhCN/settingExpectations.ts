import type { SettingExpectation } from "../../domain/diagnostics/settingExpectation";

/** What may be entered as a setting. */
export function expectedSetting(expected: SettingExpectation): string {
  switch (expected.kind) {
    case "year":
      return "年份，如 2026";
    case "day":
      return "日期，如 2026-09-30";
    case "grades":
      return "好:90; 较好:80; 一般:60; 差:0 这样的写法";
    case "points":
      return "0 以上的数，最多两位小数";
    case "days":
      return "天数";
    case "percent":
      return "0% 到 100%，如 30%";
    case "wholePercent":
      return "0% 到 100%，不带小数，如 30%";
    case "text":
      return "文字";
    case "bestQuarters":
      return "四季为好>=1 这样的写法，季数 0 到 4";
    case "weights":
      return `${expected.example} 这样的写法，份量为整数，${expected.every ? "各项都要写，不能全是 0" : `“${expected.names[0] ?? ""}”要大于 0`}`;
    case "words": {
      const { words } = expected;
      return [words.slice(0, -1).join("、"), words.at(-1)].filter((part) => part !== "").join(" 或 ");
    }
    case "integers":
      return `${expected.least} 到 ${expected.most} 的整数`;
    case "numbers":
      return `${expected.least} 到 ${expected.most} 的数，最多两位小数`;
  }
}
