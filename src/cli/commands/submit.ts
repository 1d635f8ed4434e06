import { extname } from "node:path";
import { formatPeriod } from "../../domain/model/period";
import { DIGEST_ALGORITHMS } from "../../domain/digest/digest";
import { readableTime } from "../../app/localTime";
import { assessContext } from "../../app/session/workbookSession";
import { makeSubmission, type ReadySubmission, type RefusedSubmission } from "../../app/submission/makeSubmission";
import { recordSubmission } from "../../app/submission/recordSubmission";
import { verifySubmission } from "../../app/submission/verifySubmission";
import { openNewFile } from "../../hosts/file/node/fileOutput";
import { CONTENTS_WORDS, type Contents } from "../../workbook/submission/manifest";
import { assessWishes, sessionOver, verifyOptions } from "../assessing";
import type { CommandOptions } from "../commandOptions";
import { editInPlace } from "../editInPlace";
import { passphraseOf } from "../passphrase";
import { writeNewWorkbook } from "../newWorkbook";
import { namesBeside, openWorkbook, refuseNotOwn, type OpenWorkbook } from "../files";
import { acceptedLines, refusalLines } from "../report";
import { changeLines, madeLines, personalLines, staleLines } from "../submissionReport";
import {
  handOver,
  onWorkbook,
  refuse,
  runOptions,
  say,
  timeOf,
  type CommandDefinition,
  type CommandRun,
  type Status,
} from "./command";

const CONTENTS = new Map<string | undefined, Contents>([
  ...(Object.entries(CONTENTS_WORDS) as [Contents, string][]).map(([contents, word]) => [word, contents] as const),
  ["brief", "brief"],
  ["full", "full"],
]);

/** `kaohe submit`: the file for the committee above. Nothing is sent: a person carries it. */
export const submit: CommandDefinition = {
  options: [
    ...(["period", "cutoff", "with", "unit", "code", "mask", "hide-totals", "passphrase-from"] as const),
    ...(["out", "json", "now", "accept", "mapping-from"] as const),
  ],
  extension: ".xlsx",
  run: (run) => onWorkbook(run, submitOpen),
};

async function submitOpen(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { command, progress } = run;
  const { texts } = command;
  const contents = CONTENTS.get(command.values.with);
  if (contents === undefined) return refuse(run, [texts.catalogue.submission.badContents]);
  const passphrase = await passphraseOf(run, { twice: true });
  const submission = await makeSubmission(workbook.host, {
    passphrase,
    ...runOptions(run),
    ...assessContext(sessionOver(workbook, run)),
    ...(await assessWishes(command)),
    ...choices(command, contents),
  });
  progress.clear();
  const suffix = "";
  if (submission.status === "refused") {
    await handOver(workbook, run, { data: () => refusedJson(submission), changes: null, suffix });
    return refuse(run, refusedLines(submission, command));
  }
  await refuseNotOwn(workbook);
  const file = await openNewFile(namesOf(command, submission), workbook.source.opened);
  try {
    await writeNewWorkbook(file, submission.plan, run);
    const wrong = await selfCheck(file.path(), run);
    if (wrong.length > 0) {
      await file.discard();
      return refuse(run, [texts.catalogue.submission.selfCheckFailed, ...wrong]);
    }
    const backup = await record(workbook, { submission, contents, run });
    progress.clear();
    const data = (): unknown => submissionJson(file.path(), submission);
    const { json } = await handOver(workbook, run, { data, changes: null, suffix });
    say(run, [
      ...acceptedLines(submission.outcome.inputs, texts),
      ...madeLines(submission, texts),
      texts.catalogue.submission.recorded(backup),
      texts.catalogue.commandLine.written(file.path()),
      ...(json === null ? [] : [texts.catalogue.commandLine.jsonWritten(json)]),
    ]);
    return 0;
  } catch (cause) {
    await file.discard();
    throw cause;
  }
}

function choices({ values, texts }: CommandOptions, contents: Contents) {
  return {
    contents,
    unit: { name: values.unit ?? null, code: values.code ?? null },
    mask: values.mask ?? false,
    hideTotals: values["hide-totals"] ?? false,
    algorithm: DIGEST_ALGORITHMS[0],
    words: texts.catalogue.submission.words,
    returnWords: texts.catalogue.returns.words,
    ruleWords: texts.catalogue.ruleSheets,
  };
}

function refusedLines(refused: RefusedSubmission, { texts }: CommandOptions): readonly string[] {
  const words = texts.catalogue.submission;
  switch (refused.reason) {
    case "no-unit":
      return [words.noUnit];
    case "too-large":
      return [words.tooLarge];
    case "archive-changed":
      return [words.archiveChanged(refused.sheet)];
    case "personal":
      return [words.personal(refused.cells.length), ...personalLines(refused.cells, texts), words.personalHint];
    case "stale": {
      const { differences, settled } = refused;
      return [words.stale(differences.length), ...staleLines(differences, texts), words.staleHint(settled)];
    }
    case "assessment":
      return refusalLines(refused.outcome, texts);
  }
}

function namesOf({ file, out, texts }: CommandOptions, { outcome, version }: ReadySubmission): Iterable<string> {
  if (out !== null) return [out];
  const suffix = texts.catalogue.submission.fileSuffix(formatPeriod(outcome.chosen.period), version);
  return namesBeside(`${file.slice(0, file.length - extname(file).length)}.xlsx`, suffix);
}

/** Reads the file back, as whoever receives it will: what does not pass is not left behind. @returns what is wrong. */
async function selfCheck(path: string, run: CommandRun): Promise<readonly string[]> {
  const written = await openWorkbook(path);
  try {
    const verified = await verifySubmission(written.host, verifyOptions(written, run, null));
    if (verified.status === "not-verifiable") return [run.command.texts.catalogue.submission.noManifest];
    return verified.verdict === "unchanged" ? [] : changeLines(verified, run.command.texts);
  } finally {
    await written.close();
  }
}

type Made = Readonly<{ submission: ReadySubmission; contents: Contents; run: CommandRun }>;

/** Notes the submission in the office's workbook. @returns the path of the workbook as it was. */
function record(workbook: OpenWorkbook, { submission, contents, run }: Made): Promise<string> {
  const { catalogue } = run.command.texts;
  const now = timeOf(run);
  const options = {
    ...{ contents, time: readableTime(now) },
    ...{ words: catalogue.submission.words, ruleWords: catalogue.ruleSheets },
  };
  return editInPlace(workbook, (live) => recordSubmission(live, submission, options), {
    now,
    backupSuffix: catalogue.commandLine.backupSuffix,
  });
}

function refusedJson(refused: RefusedSubmission): unknown {
  if (refused.reason === "personal") return { reason: refused.reason, personal: refused.cells };
  if (refused.reason === "stale") return { reason: refused.reason, differences: refused.differences };
  if (refused.reason === "archive-changed") return { reason: refused.reason, sheet: refused.sheet };
  return { reason: refused.reason };
}

function submissionJson(path: string, { unit, version, code, sheets, masked, outcome }: ReadySubmission): unknown {
  const period = formatPeriod(outcome.chosen.period);
  return { file: path, unit: unit.name, unitCode: unit.code, period, version, code, sheets, masked };
}
