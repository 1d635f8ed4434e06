import { assessmentJson, inspectionJson } from "../../src/app/assessmentJson";
import { assessWorkbook } from "../../src/app/assessWorkbook";
import { readCoverage } from "../../src/app/coverageReading";
import { inspectWorkbook } from "../../src/app/inspectWorkbook";
import { evidenceWordsOf } from "../../src/i18n/evidenceWordsOf";
import { textsOf } from "../../src/i18n/textsOf";
import { HostError } from "../../src/workbook/port/hostError";
import { openFileBytes } from "../support/assessBytes";
import { assessOptions } from "../support/runAssess";
import { lostFrom } from "./lostParts";

/** How a workbook ended. `fault`: what must never be, in words for the one who looks into it; null when all is well. */
export type Ending = Readonly<{
  kind: "written" | "refused by its data" | "refused on writing" | "not opened";
  /** Why the host refused it; "" where it didn't. */
  code: string;
  fault: string | null;
}>;

/** Inspects a workbook, assesses it and writes the results, as the command line does; then looks at what was written. */
export async function tryWorkbook(bytes: Uint8Array): Promise<Ending> {
  let kind: Ending["kind"] = "not opened";
  try {
    const texts = textsOf("zh-CN");
    const opened = await openFileBytes(bytes);
    const inputs = await inspectWorkbook(opened.host, {});
    const covered = await readCoverage(opened.host, inputs, {});
    JSON.stringify(inspectionJson({ ...inputs, covered }, texts, evidenceWordsOf(texts)));
    kind = "refused by its data";
    const options = { ...assessOptions("2026Q3"), acceptProposals: true, withoutActivities: true };
    const outcome = await assessWorkbook(opened.host, options);
    if (outcome.status === "refused") return { kind, code: "", fault: null };
    JSON.stringify(assessmentJson(outcome, texts));
    kind = "refused on writing";
    await opened.host.apply(outcome.plan);
    return { kind: "written", code: "", fault: await lostFrom(bytes, opened.written()) };
  } catch (error) {
    if (error instanceof HostError && error.code !== "host-failed") return { kind, code: error.code, fault: null };
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind, code: "", fault: `internal error (${kind}): ${told}` };
  }
}
