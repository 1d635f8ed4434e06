import type { DigestAlgorithm } from "../../domain/digest/digest";
import { isTaken } from "../../domain/consolidating/checkFiles";
import { scoringKey } from "../../domain/consolidating/otherRules";
import type { ReceivedSubmission } from "../../domain/consolidating/receivedFile";
import type { ConsolidationWords } from "../../workbook/consolidation/consolidationWords";
import { planConsolidation } from "../../workbook/consolidation/planConsolidation";
import {
  MANIFEST_FORMAT,
  NOT_FINALISED,
  NOT_HIDDEN,
  PUT_TOGETHER,
  type Manifest,
} from "../../workbook/submission/manifest";
import { ruleSealsText } from "../../workbook/submission/ruleSeals";
import type { SubmissionWords } from "../../workbook/submission/submissionWords";
import type { Unit } from "../submission/makeSubmission";
import { sealPlan, type SealedPlan } from "../submission/sealPlan";
import type { Consolidation } from "./consolidate";

export type SealConsolidationOptions = Readonly<{
  /** Who put it together. */
  unit: Unit;
  /** The version that it follows on; null: it is the first. */
  follows: Readonly<{ version: number; root: string }> | null;
  algorithm: DigestAlgorithm;
  passphrase: string | null;
  productVersion: string;
  words: ConsolidationWords;
  submissionWords: SubmissionWords;
}>;

/**
 * A consolidation as it goes up itself: its sheets, sealed, to be put together with those of other units one level up.
 *
 * @returns null where nothing was taken in, or there are more rows than a seal has room for.
 */
export function sealConsolidation(
  found: Consolidation,
  options: SealConsolidationOptions,
): (SealedPlan & Readonly<{ version: number }>) | null {
  const { words, submissionWords, algorithm, passphrase, follows } = options;
  const most = mostAlike(found);
  if (most === null) return null;
  const version = (follows?.version ?? 0) + 1;
  const { sheets, styles } = planConsolidation({ ...found, words });
  const toSeal = sheets.map((sheet) => ({ sheet, keep: "values" }) as const);
  const facts = factsOf(found, most, { ...options, version });
  const sealed = sealPlan(toSeal, { facts, version, algorithm, passphrase, words: submissionWords, styles });
  return sealed && { ...sealed, version };
}

/** One of the submissions that the largest group was scored as; a row that was scored otherwise says so itself. */
function mostAlike({ rows }: Consolidation): ReceivedSubmission | null {
  const largest = rows.find(({ group, submission, scoredBy }) => group === 1 && scoredBy === scoringKey(submission));
  return (largest ?? rows[0])?.submission ?? null;
}

function factsOf(
  { batch, checked }: Consolidation,
  { rules, ruleSet, settings }: ReceivedSubmission,
  { unit, version, follows, productVersion, algorithm }: SealConsolidationOptions & Readonly<{ version: number }>,
): Manifest["facts"] {
  const taken = batch.files.filter((_, index) => isTaken(checked.files[index]!));
  const isFinalised = taken.every(({ submission }) => submission?.isFinalised === true);
  return {
    ...{ format: MANIFEST_FORMAT, unitName: unit.name, unitCode: unit.code, period: batch.period },
    // Each submission has its own.
    cutoff: "",
    ...{ version: String(version), contents: PUT_TOGETHER, hiddenRanks: NOT_HIDDEN },
    finalised: isFinalised ? `第${version}版` : NOT_FINALISED,
    ...{ ruleSet, rules: ruleSealsText(rules), settings, product: productVersion, algorithm },
    previousRoot: follows?.root ?? "",
  };
}
