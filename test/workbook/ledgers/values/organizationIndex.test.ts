import { describe, expect, it } from "vitest";
import { OrganizationIndex, type Resolution } from "../../../../src/workbook/ledgers/values/organizationIndex";

const NAMES = [
  "机关党委",
  "机关第一党支部",
  "机关第十一党支部",
  "离退休第二党支部",
  "机关第二党支部",
  "审核处党支部",
  "机关第一党支部",
];
const found = (...organizations: readonly number[]): Resolution => ({ kind: "found", organizations });
const suggested = (name: string, suggestion: string): Resolution => ({ kind: "suggested", name, suggestion });
const unknown = (name: string): Resolution => ({ kind: "unknown", name });
const ALIASES = [
  { written: "一支部", organization: "机关第一党支部" },
  { written: "老干部支部", organization: "离退休第二党支部" },
  { written: "二支部", organization: "离退休第二党支部" },
  { written: "二 支部", organization: "机关第二党支部" },
  { written: "审核处党支部", organization: "机关党委" },
  { written: "外单位", organization: "没有的党支部" },
];

describe("what a text names", () => {
  it.each<{ text: string; several?: true; is: Resolution }>([
    // The first of two rows of one name.
    { text: "机关第一党支部", is: found(1) },
    { text: " 机关 第一 党支部", is: found(1) },
    { text: "一支部", is: found(1) },
    { text: "老干部支部", is: found(3) },
    { text: "二支部", is: { kind: "ambiguous", name: "二支部", candidates: ["离退休第二党支部", "机关第二党支部"] } },
    { text: "审核处党支部", is: found(5) },
    { text: "外单位", is: unknown("外单位") },
    { text: "", is: { kind: "blank" } },
    { text: "　", is: { kind: "blank" } },
    { text: "—", is: { kind: "blank" } },
    { text: "-/", is: { kind: "blank" } },
    { text: "-1", is: unknown("-1") },
    { text: "各党支部", is: { kind: "collective" } },
    { text: "全体机关党组织", is: { kind: "collective" } },
    { text: "所有直属所属单位", is: { kind: "collective" } },
    { text: "各党支部书记", is: unknown("各党支部书记") },
    { text: "在各党支部", is: unknown("在各党支部") },
    { text: " 审核处 ", is: suggested("审核处", "审核处党支部") },
    { text: "中共审核处支部委员会", is: suggested("中共审核处支部委员会", "审核处党支部") },
    { text: "审核处党支部（二楼）", is: suggested("审核处党支部（二楼）", "审核处党支部") },
    { text: "中共机关委员会", is: suggested("中共机关委员会", "机关党委") },
    { text: "机关党委第十一支部", is: suggested("机关党委第十一支部", "机关第十一党支部") },
    { text: "十一支部", is: suggested("十一支部", "机关第十一党支部") },
    { text: "直属十一支部", is: suggested("直属十一支部", "机关第十一党支部") },
    { text: "离退休", is: suggested("离退休", "离退休第二党支部") },
    { text: "某局审核处党支部", is: suggested("某局审核处党支部", "审核处党支部") },
    { text: "处", is: unknown("处") },
    { text: "机关", is: unknown("机关") },
    { text: "三支部", is: unknown("三支部") },
    {
      text: "党支部",
      is: {
        kind: "ambiguous",
        name: "党支部",
        candidates: ["机关第一党支部", "机关第十一党支部", "离退休第二党支部", "机关第二党支部", "审核处党支部"],
      },
    },
    {
      text: "机关党委、审核处党支部",
      is: { kind: "ambiguous", name: "机关党委、审核处党支部", candidates: ["机关党委", "审核处党支部"] },
    },
    { text: "机关党委、审核处党支部", several: true, is: found(0, 5) },
    { text: "一支部，老干部支部；一支部", several: true, is: found(1, 3) },
    { text: "机关党委\n审核处党支部", several: true, is: found(0, 5) },
    { text: "机关党委、", several: true, is: found(0) },
    { text: "审核处、", several: true, is: suggested("审核处", "审核处党支部") },
    { text: "审核处", several: true, is: suggested("审核处", "审核处党支部") },
    { text: "机关党委/审核处", several: true, is: suggested("审核处", "审核处党支部") },
    { text: "机关党委、各党支部", several: true, is: { kind: "collective" } },
    { text: "、", several: true, is: unknown("、") },
  ])("“$text”", ({ text, several = false, is }) => {
    const index = new OrganizationIndex(NAMES, ALIASES);
    // Asked twice: what was found is kept.
    expect([index.resolve(text, several), index.resolve(text, several)]).toEqual([is, is]);
  });

  it("exactly, or nothing", () => {
    const index = new OrganizationIndex(NAMES, ALIASES);
    expect(["审核处党支部", " 一支部 ", "审核处", "外单位"].map((name) => index.find(name))).toEqual([5, 1, -1, -1]);
  });

  it("keeps what it found of one organization apart from what several are", () => {
    const index = new OrganizationIndex(NAMES, ALIASES);
    const asked = (text: string) => [index.resolve(text, false), index.resolve(text, true), index.resolve(text, false)];
    const likened = { kind: "ambiguous", name: "机关党委、审核处党支部", candidates: ["机关党委", "审核处党支部"] };
    expect(asked("机关党委、审核处党支部")).toEqual([likened, found(0, 5), likened]);
    expect([index.resolve("一支部", false), index.resolve("老干部支部", false)]).toEqual([found(1), found(3)]);
  });

  it("names five candidates at most", () => {
    const many = new OrganizationIndex(
      Array.from({ length: 7 }, (_, i) => `综合处${i + 1}科党支部`),
      [],
    );
    expect(many.resolve("综合处", false)).toMatchObject({ kind: "ambiguous", candidates: { length: 5 } });
  });

  it("is likened five hundred times at most", () => {
    const some = new OrganizationIndex(NAMES, []);
    for (let i = 0; i < 499; i++) some.resolve(`没有的单位${i}`, false);
    expect(some.resolve("审核处", false)).toEqual(suggested("审核处", "审核处党支部"));
    expect(some.resolve("审核处支部", false)).toEqual(unknown("审核处支部"));
    expect(some.resolve("审核处党支部", false)).toEqual(found(5));
  });
});
