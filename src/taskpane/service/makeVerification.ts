import type { NotVerifiable } from "../../app/submission/checkSeal";
import type { Recomputation } from "../../app/submission/recomputeFigures";
import type { Verification } from "../../app/submission/verifySubmission";
import type { ProductTexts } from "../../i18n/textsOf";
import { parseRangeAddress, type SheetAddress } from "../../workbook/port/address";
import type { PlaceView } from "./dataView";
import { problemViews } from "./makeDataView";
import { factsView, figureViews } from "./makeSubmissionView";
import type { VerificationView } from "./submissionView";

/** Cells that are listed; how many more there are is said. */
const MOST_CELLS = 200;

/** What became of a submission. @param paperCode - as parseCheckCode gives it; null: none was at hand. */
export function makeVerification(
  found: Verification | NotVerifiable,
  paperCode: string | null,
  texts: ProductTexts,
): VerificationView {
  if (found.status === "not-verifiable") return { status: "unverifiable", reason: found.reason };
  const { manifest, verdict, code, passphrase, changes, reordered, unknown, recomputed } = found;
  return {
    status: "verified",
    facts: factsView(manifest),
    ...{ verdict, code, passphrase, reordered },
    paper: paperCode === null ? null : paperCode === code,
    changes: changes.slice(0, MOST_CELLS).map(({ sheet, cell, from, to }) => ({
      place: placeOf(sheet, cell, texts),
      ...{ from: textOf(from), to: textOf(to) },
    })),
    moreChanges: Math.max(0, changes.length - MOST_CELLS),
    unknown: unknown.slice(0, MOST_CELLS).map(({ sheet, cell }) => placeOf(sheet, cell, texts)),
    moreUnknown: Math.max(0, unknown.length - MOST_CELLS),
    recomputed: recomputed && recomputedView(recomputed, texts),
  };
}

/** A cell of a sheet; of a sheet that is gone, without a way to it. */
function placeOf(sheet: string, cell: string, { catalogue }: ProductTexts): PlaceView {
  const range = parseRangeAddress(cell);
  const at: SheetAddress = range ? { sheet, rowIndex: range.firstRow, columnIndex: range.firstColumn } : { sheet: "" };
  return { label: catalogue.commandLine.place(sheet, cell), at };
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}

function recomputedView(
  recomputed: Recomputation,
  texts: ProductTexts,
): Extract<VerificationView, { status: "verified" }>["recomputed"] {
  if ("problems" in recomputed) return { problems: problemViews(recomputed.problems, texts) };
  const { differences } = recomputed;
  return { count: differences.length, differences: figureViews(differences) };
}
