import { describe, expect, it } from "vitest";
import { en } from "../../src/i18n/en";
import { paneTextsOf } from "../../src/i18n/paneTextsOf";
import { consolidateTextsOf } from "../../src/i18n/consolidateTextsOf";
import { submitTextsOf } from "../../src/i18n/submitTextsOf";
import { zhCN } from "../../src/i18n/zhCN";

type Tree = { readonly [key: string]: unknown };

/** Paths of all leaves of a catalogue; arrays count as leaves. */
function leaves(tree: unknown, path = ""): [string, unknown][] {
  if (typeof tree !== "object" || tree === null || Array.isArray(tree)) return [[path, tree]];
  return Object.entries(tree as Tree).flatMap(([key, value]) => leaves(value, path === "" ? key : `${path}.${key}`));
}

/** Languages are called what they call themselves, and our sheets of rules the same in every language. */
const OWN_NAMES = /^pane\.(shared\.switchLanguage|rules\.settingsSheet)$/;

const chinese = [
  ...leaves(zhCN),
  ...leaves(paneTextsOf("zh-CN"), "pane"),
  ...leaves(submitTextsOf("zh-CN"), "submit"),
  ...leaves(consolidateTextsOf("zh-CN"), "consolidate"),
];
const english = [
  ...leaves(en),
  ...leaves(paneTextsOf("en"), "pane"),
  ...leaves(submitTextsOf("en"), "submit"),
  ...leaves(consolidateTextsOf("en"), "consolidate"),
];

/** Words that stay Chinese in English texts: names of the office's own sheets, columns and values, in quotes or brackets. */
const QUOTED = /[“"（(《][^”"）)》]*[”"）)》]/g;

describe("the catalogues", () => {
  it("say the same things in both languages", () => {
    expect(english.map(([path]) => path).sort()).toEqual(chinese.map(([path]) => path).sort());
    expect(chinese.length).toBeGreaterThan(300);
  });

  it.each([
    ["zh-CN", chinese],
    ["en", english],
  ] as const)("leave no text of %s empty", (_, texts) => {
    const empty = texts.filter(
      ([path, value]) => typeof value === "string" && value.trim() === "" && !path.includes("separator"),
    );
    expect(empty.map(([path]) => path)).toEqual([]);
  });

  it("write English in English", () => {
    const han = english.filter(
      ([path, value]) =>
        typeof value === "string" && /\p{Script=Han}/u.test(value.replace(QUOTED, "")) && !OWN_NAMES.test(path),
    );
    expect(han).toEqual([]);
  });

  it("write Chinese in Chinese", () => {
    const latin = chinese.filter(
      ([path, value]) =>
        typeof value === "string" &&
        /[A-Za-z]{4,}/.test(value) &&
        !/\p{Script=Han}/u.test(value) &&
        path !== "language" &&
        !OWN_NAMES.test(path),
    );
    expect(latin).toEqual([]);
  });
});
