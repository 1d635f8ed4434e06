import { describe, expect, it } from "vitest";
import { contactLines } from "../../../src/app/takeOver/contactLines";
import { organizationCell, textCell, type ListRow } from "../../../src/domain/listing/officeList";
import type { FieldKey } from "../../../src/domain/model/ledgers";
import type { RowTexts } from "../../../src/workbook/ledgerRows/rowTexts";

const NAMES = ["机关党委", "甲党支部", "乙党支部", "丙党支部"];
const row = (texts: Partial<Record<FieldKey, string>>): RowTexts => ({
  rowIndex: 0,
  text: (field) => texts[field] ?? "",
});
const line = (branch: number, member: string): ListRow => ({
  cells: { branch: organizationCell(branch), committee: organizationCell(0), member: textCell(member) },
  grounds: { sources: [], sourceCount: 0 },
});

describe("lines of 委员联系建议 as contacts", () => {
  it("say who is to contact whom, and no day", () => {
    const { rows } = contactLines({ rows: [line(1, "李四")] }, { names: NAMES, existing: [] });
    expect(rows).toEqual([
      {
        ...{ organization: "甲党支部", about: "李四" },
        row: { member: "李四", committee: "机关党委", department: "", branch: "甲党支部" },
      },
    ]);
  });

  it("leave out what is arranged already and what nobody can take on", () => {
    const existing = [
      row({ branch: "丙党支部、 甲党支部", member: "王五" }),
      row({ branch: "乙党支部", date: "2025-3-1" }),
    ];
    const taken = contactLines({ rows: [line(1, "李四"), line(2, "李四"), line(2, "")] }, { names: NAMES, existing });
    expect(taken.rows.map(({ organization }) => organization)).toEqual(["乙党支部"]);
    expect([taken.present, taken.unassigned]).toEqual([1, ["乙党支部"]]);
  });
});
