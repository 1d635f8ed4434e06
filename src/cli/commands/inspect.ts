import { inspectionJson } from "../../app/assessmentJson";
import { dayOfTime } from "../../app/localTime";
import { planMapping } from "../../app/planMapping";
import { readCoverage } from "../../app/coverageReading";
import { inspectWorkbook } from "../../app/inspectWorkbook";
import { evidenceWordsOf } from "../../i18n/evidenceWordsOf";
import type { OpenWorkbook } from "../files";
import { carriedMapping } from "../carriedMapping";
import { coverageLines, problemLines, sheetLines, writtenLines } from "../report";
import {
  handOver,
  onWorkbook,
  runOptions,
  say,
  statusOf,
  timeOf,
  type CommandDefinition,
  type CommandRun,
  type Status,
} from "./command";

/** `kaohe inspect`: what each sheet is taken for, and every problem; with --mapping-from it carries a mapping over. */
export const inspect: CommandDefinition = {
  options: ["json", "mapping-from", "out", "in-place", "now"],
  writesOnlyWith: ["mapping-from"],
  run: (run) => onWorkbook(run, inspectOpen),
};

async function inspectOpen(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { command, progress } = run;
  const { texts } = command;
  const carried = await carriedMapping(command);
  const options = { ...runOptions(run), carried, today: dayOfTime(timeOf(run)) };
  const inputs = await inspectWorkbook(workbook.host, options);
  const covered = await readCoverage(workbook.host, inputs, options);
  progress.clear();
  const fitsNoSheet = carried !== null && inputs.reading.sheets.every(({ confirmed }) => !confirmed);
  const written = await handOver(workbook, run, {
    data: () => inspectionJson({ ...inputs, covered }, texts, evidenceWordsOf(texts)),
    changes: carried === null ? null : planMapping(inputs, texts.catalogue.mappingSheet),
    suffix: texts.catalogue.commandLine.mappingSuffix,
  });
  say(run, [
    ...sheetLines(inputs, texts),
    ...(fitsNoSheet ? [texts.catalogue.commandLine.mappingFitsNoSheet(command.values["mapping-from"] ?? "")] : []),
    ...coverageLines(covered, texts),
    ...problemLines(inputs.diagnostics, texts),
    ...writtenLines(written, texts),
  ]);
  return statusOf(inputs.diagnostics);
}
