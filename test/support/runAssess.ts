import { assessmentJson } from "../../src/app/assessmentJson";
import { assessWorkbook, type AssessOptions, type ReadyAssessment } from "../../src/app/assessWorkbook";
import { mustDay } from "../../src/domain/model/day";
import { parsePeriod } from "../../src/domain/model/period";
import { LABEL_SETS, textsOf } from "../../src/i18n/textsOf";
import type { WorkbookHost } from "../../src/workbook/port/workbookHost";

/** Options of an assessment as the tests run it: Chinese, a fixed stamp. */
export function assessOptions(period: string | null, cutoff: number | null = null): AssessOptions {
  const texts = textsOf("zh-CN");
  return {
    texts,
    mappingWords: texts.catalogue.mappingSheet,
    recordWords: texts.catalogue.records,
    labelSets: LABEL_SETS,
    period: period === null ? null : parsePeriod(period),
    cutoff,
    today: mustDay(2026, 10, 8),
    calculatedAt: "2026-10-08 09:00",
    productVersion: "0.1.0",
  };
}

/** Assesses a workbook that can be assessed. @throws Error when it is refused */
export async function mustAssess(host: WorkbookHost, options: AssessOptions): Promise<ReadyAssessment> {
  const outcome = await assessWorkbook(host, options);
  if (outcome.status === "refused") throw new Error(`refused: ${JSON.stringify(outcome.diagnostics)}`);
  return outcome;
}

/** The JSON of an assessment, as `--json` gives it. */
export function jsonOf(outcome: ReadyAssessment): ReturnType<typeof assessmentJson> {
  return assessmentJson(outcome, textsOf("zh-CN"));
}
