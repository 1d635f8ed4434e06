import { describe, expect, it } from "vitest";
import type { Batch } from "../../../src/domain/consolidating/consolidationCheck";
import { organizationTwice } from "../../../src/domain/consolidating/organizationTwice";
import type { ReceivedFile, ReceivedOrganization } from "../../../src/domain/consolidating/receivedFile";

type Listed = readonly [name: string, secretary: string];

function organization([name, secretary]: Listed, rowIndex: number): ReceivedOrganization {
  return {
    ...{ rowIndex, key: name, name, level: "B", secretary: secretary || "（空缺）", secretaryKey: secretary },
    ...{ secretaryScore: 9000, total: 9000, grade: "好", isRanked: true, unitRank: 1, flags: "" },
    ...{ below: "", scoredBy: null },
  };
}

function fileOf(unitName: string, listed: readonly Listed[]): ReceivedFile {
  return {
    file: `${unitName}.xlsx`,
    reason: null,
    submission: {
      ...{ unitCode: unitName, unitName, period: "2026Q3", version: 1, root: unitName, previousRoot: "" },
      ...{ ruleSet: "1", rules: [], settings: "", product: "1", isFinalised: true, hasLedgers: false },
      ...{ changedCells: 0, unknownCells: 0, personalCells: 0, wrongFigures: null, waitedFor: [] },
      organizations: listed.map(organization),
    },
  };
}

/** What is told of each file: organizations, and the units that have them too. */
function found(...units: readonly (readonly [string, readonly Listed[]])[]) {
  const batch: Batch = {
    files: units.map(([name, listed]) => fileOf(name, listed)),
    units: [...units.map(([name]) => name), "测试机关工委"].map((name) => ({ code: name, name, partition: "" })),
    ...{ period: "2026Q3", previous: null, chosen: new Set() },
  };
  const judge = organizationTwice(batch);
  return batch.files.map((_, index) => {
    const finding = judge(index);
    return finding?.code === "C10" ? [finding.params.organizations, finding.params.units] : null;
  });
}

describe("an organization of two units", () => {
  it("is none for a name that many units have", () => {
    const names = [
      "第一党支部",
      "机关党支部",
      "离退休干部第二党支部",
      "城市管理科党支部",
      "农村工作科党支部",
      "社区党支部",
    ];
    const all = (secretary: string): readonly Listed[] => names.map((name) => [name, secretary]);
    expect(found(["市财政局", all("何春梅")], ["市审计局", all("李建国")])).toEqual([null, null]);
    expect(found(["市财政局", all("")], ["市审计局", all("")])).toEqual([null, null]);
  });

  it("is one with the same name and the same secretary", () => {
    const [a, b] = ["市财政局", "市审计局"];
    const first: readonly Listed[] = [
      ["第一党支部", "何春梅"],
      ["第二党支部", "李建国"],
    ];
    expect(found([a, first], [b, [["第一党支部", "何春梅"]]], ["市司法局", [["第一党支部", "王芳"]]])).toEqual([
      [["第一党支部"], [b]],
      [["第一党支部"], [a]],
      null,
    ]);
  });

  it.each(["澜江市第一人民医院党支部", "中共城关街道东关社区党总支", "测试机关工委第三党支部"])(
    "is one with a name that no other unit would have, whoever is its secretary: %s",
    (name) => {
      expect(found(["甲单位", [[name, "何春梅"]]], ["乙单位", [[name, ""]]])).toEqual([
        [[name], ["乙单位"]],
        [[name], ["甲单位"]],
      ]);
    },
  );

  it("is none within one unit", () => {
    expect(
      found(["市财政局", [["澜江市财政局党支部", "何春梅"]]], ["市财政局", [["澜江市财政局党支部", "何春梅"]]]),
    ).toEqual([null, null]);
  });
});
