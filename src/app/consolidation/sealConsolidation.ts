import type { DigestAlgorithm } from "../../domain/digest/digest";
import { isTaken } from "../../domain/consolidating/checkFiles";
import { scoringKey } from "../../domain/consolidating/otherRules";
import type { ReceivedSubmission } from "../../domain/consolidating/receivedFile";
import type { ConsolidationWords } from "../../workbook/consolidation/consolidationWords";
import { planConsolidation } from "../../workbook/consolidation/planConsolidation";
import type { PlannedSheet, WritePlan } from "../../workbook/port/writePlan";
import {
  MANIFEST_FORMAT,
  NOT_FINALISED,
  NOT_HIDDEN,
  PUT_TOGETHER,
  type Manifest,
} from "../../workbook/submission/manifest";
import { maskedSheet, maskedText, type PersonalCell } from "../../workbook/submission/outgoingSheet";
import { ruleSealsText } from "../../workbook/submission/ruleSeals";
import type { SubmissionWords } from "../../workbook/submission/submissionWords";
import type { Unit } from "../submission/makeSubmission";
import { sealPlan, type SealedPlan } from "../submission/sealPlan";
import type { Consolidation } from "./consolidate";

/** The version that went up before. */
export type VersionBefore = Readonly<{ version: number; root: string }>;

export type SealConsolidationOptions = Readonly<{
  /** Who put it together. */
  unit: Unit;
  /** The version that it follows on; null: it is the first. */
  follows: VersionBefore | null;
  /** Personal numbers are masked as proposed; else nothing is made while there are any. */
  mask: boolean;
  algorithm: DigestAlgorithm;
  passphrase: string | null;
  productVersion: string;
  words: ConsolidationWords;
  submissionWords: SubmissionWords;
}>;

/** What would go up, with personal numbers masked, and where there were any. */
export type OutgoingConsolidation = Readonly<{
  sheets: readonly PlannedSheet[];
  styles: WritePlan["styles"];
  masked: readonly PersonalCell[];
}>;

export type SealedConsolidation = SealedPlan &
  Readonly<{ status: "sealed"; unit: Unit; version: number; masked: readonly PersonalCell[] }>;

/** Why none was made. `nothing`: nothing was taken in; `too-large`: more rows than a seal has room for. */
export type UnsealedConsolidation =
  | Readonly<{ status: "refused"; reason: "no-unit" | "nothing" | "too-large" }>
  | Readonly<{ status: "refused"; reason: "personal"; cells: readonly PersonalCell[] }>;

/** What would go up of a consolidation; null where nothing was taken in. */
export function outgoingConsolidation(found: Consolidation, words: ConsolidationWords): OutgoingConsolidation | null {
  if (mostAlike(found) === null) return null;
  const { sheets, styles } = planConsolidation({ ...found, words, unmasked: true });
  const scanned = sheets.map(maskedSheet);
  return { styles, sheets: scanned.map(({ sheet }) => sheet), masked: scanned.flatMap((one) => one.found) };
}

/** A consolidation as it goes up itself: its sheets, sealed, to be put together with those of other units one level up. */
export function sealConsolidation(
  found: Consolidation,
  options: SealConsolidationOptions,
): SealedConsolidation | UnsealedConsolidation {
  const { words, submissionWords, algorithm, passphrase, follows } = options;
  const unit = { name: maskedText(options.unit.name.trim()), code: options.unit.code.trim() };
  if (unit.name === "" || unit.code === "") return { status: "refused", reason: "no-unit" };
  const most = mostAlike(found);
  const outgoing = outgoingConsolidation(found, words);
  if (most === null || outgoing === null) return { status: "refused", reason: "nothing" };
  const { sheets, styles, masked } = outgoing;
  if (masked.length > 0 && !options.mask) return { status: "refused", reason: "personal", cells: masked };
  const version = (follows?.version ?? 0) + 1;
  const toSeal = sheets.map((sheet) => ({ sheet, keep: "values" }) as const);
  const facts = factsOf(found, most, { ...options, unit, version });
  const sealed = sealPlan(toSeal, { facts, version, algorithm, passphrase, words: submissionWords, styles });
  if (sealed === null) return { status: "refused", reason: "too-large" };
  return { status: "sealed", ...sealed, unit, version, masked };
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
