import type {
  ReadySubmissionView,
  SubmissionView,
  SubmissionWishes,
  SubmittedView,
  VerificationView,
} from "../../../src/taskpane/service/submissionView";
import type { ReturnItemView, VersionsView } from "../../../src/taskpane/service/returnView";
import type { Language } from "../../../src/workbook/resultSheets/texts";
import { wordsIn } from "./dataViews";

export const CHECK_CODE = "1289 0463 7715 2038 9940 5162";
const FIRST: SubmissionWishes = {
  period: { period: "2026Q3", cutoff: null },
  contents: "brief",
  hideRanks: null,
  hideTotals: false,
};
const SHEETS = [
  { name: "考核结果 2026Q3", rows: 35 },
  { name: "得分明细 2026Q3", rows: 1155 },
];

/** Two sheets and a cell with a phone number; nobody has said yet who submits. */
export function submissionView(language: Language, wishes: SubmissionWishes | null): ReadySubmissionView {
  const say = wordsIn(language);
  const asked = wishes ?? FIRST;
  return {
    status: "ready",
    wishes: { ...asked, hideRanks: asked.hideRanks ?? true },
    period: say("2026年第三季度", "Third quarter of 2026"),
    periods: [
      { period: "2026Q3", label: say("2026年第三季度", "Third quarter of 2026") },
      { period: "2026Q2", label: say("2026年第二季度", "Second quarter of 2026") },
    ],
    ...{ unit: { name: "", code: "" }, returned: [] },
    ...{ version: 1, settled: null, notWritten: false, changed: false },
    sheets: [...SHEETS, ...(asked.contents === "full" ? [{ name: "名册", rows: 36 }] : [])],
    personal: [{ place: "“考核结果 2026Q3”M7", kinds: ["mobile"], masked: "138****5678" }],
  };
}

export function submittedView(wishes: SubmissionWishes, unit: Readonly<{ name: string; code: string }>): SubmittedView {
  return {
    ...{ status: "made", wishes, unit, code: CHECK_CODE, version: 1, sheets: SHEETS, masked: 1, hideRanks: true },
    name: `${unit.name}-报送-2026Q3-第1版.xlsx`,
    bytes: new Blob(["file"]),
  };
}

/** The workbook is itself a submission. */
export const RECEIVED: SubmissionView = {
  status: "received",
  facts: { unit: "测试机关工委", code: "LJ-0107", period: "2026Q3", version: "2", contents: "全量" },
  sheets: ["考核结果 2026Q3", "得分明细 2026Q3"],
  returned: [],
};

/** An item that asks about a cell. @param ownSheets - the cell is in the workbook that is open. */
export function returnItemView(number: string, answer = "", ownSheets = false): ReturnItemView {
  const at = { sheet: "考核结果 2026Q3", rowIndex: 13, columnIndex: 10 };
  return {
    ...{ number, value: "84.20", problem: "次数少了", demand: "请核对台账", due: "2026-10-30", answer },
    place: { label: "“考核结果 2026Q3”K14", at: ownSheets ? at : { sheet: "" } },
  };
}

/** One item of each state, and a change that nobody asked for. */
export function versionsView(isDraft: boolean): VersionsView {
  const item = { problem: "次数少了", became: "由 “84.20” 改为 “91.20”", answer: "" };
  return {
    ...{ status: "compared", versions: "第 2 版接退回的第 1 版。", follows: true, isDraft },
    counts: "退回的 3 条：已改 1，已答复 1，未办 1。",
    items: [
      { ...item, number: "1", about: "机关第一党支部 最终得分", state: "done", stateWords: "已改" },
      {
        ...item,
        number: "2",
        about: "机关第二党支部 最终得分",
        state: "answered",
        stateWords: "已答复",
        answer: "以纪要为准",
      },
      { ...item, number: "3", about: "", state: "open", stateWords: "未办" },
    ],
    unaskedCount: "没有要求改而改了的 1 处：",
    unasked: ["“考核结果 2026Q3”K3 机关第三党支部 最终得分 由 “80” 变为 “81”"],
    moreUnasked: 4,
  };
}

/** One changed cell, one that nobody can judge, and a figure that does not follow. */
export function verificationView(paperCode: string, passphrase: string): VerificationView {
  const sheet = "考核结果 2026Q3";
  return {
    status: "verified",
    verdict: "changed",
    facts: { unit: "测试机关工委", code: "LJ-0107", period: "2026Q3", version: "2", contents: "全量" },
    code: CHECK_CODE,
    passphrase: passphrase === "" ? "unasked" : "other",
    paper: paperCode === "" ? null : paperCode === CHECK_CODE,
    changes: [
      {
        place: { label: "“考核结果 2026Q3”K14", at: { sheet, rowIndex: 13, columnIndex: 10 } },
        ...{ from: "84.20", to: "91.20" },
      },
      { place: { label: "“考核说明 2026Q3”", at: { sheet: "" } }, from: null, to: "" },
    ],
    moreChanges: 3,
    reordered: ["得分明细 2026Q3"],
    unknown: [{ label: "“考核结果 2026Q3”L2", at: { sheet, rowIndex: 1, columnIndex: 11 } }],
    moreUnknown: 0,
    recomputed: {
      count: 1,
      differences: [{ organization: "机关第一党支部", item: "L1", shipped: "6", computed: "4" }],
    },
  };
}
