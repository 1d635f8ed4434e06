import type { Consolidation } from "../../../app/consolidation/consolidate";
import { isTaken } from "../../../domain/consolidating/checkFiles";
import type { FindingCode } from "../../../domain/consolidating/consolidationFinding";
import type { ProductTexts } from "../../../i18n/textsOf";
import type { CheckedFileView, ConsolidationView } from "./consolidationView";

/** What was found, in words. */
export function makeConsolidationView(
  found: Consolidation,
  seed: number,
  { catalogue }: ProductTexts,
): ConsolidationView {
  const { words } = catalogue.consolidation;
  const { batch, checked, rows, recomputed } = found;
  const files = batch.files.map(({ file, submission }, index): CheckedFileView => {
    const { findings, conclusion } = checked.files[index]!;
    return {
      file,
      unit: submission?.unitName ?? "",
      unitCode: submission?.unitCode ?? "",
      version: submission === null ? "" : String(submission.version),
      ruleSet: submission?.ruleSet ?? "",
      conclusion,
      conclusionWords: words.conclusions[conclusion],
      codes: findings.map((finding) => ({
        code: finding.code,
        words: words.codes[finding.code],
        situation: words.situation(finding),
      })),
    };
  });
  return {
    status: "checked",
    ...{ period: batch.period, units: batch.units.length, files, seed },
    periods: [...new Set(batch.files.flatMap(({ submission }) => submission?.period ?? []))].sort().reverse(),
    codes: (Object.keys(words.codes) as (FindingCode | "C1")[]).flatMap((code) => {
      const count =
        code === "C1" ? checked.notSubmitted.length : files.filter(({ codes }) => hasCode(codes, code)).length;
      return count === 0 ? [] : [{ code, words: words.codes[code], count }];
    }),
    notSubmitted: checked.notSubmitted.map(({ code, name }) => ({ code, name })),
    taken: checked.files.filter(isTaken).length,
    organizations: rows.length,
    groups: new Set(rows.map(({ group }) => group)).size,
    recomputed: recomputed.length,
    comparedWithPrevious: batch.previous !== null,
  };
}

function hasCode(codes: CheckedFileView["codes"], wanted: string): boolean {
  return codes.some(({ code }) => code === wanted);
}
