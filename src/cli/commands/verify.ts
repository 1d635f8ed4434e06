import { parseCheckCode } from "../../domain/digest/digest";
import { verifySubmission, type Verification } from "../../app/submission/verifySubmission";
import { verifyOptions } from "../assessing";
import { CommandProblem } from "../commandProblem";
import type { OpenWorkbook } from "../files";
import { passphraseOf } from "../passphrase";
import { changeLines } from "../submissionReport";
import { handOver, onWorkbook, say, type CommandDefinition, type CommandRun, type Status } from "./command";

/** `kaohe verify`: whether a submission was changed; 1 where it was, or where nobody can tell. */
export const verify: CommandDefinition = {
  options: ["code", "passphrase-from", "json", "now"],
  run: (run) => onWorkbook(run, verifyOpen),
};

async function verifyOpen(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { command, progress } = run;
  const { texts } = command;
  const words = texts.catalogue.submission;
  const passphrase = await passphraseOf(run, { twice: false });
  const options = { ...verifyOptions(workbook, run, paperCodeOf(run)), passphrase };
  const verified = await verifySubmission(workbook.host, options);
  progress.clear();
  if (verified.status === "not-verifiable") {
    throw new CommandProblem(verified.reason === "format" ? words.otherFormat : words.noManifest);
  }
  const data = (): unknown => verificationJson(verified);
  const { json } = await handOver(workbook, run, { data, changes: null, suffix: "" });
  const { unitName, unitCode, period, version, contents } = verified.manifest.facts;
  say(run, [
    words.submission({ unit: unitName, code: unitCode, period, version, contents }),
    words.verdicts[verified.verdict],
    ...changeLines(verified, texts),
    ...(verified.passphrase === "unasked" ? [] : [words.passphrase.checked[verified.passphrase]]),
    words.codeNow(verified.code),
    words.limit,
    ...(json === null ? [] : [texts.catalogue.commandLine.jsonWritten(json)]),
  ]);
  return verified.verdict === "unchanged" ? 0 : 1;
}

/** The code from the paper; null where none is given. @throws CommandProblem for a code that is none. */
function paperCodeOf({ command: { texts, values } }: CommandRun): string | null {
  if (values.code === undefined) return null;
  const code = parseCheckCode(values.code);
  if (code === null) throw new CommandProblem(texts.catalogue.submission.badCode(values.code));
  return code;
}

/** What was found, as data. */
function verificationJson({ verdict, code, passphrase, changes, reordered, recomputed }: Verification): unknown {
  return {
    ...{ verdict, code, passphrase, changes, reordered },
    recomputed: recomputed !== null && "differences" in recomputed ? { differences: recomputed.differences } : null,
  };
}
