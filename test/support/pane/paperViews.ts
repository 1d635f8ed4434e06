import type { PaperKind } from "../../../src/domain/papers/paper";
import type { ListPapersView, ListsView, PaperSheetView, PapersView } from "../../../src/taskpane/service/papersView";
import type { TakeOverView, TakeOverWishes } from "../../../src/taskpane/service/takeOverView";
import type { Language } from "../../../src/workbook/resultSheets/texts";
import { wordsIn } from "./dataViews";

/** 反馈单 of three branches in a folder, or one paper. */
export function papersView(kind: PaperKind): PapersView {
  const isMany = kind === "反馈单";
  const name = isMany ? "反馈单-2026Q3.zip" : `${kind}-2026Q3.docx`;
  const file = { name, bytes: new Uint8Array([80, 75, 3, 4]) };
  return { status: "ready", kind, count: isMany ? 3 : 1, file, remarks: ["数据取自“考核定稿 2026Q3”，定稿第1版。"] };
}

/** The same as a sheet. */
export function paperSheetView(kind: PaperKind): PaperSheetView {
  const sheet = `${kind} 2026Q3`;
  const remarks = ["数据取自“考核定稿 2026Q3”，定稿第1版。"];
  return { status: "written", kind, count: 3, place: { label: sheet, at: { sheet } }, remarks };
}

/** Four lists in a folder. */
export function listPapersView(): ListPapersView {
  const file = { name: "各类清单-2026Q3.zip", bytes: new Uint8Array([80, 75, 3, 4]) };
  return { status: "ready", count: 4, file, remarks: ["数据取自台账，基准日 2026-09-30。"] };
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

const LEDGER = "检查发现问题台账";

/** Seven rows for a ledger of findings that ends in a note. */
export function proposedView({ list, due }: TakeOverWishes): Extract<TakeOverView, { status: "ready" }> {
  return {
    ...{ status: "ready", list, due, isChanged: false, count: 7, more: 5, seen: "a1b2" },
    where: `将写入“${LEDGER}”第 86–92 行，共 7 行。`,
    place: { label: `${LEDGER} 第86行`, at: { sheet: LEDGER, rowIndex: 85 } },
    rows: [
      { organization: "机关第一党支部", about: "2026Q3-001 党课：2026年第三季度没有计入的记录" },
      { organization: "机关第二党支部", about: "2026Q3-002 预警：换届超期" },
    ],
    remarks: ["2 项已在台账里，不再写。", "表尾有说明或合计，新行写在它的下面。"],
  };
}

export function addedView(wishes: TakeOverWishes): TakeOverView {
  const { list, where, place } = proposedView(wishes);
  return { status: "added", list, where, place };
}
