import type {
  ReadySubmissionView,
  SubmissionView,
  SubmissionWishes,
  SubmittedView,
  VerificationView,
} from "../../../src/taskpane/service/submissionView";
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
    unit: { name: "", code: "" },
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
};

/** One changed cell, one that nobody can judge, and a figure that does not follow. */
export function verificationView(paperCode: string): VerificationView {
  const sheet = "考核结果 2026Q3";
  return {
    status: "verified",
    verdict: "changed",
    facts: { unit: "测试机关工委", code: "LJ-0107", period: "2026Q3", version: "2", contents: "全量" },
    code: CHECK_CODE,
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
