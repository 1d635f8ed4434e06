import type { WorkbookHost } from "../../workbook/port/workbookHost";
import { CONTENTS_WORDS } from "../../workbook/submission/manifest";
import { checkSeal, type NotVerifiable, type SealCheck } from "./checkSeal";
import { recomputeFigures, type Recomputation, type RecomputeOptions } from "./recomputeFigures";

/** `cannotTell`: formulas without results, or ledgers from which nothing can be worked out. */
export type Verdict = "unchanged" | "changed" | "cannotTell";

/** What became of a submission since it was made. `recomputed`: null where no ledgers were sent. */
export type Verification = Omit<SealCheck, "status"> &
  Readonly<{ status: "verified"; verdict: Verdict; recomputed: Recomputation | null }>;

export type VerifyOptions = RecomputeOptions &
  Readonly<{
    /** The code from the stamped paper, as parseCheckCode gives it; null: none is at hand. */
    paperCode: string | null;
    /** That the unit has told; absent or null: it is not asked about. */
    passphrase?: string | null;
    /** Whether figures are worked out again where ledgers were sent. */
    recompute: boolean;
  }>;

/**
 * Holds a submission against its seal and, where its ledgers were sent, its figures against the engine. It tells what was
 * changed, never by whom: whoever has the tool can seal anew, so only the code on the paper is beyond doubt.
 *
 * @throws HostError
 */
export async function verifySubmission(
  host: WorkbookHost,
  options: VerifyOptions,
): Promise<Verification | NotVerifiable> {
  const checked = await checkSeal(host, { ...options, withDetails: true });
  if (checked.status === "not-verifiable") return checked;
  const { manifest, changes, unknown, passphrase } = checked;
  const hasLedgers = manifest.facts.contents === CONTENTS_WORDS.full;
  const recomputed = hasLedgers && options.recompute ? await recomputeFigures(host, manifest, options) : null;
  const differs = recomputed !== null && "differences" in recomputed && recomputed.differences.length > 0;
  const isUnknown = unknown.length > 0 || (recomputed !== null && "problems" in recomputed);
  const isOthers = passphrase === "other" || passphrase === "unsealed";
  const verdict = changes.length > 0 || differs || isOthers ? "changed" : isUnknown ? "cannotTell" : "unchanged";
  return { ...checked, status: "verified", verdict, recomputed };
}
