import { extname } from "node:path";
import type { Consolidation } from "../app/consolidation/consolidate";
import {
  sealConsolidation,
  type SealedConsolidation,
  type UnsealedConsolidation,
  type VersionBefore,
} from "../app/consolidation/sealConsolidation";
import { readsBackWhole, versionBefore } from "../app/consolidation/versionBefore";
import type { Unit } from "../app/submission/makeSubmission";
import { DIGEST_ALGORITHMS } from "../domain/digest/digest";
import type { NewFile } from "../hosts/file/node/fileOutput";
import type { ProductTexts } from "../i18n/textsOf";
import { PRODUCT_VERSION } from "../workbook/productVersion";
import { CommandProblem } from "./commandProblem";
import type { CommandOptions } from "./commandOptions";
import type { CommandRun } from "./commands/command";
import { openWorkbook } from "./files";
import { writeNewWorkbook } from "./newWorkbook";
import { passphraseOf } from "./passphrase";
import { personalLines } from "./submissionReport";

/** A consolidation that goes up itself: where it is written, and who put it together. */
export type SubmitWish = Readonly<{ path: string; unit: Unit }>;

const EXTENSION = ".xlsx";

/** What was asked for; null: nothing goes up. @throws CommandProblem where something of it is missing or does nothing. */
export function submitWish({ values, texts }: CommandOptions): SubmitWish | null {
  const { consolidation, commandLine } = texts.catalogue;
  const { submit: path, unit, code, follows, mask, "passphrase-from": passphrase } = values;
  if (path === undefined) {
    if ([unit, code, follows, mask, passphrase].some((value) => value !== undefined))
      throw new CommandProblem(consolidation.onlyWithSubmit);
    return null;
  }
  if (extname(path).toLowerCase() !== EXTENSION) throw new CommandProblem(commandLine.badExtension(path, EXTENSION));
  const [name, own] = [unit?.trim() ?? "", code?.trim() ?? ""];
  if (name === "" || own === "") throw new CommandProblem(consolidation.submitNeedsUnit);
  return { path, unit: { name, code: own } };
}

/** The consolidation, sealed. @throws CommandProblem where none can be made; HostError */
export async function sealedConsolidation(
  found: Consolidation,
  { unit }: SubmitWish,
  run: CommandRun,
): Promise<SealedConsolidation> {
  const { values, texts } = run.command;
  const { consolidation, submission } = texts.catalogue;
  const passphrase = await passphraseOf(run, { twice: true });
  const sealed = sealConsolidation(found, {
    ...{ unit, follows: await followed(found, unit, run.command), algorithm: DIGEST_ALGORITHMS[0], passphrase },
    ...{ mask: values.mask ?? false, productVersion: PRODUCT_VERSION },
    ...{ words: consolidation.words, submissionWords: submission.words },
  });
  if (sealed.status === "refused") throw new CommandProblem(refusedLines(sealed, texts).join("\n"));
  return sealed;
}

function refusedLines(refused: UnsealedConsolidation, texts: ProductTexts): readonly string[] {
  const { consolidation, submission } = texts.catalogue;
  switch (refused.reason) {
    case "no-unit":
      return [consolidation.submitNeedsUnit];
    case "nothing":
    case "too-large":
      return [consolidation.notSubmittable[refused.reason]];
    case "personal": {
      const { cells } = refused;
      return [submission.personal(cells.length), ...personalLines(cells, texts), consolidation.personalHint];
    }
  }
}

/** Writes it and reads it back. @returns what to say of it. @throws CommandProblem; HostError */
export async function writeSealed(
  file: NewFile,
  { plan, code, version, masked }: SealedConsolidation,
  run: CommandRun,
): Promise<readonly string[]> {
  const { texts } = run.command;
  const { consolidation, submission } = texts.catalogue;
  await writeNewWorkbook(file, plan, run);
  const written = await openWorkbook(file.path());
  try {
    if (!(await readsBackWhole(written.host, code))) throw new CommandProblem(consolidation.selfCheckFailed);
  } finally {
    await written.close();
  }
  return [
    ...(masked.length > 0 ? [submission.masked(masked.length), ...personalLines(masked, texts)] : []),
    consolidation.submitted(file.path(), version, code),
  ];
}

/** The version before, as its file says. */
async function followed(
  found: Consolidation,
  unit: Unit,
  { values, texts }: CommandOptions,
): Promise<VersionBefore | null> {
  if (values.follows === undefined) return null;
  const workbook = await openWorkbook(values.follows);
  try {
    const before = await versionBefore(workbook.host, found, unit.code);
    if (typeof before !== "string") return before;
    throw new CommandProblem(texts.catalogue.consolidation.badFollows[before](values.follows));
  } finally {
    await workbook.close();
  }
}
