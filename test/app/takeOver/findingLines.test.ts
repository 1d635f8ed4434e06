import { describe, expect, it } from "vitest";
import { findingLines, type FindingContext } from "../../../src/app/takeOver/findingLines";
import { mustDay } from "../../../src/domain/model/day";
import type { FieldKey } from "../../../src/domain/model/ledgers";
import { parsePeriod } from "../../../src/domain/model/period";
import type { RectificationMatter } from "../../../src/domain/papers/rectification";
import type { RowTexts } from "../../../src/workbook/ledgerRows/rowTexts";

const FOUND = mustDay(2026, 10, 23);
const row = (texts: Partial<Record<FieldKey, string>>): RowTexts => ({
  rowIndex: 0,
  text: (field) => texts[field] ?? "",
});

const matter = (number: string, organization: string, problem = "党课：第三季度没有记录"): RectificationMatter => ({
  ...{ number, organization, secretary: "张三", problem, lost: 200, basis: "" },
  heading: problem.slice(0, problem.indexOf("：") + 1),
});

const lines = (matters: readonly RectificationMatter[], more: Partial<FindingContext> = {}) =>
  findingLines(matters, {
    ...{ period: parsePeriod("2026Q3")!, found: FOUND, due: null, hasOrigin: true, existing: [] },
    ...more,
  });

describe("matters of 整改清单 as findings", () => {
  it("say whose they are, since when, where from and what", () => {
    const due = mustDay(2026, 12, 31);
    expect(lines([matter("2026Q3-001", "甲党支部")], { due }).rows).toEqual([
      {
        ...{ organization: "甲党支部", about: "2026Q3-001 党课：第三季度没有记录" },
        row: {
          ...{ organization: "甲党支部", found: { day: FOUND }, origin: "2026年第三季度考核 2026Q3-001" },
          ...{ problem: "党课：第三季度没有记录", responsible: "张三", due: { day: due } },
        },
      },
    ]);
  });

  it("carry their number behind the problem where nothing says where findings come from, and no limit nobody gave", () => {
    const [taken] = lines([matter("2026Q3-001", "甲党支部")], { hasOrigin: false }).rows;
    expect(taken!.row.problem).toBe("党课：第三季度没有记录（2026Q3-001）");
    expect(taken!.row).not.toHaveProperty("due");
  });

  it("are not taken twice, also when their figures have changed or the organization's cell is merged", () => {
    const existing = [
      row({ organization: "甲 党支部", origin: "考核 2026Q3-001", problem: "党课：少1次" }),
      row({ organization: "", origin: "", problem: "支部委员会：缺8月（2026Q3-002）" }),
    ];
    const matters = [matter("2026Q3-001", "甲党支部"), matter("2026Q3-002", "甲党支部", "支部委员会：缺7月、8月")];
    expect(lines(matters, { existing })).toMatchObject({ rows: [], present: 2, clashes: [] });
  });

  it("are taken beside those of another period, and refused where their number is another matter's", () => {
    const existing = [
      row({ organization: "甲党支部", origin: "考核 2026Q2-001", problem: "党课：少1次" }),
      row({ organization: "乙党支部", origin: "考核 2026Q3-002", problem: "党课：少1次" }),
      row({ organization: "丙党支部", origin: "12026Q3-003", problem: "党课：少1次" }),
    ];
    const matters = ["2026Q3-001", "2026Q3-002", "2026Q3-003"].map((number) => matter(number, "甲党支部"));
    const { rows, present, clashes } = lines(matters, { existing });
    expect(rows.map(({ about }) => about.slice(0, 10))).toEqual(["2026Q3-001", "2026Q3-003"]);
    expect([present, clashes]).toEqual([0, ["2026Q3-002"]]);
  });
});
