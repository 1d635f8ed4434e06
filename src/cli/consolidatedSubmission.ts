import { extname } from "node:path";
import type { Consolidation } from "../app/consolidation/consolidate";
import { sealConsolidation, type SealConsolidationOptions } from "../app/consolidation/sealConsolidation";
import { checkSeal } from "../app/submission/checkSeal";
import type { Unit } from "../app/submission/makeSubmission";
import type { SealedPlan } from "../app/submission/sealPlan";
import { DIGEST_ALGORITHMS } from "../domain/digest/digest";
import { PRODUCT_VERSION } from "../workbook/productVersion";
import { PUT_TOGETHER } from "../workbook/submission/manifest";
import { CommandProblem } from "./commandProblem";
import type { CommandOptions } from "./commandOptions";
import type { CommandRun } from "./commands/command";
import { passphraseOf } from "./passphrase";
import { openWorkbook } from "./files";

/** A consolidation that goes up itself: where it is written, and who put it together. */
export type SubmitWish = Readonly<{ path: string; unit: Unit }>;

const EXTENSION = ".xlsx";

/** What was asked for; null: nothing goes up. @throws CommandProblem where something of it is missing or does nothing. */
export function submitWish({ values, texts }: CommandOptions): SubmitWish | null {
  const { consolidation, commandLine } = texts.catalogue;
  const { submit: path, unit, code, follows, "passphrase-from": passphrase } = values;
  if (path === undefined) {
    if ([unit, code, follows, passphrase].some((value) => value !== undefined))
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
): Promise<SealedPlan & Readonly<{ version: number }>> {
  const { command } = run;
  const { consolidation, submission } = command.texts.catalogue;
  const passphrase = await passphraseOf(run, { twice: true });
  const sealed = sealConsolidation(found, {
    ...{ unit, follows: await followed(found, unit, command), algorithm: DIGEST_ALGORITHMS[0], passphrase },
    ...{ productVersion: PRODUCT_VERSION, words: consolidation.words, submissionWords: submission.words },
  });
  if (sealed === null) throw new CommandProblem(consolidation.nothingToSubmit);
  return sealed;
}

/** The version before, as its file says. */
async function followed(
  { batch }: Consolidation,
  unit: Unit,
  { values, texts }: CommandOptions,
): Promise<SealConsolidationOptions["follows"]> {
  if (values.follows === undefined) return null;
  const words = texts.catalogue.consolidation;
  const workbook = await openWorkbook(values.follows);
  try {
    const checked = await checkSeal(workbook.host, { paperCode: null, withDetails: false });
    if (checked.status !== "checked") throw new CommandProblem(words.badFollows.none(values.follows));
    const { facts } = checked.manifest;
    const isOwn = facts.unitCode === unit.code && facts.period === batch.period && facts.contents === PUT_TOGETHER;
    if (!isOwn) throw new CommandProblem(words.badFollows.other(values.follows));
    if (checked.changes.length > 0) throw new CommandProblem(words.badFollows.changed(values.follows));
    return { version: Number(facts.version) || 0, root: checked.root };
  } finally {
    await workbook.close();
  }
}
