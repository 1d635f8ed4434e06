import { describe, expect, it } from "vitest";
import { periodOf } from "../../../src/domain/model/period";
import { DEFAULT_TEMPLATE } from "../../../src/domain/papers/defaultTemplate";
import { lossesOf, meanOf, shareOf } from "../../../src/domain/papers/figures";
import type { Paper, PaperBlock, PaperKind, PaperTable } from "../../../src/domain/papers/paper";
import type { PaperFacts, PaperOrganization } from "../../../src/domain/papers/paperFacts";
import type { TemplateLine } from "../../../src/domain/papers/template";
import { writePapers } from "../../../src/domain/papers/writePapers";
import { paperFacts, paperItem, paperOrganization } from "./paperFixture";

function written(facts: PaperFacts, kind: PaperKind, only: PaperOrganization | null = null): readonly Paper[] {
  const part = only && { name: only.name, organizations: [only] };
  return writePapers(facts, { kind, only: part, template: DEFAULT_TEMPLATE });
}

/** The blocks that one line of 通报 gives. */
function circular(facts: PaperFacts, text: string): readonly PaperBlock[] {
  const template: readonly TemplateLine[] = [{ kind: "通报", style: "正文", text }];
  return writePapers(facts, { kind: "通报", only: null, template })[0]!.blocks;
}

function texts(blocks: readonly PaperBlock[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [(block.lead ?? "") + block.text] : []));
}

function tables({ blocks }: Paper): readonly PaperTable[] {
  return blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
}

const branches = (ranks: readonly (number | null)[]) =>
  ranks.map((rank, i) => paperOrganization({ name: `第${i + 1}支部`, rank }));

describe("figures", () => {
  it("are exact: shares and means half up, the largest loss first and equal ones in order", () => {
    expect(shareOf({ category: "", score: 1, applicable: 2000 })).toBe(1);
    expect(shareOf({ category: "", score: 9995, applicable: 10000 })).toBe(1000);
    expect(shareOf({ category: "", score: 1994, applicable: 4000 })).toBe(499);
    expect(meanOf([8856, 8855, null])).toBe(8856);
    expect(meanOf([null])).toBeNull();
    const items = [
      paperItem({ code: "a", score: 700 }),
      paperItem({ code: "b", score: 500 }),
      paperItem({ code: "c", score: 800 }),
      paperItem({ code: "d", isScored: false, score: null }),
      paperItem({ code: "e", score: 700 }),
    ];
    expect(lossesOf(items).map(({ item, lost }) => [item.code, lost])).toEqual([
      ["b", 300],
      ["a", 100],
      ["e", 100],
    ]);
  });
});

describe("通报", () => {
  it.each([
    { case: "the places asked for", ranks: [1, 2, 3, 4, 5, 6], text: "{前2名}", named: "党支部：第1支部、第2支部。" },
    { case: "at most half", ranks: [1, 2, 3, 4], text: "{前5名}", named: "党支部：第1支部、第2支部。" },
    {
      case: "all who are equal",
      ranks: [1, 2, 2, 4, 5, 6],
      text: "{前2名}",
      named: "党支部：第1支部、第2支部、第3支部。",
    },
    { case: "none who are equal beyond half", ranks: [1, 2, 2, 4], text: "{前5名}", named: "党支部：第1支部。" },
    { case: "nobody outside of the ranking", ranks: [null, 1, 2, null], text: "{前5名}", named: "党支部：第2支部。" },
  ])("names $case", ({ ranks, text, named }) => {
    expect(texts(circular(paperFacts(branches(ranks)), text))).toEqual([named]);
  });

  it("names nobody of a level with one organization", () => {
    expect(circular(paperFacts([paperOrganization({ level: "C" })]), "{前5名}")).toEqual([]);
  });

  it("counts levels, grades and flags, and tells what most lost points in", () => {
    const facts = paperFacts([
      paperOrganization({ level: "C", total: 9500, grade: "好" }),
      paperOrganization({ total: 7000, grade: "一般", flags: ["书记空缺", "得分偏低"], secretary: "" }),
      paperOrganization({ total: null, grade: null, rank: null, items: [] }),
    ]);
    expect(texts(circular(facts, "{各层级数}；{各等次数}；{平均得分}。{预警情况}"))).toEqual([
      "党委1个、党支部2个；等次为“好”的1个，“一般”的1个，没有评定等次的1个；" +
        "党委最终得分平均95.00分，书记履职得分平均80.00分；党支部最终得分平均70.00分，书记履职得分平均80.00分。" +
        "预警党组织1个：书记空缺1个、得分偏低1个。",
    ]);
    expect(texts(circular(facts, "{主要问题}"))).toEqual(["（一）任务清单。2个党组织失分，共失4.00分。"]);
  });
});

describe("反馈单", () => {
  it("is one a secretary, with the period before beside", () => {
    const own = paperOrganization({ secretaryScore: 8269, total: 8784, grade: "较好" });
    const other = paperOrganization({ name: "乙/支部", rank: 2, total: 8000 });
    const earlier = paperOrganization({
      secretaryScore: 8588,
      total: 8158,
      rank: 2,
      items: [paperItem({ score: 400 })],
    });
    const before = { ...paperFacts([earlier]).figures, period: periodOf(2026, "Q2") };
    const papers = written(paperFacts([own, other], { before }), "反馈单");
    expect(papers.map(({ name }) => name)).toEqual(["反馈单-2026Q3-甲支部", "反馈单-2026Q3-乙／支部"]);
    const [, scores, categories, losses] = tables(papers[0]!);
    expect(scores!.rows[0]).toEqual([
      { above: "书记履职得分", large: "82.69", below: "上季 85.88，降 3.19" },
      { above: "最终得分", large: "87.84", below: "上季 81.58，升 6.26" },
      { above: "等次", large: "较好", below: "上季 好" },
      { above: "名次", large: "1", below: "共 2 个，上季 2" },
    ]);
    expect(categories!.rows).toEqual([["书记履职", { bar: { share: 750, tick: 500 } }, "6.00 / 8.00"]]);
    expect(losses!.rows).toEqual([["任务清单", "2.00", "1 项任务没有完成", "任务 第3行"]]);
    expect(papers[0]!.note).toBe("数据取自“考核结果 2026Q3”，尚未定稿");
  });

  it("shows the adjustments recorded, else the one in the results; duties with their days; the code of what went up", () => {
    const adjusted = paperOrganization({ adjustment: 300, adjustmentReason: "防汛值守" });
    expect(JSON.stringify(written(paperFacts([adjusted]), "反馈单"))).toContain('[{"label":"总分 +3.00"},"防汛值守"]');
    const adjustment = {
      ...{ organization: "甲支部", item: "总分", after: "+3.00", reason: "防汛一线值守", basis: "澜防指〔2026〕12号" },
      ...{ proposedBy: "何春梅", agreedBy: "郑立" },
    };
    const facts = paperFacts([adjusted], {
      adjustments: [adjustment],
      duties: [
        { organization: "甲支部", kind: "学时不足", text: "还差 20 学时", due: paperFacts().date },
        { organization: "乙支部", kind: "学时不足", text: "别人的", due: null },
      ],
      submission: { code: "1289 0463 7715 2038 9940 5162", version: "2" },
    });
    const [paper] = written(facts, "反馈单");
    const shown = JSON.stringify(paper);
    expect(shown).toContain("防汛一线值守（澜防指〔2026〕12号）。提出人何春梅，同意人郑立");
    expect(shown).toContain('["学时不足：还差 20 学时","2026年10月23日"]');
    expect(shown).not.toContain("别人的");
    expect(paper!.note).toContain("报送第2版　校验码 1289 0463 7715 2038 9940 5162");
  });
});

describe("会议纪要", () => {
  it("tells adjustments, decisions, and explanations that are alike together", () => {
    const matter = (organization: string, explanation: string) => ({
      ...{ organization, code: "RV1", situation: "等次变化", explanation },
    });
    const facts = paperFacts([paperOrganization({ decision: "观察" })], {
      matters: [matter("甲支部", "已核对台账"), matter("乙支部", "已核对台账"), matter("丙支部", "")],
    });
    const [paper] = written(facts, "会议纪要");
    const lines = texts(paper!.blocks);
    expect(lines).toContain("会议听取了2026年第三季度考核初评情况，研究会审事项3件。议定事项如下：");
    expect(lines).toContain("三、说明情况2件");
    expect(lines).toContain("等次变化2件（甲支部、乙支部）。说明：已核对台账。");
    expect(lines).toContain("观察：甲支部。");
    expect(lines).toContain("没有调整得分。");
  });
});

describe("整改清单", () => {
  it("numbers flags and losses of half the points, and keeps the numbers for one organization", () => {
    const half = paperItem({ score: 400 });
    const organizations = [
      paperOrganization({ flags: ["书记空缺"], secretary: "", items: [half, paperItem({ score: 401 })] }),
      paperOrganization({ name: "乙支部", items: [half] }),
    ];
    const facts = paperFacts(organizations);
    const rows = (only: PaperOrganization | null) => tables(written(facts, "整改清单", only)[0]!)[0]!.rows;
    expect(rows(null).map((row) => row.slice(0, 5))).toEqual([
      ["2026Q3-001", "甲支部", "空缺", "预警：书记空缺", "—"],
      ["2026Q3-002", "甲支部", "空缺", "任务清单：1 项任务没有完成", "4.00"],
      ["2026Q3-003", "乙支部", "张三", "任务清单：1 项任务没有完成", "4.00"],
    ]);
    expect(rows(organizations[1]!).map(([number]) => number)).toEqual(["2026Q3-003"]);
  });
});
