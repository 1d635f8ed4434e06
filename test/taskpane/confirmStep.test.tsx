// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { paneTextsOf } from "../../src/i18n/paneTextsOf";
import type { ColumnView, DataView, SheetView } from "../../src/taskpane/service/dataView";
import type { Language } from "../../src/workbook/resultSheets/texts";
import { dataView } from "../support/pane/dataViews";
import { renderOpened } from "../support/pane/renderFilePage";
import { button, renderPane, usePaneDom } from "../support/pane/renderPane";
import { done, scriptedService } from "../support/pane/scriptedService";

usePaneDom();

const COLUMN: ColumnView = {
  field: "organization",
  fieldLabel: "党组织名称",
  columnIndex: 1,
  columnLetter: "B",
  header: "党组织全称",
  samples: ["机关第一党支部", "机关第一党支部", "机关第二党支部"],
  evidence: ["96% 在名册"],
};
const DAY: ColumnView = {
  ...COLUMN,
  field: "date",
  fieldLabel: "活动时间",
  columnIndex: 2,
  columnLetter: "C",
  header: "开展日期",
  samples: ["9月15日"],
  evidence: ["都是日期"],
};
const TASK: ColumnView = { ...COLUMN, field: "task", fieldLabel: "任务内容", header: "重点工作", evidence: ["文字"] };

function proposed(base: SheetView, change: Partial<SheetView>, doubtful = false): SheetView {
  return {
    ...{ ...base, state: "unclear", ledger: null, ledgerLabel: "", candidates: ["activities"], headerRow: 2 },
    proposal: { ledgerLabel: "活动台账", evidence: ["C 列“开展日期”都是日期"], doubtful, layout: change.id! },
    columns: [COLUMN, DAY],
    marks: [
      { columnIndex: 1, fieldLabel: "党组织名称", certain: true },
      { columnIndex: 2, fieldLabel: "活动时间", certain: false },
    ],
    ...change,
  };
}

/** A workbook with a sheet to confirm, a sheet that the office must decide about, and the others. */
function proposals(language: Language): DataView {
  const view = dataView(language);
  const [first, ...others] = view.sheets;
  return {
    ...view,
    sheets: [
      proposed(first!, { id: "s1", name: "党组织名册", rowsProposed: 126 }),
      proposed(first!, { id: "p2", name: "团委活动登记", rowsProposed: 24, columns: [TASK] }, true),
      ...others,
    ],
  };
}

async function openConfirm(language: Language = "zh-CN") {
  const service = scriptedService({ language });
  service.answer("inspect", done(proposals(language)));
  const user = renderPane(service, { language, openStep: "data" });
  const words = paneTextsOf(language).data.proposals;
  await screen.findByRole("heading", { name: words.title(2) });
  return { user, service, words };
}

describe.each<Language>(["zh-CN", "en"])("what is to be confirmed, in a narrow pane in %s", (language) => {
  it("shows at once what the columns of the first sheet are read as, with samples and what speaks for it", async () => {
    const { words } = await openConfirm(language);
    const columns = within(screen.getByRole("list", { name: words.columns.label })).getAllByRole("listitem");
    expect(columns.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^B党组织全称.*党组织名称96% 在名册.*机关第一党支部.*机关第二党支部$/),
      expect.stringMatching(/^C开展日期.*活动时间都是日期.*9月15日$/),
    ]);
    // A sample that is there twice is said once.
    expect(columns[0]!.textContent.match(/机关第一党支部/g)).toHaveLength(1);
  });

  it("shows the columns of another sheet once it is asked for, and the sheet itself", async () => {
    const { user, service, words } = await openConfirm(language);
    await user.click(button(words.showSheet("团委活动登记")));
    expect(service.askedFor("show")).toEqual([[{ sheet: "团委活动登记" }]]);
    expect(screen.getByRole("list", { name: words.columns.label }).textContent).toContain("重点工作");
  });

  it("leads to what the office must decide before it asks for more", async () => {
    const { user, service, words } = await openConfirm(language);
    await user.click(button(words.stillOpen(1)));
    expect(document.activeElement?.closest("li")?.textContent).toContain("团委活动登记");
    await user.click(button(words.confirm));
    expect(service.askedFor("confirmProposals")[0]![0]).toMatchObject({ sheets: [{ sheetId: "s1", read: true }] });
  });

  it("says what the ledgers cover: rows by month, months of nobody, ledgers that are not there", async () => {
    await openConfirm(language);
    const { coverage } = paneTextsOf(language).data;
    const table = within(screen.getByRole("table", { name: coverage.title(2026) }));
    expect(table.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
      coverage.monthRange(1, 6),
      ...[7, 8, 9].map(coverage.month),
    ]);
    for (const cell of [coverage.cell(420, false), coverage.cell(864, true)])
      expect(table.getByText(cell)).toBeDefined();
    expect(table.getAllByText(coverage.cell(0, false))).toHaveLength(2);
    expect(table.getByText(coverage.noDays)).toBeDefined();
    const silent = [coverage.monthRange(1, 6), coverage.month(8)].join(paneTextsOf(language).shared.separator);
    expect(screen.getByText(coverage.silent(silent))).toBeDefined();
    expect(screen.getByText(coverage.missing(language === "en" ? "Talks" : "谈话台账", 2))).toBeDefined();
  });
});

describe.each<Language>(["zh-CN", "en"])("a period without activities, in %s", (language) => {
  it("is assessed only once a person has said that there were none", async () => {
    const { assess, shared } = paneTextsOf(language);
    const service = scriptedService({ language });
    const refused = { status: "refused", reason: "2026Q4", problems: [], confirmable: true } as const;
    service.answer("assess", done(refused));
    const user = renderPane(service, { language, openStep: "assess" });
    await user.click(await screen.findByRole("button", { name: assess.assess }));
    expect((await screen.findByText("2026Q4")).closest("section, div")).not.toBeNull();
    await user.click(button(assess.withoutActivities));
    expect(service.askedFor("assess").map(([choice]) => choice)).toEqual([
      expect.not.objectContaining({ withoutActivities: true }),
      expect.objectContaining({ withoutActivities: true }),
    ]);
    expect(screen.getByRole("tab", { name: shared.steps.assess, selected: true })).toBeDefined();
  });
});

describe("the strip over the sheet", () => {
  const headers = () =>
    within(screen.getByRole("grid"))
      .getAllByRole("columnheader")
      .slice(0, 4)
      .map((header) => header.getAttribute("aria-label"));

  async function openMappingOnPage() {
    const page = await renderOpened();
    const { user, service } = page;
    service.answer("inspect", done(proposals("zh-CN")));
    await user.click(await screen.findByRole("button", { name: "重新检查" }));
    await screen.findByRole("heading", { name: "请确认 2 张表" });
    const look = async (half: "考核" | "工作簿") => {
      const halves = within(screen.getByRole("tablist", { name: "显示内容" }));
      await user.click(halves.getByRole("tab", { name: half }));
    };
    const marks = async () => {
      await look("工作簿");
      await screen.findByRole("grid");
      const said = headers();
      await look("考核");
      return said;
    };
    return { ...page, marks };
  }

  it("follows what is chosen in the form before anything is saved", async () => {
    const { user, service, marks } = await openMappingOnPage();
    expect(await marks()).toEqual([
      "A 列，不读取",
      "B 列，读作“党组织名称”",
      "C 列，读作“活动时间”，待确认",
      "E 列，不读取",
    ]);
    await user.click(button("调整“党组织名册”的列"));
    await user.selectOptions(await screen.findByLabelText("党组织名称"), "A 列：序号");
    expect(await marks()).toEqual([
      "A 列，读作“党组织名称”",
      "B 列，不读取",
      "C 列，读作“活动时间”，待确认",
      "E 列，不读取",
    ]);
    await user.selectOptions(screen.getByLabelText("活动时间"), "没有这一列");
    await user.selectOptions(screen.getByLabelText("主题"), "C 列：日期");
    expect(await marks()).toEqual(["A 列，读作“党组织名称”", "B 列，不读取", "C 列，读作“主题”", "E 列，不读取"]);
    await user.selectOptions(screen.getByLabelText("台账"), "不是台账，不读取");
    expect(await marks()).toEqual(["A 列，不读取", "B 列，不读取", "C 列，不读取", "E 列，不读取"]);
    expect(service.askedFor("confirmMapping")).toEqual([]);
    await user.click(button("放弃修改"));
    expect(await marks()).toEqual([
      "A 列，不读取",
      "B 列，读作“党组织名称”",
      "C 列，读作“活动时间”，待确认",
      "E 列，不读取",
    ]);
  });
});
