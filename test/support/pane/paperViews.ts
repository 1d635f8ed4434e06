import type { PaperKind } from "../../../src/domain/papers/paper";
import type { ListsView, PapersView } from "../../../src/taskpane/service/papersView";
import type { Language } from "../../../src/workbook/resultSheets/texts";
import { wordsIn } from "./dataViews";

/** 反馈单 of three branches in a folder, or one paper. */
export function papersView(kind: PaperKind): PapersView {
  const isMany = kind === "反馈单";
  const name = isMany ? "反馈单-2026Q3.zip" : `${kind}-2026Q3.docx`;
  const file = { name, bytes: new Uint8Array([80, 75, 3, 4]) };
  return { status: "ready", kind, count: isMany ? 3 : 1, file, remarks: ["数据取自“考核定稿 2026Q3”，定稿第1版。"] };
}

/** Two lists, one of which lacks a ledger. */
export function listsView(language: Language): ListsView {
  const say = wordsIn(language);
  const [made, lacking] = ["委员联系建议 2026Q3", "党务工作量清单 2026Q3"];
  return {
    status: "ready",
    ...{ period: say("2026年第三季度", "Third quarter of 2026"), cutoff: "2026-09-30" },
    lists: [
      { title: "委员联系建议", rows: 4, remarks: [], place: { label: made, at: { sheet: made } } },
      {
        ...{ title: "党务工作量清单", rows: null, remarks: ["没有生成：没有党务干部名册。"] },
        place: { label: lacking, at: { sheet: lacking } },
      },
    ],
  };
}
