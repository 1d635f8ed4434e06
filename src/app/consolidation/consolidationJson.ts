import type { Consolidation } from "./consolidate";

/** What was found, as data: every file with its codes, and the names of the units of which nothing came. */
export function consolidationJson({ batch, checked, recomputed }: Consolidation, { seed }: Readonly<{ seed: number }>) {
  return {
    period: batch.period,
    seed,
    recomputed,
    files: batch.files.map(({ file, submission }, index) => {
      const { findings, conclusion } = checked.files[index]!;
      return {
        file,
        unit: submission?.unitName ?? null,
        unitCode: submission?.unitCode ?? null,
        period: submission?.period ?? null,
        version: submission?.version ?? null,
        codes: findings.map(({ code }) => code),
        conclusion,
        findings,
      };
    }),
    notSubmitted: checked.notSubmitted.map(({ name }) => name),
  };
}
