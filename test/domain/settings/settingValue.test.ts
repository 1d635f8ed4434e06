import { describe, expect, it } from "vitest";
import { parseSettings } from "../../../src/domain/settings/parseSettings";
import { gradesOf, pointsOf, shareOf, wholePercent } from "../../../src/domain/settings/settingValue";
import { formatRational } from "../../../src/domain/model/rational";
import { SETTING_DEFINITIONS } from "../../../src/domain/settings/settingDefinitions";

describe("per cent in whole numbers", () => {
  it.each<[string, number | null]>([
    ["50%", 50],
    ["50", 50],
    ["0.5", 50],
    ["５０％", 50],
    ["0.07", 7],
    ["1", 1],
    ["1%", 1],
    ["100%", 100],
    ["0", 0],
    // Half a per cent is not half of all.
    ["0.5%", null],
    ["12.5%", null],
    ["0.125", null],
    ["101", null],
    ["-5%", null],
    ["half", null],
  ])("%s", (text, percent) => expect(wholePercent(text)).toBe(percent));
});

describe("shares", () => {
  it.each<[string, string | null]>([
    ["30%", "0.3"],
    ["30", "0.3"],
    ["0.3", "0.3"],
    ["0.5%", "0.005"],
    ["1%", "0.01"],
    ["100%", "1"],
    ["100", "1"],
    ["101", null],
    ["120%", null],
    ["-0.1", null],
  ])("%s", (text, share) => {
    const found = shareOf(text);
    expect(found && formatRational(found)).toBe(share);
  });
});

describe("points", () => {
  it.each<[string, number | null]>([
    ["5", 500],
    ["5分", 500],
    ["70.55", 7055],
    ["70.550", 7055],
    // Never rounded behind the office's back.
    ["70.555", null],
    ["-1", null],
  ])("%s", (text, points) => expect(pointsOf(text)).toBe(points));
});

describe("grades", () => {
  it.each(["好:90; 较好:80; 差:0", "好：90；较好：80；差：0", "好:90、较好:80、差:0", "好:90,较好:80,差:0;"])(
    "%s",
    (text) =>
      expect(gradesOf(text)).toEqual([
        { label: "好", cut: 9000 },
        { label: "较好", cut: 8000 },
        { label: "差", cut: 0 },
      ]),
  );

  it("nobody could have one from 900 up", () => expect(gradesOf("好:900;差:0")).toBeNull());
});

describe("the rows of the settings sheet", () => {
  it("stand in groups, each in one piece, and say what they do", () => {
    const runs = SETTING_DEFINITIONS.map(({ group }) => group).filter((group, i, all) => group !== all[i - 1]);
    expect(runs).toEqual(["考核安排", "计分排名", "委员职责", "预警", "提醒", "会审", "否决", "报送"]);
    for (const { note } of SETTING_DEFINITIONS) expect(note).not.toBe("");
  });

  it("a value without a name is told", () => {
    const { settings, problems } = parseSettings([{ rowNumber: 5, name: " ", value: "5" }]);
    expect(settings).toBeNull();
    expect(problems.map(({ code, place }) => [code, place])).toEqual([
      ["rule-cell-empty", { record: 0, column: "名称" }],
    ]);
  });
});
